/** /gioco: predict the next token, then see what the model thought; alone, or with a class that votes. */
import { defineCommand, OptionType, type Press, type Submission } from '../src/bot/command.ts';
import { privateOption } from '../src/bot/common.ts';
import { gioco as it } from '../src/text/gioco.ts';
import { advance, close, drawAll, reveal } from '../src/views/game-class-lead.ts';
import { castOffered, castTyped, openClass } from '../src/views/game-class-open.ts';
import { tokenOf, wordForm } from '../src/views/game-common.ts';
import { guess, guessTyped, openSolo } from '../src/views/game-solo-open.ts';

/** A button's panel and round; what can't be read is a round that never was. */
const read = ({ args }: Pick<Press | Submission, 'args'>) => ({
  id: args[0] ?? '',
  round: /^\d{1,3}$/.test(args[1] ?? '') ? Number(args[1]) : -1,
});

export default defineCommand({
  data: {
    name: 'gioco',
    description: it.description,
    options: [
      { type: OptionType.String, name: 'testo', description: it.options.testo, max_length: 2000 },
      {
        type: OptionType.String,
        name: 'modo',
        description: it.options.modo,
        choices: [
          { name: it.modes.solo, value: 'solo' },
          { name: it.modes.classe, value: 'classe' },
        ],
      },
      privateOption,
    ],
  },
  // the class's own message is posted beside the answer, which only says so
  ack: ({ modo, privato }) => (modo === 'classe' || privato ? 'defer-private' : 'defer'),
  run: ({ options: { testo, modo }, ...who }, services) =>
    modo === 'classe' ? openClass(testo, who, services) : openSolo(testo, who, services),
  buttons: {
    scelgo: {
      ack: 'update',
      run: async (press, services) => {
        const { id, round } = read(press);
        return guess(id, round, () => tokenOf(press.args[2], services), press, services);
      },
    },
    altro: { modal: ({ args }) => wordForm({ command: 'gioco', action: 'scelto', args }) },
    nuova: { ack: 'reply', run: (press, services) => openSolo(undefined, press, services) },
    insieme: { ack: 'private', run: (press, services) => openClass(undefined, press, services) },
    voto: {
      ack: 'private',
      run: async (press, services) => {
        const { id, round } = read(press);
        return castOffered(id, round, press.args[2], press, services);
      },
    },
    parola: { modal: ({ args }) => wordForm({ command: 'gioco', action: 'votato', args }) },
    svela: {
      ack: 'private',
      run: (press, services) => reveal(read(press).id, read(press).round, press, services),
    },
    estrai: {
      ack: 'private',
      run: (press, services) => drawAll(read(press).id, read(press).round, press, services),
    },
    avanti: {
      ack: 'private',
      run: (press, services) => advance(read(press).id, read(press).round, press.args[2], press, services),
    },
    fine: { ack: 'private', run: (press, services) => close(read(press).id, press, services) },
  },
  modals: {
    scelto: {
      ack: 'update',
      run: async (submission, services) => {
        const { id, round } = read(submission);
        return guessTyped(id, round, submission.fields.parola ?? '', submission, services);
      },
    },
    votato: {
      ack: 'private',
      run: async (submission, services) => {
        const { id, round } = read(submission);
        return castTyped(id, round, submission.fields.parola ?? '', submission, services);
      },
    },
  },
});
