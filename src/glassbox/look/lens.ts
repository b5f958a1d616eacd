/**
 * The logit lens: what the model would say if it stopped after each layer. The residual stream at one token goes
 * through the final norm and the unembedding, as if no layer followed. nostalgebraist 2020, "interpreting GPT: the logit lens".
 */
import type { Model } from '../model/forward.ts';
import { rmsNorm } from '../model/norm.ts';
import { residualAfter, type Trace } from '../model/trace.ts';
import { unembed } from '../model/unembed.ts';
import { row } from '../model/vectors.ts';
import { type Question, type Reading, read } from './reading.ts';

/**
 * The residual stream at one position before the first layer and after each, (layers + 1, D).
 * @throws RangeError for a position outside the trace
 */
export function residualsAt(trace: Trace, position: number): Float32Array {
  if (trace.tokens[position] === undefined)
    throw new RangeError(`position ${position} of ${trace.tokens.length}`);
  const D = trace.embeddings.length / trace.tokens.length;
  const x = new Float32Array((trace.layers.length + 1) * D);
  for (let l = 0; l <= trace.layers.length; l++) row(x, D, l).set(row(residualAfter(trace, l), D, position));
  return x;
}

/**
 * @param x residual streams, (n, D)
 * @param pause may throw to stop
 * @returns (n,)
 */
export function lens(
  model: Model,
  x: Float32Array,
  question: Question,
  pause: () => void,
): readonly Reading[] {
  const { hyper, weights, kernel, room } = model;
  const n = x.length / hyper.dModel;
  const normed = rmsNorm(x, weights.finalNorm, hyper.epsilon); // (n, D)
  const all = unembed(kernel, normed, weights.unembedding, room, pause); // (n, vocabulary)
  return Array.from({ length: n }, (_, i) => {
    pause();
    return read(row(all, hyper.vocabulary, i), question);
  });
}
