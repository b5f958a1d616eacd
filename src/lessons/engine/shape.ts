/** What of a lesson decides which events fit: how many steps, and what each takes for an answer. Its words don't matter here. */
import type { Ask, Lesson } from '../lesson.ts';
import type { Answer } from './events.ts';

export interface AskShape {
  readonly takes: 'one' | 'many' | 'number' | 'text';
  /** how many choices; 0 where there are none */
  readonly choices: number;
  readonly hints: number;
}
export interface Shape {
  /** null for a step that asks nothing */
  readonly steps: readonly (AskShape | null)[];
  /** who follows alone: nobody else's events count. Null in class, where everyone's do */
  readonly only: string | null;
}

export function shapeOf(lesson: Pick<Lesson, 'steps'>, only: string | null = null): Shape {
  return { steps: lesson.steps.map(({ ask }) => ask && askShape(ask)), only };
}

/** How an ask is answered, and among how many choices. */
export function askShape(ask: Ask): AskShape {
  const hints = ask.hints.length;
  if (ask.kind === 'vote') return { takes: 'one', choices: ask.choices.length, hints };
  if (ask.kind === 'prediction') {
    const { length } = ask.choices;
    return { takes: length > 0 ? 'one' : 'text', choices: length, hints };
  }
  const { form } = ask;
  return form.type === 'one' || form.type === 'many'
    ? { takes: form.type, choices: form.choices.length, hints }
    : { takes: form.type, choices: 0, hints };
}

/** Longest text taken for an answer, in UTF-16 units. */
export const MOST_TEXT = 200;

/** Whether this can be an answer to that: the right kind, choices that exist, a finite number, some text but not a novel. */
export function fits({ takes, choices }: AskShape, answer: Answer): boolean {
  if (answer.kind === 'number') return takes === 'number' && Number.isFinite(answer.value);
  if (answer.kind === 'text')
    return takes === 'text' && answer.text.trim() !== '' && answer.text.length <= MOST_TEXT;
  const { chosen } = answer;
  if (chosen.length === 0 || (takes !== 'many' && !(takes === 'one' && chosen.length === 1))) return false;
  return chosen.every(
    (index, at) => Number.isInteger(index) && index >= 0 && index < choices && index > (chosen[at - 1] ?? -1),
  );
}

export function sameAnswer(one: Answer, other: Answer): boolean {
  if (one.kind === 'number') return other.kind === 'number' && one.value === other.value;
  if (one.kind === 'text') return other.kind === 'text' && one.text === other.text;
  return other.kind === 'choices' && one.chosen.join() === other.chosen.join();
}
