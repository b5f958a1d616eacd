/** Numbers as the pages print them. */
import { expect, it } from 'vitest';
import {
  figure,
  figures,
  inSum,
  named,
  power,
  score,
  shorter,
  subscript,
  vector,
  weightOf,
} from '../../../src/text/passi/figures.ts';
import { LINE_DIGITS, lineDigits } from '../../../src/text/passi/probabilities.ts';

it('four digits that count, and the same many in a sum', () => {
  expect([37793.2, 2698.47, 164.06, 26.081, -1.0122, 0.2382, 0.00004, 0].map(figure)).toEqual([
    '37.793',
    '2.698',
    '164,1',
    '26,08',
    '−1,012',
    '0,2382',
    '0,0000',
    '0,0000',
  ]);
  expect(figures([0.341, -0.1751, 12.5])).toEqual(['0,34', '−0,18', '12,50']);
  expect(vector([0.2382, -1.0122])).toBe('[0,2382; −1,012; …]');
  expect([inSum(2), inSum(-2), inSum(-2, '−2')]).toEqual(['2,000', '(−2,000)', '(−2)']);
  expect(subscript(243)).toBe('₂₄₃');
  expect(weightOf(0.2992, 0.341, 58.4)).toBe('51,24');
});

it('powers of e, small and large', () => {
  expect([97.514, 28400, 1.357e8, 0.5, 1e-5, 1e120].map(power)).toEqual([
    '97,51',
    '28.400',
    '1,357·10⁸',
    '0,5000',
    '1,000·10⁻⁵',
    '1,000·10¹²⁰',
  ]);
  expect([Number.POSITIVE_INFINITY, 0].map(power)).toEqual(['un numero enorme', 'quasi 0']);
  expect(score(18.726208)).toBe('18,7262');
});

it('says when adding has made it shorter, and names tokens that could be read as the formula', () => {
  expect(shorter(2, 3)).toBe('');
  expect(shorter(3, 2)).toContain('meno di prima');
  expect([named(')'), named('سلام')]).toEqual(['«)»', '«\u2068سلام\u2069»']);
});

it('the ends of a short stretch can be told apart', () => {
  expect(lineDigits({ from: 0, to: 0.37 })).toBe(LINE_DIGITS);
  const stretch = { from: 0.999770107, to: 0.999770154 };
  const digits = lineDigits(stretch);
  expect(stretch.from.toFixed(digits)).not.toBe(stretch.to.toFixed(digits));
  expect(lineDigits({ from: 0.5, to: 0.5 })).toBe(12);
});
