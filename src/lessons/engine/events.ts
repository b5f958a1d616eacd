/**
 * What can happen in a lesson that a class follows (or one person alone). Events are stored and never changed; a session's
 * state is their fold (state.ts). An event that no longer fits the state, such as a second press on "Avanti", changes nothing.
 */

/** What a person answered. `chosen` holds indexes of choices, from 0, ascending; for a vote or a choice of one, a single one. */
export type Answer =
  | { readonly kind: 'choices'; readonly chosen: readonly number[] }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly text: string };

/** What the model said when a step was revealed: kept, so that the result stays the same when the model is changed. */
export interface Outcome {
  /** of a computed NumberForm */
  readonly right?: number;
  /** of a Prediction: the model's own distribution, and the class's words as tokens */
  readonly model?: {
    /** the likeliest tokens, percent of the whole vocabulary */
    readonly top: readonly { readonly token: string; readonly percent: number }[];
    /** each word that was a choice, or that somebody wrote: its first token and that token's percent */
    readonly words: readonly { readonly word: string; readonly token: string; readonly percent: number }[];
  };
}

export type Event =
  | { readonly kind: 'started'; readonly points: boolean }
  /** `from` is what the teacher saw when pressing: if the class is elsewhere by now, nothing happens. -1: before the first step */
  | { readonly kind: 'moved'; readonly from: number; readonly to: number }
  | { readonly kind: 'revealed'; readonly step: number; readonly outcome: Outcome }
  | {
      readonly kind: 'answered';
      readonly step: number;
      readonly person: string;
      readonly name: string;
      readonly answer: Answer;
    }
  /** somebody who came late asked for what they missed */
  | { readonly kind: 'joined'; readonly person: string; readonly name: string }
  /** alone: one more hint was asked for */
  | { readonly kind: 'hinted'; readonly step: number; readonly person: string }
  | { readonly kind: 'paused' }
  | { readonly kind: 'resumed' }
  /** milliseconds since 1970 */
  | { readonly kind: 'timed'; readonly step: number; readonly until: number }
  /** where the step, one of its commands' results (by its place among the commands of that moment), or its result is shown */
  | { readonly kind: 'posted'; readonly step: number; readonly part: Part; readonly messageId: string }
  | { readonly kind: 'pointed'; readonly points: boolean }
  | { readonly kind: 'ended' };

/** 'step', 'reveal', 'step-command-0', 'reveal-command-1'; 'end': the lesson's last words, kept with the step it ended at */
export type Part = 'step' | 'reveal' | 'end' | `${'step' | 'reveal'}-command-${number}`;

/** An event as stored. */
export type Happened = Event & {
  /** ever growing */
  readonly seq: number;
  /** milliseconds since 1970 */
  readonly at: number;
};
