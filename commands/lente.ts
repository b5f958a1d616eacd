/** /lente: the logit lens, what the model would say if it stopped after each layer. */
import { defineCommand, OptionType, type Press, UserError } from '../src/bot/command.ts';
import type { Prompt, Services } from '../src/services.ts';
import { errors } from '../src/text/errors.ts';
import { lente as it } from '../src/text/lente.ts';
import { askedLens, placeChosen, pressedLens, tokenChosen } from '../src/views/lens-open.ts';

/** The prompt that a button names. */
function promptOf({ args }: Press, { prompts }: Services): Prompt {
  const prompt = prompts.find(args[0] ?? '');
  if (prompt === null) throw new UserError(errors.forgotten);
  return prompt;
}

export default defineCommand({
  data: {
    name: 'lente',
    description: it.description,
    options: [
      {
        type: OptionType.String,
        name: 'testo',
        description: it.options.testo,
        required: true,
        max_length: 2000,
      },
      { type: OptionType.String, name: 'parola', description: it.options.parola, max_length: 100 },
      {
        type: OptionType.Integer,
        name: 'strato',
        description: it.options.strato,
        min_value: 0,
        max_value: 200,
      },
    ],
  },
  ack: 'defer',
  run: async ({ options, person, signal }, services) => {
    const prompt = services.prompts.save(person.id, options.testo);
    return askedLens(prompt, { word: options.parola, layer: options.strato }, services, signal);
  },
  buttons: {
    apri: {
      ack: 'reply',
      run: async (press, services) => askedLens(promptOf(press, services), {}, services, press.signal),
    },
    vai: {
      ack: 'update',
      // the second argument only keeps custom_ids apart when two buttons lead to the same layer
      run: async (press, services) =>
        pressedLens(promptOf(press, services), press.args.slice(2), services, press.signal),
    },
    segui: {
      ack: 'update',
      run: async (press, services) => {
        const { args, values, signal } = press;
        return tokenChosen(promptOf(press, services), args.slice(1), values[0], services, signal);
      },
    },
    posto: {
      ack: 'update',
      run: async (press, services) => {
        const { args, values, signal } = press;
        return placeChosen(promptOf(press, services), args.slice(1), values[0], services, signal);
      },
    },
  },
});
