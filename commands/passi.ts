/** /passi: the whole way of one sentence through the model, a page a step, with the numbers that were really computed. */
import { defineCommand, OptionType, type Press, UserError, type View } from '../src/bot/command.ts';
import type { Services } from '../src/services.ts';
import { errors } from '../src/text/errors.ts';
import { passi as it } from '../src/text/passi/passi.ts';
import { passiView } from '../src/views/passi/passi.ts';
import {
  headOf,
  pageOf,
  type State,
  startOf,
  stateFromArgs,
  temperatureOf,
} from '../src/views/passi/state.ts';

/** The page that the arguments [promptId, ...state] hold, changed by what was pressed. */
async function go(
  press: Press,
  args: readonly string[],
  services: Services,
  change: Partial<State> = {},
): Promise<View> {
  const [id = '', ...held] = args;
  const prompt = services.prompts.find(id);
  if (prompt === null) throw new UserError(errors.forgotten);
  const state = stateFromArgs(held, services.newSeed);
  return passiView(prompt, { ...state, ...change }, services, press.asker);
}

export default defineCommand({
  data: {
    name: 'passi',
    description: it.description,
    options: [
      {
        type: OptionType.String,
        name: 'testo',
        description: it.options.testo,
        required: true,
        max_length: 2000,
      },
      { type: OptionType.Boolean, name: 'privato', description: it.options.privato },
    ],
  },
  ack: ({ privato }) => (privato ? 'defer-private' : 'defer'),
  async run({ options, person, asker }, services) {
    const prompt = services.prompts.save(person.id, options.testo);
    return passiView(prompt, startOf(services.newSeed()), services, asker);
  },
  buttons: {
    apri: { ack: 'reply', run: (press, services) => go(press, press.args, services) },
    vai: {
      ack: 'update',
      // the second argument only keeps custom_ids apart when two buttons lead to the same page
      run: (press, services) => {
        const [id = '', _tag, ...state] = press.args;
        return go(press, [id, ...state], services);
      },
    },
    pagina: {
      ack: 'update',
      run: (press, services) => go(press, press.args, services, { page: pageOf(press.values[0]) }),
    },
    testa: {
      ack: 'update',
      run: (press, services) => go(press, press.args, services, { head: headOf(press.values[0]) }),
    },
    temperatura: {
      ack: 'update',
      run: (press, services) =>
        go(press, press.args, services, { temperature: temperatureOf(press.values[0]) }),
    },
  },
});
