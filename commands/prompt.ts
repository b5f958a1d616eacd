/** /prompt: two or three prompts for the same task, measured side by side. */
import { defineCommand, OptionType } from '../src/bot/command.ts';
import { privately, privateOption } from '../src/bot/common.ts';
import { prompt as it } from '../src/text/prompt.ts';
import {
  exampleOf,
  openPrompts,
  pressedPrompts,
  promptsForm,
  readPrompts,
} from '../src/views/prompt-open.ts';

const text = <N extends 'primo' | 'secondo' | 'terzo'>(name: N) =>
  ({ type: OptionType.String, name, description: it.options[name], max_length: 2000 }) as const;
const MOST_SEED = 2 ** 32 - 1;

export default defineCommand({
  data: {
    name: 'prompt',
    description: it.description,
    options: [
      text('primo'),
      text('secondo'),
      text('terzo'),
      { type: OptionType.String, name: 'atteso', description: it.options.atteso, max_length: 60 },
      {
        type: OptionType.String,
        name: 'esempio',
        description: it.options.esempio,
        choices: [
          { name: it.examples.capitale, value: 'capitale' },
          { name: it.examples.inglese, value: 'inglese' },
          { name: it.examples.plurale, value: 'plurale' },
          { name: it.examples.somma, value: 'somma' },
          { name: it.examples.recensione, value: 'recensione' },
        ],
      },
      {
        type: OptionType.Integer,
        name: 'seme',
        description: it.options.seme,
        min_value: 0,
        max_value: MOST_SEED,
      },
      privateOption,
    ],
  },
  ack: privately,
  run: async ({ options, ...context }, services) => {
    const { primo, secondo, terzo, atteso, esempio, seme } = options;
    const nothing = primo === undefined && secondo === undefined && terzo === undefined;
    const kept = nothing
      ? exampleOf(esempio ?? 'capitale')
      : readPrompts({ first: primo, second: secondo, third: terzo, expected: atteso });
    return openPrompts(kept, seme ?? services.newSeed(), context, services);
  },
  buttons: {
    semina: { ack: 'update', run: (press, services) => pressedPrompts(press.args, press, services) },
    apri: { ack: 'reply', run: (press, services) => pressedPrompts(press.args, press, services) },
    esempio: {
      ack: 'update',
      run: async (press, services) =>
        openPrompts(exampleOf(press.values[0] ?? ''), services.newSeed(), press, services),
    },
    riscrivi: { modal: ({ args }, services) => promptsForm(args, services) },
  },
  modals: {
    scritti: {
      ack: 'update',
      run: async ({ fields, ...press }, services) => {
        const { primo, secondo, terzo, atteso } = fields;
        const kept = readPrompts({ first: primo, second: secondo, third: terzo, expected: atteso });
        return openPrompts(kept, services.newSeed(), press, services);
      },
    },
  },
});
