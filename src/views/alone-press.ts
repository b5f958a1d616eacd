/** `/lezione segui` and what is pressed under it: `solo-…`, handed to commands/lezione.ts, which wires them in. */

import type { Context, Handlers, Press, Submission, View } from '../bot/command.ts';
import { UserError } from '../bot/errors.ts';
import type { Answer, Outcome } from '../lessons/engine/events.ts';
import type { LiveSession } from '../services/lessons/sessions.ts';
import type { Services } from '../services.ts';
import { alone as it } from '../text/alone.ts';
import { answer as say } from '../text/lezione/answer.ts';
import { aloneView } from './alone.ts';
import { endedView } from './alone-end.ts';
import { askModal, formOf } from './lesson/ask.ts';
import { readNumber } from './lesson/said.ts';

interface Extra {
  /** why the press did nothing */
  readonly note?: string;
  readonly outcome?: Outcome;
}

/** The panel as it stands. */
export async function show(
  live: LiveSession,
  context: Context,
  services: Services,
  { note, outcome }: Extra = {},
): Promise<View> {
  const { session, lesson, state } = live;
  if (state.phase === 'ended') return endedView(live, context.person.id);
  const filter = services.words.filter();
  return aloneView({
    session: session.id,
    lesson,
    state,
    person: context.person.id,
    note: note ?? null,
    outcome: outcome ?? services.alone.said(live),
    before: state.at === 0 ? notFollowed(live, context.person.id, services) : [],
    results: await services.alone.results(live, context),
    mask: filter.mask,
  });
}

/** Titles of the lessons that come before this one and aren't among what this person followed. */
function notFollowed({ lesson, session }: LiveSession, person: string, services: Services): string[] {
  const { store } = services.sessions;
  const done = new Set([...store.alone(person), ...store.attended(person)].map((one) => one.lesson));
  return lesson.prerequisites.flatMap((id) => {
    const found = done.has(id) ? null : services.library.find(id, session.guild);
    return found ? [found.lesson.title] : [];
  });
}

/** Begins it, or goes on with it. */
export async function follow(id: string, context: Context, services: Services): Promise<View> {
  const found = services.library.find(id, context.place.guildId);
  if (!found) throw new UserError(it.unknown(id, services.commandNames.mention('lezione elenco')));
  const live = services.alone.begin(found.lesson, found.source, context.person, context.place);
  return show(live, context, services);
}

/** A number in a button; -1 for anything else, which no step is. */
const index = (args: readonly string[], at: number): number =>
  /^\d{1,4}$/.test(args[at] ?? '') ? Number(args[at]) : -1;

async function answered(given: Answer, pressed: Press | Submission, services: Services): Promise<View> {
  const { args, person, asker } = pressed;
  const [id = ''] = args;
  const result = await services.alone.answer(id, person, index(args, 1), given, asker);
  return result
    ? show(result.live, pressed, services, { outcome: result.outcome })
    : show(services.alone.find(id, person), pressed, services, { note: it.moved });
}

/** What a press makes of the session, or where it is and why nothing happened. */
const changing = (
  change: (press: Press, services: Services) => LiveSession | null | Promise<LiveSession | null>,
  note: string = it.moved,
) => ({
  ack: 'update' as const,
  async run(press: Press, services: Services): Promise<View> {
    const live = await change(press, services);
    const [id = ''] = press.args;
    return live
      ? show(live, press, services)
      : show(services.alone.find(id, press.person), press, services, { note });
  },
});

export const soloButtons: NonNullable<Handlers['buttons']> = {
  'solo-rispondi': {
    ack: 'update',
    run: (press, services) => answered({ kind: 'choices', chosen: [index(press.args, 2)] }, press, services),
  },
  'solo-scegli': {
    ack: 'update',
    run: (press, services) => {
      const chosen = [...new Set(press.values.map((_, at) => index(press.values, at)))].sort((a, b) => a - b);
      return answered({ kind: 'choices', chosen }, press, services);
    },
  },
  'solo-scrivi': {
    modal({ args, person }, services) {
      const [id = ''] = args;
      const step = index(args, 1);
      const { lesson, state } = services.alone.find(id, person);
      const ask = lesson.steps[step]?.ask;
      const here = state.steps[step];
      if (!ask || !here || state.at !== step || here.revealed !== null) throw new UserError(it.moved);
      const modal = askModal(ask, { session: id, step }, '');
      return { ...modal, target: { ...modal.target, action: 'solo-scritto' } };
    },
  },
  'solo-avanti': changing(({ args, person }, { alone }) =>
    alone.move(args[0] ?? '', person, index(args, 1), 1),
  ),
  'solo-indietro': changing(({ args, person }, { alone }) =>
    alone.move(args[0] ?? '', person, index(args, 1), -1),
  ),
  'solo-aiuto': changing(
    ({ args, person }, { alone }) => alone.hint(args[0] ?? '', person, index(args, 1)),
    it.noHint,
  ),
  'solo-soluzione': changing(
    ({ args, person, asker }, { alone }) => alone.solve(args[0] ?? '', person, index(args, 1), asker),
    it.tried,
  ),
  'solo-fine': changing(({ args, person }, { alone }) => alone.finish(args[0] ?? '', person, index(args, 1))),
  'solo-riprendi': {
    ack: 'reply',
    run: async (press, services) =>
      show(services.alone.find(press.args[0] ?? '', press.person), press, services),
  },
  'solo-rifai': {
    ack: 'reply',
    run: (press, services) => {
      const { lesson } = services.alone.find(press.args[0] ?? '', press.person);
      return follow(lesson.id, press, services);
    },
  },
};

export const soloModals: NonNullable<Handlers['modals']> = {
  'solo-scritto': {
    ack: 'update',
    async run(submission, services) {
      const { args, fields, person } = submission;
      const typed = fields.risposta ?? '';
      const { lesson } = services.alone.find(args[0] ?? '', person);
      const ask = lesson.steps[index(args, 1)]?.ask;
      if (typed.trim() === '') throw new UserError(say.empty);
      if (!ask || formOf(ask) !== 'number')
        return answered({ kind: 'text', text: typed }, submission, services);
      const value = readNumber(typed);
      if (value === null) throw new UserError(say.notANumber(typed));
      return answered({ kind: 'number', value }, submission, services);
    },
  },
};
