/** What a lesson expects of the model, and what the model does instead, in words. */
import type { Expectation } from '../../lessons/lesson.ts';
import { code, quoted } from '../markdown.ts';
import { decimal, integer, percent, plural } from '../numbers.ts';

/** A token as charts show it. @example token(' latte') // '`·latte`' */
const token = (text: string): string => code(text.replaceAll(' ', '·'));

export const expected = (one: Expectation): string => {
  switch (one.expect) {
    case 'first':
      return `dopo ${quoted(one.prompt)} il token più probabile è ${token(one.token)}`;
    case 'among':
      return `dopo ${quoted(one.prompt)} il token ${token(one.token)} è fra i primi ${integer(one.most)}`;
    case 'tokens':
      return `${quoted(one.text)} ha ${plural(one.count, 'token', 'token')}`;
    case 'vector':
      return `${quoted(one.expression)} dà per prima ${quoted(one.word)}`;
  }
};

export const instead = {
  next: (first: string, p: number, other: string, rank: number) =>
    `il più probabile è ${code(first)} (${percent(p)}), e ${token(other)} è al posto ${integer(rank)}`,
  noToken: (other: string) => `${token(other)} non è nel suo vocabolario`,
  tokens: (count: number) => `ne ha ${decimal(count)}`,
  vector: (word: string, rank: number | null) =>
    `la prima è ${quoted(word)}${rank === null ? '' : `, e quella attesa è al posto ${integer(rank)}`}`,
  nothing: 'le parole si annullano a vicenda',
  unread: 'l’espressione non si può calcolare',
} as const;

/** For the teacher, when the lesson starts. */
export const surprise = (one: Expectation, other: string): string =>
  `La lezione conta su questo: ${expected(one)}. Con questo modello, invece, ${other}.`;
