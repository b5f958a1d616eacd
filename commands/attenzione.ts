/** /attenzione: where each head looks while the model reads a text. */
import { defineCommand, OptionType, type Press, UserError } from '../src/bot/command.ts';
import type { Prompt, Services } from '../src/services.ts';
import { attenzione as it } from '../src/text/attenzione.ts';
import { errors } from '../src/text/errors.ts';
import {
  askedAttention,
  layerChosen,
  presetAttention,
  pressedAttention,
  wordChosen,
} from '../src/views/attention-open.ts';

/** The prompt that a button names. */
function promptOf({ args }: Press, { prompts }: Services): Prompt {
  const prompt = prompts.find(args[0] ?? '');
  if (prompt === null) throw new UserError(errors.forgotten);
  return prompt;
}

export default defineCommand({
  data: {
    name: 'attenzione',
    description: it.description,
    options: [
      {
        type: OptionType.String,
        name: 'testo',
        description: it.options.testo,
        required: true,
        max_length: 2000,
      },
      {
        type: OptionType.Integer,
        name: 'strato',
        description: it.options.strato,
        min_value: 1,
        max_value: 200,
      },
      {
        type: OptionType.Integer,
        name: 'testa',
        description: it.options.testa,
        min_value: 1,
        max_value: 200,
      },
      { type: OptionType.String, name: 'parola', description: it.options.parola, max_length: 100 },
    ],
  },
  ack: 'defer',
  run({ options, person, signal }, services) {
    const prompt = services.prompts.save(person.id, options.testo);
    const { strato: layer, testa: head, parola: word } = options;
    return askedAttention(prompt, { layer, head, word }, services, signal);
  },
  buttons: {
    apri: {
      ack: 'reply',
      run: async (press, services) => askedAttention(promptOf(press, services), {}, services, press.signal),
    },
    vai: {
      ack: 'update',
      // the second argument only keeps custom_ids apart when two buttons lead to the same place
      run: async (press, services) =>
        pressedAttention(promptOf(press, services), press.args.slice(2), services, press.signal),
    },
    strato: {
      ack: 'update',
      run: async (press, services) =>
        layerChosen(promptOf(press, services), press.args.slice(1), press.values[0], services, press.signal),
    },
    da: {
      ack: 'update',
      run: async (press, services) =>
        wordChosen(
          promptOf(press, services),
          'da',
          press.args.slice(1),
          press.values[0],
          services,
          press.signal,
        ),
    },
    a: {
      ack: 'update',
      run: async (press, services) =>
        wordChosen(
          promptOf(press, services),
          'a',
          press.args.slice(1),
          press.values[0],
          services,
          press.signal,
        ),
    },
    esempio: {
      ack: 'update',
      run: async (press, services) =>
        presetAttention(promptOf(press, services), press.args.slice(1), services, press.signal),
    },
  },
});
