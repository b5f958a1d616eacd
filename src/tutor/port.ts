/** What the tutor speaks from: passages of the lessons, how they are found, and how an answer is put into words. */
import type { Ask } from '../lessons/lesson.ts';

/** A piece of a lesson, small enough to be an answer: usually one step. */
export interface Passage {
  /** 'token/che-cosa-vede-il-modello': lesson and step */
  readonly id: string;
  readonly lesson: { readonly id: string; readonly title: string };
  readonly step: { readonly id: string; readonly title: string; readonly index: number };
  /** the explanation, Discord's Markdown, without the answer to the step's question */
  readonly text: string;
  /** what comes after the question was answered; empty when there is none. Not to be shown while it is open */
  readonly reveal: string;
  readonly ask: Ask | null;
  /** the first command of the step: the next action */
  readonly action: {
    readonly command: string;
    readonly options: Readonly<Record<string, string | number | boolean>>;
  } | null;
}

export interface Found {
  readonly passage: Passage;
  /** bigger is better; comparable within one search */
  readonly score: number;
}

export interface Finder {
  /** the best first; empty when nothing fits well enough: the question is about something else */
  find(question: string, most: number): readonly Found[];
  passage(id: string): Passage | null;
  /** the passage of a lesson's step, by its place from 0 */
  at(lesson: string, step: number): Passage | null;
}

/** What a generated answer is made from. Only a chat model has a voice; without one the passages speak for themselves. */
export interface VoiceRequest {
  readonly question: string;
  readonly passages: readonly Passage[];
  /** the thread so far, oldest first */
  readonly thread: readonly { readonly role: 'person' | 'tutor'; readonly text: string }[];
  readonly asker: {
    readonly person: string;
    readonly teacher: boolean;
    readonly signal: AbortSignal;
    readonly onPosition?: (position: number) => void;
  };
}
export interface Voice {
  /**
   * @param onText hears the text so far, at each token
   * @returns the answer, or null when the passages don't support it: then the passages speak for themselves
   */
  say(request: VoiceRequest, onText: (soFar: string) => void): Promise<string | null>;
}
