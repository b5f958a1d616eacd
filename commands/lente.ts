/** /lente: the logit lens, what the model would say if it stopped after each layer. */
import { defineCommand, OptionType } from '../src/bot/command.ts';
import { privately, privateOption, promptOf, textOption } from '../src/bot/common.ts';
import { lente as it } from '../src/text/lente.ts';
import { askedLens, placeChosen, pressedLens, tokenChosen } from '../src/views/lens-open.ts';

export default defineCommand({
  data: {
    name: 'lente',
    description: it.description,
    options: [
      textOption(it.options.testo),
      { type: OptionType.String, name: 'parola', description: it.options.parola, max_length: 100 },
      {
        type: OptionType.Integer,
        name: 'strato',
        description: it.options.strato,
        min_value: 0,
        max_value: 200,
      },
      privateOption,
    ],
  },
  ack: privately,
  run: async ({ options, person, signal }, services) => {
    const prompt = services.prompts.save(person.id, options.testo);
    return askedLens(prompt, { word: options.parola, layer: options.strato }, services, signal);
  },
  buttons: {
    apri: {
      ack: 'reply',
      run: async (press, services) => askedLens(promptOf(press.args, services), {}, services, press.signal),
    },
    vai: {
      ack: 'update',
      // the second argument only keeps custom_ids apart when two buttons lead to the same layer
      run: async (press, services) =>
        pressedLens(promptOf(press.args, services), press.args.slice(2), services, press.signal),
    },
    segui: {
      ack: 'update',
      run: async (press, services) => {
        const { args, values, signal } = press;
        return tokenChosen(promptOf(press.args, services), args.slice(1), values[0], services, signal);
      },
    },
    posto: {
      ack: 'update',
      run: async (press, services) => {
        const { args, values, signal } = press;
        return placeChosen(promptOf(press.args, services), args.slice(1), values[0], services, signal);
      },
    },
  },
});
