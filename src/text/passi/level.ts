/** How deep a page goes: the idea in words, the numbers, the formulas with the numbers in them. */
import { block } from '../markdown.ts';

/** 1, 2, 3 from the simplest */
export type Level = 1 | 2 | 3;

export const levelNames: Readonly<Record<Level, string>> = {
  1: 'l’idea',
  2: 'i numeri',
  3: 'le formule',
};

export interface Levels {
  readonly idea: readonly string[];
  readonly numbers: readonly string[];
  /** one a line, shown under the numbers' first sentence */
  readonly formulas: readonly string[];
}

/** What is read at a level: sentences, or one sentence and the formulas. */
export function atLevel({ idea, numbers, formulas }: Levels, level: Level): string {
  if (level === 1) return idea.join(' ');
  if (level === 2) return numbers.join(' ');
  return `${numbers[0] ?? ''}\n${block(formulas.join('\n'))}`;
}
