/** /ablazione: take a word, a head or an edge away, and see what changes in the next token. */
import { defineCommand, type Press } from '../src/bot/command.ts';
import { privately, privateOption, promptOf, textOption } from '../src/bot/common.ts';
import type { Services } from '../src/services.ts';
import { ablazione as it } from '../src/text/ablazione.ts';
import { ablationChosen, ablationView } from '../src/views/ablation-open.ts';

const choose = (menu: 'togli' | 'da' | 'a') => ({
  ack: 'update' as const,
  run: async (press: Press, services: Services) =>
    ablationChosen(
      promptOf(press.args, services),
      menu,
      press.args.slice(1),
      press.values[0],
      services,
      press,
    ),
});

export default defineCommand({
  data: {
    name: 'ablazione',
    description: it.description,
    options: [textOption(it.options.testo), privateOption],
  },
  ack: privately,
  run({ options, person, ...context }, services) {
    return ablationView(services.prompts.save(person.id, options.testo), [], services, context);
  },
  buttons: {
    apri: {
      ack: 'reply',
      run: async (press, services) => ablationView(promptOf(press.args, services), [], services, press),
    },
    vai: {
      ack: 'update',
      // the second argument only keeps custom_ids apart when two buttons lead to the same place
      run: async (press, services) =>
        ablationView(promptOf(press.args, services), press.args.slice(2), services, press),
    },
    togli: choose('togli'),
    da: choose('da'),
    a: choose('a'),
  },
});
