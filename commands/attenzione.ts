/** /attenzione: where each head looks while the model reads a text. */
import { defineCommand, OptionType } from '../src/bot/command.ts';
import { privately, privateOption, promptOf, textOption } from '../src/bot/common.ts';
import { attenzione as it } from '../src/text/attenzione.ts';
import {
  askedAttention,
  layerChosen,
  presetAttention,
  pressedAttention,
  wordChosen,
} from '../src/views/attention-open.ts';

export default defineCommand({
  data: {
    name: 'attenzione',
    description: it.description,
    options: [
      textOption(it.options.testo),
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
      privateOption,
    ],
  },
  ack: privately,
  run({ options, person, signal }, services) {
    const prompt = services.prompts.save(person.id, options.testo);
    const { strato: layer, testa: head, parola: word } = options;
    return askedAttention(prompt, { layer, head, word }, services, signal);
  },
  buttons: {
    apri: {
      ack: 'reply',
      run: async (press, services) =>
        askedAttention(promptOf(press.args, services), {}, services, press.signal),
    },
    vai: {
      ack: 'update',
      // the second argument only keeps custom_ids apart when two buttons lead to the same place
      run: async (press, services) =>
        pressedAttention(promptOf(press.args, services), press.args.slice(2), services, press.signal),
    },
    strato: {
      ack: 'update',
      run: async (press, services) =>
        layerChosen(
          promptOf(press.args, services),
          press.args.slice(1),
          press.values[0],
          services,
          press.signal,
        ),
    },
    da: {
      ack: 'update',
      run: async (press, services) =>
        wordChosen(
          promptOf(press.args, services),
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
          promptOf(press.args, services),
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
        presetAttention(promptOf(press.args, services), press.args.slice(1), services, press.signal),
    },
  },
});
