/** What may be typed after /vettori, and what is said of anything else. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Expression,
  ExpressionError,
  lastWord,
  MOST_TERMS,
  parseExpression,
  writeExpression,
} from '../../../src/vectors/expression.ts';

const short = (text: string) => {
  const { terms, expected } = parseExpression(text);
  const signed = terms.map(({ sign, word }) => `${sign < 0 ? '-' : '+'}${word}`);
  return [...signed, ...(expected === null ? [] : [`=${expected}`])].join(' ');
};
const refusal = (text: string) => {
  try {
    return short(text);
  } catch (error) {
    if (error instanceof ExpressionError) return `${error.fault} ${error.position} ${error.found}`;
    throw error;
  }
};

describe('reading', () => {
  it.each([
    ['gatto', '+gatto'],
    ['gatto - miao + bau', '+gatto -miao +bau'],
    ['gatto-miao+bau', '+gatto -miao +bau'],
    ['gatto − miao ＋ bau', '+gatto -miao +bau'],
    ['gatto – miao — bau', '+gatto -miao -bau'],
    ['  + gatto   -   miao  ', '+gatto -miao'],
    ['- miao + gatto', '-miao +gatto'],
    ['New  York - Stati Uniti + Italia', '+New York -Stati Uniti +Italia'],
    ['perché − così', '+perché -così'],
    ['perche\u0301', '+perché'],
    ['l’amico + l`amica', "+l'amico +l'amica"],
    ['GATTO', '+GATTO'],
    ['«e-mail» + "porta-voce"', '+e-mail +porta-voce'],
    ['re - uomo + donna = regina', '+re -uomo +donna =regina'],
    ['re − uomo + donna → regina', '+re -uomo +donna =regina'],
    ['re = regina + x', '+re +x =regina'],
    ['gatto\n-\tmiao', '+gatto -miao'],
    ['👨‍👩‍👧 + 🐈', '+👨‍👩‍👧 +🐈'],
    ['שלום - 猫', '+שלום -猫'],
    ['gat\u0000to\u202e', '+gat to'],
    ['3 + 2', '+3 +2'],
  ])('%j', (text, wanted) => expect(short(text)).toBe(wanted));

  it.each([
    ['', 'empty 1 '],
    ['   ', 'empty 1 '],
    ['\u200b', 'empty 1 '],
    ['+', 'missing-word 1 +'],
    ['gatto -', 'missing-word 7 -'],
    ['gatto - + bau', 'missing-word 9 +'],
    ['gatto -- bau', 'missing-word 8 -'],
    ['= cane', 'missing-word 1 ='],
    ['gatto =', 'missing-word 7 ='],
    ['gatto * 2', 'strange 7 *'],
    ['(gatto - miao)', 'strange 1 ('],
    ['🐈 × 2', 'strange 3 ×'],
    ['gatto + «cane', 'unclosed 9 «'],
    ['- gatto', 'no-plus 1 '],
    ['= a = b', 'missing-word 1 ='],
    ['re = a = b', 'two-expected 10 b'],
    [`${'a'.repeat(41)}`, `too-long 1 ${'a'.repeat(41)}`],
    [Array.from({ length: 13 }, (_, i) => `p${i}`).join(' + '), 'too-many 63 p12'],
  ])('refuses %j', (text, wanted) => expect(refusal(text)).toBe(wanted));
});

const word = fc
  .array(fc.constantFrom(...'abcàèìòù', "'", '-', '+', '=', ' ', '"', '猫', '🐈'), {
    minLength: 1,
    maxLength: 12,
  })
  .map((letters) => letters.join('').replace(/\s+/g, ' ').trim())
  .filter((text) => text !== '');
const expression: fc.Arbitrary<Expression> = fc
  .record({
    terms: fc.array(fc.record({ sign: fc.constantFrom(1 as const, -1 as const), word }), {
      minLength: 1,
      maxLength: MOST_TERMS,
    }),
    expected: fc.option(word),
  })
  .filter(({ terms }) => terms.some(({ sign }) => sign > 0));

describe('properties', () => {
  it('what was written reads back', () => {
    fc.assert(
      fc.property(expression, (e) => {
        expect(parseExpression(writeExpression(e))).toEqual(e);
      }),
    );
  });
  it('any text is read or refused, at a place inside it', () => {
    const nasty = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc
        .array(fc.constantFrom('gatto', ' ', '-', '+', '=', '«', '"', '\ud800', '\u0000'), { maxLength: 30 })
        .map((p) => p.join('')),
    );
    fc.assert(
      fc.property(nasty, (text) => {
        try {
          const read = parseExpression(text);
          expect(read.terms.length).toBeGreaterThan(0);
          for (const term of read.terms) expect(term.word.trim()).not.toBe('');
        } catch (error) {
          expect(error).toBeInstanceOf(ExpressionError);
          if (!(error instanceof ExpressionError)) return;
          expect(error.position).toBeGreaterThanOrEqual(1);
          expect(error.position).toBeLessThanOrEqual(Math.max(1, [...text].length));
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('the last word of a sentence', () => {
  it.each([
    ['Il gatto beve il', 'il'],
    ['Vedo un gatto.', 'gatto'],
    ["dell'amico", 'amico'],
    ['ciao 🐈!', 'ciao'],
    ['🐈‍⬛ 🔥', '🔥'],
    ['?!', '?!'],
    ['שלום', 'שלום'],
    ['', null],
    ['  \n', null],
    ['"', null],
  ])('%j', (text, wanted) => expect(lastWord(text)).toBe(wanted));
  it('can always be looked up', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const last = lastWord(text);
        if (last === null) return;
        const one: Expression = { terms: [{ sign: 1, word: last }], expected: null };
        expect(parseExpression(writeExpression(one))).toEqual(one);
      }),
      { numRuns: 500 },
    );
  });
});
