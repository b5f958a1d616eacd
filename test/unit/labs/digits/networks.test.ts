/** The digits' networks on a handful of made-up digits: deterministic, judged right, and cut in two halves that fit. */
import { expect, it } from 'vitest';
import { codesOf, decoderOf, encoderOf, trainCoder, walk } from '../../../../src/labs/digits/coder.ts';
import { inputOf, PIXELS, shifted, splitDigits } from '../../../../src/labs/digits/digits.ts';
import { accuracyOf, judge, noise, trainReader } from '../../../../src/labs/digits/reader.ts';
import { outputOf } from '../../../../src/labs/nn/network.ts';
import { seeded } from '../../../../src/sampling/random.ts';

/** Digit d: a square at its own place, with some noise. 15 pictures each, 16 of the 3. */
const random = seeded(1);
const picture = (digit: number) =>
  Array.from({ length: PIXELS }, (_, p) => {
    const [x, y] = [p % 28, Math.floor(p / 28)];
    const inside = Math.floor(x / 6) === digit % 5 && Math.floor(y / 14) === Math.floor(digit / 5);
    return inside ? 1 - 0.2 * random() : 0;
  });
const split = splitDigits(
  Array.from({ length: 10 }, (_, digit) =>
    Array.from({ length: digit === 3 ? 16 : 15 }, () => picture(digit)).flat(),
  ),
);
function run<T>(task: Generator<unknown, T, unknown>): { value: T; reports: unknown[] } {
  const reports: unknown[] = [];
  for (;;) {
    const { done, value } = task.next();
    if (done) return { value, reports };
    if (value !== undefined) reports.push(value);
  }
}

it('every fifth is held out, both parts in turns', () => {
  expect([split.training.count, split.held.count]).toEqual([121, 30]);
  expect([...split.held.labels.subarray(0, 12)]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1]);
  const ink = (n: number) => inputOf(split.held, n).findIndex((value) => value > 0.5) % 28;
  expect([ink(0), ink(1), ink(6)]).toEqual([0, 6, 6]);
});

it('a picture that is moved keeps its ink, but for what leaves', () => {
  const from = new Float32Array(PIXELS);
  from[28 * 5 + 7] = 1;
  expect(shifted(from, 1, -1).indexOf(1)).toBe(28 * 4 + 8);
  expect(shifted(from, 21, 0).indexOf(1)).toBe(-1);
});

it('the reader learns them, its score is what judging says, and the same seed is the same network', () => {
  const recipe = { digits: 120, epochs: 8, seed: 5 };
  const { value, reports } = run(trainReader(split, recipe));
  expect(reports).toHaveLength(8);
  expect(accuracyOf(value.score)).toBeGreaterThan(0.9);
  expect(judge(value.network, split.held, [])).toEqual(value.score);
  expect(value.score.of).toEqual(new Array(10).fill(3));
  expect(run(trainReader(split, recipe)).value).toEqual(value);
  const dead = judge(value.network, split.held, [...Array(24).keys()]);
  expect(accuracyOf(dead)).toBeCloseTo(0.1, 5); // one answer for all
});

it('noise has a seed, and is where digits are', () => {
  expect(noise(4)).toEqual(noise(4));
  expect(noise(4)).not.toEqual(noise(5));
  expect(
    noise(4)
      .subarray(0, 4 * 28)
      .every((grey) => grey === 0),
  ).toBe(true);
});

it('the two halves of the autoencoder make the whole, and a walk ends where it should', () => {
  const { value } = run(trainCoder(split, { size: 3, seed: 2, digits: 120, epochs: 10 }));
  expect(value.error).toBeLessThan(0.05);
  const { network } = value;
  const input = inputOf(split.held, 4);
  const code = outputOf(encoderOf(network), input);
  expect(code).toHaveLength(3);
  expect(outputOf(decoderOf(network), code)).toEqual(outputOf(network, input));
  expect(codesOf(network, split.held).slice(12, 15)).toEqual(code);
  const other = outputOf(encoderOf(network), inputOf(split.held, 7));
  const way = walk(network, code, other, 8);
  expect([way.length, way[0], way[7]]).toEqual([
    8,
    outputOf(network, input),
    outputOf(decoderOf(network), other),
  ]);
  expect(() => run(trainCoder(split, { size: 1, seed: 2, digits: 10, epochs: 1 }))).toThrow(RangeError);
});
