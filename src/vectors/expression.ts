/** "gatto − miao + bau = cane" as terms with signs: what a person may type after /vettori. Pure; knows no model. */

export interface Term {
  readonly sign: 1 | -1;
  readonly word: string;
}

export interface Expression {
  /** at least one, and at least one with a plus */
  readonly terms: readonly Term[];
  /** what stands after "=": the word that ought to come out */
  readonly expected: string | null;
}

export type ExpressionFault =
  | 'empty'
  | 'missing-word' // two signs in a row, or one at the end
  | 'unclosed' // a quotation mark without its partner
  | 'strange' // × or ( or another sign of arithmetic
  | 'no-plus'
  | 'two-expected'
  | 'too-many'
  | 'too-long';

/** @property position where, in characters from 1 */
export class ExpressionError extends Error {
  readonly fault: ExpressionFault;
  readonly position: number;
  readonly found: string;
  constructor(fault: ExpressionFault, position: number, found: string) {
    super(`${fault} at ${position}: ${found}`);
    this.name = 'ExpressionError';
    this.fault = fault;
    this.position = position;
    this.found = found;
  }
}

export const MOST_TERMS = 12;
export const LONGEST_WORD = 40;

const MINUS = /[-−–—‒‐‑﹣－]/u;
const PLUS = /[+＋﹢]/u;
const EQUAL = /[=＝→⇒≈]/u;
const STRANGE = /[*×/÷^()[\]{}<>|\\%]/u;
const QUOTES: Readonly<Record<string, string>> = { '«': '»', '"': '"', '“': '”' };
const OPERATOR: Readonly<Record<'plus' | 'minus' | 'equal', RegExp>> = {
  plus: PLUS,
  minus: MINUS,
  equal: EQUAL,
};

/**
 * A word may have spaces and apostrophes inside; one with a hyphen goes between quotation marks.
 *
 * @example parseExpression('gatto-miao + bau = cane') // + gatto, − miao, + bau; expected cane
 * @throws ExpressionError
 */
export function parseExpression(text: string): Expression {
  const characters = [...text.toWellFormed()];
  const terms: Term[] = [];
  const expected: string[] = [];
  let mode: 'plus' | 'minus' | 'equal' = 'plus';
  /** where the sign stands that waits for its word; 0 at the very beginning, where none is needed */
  let signAt = 0;
  let sign = '';
  let word = '';
  let wordAt = 1;

  const endTerm = () => {
    const tidy = tidyWord(word);
    word = '';
    if (tidy === '') return false;
    if ([...tidy].length > LONGEST_WORD) throw new ExpressionError('too-long', wordAt, tidy);
    if (mode !== 'equal') terms.push({ sign: mode === 'plus' ? 1 : -1, word: tidy });
    else if (expected.push(tidy) > 1) throw new ExpressionError('two-expected', wordAt, tidy);
    if (terms.length > MOST_TERMS) throw new ExpressionError('too-many', wordAt, tidy);
    return true;
  };

  for (let i = 0; i < characters.length; i++) {
    const character = characters[i] as string;
    const operator = (['plus', 'minus', 'equal'] as const).find((name) => OPERATOR[name].test(character));
    if (STRANGE.test(character)) throw new ExpressionError('strange', i + 1, character);
    const close = QUOTES[character];
    if (close !== undefined) {
      const end = characters.indexOf(close, i + 1);
      if (end < 0) throw new ExpressionError('unclosed', i + 1, character);
      if (word.trim() === '') wordAt = i + 1;
      word += characters.slice(i + 1, end).join('');
      i = end;
    } else if (operator !== undefined) {
      // only the first word may do without a sign, and only it may have one for nothing
      if (!endTerm() && (signAt > 0 || operator === 'equal'))
        throw new ExpressionError('missing-word', i + 1, character);
      mode = operator;
      signAt = i + 1;
      sign = character;
    } else {
      if (word.trim() === '' && character.trim() !== '') wordAt = i + 1;
      word += character;
    }
  }
  const ended = endTerm();
  if (!ended && signAt > 0) throw new ExpressionError('missing-word', signAt, sign);
  if (!ended) throw new ExpressionError('empty', 1, '');
  if (!terms.some((term) => term.sign > 0)) throw new ExpressionError('no-plus', 1, '');
  return { terms, expected: expected[0] ?? null };
}

/** Spaces, apostrophes and accents in one form; what can't be seen is dropped (but not the joiner inside an emoji). */
export function tidyWord(word: string): string {
  return word
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/(?!\u200d)\p{Cf}/gu, '')
    .replace(/[’‘ʼ`´]/gu, "'")
    .trim();
}

/** The same expression in one form, that parseExpression reads back. @example 'gatto − miao + bau = cane' */
export function writeExpression({ terms, expected }: Expression): string {
  const signed = terms.map(({ sign, word }, i) => {
    const mark = sign < 0 ? '− ' : i === 0 ? '' : '+ ';
    return `${mark}${quoteIfNeeded(word)}`;
  });
  return [...signed, ...(expected === null ? [] : [`= ${quoteIfNeeded(expected)}`])].join(' ');
}

function quoteIfNeeded(word: string): string {
  const special = [MINUS, PLUS, EQUAL, STRANGE, /["«“]/u].some((sign) => sign.test(word));
  if (!special) return word;
  const pair = Object.entries(QUOTES).find(([open, close]) => !word.includes(open) && !word.includes(close));
  return pair === undefined ? word.replaceAll('"', '') : `${pair[0]}${word}${pair[1]}`;
}

/** The last word of a sentence; of a text without letters, its last characters. Null when there is nothing to look up. */
export function lastWord(text: string): string | null {
  const tidy = tidyWord(text.slice(-400));
  const words = tidy.match(/[\p{L}\p{M}\p{N}]+/gu) ?? tidy.match(/[^\s"«»“”]+/gu);
  const last = words?.at(-1);
  return last === undefined ? null : [...last].slice(0, LONGEST_WORD).join('');
}
