import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  clampSettings,
  type Direction,
  type Knob,
  NEUTRAL,
  type Stride,
  step,
} from '../../../src/sampling/settings.ts';
import type { SamplerSettings } from '../../../src/sampling/types.ts';

const VOCABULARY = 262_144;
const up = (knob: Knob, stride: Stride, s: SamplerSettings) => step(s, knob, 'up', stride, VOCABULARY);

/** Every value the knob takes from its bottom to its top. */
function ladder(knob: Knob, stride: Stride, vocabulary = VOCABULARY): number[] {
  let s: SamplerSettings = { ...NEUTRAL, temperature: 0, topK: 1, topP: 0.01 };
  const values = [s[knob]];
  for (
    let next = step(s, knob, 'up', stride, vocabulary);
    next !== s;
    next = step(s, knob, 'up', stride, vocabulary)
  ) {
    s = next;
    values.push(s[knob]);
  }
  return values;
}

test('the ladders, printed clean', () => {
  expect(ladder('temperature', 'coarse').join(' ')).toBe('0 0.5 1 1.5 2 2.5 3 3.5 4 4.5 5');
  expect(ladder('temperature', 'fine')).toHaveLength(51);
  expect(ladder('temperature', 'fine').join(' ')).toContain(' 0.6 0.7 0.8 ');
  expect(ladder('topP', 'fine').join(' ')).toBe(
    '0.01 0.05 0.1 0.15 0.2 0.25 0.3 0.35 0.4 0.45 0.5 0.55 0.6 0.65 0.7 0.75 0.8 0.85 0.9 0.95 0.97 0.99 1',
  );
  expect(ladder('topK', 'fine').join(' ')).toBe('1 2 3 5 8 10 15 20 40 60 100 200 500 1000 0');
  expect(ladder('topK', 'coarse')).toEqual([1, 8, 40, 500, 0]);
  expect(ladder('topK', 'fine', 12).join(' ')).toBe('1 2 3 5 8 10 0');
  expect(ladder('topK', 'fine', 10).join(' ')).toBe('1 2 3 5 8 0');
  expect(ladder('topK', 'fine', 2)).toEqual([1, 0]);
});

describe('step', () => {
  test('a value between two rungs goes to the next one', () => {
    const odd = { ...NEUTRAL, temperature: 0.73, topK: 37, topP: 0.913 };
    const values = (direction: Direction) =>
      (['temperature', 'topK', 'topP'] as const).map(
        (knob) => step(odd, knob, direction, 'fine', VOCABULARY)[knob],
      );
    expect(values('up')).toEqual([0.8, 40, 0.95]);
    expect(values('down')).toEqual([0.7, 20, 0.9]);
    expect(up('temperature', 'coarse', odd).temperature).toBe(1.2);
  });

  test('top-k is off above every k, also when it is the whole vocabulary', () => {
    expect(up('topK', 'fine', NEUTRAL)).toBe(NEUTRAL);
    const all = { ...NEUTRAL, topK: VOCABULARY };
    expect(up('topK', 'coarse', all)).toBe(all);
    expect(step(all, 'topK', 'down', 'fine', VOCABULARY).topK).toBe(1000);
    expect(step(NEUTRAL, 'topK', 'down', 'fine', VOCABULARY).topK).toBe(1000);
  });

  test('back and forth, and nothing else moves', () => {
    const knobs = fc.constantFrom<Knob>('temperature', 'topK', 'topP');
    const strides = fc.constantFrom<Stride>('fine', 'coarse');
    const directions = fc.constantFrom<Direction>('up', 'down');
    const vocabularies = fc.constantFrom(1, 2, 10, 1000, 49_152, VOCABULARY);
    const settings: fc.Arbitrary<SamplerSettings> = fc.record({
      temperature: fc.double({ min: 0, max: 5, noNaN: true }),
      topK: fc.nat({ max: 300_000 }),
      topP: fc.double({ min: 0.01, max: 1, noNaN: true }),
      order: fc.constantFrom('temperature-first' as const, 'temperature-last' as const),
    });
    fc.assert(
      fc.property(
        settings,
        knobs,
        directions,
        strides,
        vocabularies,
        (s, knob, direction, stride, vocabulary) => {
          const one = step(clampSettings(s, vocabulary), knob, direction, 'fine', vocabulary); // now on a rung
          expect(clampSettings(one, vocabulary)).toEqual(one);
          expect({ ...one, [knob]: 0 }).toEqual({ ...clampSettings(s, vocabulary), [knob]: 0 });
          expect(String(one[knob]).length).toBeLessThanOrEqual(6);
          const there = step(one, knob, direction, stride, vocabulary);
          const back = step(there, knob, direction === 'up' ? 'down' : 'up', stride, vocabulary);
          const atTheEnd = step(there, knob, direction, 'fine', vocabulary) === there;
          if (!atTheEnd) expect(back).toEqual(one);
          if (there === one) expect(atTheEnd).toBe(true);
        },
      ),
    );
  });
});

test('clampSettings', () => {
  const s = (temperature: number, topK: number, topP: number) => ({ ...NEUTRAL, temperature, topK, topP });
  expect(clampSettings(s(-1, -5, 0), 100)).toEqual(s(0, 0, 0.01));
  expect(clampSettings(s(99, 1e9, 7), 100)).toEqual(s(5, 100, 1));
  expect(clampSettings(s(0.7, 40.9, 0.9), 100)).toEqual(s(0.7, 40, 0.9));
  expect(clampSettings(s(Number.NaN, Number.NaN, Number.NaN), 100)).toEqual(NEUTRAL);
  expect(clampSettings(s(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0.5), 100)).toEqual(
    s(5, 100, 0.5),
  );
  expect(clampSettings({ ...NEUTRAL, order: 'elsewhere' as 'temperature-last' }, 100)).toEqual(NEUTRAL);
});
