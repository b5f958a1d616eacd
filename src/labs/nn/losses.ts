/**
 * How wrong an output is: one number, and its gradient.
 *
 * | loss          | over outputs | L                                                    |
 * |---------------|--------------|------------------------------------------------------|
 * | mse           | any          | mean_j (a_j - t_j)^2                                 |
 * | cross-entropy | softmax      | -sum_j t_j ln a_j         (t: what share each class has) |
 * | cross-entropy | sigmoid      | -sum_j t_j ln a_j + (1 - t_j) ln(1 - a_j)  (each output a yes or no) |
 */
import { type Activation, throughActivation } from './activations.ts';

export type Loss = 'mse' | 'cross-entropy';

/** ln 0 is minus infinity; an output that rounds to 0 counts as this. */
const LEAST = 1e-300;
const safeLog = (p: number): number => Math.log(Math.max(p, LEAST));

/** @throws RangeError for a loss that means nothing over this activation */
export function checkLoss(loss: Loss, activation: Activation): void {
  if (loss === 'cross-entropy' && activation !== 'softmax' && activation !== 'sigmoid') {
    throw new RangeError(`cross-entropy needs probabilities, ${activation} gives none`);
  }
}

/** The loss of one example. */
export function lossOf(
  loss: Loss,
  activation: Activation,
  outputs: Float64Array,
  targets: Float64Array,
): number {
  let sum = 0;
  for (let j = 0; j < outputs.length; j++) {
    const a = outputs[j] as number;
    const t = targets[j] as number;
    if (loss === 'mse') sum += (a - t) ** 2 / outputs.length;
    else if (t > 0) sum -= t * safeLog(a);
    if (loss === 'cross-entropy' && activation === 'sigmoid' && t < 1) sum -= (1 - t) * safeLog(1 - a);
  }
  return sum;
}

/**
 * dL/dz of the last layer's sums, written to `gradient`. For cross-entropy over softmax or sigmoid the two derivatives
 * multiply out to a - t: "how much more I said than I should have". For mse, dL/da_j = 2 (a_j - t_j) / n, then the
 * activation's own slope.
 */
export function lossGradient(
  loss: Loss,
  activation: Activation,
  sums: Float64Array,
  outputs: Float64Array,
  targets: Float64Array,
  gradient: Float64Array,
): void {
  const factor = loss === 'mse' ? 2 / outputs.length : 1;
  for (let j = 0; j < outputs.length; j++) {
    gradient[j] = factor * ((outputs[j] as number) - (targets[j] as number));
  }
  if (loss === 'mse') throughActivation(activation, sums, outputs, gradient);
}
