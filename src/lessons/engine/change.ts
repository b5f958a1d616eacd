/** The rules of a lesson: which events fit, and what they change. */
import type { Event, Happened } from './events.ts';
import { fits, type Shape, sameAnswer } from './shape.ts';
import type { Given, LessonState, StepState } from './state.ts';

/** What becomes different; null when nothing does. */
export type Change = Partial<LessonState> | null;

/** What an event makes of a state: the rules, one a kind of event. Who may cause it is for others to check. */
export function changeOf(shape: Shape, state: LessonState, event: Happened): Change {
  const { phase, at } = state;
  // a message may have been sent just before the end: where it is has to be known all the same
  if (event.kind === 'posted') return posted(state, event);
  if (event.kind === 'started')
    return phase === 'waiting' ? { phase: 'running', points: event.points, started: event.at } : null;
  if (phase === 'waiting' || phase === 'ended') return null;
  switch (event.kind) {
    case 'moved': {
      const { from, to } = event;
      if (phase !== 'running' || from !== at || to === at || !state.steps[to]) return null;
      return { at: to, steps: edited(state, to, ({ opened }) => ({ opened: opened ?? event.at })) };
    }
    case 'revealed': {
      const here = state.steps[event.step];
      const fit = phase === 'running' && shape.steps[event.step] && isOpen(here);
      return fit
        ? { steps: edited(state, event.step, () => ({ revealed: event.at, outcome: event.outcome })) }
        : null;
    }
    case 'timed':
      return phase === 'running' && isOpen(state.steps[event.step]) && Number.isFinite(event.until)
        ? { steps: edited(state, event.step, () => ({ until: event.until })) }
        : null;
    case 'answered':
      return answered(shape, state, event);
    case 'hinted': {
      const { step: index, person } = event;
      const here = state.steps[index];
      const asked = here?.hints.get(person) ?? 0;
      if (!isOpen(here) || asked >= (shape.steps[index]?.hints ?? 0)) return null;
      return { steps: edited(state, index, ({ hints }) => ({ hints: set(hints, person, asked + 1) })) };
    }
    case 'joined':
      return state.people.has(event.person) ? null : { people: arrived(state, event, event.at) };
    case 'paused':
      return phase === 'running' ? { phase: 'paused' } : null;
    case 'resumed':
      return phase === 'paused' ? { phase: 'running' } : null;
    case 'pointed':
      return state.points === event.points ? null : { points: event.points };
    case 'ended':
      return { phase: 'ended', ended: event.at };
  }
}

/** Also during a pause: who was writing when it began loses nothing. */
function answered(shape: Shape, state: LessonState, event: Happened & { kind: 'answered' }): Change {
  const { step: index, person, name, answer, at } = event;
  const asks = shape.steps[index];
  const here = state.steps[index];
  if (!asks || !here || here.opened === null || !fits(asks, answer)) return null;
  const before = here.answers.get(person);
  const late = here.revealed !== null;
  if (before && (late || sameAnswer(before.answer, answer))) return null;
  const given: Given = before
    ? { ...before, answer, at, name, changes: before.changes + 1 }
    : { answer, at, name, late, changes: 0, first: answer };
  return {
    steps: edited(state, index, ({ answers }) => ({ answers: set(answers, person, given) })),
    people: state.people.has(person) ? state.people : arrived(state, event, at),
  };
}

function posted(state: LessonState, { step: index, part, messageId }: Event & { kind: 'posted' }): Change {
  const here = state.steps[index];
  if (!here || here.opened === null || here.messages.get(part) === messageId) return null;
  return { steps: edited(state, index, ({ messages }) => ({ messages: set(messages, part, messageId) })) };
}

/** The class has been there, and the answer isn't known yet. */
const isOpen = (here: StepState | undefined): boolean =>
  here !== undefined && here.opened !== null && here.revealed === null;

function edited(state: LessonState, index: number, edit: (before: StepState) => Partial<StepState>) {
  return state.steps.map((before, at) => (at === index ? { ...before, ...edit(before) } : before));
}

const set = <K, V>(map: ReadonlyMap<K, V>, key: K, value: V): ReadonlyMap<K, V> =>
  new Map(map).set(key, value);

const arrived = (state: LessonState, { person, name }: { person: string; name: string }, at: number) =>
  set(state.people, person, { name, joined: at });
