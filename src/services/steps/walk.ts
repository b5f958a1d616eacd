/** One sentence on its way through the model: its tokens, the pass that was made with them, and how its vectors are told. */
import type { Hyperparameters } from '../../glassbox/model/hyperparameters.ts';
import type { Trace } from '../../glassbox/model/trace.ts';
import type { Prompt, Services } from '../../services.ts';
import { readSentence, type Sentence } from '../sentence.ts';

export interface Walk {
  readonly sentence: Sentence;
  readonly hyper: Hyperparameters;
  readonly trace: Trace;
  /** every token's name, beginning included, (T,) */
  readonly labels: readonly string[];
}

/** @throws EngineError, GlassboxError */
export async function walk(prompt: Prompt, services: Services, signal: AbortSignal): Promise<Walk> {
  const { glassbox, nextToken } = services;
  const sentence = await readSentence(prompt, services, signal);
  const hyper = await glassbox.describe(signal);
  const trace = await glassbox.trace(sentence.ids, signal);
  return { sentence, hyper, trace, labels: trace.tokens.map((id) => nextToken.label(id)) };
}

/** The beginning of a vector and its Euclidean length: what is told of it from page to page. */
export interface Glimpse {
  /** the first three numbers, or all there are */
  readonly first: readonly number[];
  readonly length: number;
}

const SHOWN = 3;

export function glimpse(vector: Float32Array): Glimpse {
  return { first: Array.from(vector.subarray(0, SHOWN)), length: lengthOf(vector) };
}

export function lengthOf(vector: Float32Array): number {
  return Math.sqrt(product(vector, vector));
}

/** a · b in float64 */
export function product(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

export function minus(a: Float32Array, b: Float32Array): Float32Array {
  return a.map((value, i) => value - (b[i] as number));
}

/** Row t of (T, n), as a view. */
export function rowAt(x: Float32Array, n: number, t: number): Float32Array {
  return x.subarray(t * n, (t + 1) * n);
}

/** Position of the token that is continued. */
export const lastOf = ({ trace }: Walk): number => trace.tokens.length - 1;

/** A vector's place where a · b is built up: its index, both numbers, and what they give. */
export interface Term {
  /** from 1, as a reader counts */
  readonly index: number;
  readonly a: number;
  readonly b: number;
  readonly product: number;
}

/** The n terms of a · b that are largest in absolute value, and the sum of all the others. */
export function terms(a: Float32Array, b: Float32Array, n: number): { top: readonly Term[]; rest: number } {
  const all = Array.from(a, (value, i): Term => {
    const other = b[i] as number;
    return { index: i + 1, a: value, b: other, product: value * other };
  });
  const top = [...all].sort((x, y) => Math.abs(y.product) - Math.abs(x.product)).slice(0, n);
  const shown = new Set(top.map(({ index }) => index));
  const rest = all.reduce((sum, term) => sum + (shown.has(term.index) ? 0 : term.product), 0);
  return { top, rest };
}
