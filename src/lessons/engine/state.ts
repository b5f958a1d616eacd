/**
 * Where a lesson stands: the fold of its events. Pure: every time is an event's own.
 *
 * An event that doesn't fit changes nothing, and `step` gives back the very same object: a second "Avanti" from a step the
 * class has left, an answer to a step not opened yet, a choice that doesn't exist, anything but a message's place after the
 * end. So the same event may arrive twice, late, or from a forged button, and nothing is counted twice.
 */
import type { Answer, Event, Happened, Outcome, Part } from './events.ts';
import { fits, type Shape, sameAnswer } from './shape.ts';

export type Phase = 'waiting' | 'running' | 'paused' | 'ended';

/** What a person answered to a step. */
export interface Given {
  /** the one that counts: the last before the reveal */
  readonly answer: Answer;
  /** when that was, milliseconds since 1970 */
  readonly at: number;
  readonly name: string;
  /** given after the reveal: then it is the only one */
  readonly late: boolean;
  /** how many times it was changed */
  readonly changes: number;
  readonly first: Answer;
}

export interface StepState {
  /** milliseconds since 1970; null until the class was there */
  readonly opened: number | null;
  readonly revealed: number | null;
  /** null until revealed */
  readonly outcome: Outcome | null;
  /** end of the timer, milliseconds since 1970 */
  readonly until: number | null;
  /** ids of the messages it is shown in */
  readonly messages: ReadonlyMap<Part, string>;
  /** by person, in the order of their first answer */
  readonly answers: ReadonlyMap<string, Given>;
  /** hints asked for, by person */
  readonly hints: ReadonlyMap<string, number>;
}

export interface LessonState {
  readonly phase: Phase;
  /** the step the class is at; -1 before the first */
  readonly at: number;
  readonly points: boolean;
  /** one for each of the lesson's */
  readonly steps: readonly StepState[];
  /** everyone who answered or asked to catch up, in order of arrival */
  readonly people: ReadonlyMap<string, { readonly name: string; readonly joined: number }>;
  readonly started: number | null;
  readonly ended: number | null;
  /** of the last event that changed anything; 0 for none */
  readonly seq: number;
}

const UNTOUCHED: StepState = {
  opened: null,
  revealed: null,
  outcome: null,
  until: null,
  messages: new Map(),
  answers: new Map(),
  hints: new Map(),
};

export function beginning(shape: Shape): LessonState {
  return {
    phase: 'waiting',
    at: -1,
    points: false,
    steps: shape.steps.map(() => UNTOUCHED),
    people: new Map(),
    started: null,
    ended: null,
    seq: 0,
  };
}

/** The state after these events, in whatever order they are given: what counts is the order in which they were stored. */
export function fold(shape: Shape, events: readonly Happened[]): LessonState {
  const inOrder = [...events].sort((a, b) => a.seq - b.seq);
  return inOrder.reduce((state, event) => step(shape, state, event), beginning(shape));
}

/** The state after one more event; the same object when it doesn't fit, or was already counted. */
export function step(shape: Shape, state: LessonState, event: Happened): LessonState {
  if (event.seq <= state.seq) return state;
  if ('person' in event && shape.only !== null && event.person !== shape.only) return state;
  const change = changeOf(shape, state, event);
  return change === null ? state : { ...state, ...change, seq: event.seq };
}

type Change = Partial<LessonState> | null;

function changeOf(shape: Shape, state: LessonState, event: Happened): Change {
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
