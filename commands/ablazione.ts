/** /ablazione: take a word, a head or an edge away, and see what changes in the next token. */
import { defineCommand, OptionType, type Press, UserError } from '../src/bot/command.ts';
import type { Prompt, Services } from '../src/services.ts';
import { ablazione as it } from '../src/text/ablazione.ts';
import { errors } from '../src/text/errors.ts';
import { ablationChosen, ablationView } from '../src/views/ablation-open.ts';

/** The prompt that a button names. */
function promptOf({ args }: Press, { prompts }: Services): Prompt {
  const prompt = prompts.find(args[0] ?? '');
  if (prompt === null) throw new UserError(errors.forgotten);
  return prompt;
}

const choose = (menu: 'togli' | 'da' | 'a') => ({
  ack: 'update' as const,
  run: async (press: Press, services: Services) =>
    ablationChosen(promptOf(press, services), menu, press.args.slice(1), press.values[0], services, press),
});

export default defineCommand({
  data: {
    name: 'ablazione',
    description: it.description,
    options: [
      {
        type: OptionType.String,
        name: 'testo',
        description: it.options.testo,
        required: true,
        max_length: 2000,
      },
    ],
  },
  ack: 'defer',
  run({ options, person, ...context }, services) {
    return ablationView(services.prompts.save(person.id, options.testo), [], services, context);
  },
  buttons: {
    apri: {
      ack: 'reply',
      run: async (press, services) => ablationView(promptOf(press, services), [], services, press),
    },
    vai: {
      ack: 'update',
      // the second argument only keeps custom_ids apart when two buttons lead to the same place
      run: async (press, services) =>
        ablationView(promptOf(press, services), press.args.slice(2), services, press),
    },
    togli: choose('togli'),
    da: choose('da'),
    a: choose('a'),
  },
});
