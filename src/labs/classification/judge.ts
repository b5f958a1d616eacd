/** How well something tells two classes apart: whatever answers "how sure am I that this one is round", 0 to 1. */
import type { Sample, Side } from './points.ts';

/** The probability of ● at a place. A line drawn by hand says 0 or 1. */
export type Rule = (x: number, y: number) => number;

/** A straight line: the ● side is where its normal points. */
export interface HandLine {
  /** of the line against the x axis, in degrees, anticlockwise; at 0 the ● side is above */
  readonly angle: number;
  /** how far it is from the origin, towards the ● side */
  readonly offset: number;
}

/** Which way the ● side is: (−sin a, cos a), of length 1. */
export function normalOf({ angle }: HandLine): readonly [x: number, y: number] {
  const turn = (angle * Math.PI) / 180;
  return [-Math.sin(turn), Math.cos(turn)];
}

/** ● where normal · point > offset. */
export function handRule(line: HandLine): Rule {
  const [a, b] = normalOf(line);
  return (x, y) => (a * x + b * y > line.offset ? 1 : 0);
}

/** counts[truth][answer], ■ = 0 and ● = 1: the right ones are [0][0] and [1][1]. */
export type Confusion = readonly [readonly [number, number], readonly [number, number]];

export function confusion(rule: Rule, samples: readonly Sample[]): Confusion {
  const counts: [[number, number], [number, number]] = [[0, 0], [0, 0]]; // biome-ignore format: a table
  for (const sample of samples) counts[sample.side][answer(rule, sample)]++;
  return counts;
}

export const answer = (rule: Rule, { x, y }: Sample): Side => (rule(x, y) >= 0.5 ? 1 : 0);

/** The share of right answers. @throws RangeError for no samples */
export function accuracy([[a, b], [c, d]]: Confusion): number {
  const all = a + b + c + d;
  if (all === 0) throw new RangeError('the accuracy over no points');
  return (a + d) / all;
}

/**
 * The log loss, what training lowers: minus the mean logarithm of the probability that was given to the truth.
 * A probability of 0 for what is true counts as 1e-12, as the logarithm has no value there.
 */
export function logLoss(rule: Rule, samples: readonly Sample[]): number {
  const sum = samples.reduce((total, { x, y, side }) => {
    const p = rule(x, y);
    return total - Math.log(Math.max(1e-12, side === 1 ? p : 1 - p));
  }, 0);
  return sum / samples.length;
}
