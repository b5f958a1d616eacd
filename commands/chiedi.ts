/** /chiedi: a question to the tutor, as in a direct message; and the buttons under all its answers. */
import { defineCommand, OptionType, type Press, UserError, type View } from '../src/bot/command.ts';
import type { Services } from '../src/services.ts';
import { tutor as it } from '../src/text/tutor.ts';
import type { Passage } from '../src/tutor/port.ts';
import { explainView, hintView } from '../src/views/tutor.ts';

/** 'token.3': a lesson, and the step's place in it. */
function passageOf([reference = '']: readonly string[], { tutor }: Services): Passage {
  const dot = reference.lastIndexOf('.');
  const found = tutor.finder.at(reference.slice(0, dot), Number(reference.slice(dot + 1)));
  if (found === null) throw new UserError(it.gone);
  return found;
}

const explain = async (press: Press, services: Services): Promise<View> => {
  const passage = passageOf(press.args, services);
  if (await services.tutor.isOpen(passage, press)) throw new UserError(it.whenOpen);
  const view = explainView(passage);
  services.tutor.showed(passage, { explained: true }, view, press);
  return view;
};

export default defineCommand({
  data: {
    name: 'chiedi',
    description: it.description,
    options: [
      {
        type: OptionType.String,
        name: 'domanda',
        description: it.options.domanda,
        required: true,
        max_length: 1500,
      },
    ],
  },
  ack: 'defer-private',
  run: ({ options, ...context }, { tutor }) => tutor.answer(options.domanda, context),
  buttons: {
    capito: {
      ack: 'update',
      run: async ({ person }, { tutor }) => {
        tutor.acquaint(person.id);
        return { text: it.ready };
      },
    },
    indizio: {
      ack: 'reply',
      run: async (press, services) => {
        const passage = passageOf(press.args, services);
        const n = Number(press.args[1]);
        const hint = Number.isInteger(n) && n >= 0 ? n : 0;
        const view = hintView(passage, hint, await services.tutor.isOpen(passage, press));
        services.tutor.showed(passage, { hints: hint + 1 }, view, press);
        return view;
      },
    },
    spiega: { ack: 'reply', run: explain },
    fai: {
      ack: 'reply',
      run: async (press, services) => {
        const { action } = passageOf(press.args, services);
        if (action === null) throw new UserError(it.gone);
        if (await services.tutor.givesAway(action, press)) throw new UserError(it.whenOpen);
        return services.perform({ name: action.command, options: action.options, context: press });
      },
    },
    ricomincia: {
      ack: 'reply',
      run: async ({ person, place }, { tutor }) => {
        tutor.clear(person.id, place.channelId);
        return { text: it.cleared };
      },
    },
  },
});
