/** What answers are worth: right or not, and how a step went for the class, without names. */
import type { Ask } from '../lesson.ts';
import type { Answer, Outcome } from './events.ts';
import { askShape, fits } from './shape.ts';
import type { Given, StepState } from './state.ts';

/**
 * Whether an answer is right; null where nobody is wrong (predictions, votes), or while a computed answer isn't known yet.
 * Of several right choices all, and no other.
 */
export function isRight(ask: Ask, answer: Answer, outcome: Outcome | null): boolean | null {
  if (ask.kind !== 'question') return null;
  if (!fits(askShape(ask), answer)) return false;
  const { form } = ask;
  switch (form.type) {
    case 'one':
    case 'many': {
      const chosen = answer.kind === 'choices' ? answer.chosen : [];
      return form.choices.every(({ right }, index) => right === chosen.includes(index));
    }
    case 'number': {
      const right = rightNumber(ask, outcome);
      if (right === null) return null;
      // subtle: 0.3 - 0.1 is a hair more than 0.2
      return answer.kind === 'number' && Math.abs(answer.value - right) <= form.tolerance + 1e-9;
    }
    case 'text':
      return answer.kind === 'text' && form.accepted.some((one) => sameText(one) === sameText(answer.text));
  }
}

/** The right number of a question, once it is known. */
export function rightNumber(ask: Ask, outcome: Outcome | null): number | null {
  if (ask.kind !== 'question' || ask.form.type !== 'number') return null;
  const { right } = ask.form;
  return typeof right === 'number' ? right : (outcome?.right ?? null);
}

/** A short text as it is compared: no case, no accents, no spaces around, one space between. @example sameText(' Perché  NO') // 'perche no' */
export function sameText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}

export interface Counted {
  /** what it stands for: a choice's text, a number as it was given, a text as most people wrote it */
  readonly answer: Answer;
  readonly count: number;
  readonly right: boolean | null;
}
/** How the class answered a step. No names. */
export interface Results {
  readonly answered: number;
  readonly late: number;
  /** of those answered, right ones; null where nobody is wrong */
  readonly right: number | null;
  /** for choices: how many took each, in the order of the file; several may be taken by one person */
  readonly choices: readonly number[];
  /** equal answers together: numbers from the smallest, the others from the commonest */
  readonly groups: readonly Counted[];
  /** the commonest wrong answer, if anyone was wrong */
  readonly mistake: Counted | null;
}

export function resultsOf(ask: Ask, state: StepState): Results {
  const given = [...state.answers.values()];
  const { choices, takes } = askShape(ask);
  const groups = grouped(ask, given, state.outcome);
  const byCount = [...groups].sort((a, b) => b.count - a.count);
  const number = ({ answer }: Counted) => (answer.kind === 'number' ? answer.value : 0);
  return {
    answered: given.length,
    late: given.filter(({ late }) => late).length,
    right:
      ask.kind !== 'question' || groups.some(({ right }) => right === null)
        ? null
        : groups.reduce((sum, { count, right }) => sum + (right ? count : 0), 0),
    choices: Array.from(
      { length: choices },
      (_, index) =>
        given.filter(({ answer }) => answer.kind === 'choices' && answer.chosen.includes(index)).length,
    ),
    groups: takes === 'number' ? [...groups].sort((a, b) => number(a) - number(b)) : byCount,
    mistake: byCount.find(({ right }) => right === false) ?? null,
  };
}

function grouped(ask: Ask, given: readonly Given[], outcome: Outcome | null): readonly Counted[] {
  const groups = new Map<string, Map<string, { answer: Answer; count: number }>>();
  for (const { answer } of given) {
    const group = groups.get(keyOf(answer)) ?? new Map();
    groups.set(keyOf(answer), group);
    const exactly = JSON.stringify(answer);
    group.set(exactly, { answer, count: (group.get(exactly)?.count ?? 0) + 1 });
  }
  return [...groups.values()].map((group) => {
    const ways = [...group.values()];
    const [most] = [...ways].sort((a, b) => b.count - a.count);
    const answer = most?.answer ?? { kind: 'choices', chosen: [] };
    return {
      answer,
      count: ways.reduce((sum, { count }) => sum + count, 0),
      right: isRight(ask, answer, outcome),
    };
  });
}
const keyOf = (answer: Answer): string =>
  answer.kind === 'text' ? sameText(answer.text) : JSON.stringify(answer);
