/**
 * Where a lesson stands: the fold of its events. Pure: every time is an event's own.
 *
 * An event that doesn't fit changes nothing, and `step` gives back the very same object: a second "Avanti" from a step the
 * class has left, an answer to a step not opened yet, a choice that doesn't exist, anything but a message's place after the
 * end. So the same event may arrive twice, late, or from a forged button, and nothing is counted twice.
 */
import { changeOf } from './change.ts';
import type { Answer, Happened, Outcome, Part } from './events.ts';
import type { Shape } from './shape.ts';

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
