import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bytes,
  decimal,
  duration,
  integer,
  ordinal,
  percent,
  plural,
  scientific,
  signed,
} from '../../../src/text/numbers.ts';

/** No-break spaces written as plain ones, to read the tests. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

/** The number that a person reads. */
function read(text: string): number {
  const [mantissa = '', exponent] = plain(text)
    .replace(/[ %>+]/g, '')
    .replaceAll('.', '')
    .replace('−', '-')
    .replace(',', '.')
    .split('·10');
  const power = (exponent ?? '⁰')
    .replace('⁻', '-')
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (d) => String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(d)));
  return Number(`${mantissa}e${power}`);
}

describe('percent', () => {
  test.each([
    [0, '0 %'],
    [5e-324, '4,9·10⁻³²² %'],
    [2.3e-11, '2,3·10⁻⁹ %'],
    [0.00000099, '9,9·10⁻⁵ %'],
    [0.000001, '0,00010 %'],
    [0.000012, '0,0012 %'],
    [0.0053, '0,53 %'],
    [0.00996, '1,0 %'],
    [0.044, '4,4 %'],
    [0.386, '38,6 %'],
    [0.5, '50,0 %'],
    [0.9994, '99,9 %'],
    [0.9996, '99,96 %'],
    [0.9997, '99,97 %'],
    [0.99996, '99,996 %'],
    [0.99999, '99,999 %'],
    [0.9999904, '99,999 %'],
    [1 - 2 ** -53, '> 99,9999 %'],
    [1, '100 %'],
    [1 + 1e-12, '100 %'],
  ])('%d is %s', (p, text) => {
    expect(plain(percent(p))).toBe(text);
  });

  test('only 0 reads 0 and only 1 reads 100; the rest is within half a unit of its last digit', () => {
    const tiny = fc.integer({ min: -323, max: 0 }).map((e) => 10 ** e);
    fc.assert(
      fc.property(
        fc.oneof(
          fc.double({ min: 0, max: 1, noNaN: true }),
          tiny,
          tiny.map((x) => 1 - x),
        ),
        (p) => {
          const text = percent(p);
          const value = read(text);
          expect(text).toMatch(/^(> )?\d{1,3}(,\d+)?(·10⁻[⁰¹²³⁴⁵⁶⁷⁸⁹]+)?\u00a0%$/);
          expect(value === 0).toBe(p === 0);
          expect(value === 100).toBe(p === 1);
          expect(Math.abs(value - p * 100)).toBeLessThanOrEqual(p < 0.01 ? 5.1 * p + 1e-320 : 0.0501);
          expect(text.length).toBeLessThanOrEqual(14);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('more probable never reads less', () => {
    const p = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(p, p, (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        expect(read(percent(low))).toBeLessThanOrEqual(read(percent(high)));
      }),
    );
  });

  test.each([-0.1, 1.1, Number.NaN, Number.POSITIVE_INFINITY])('%d is refused', (p) => {
    expect(() => percent(p)).toThrow(RangeError);
  });
});

test.each([
  [0, '0'],
  [-0, '0'],
  [999, '999'],
  [1000, '1.000'],
  [262134, '262.134'],
  [-1234567, '−1.234.567'],
])('integer(%d) is %s', (n, text) => {
  expect(integer(n)).toBe(text);
});

test('integer refuses what is none', () => {
  for (const bad of [1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53]) {
    expect(() => integer(bad)).toThrow(RangeError);
  }
});

test('decimal', () => {
  expect([0.7, 0.1 * 3, 2, -1234.5, 1e-7, 1e21, -0].map((x) => decimal(x))).toEqual([
    '0,7',
    '0,30000000000000004',
    '2',
    '−1.234,5',
    '1,00·10⁻⁷',
    '1,00·10²¹',
    '0',
  ]);
  expect([2.71, -0.001, 12345.678, 0].map((x) => decimal(x, 2))).toEqual([
    '2,71',
    '0,00',
    '12.345,68',
    '0,00',
  ]);
  expect(() => decimal(Number.NaN, 2)).toThrow(RangeError);
});

test('integers and decimals read back as they were', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), (n) => {
      expect(read(integer(n))).toBe(n);
    }),
  );
  fc.assert(
    fc.property(
      fc.double({ min: -1e9, max: 1e9, noNaN: true }),
      fc.integer({ min: 0, max: 6 }),
      (x, digits) => {
        expect(Math.abs(read(decimal(x, digits)) - x)).toBeLessThanOrEqual(0.5000001 * 10 ** -digits);
      },
    ),
  );
});

test('signed', () => {
  expect([signed(0.5), signed(-0.5), signed(0), signed(0.001, 1), signed(-0.001, 1), signed(2, 1)]).toEqual([
    '+0,5',
    '−0,5',
    '0',
    '0,0',
    '0,0',
    '+2,0',
  ]);
});

test('scientific', () => {
  expect([scientific(2.3e-9, 1), scientific(-1e21, 0), scientific(0, 1)]).toEqual([
    '2,3·10⁻⁹',
    '−1·10²¹',
    '0,0·10⁰',
  ]);
});

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1000, '1,0 kB'],
  [999_949, '999,9 kB'],
  [999_950, '1,0 MB'],
  [253_113_024, '253,1 MB'],
  [4.2e9, '4,2 GB'],
  [3e18, '3.000,0 PB'],
])('bytes(%d) is %s', (n, text) => {
  expect(plain(bytes(n))).toBe(text);
});

test.each([
  [0, '0 ms'],
  [7.84, '7,8 ms'],
  [340, '340 ms'],
  [999.6, '1,0 s'],
  [3210, '3,2 s'],
  [59_949, '59,9 s'],
  [59_950, '1 min'],
  [125_000, '2 min 5 s'],
  [3_599_600, '1 h'],
  [3_780_000, '1 h 3 min'],
  [86_399_000, '1 g'],
  [183_600_000, '2 g 3 h'],
])('duration(%d) is %s', (ms, text) => {
  expect(plain(duration(ms))).toBe(text);
});

test('bytes and durations below zero or not numbers are refused', () => {
  for (const bad of [-1, Number.NaN, Number.POSITIVE_INFINITY]) {
    expect(() => bytes(bad)).toThrow(RangeError);
    expect(() => duration(bad)).toThrow(RangeError);
  }
});

test('plural and ordinal', () => {
  expect([0, 1, 2, 1500].map((n) => plural(n, 'carattere', 'caratteri'))).toEqual([
    '0 caratteri',
    '1 carattere',
    '2 caratteri',
    '1.500 caratteri',
  ]);
  expect([ordinal(3), ordinal(1200), ordinal(1, 'f')]).toEqual(['3º', '1.200º', '1ª']);
});
