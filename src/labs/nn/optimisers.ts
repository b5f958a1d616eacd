/** One step downhill, from the mean gradient of a mini-batch. */
import type { Gradients } from './gradients.ts';
import { zeroGradients } from './gradients.ts';
import type { Network } from './network.ts';

export type OptimiserName = 'sgd' | 'adam';

/**
 * Changes the network's weights.
 * @param sum the gradients of a mini-batch, added up; erased, for the next one
 * @param count how many examples were added
 */
export type Step = (network: Network, sum: Gradients, count: number) => void;

/** w <- w - rate * gradient */
export function sgd(rate: number): Step {
  return (network, sum, count) =>
    eachPair(network, sum, (weights, gradient) => {
      for (let i = 0; i < weights.length; i++) {
        weights[i] = (weights[i] as number) - (rate / count) * (gradient[i] as number);
      }
    });
}

/**
 * Adam (Kingma and Ba 2015): every weight has its own pace. m and v are running means of the gradient and of its square;
 * both begin at 0, which the division by 1 - beta^t corrects.
 *
 *   m <- 0.9 m + 0.1 g      v <- 0.999 v + 0.001 g^2      w <- w - rate * m' / (sqrt(v') + 1e-8)
 */
export function adam(rate: number, network: Network): Step {
  const [beta1, beta2, epsilon] = [0.9, 0.999, 1e-8];
  const means = arraysOf(zeroGradients(network));
  const squares = arraysOf(zeroGradients(network));
  let t = 0;
  return (changed, sum, count) => {
    t++;
    const pace = rate / (1 - beta1 ** t);
    const unbias = 1 / (1 - beta2 ** t);
    eachPair(changed, sum, (weights, gradient, k) => {
      const m = means[k] as Float64Array;
      const v = squares[k] as Float64Array;
      for (let i = 0; i < weights.length; i++) {
        const g = (gradient[i] as number) / count;
        const mean = beta1 * (m[i] as number) + (1 - beta1) * g;
        const square = beta2 * (v[i] as number) + (1 - beta2) * g * g;
        m[i] = mean;
        v[i] = square;
        weights[i] = (weights[i] as number) - (pace * mean) / (Math.sqrt(square * unbias) + epsilon);
      }
    });
  };
}

const arraysOf = ({ layers }: Gradients): Float64Array[] =>
  layers.flatMap(({ weights, biases }) => [weights, biases]);

function eachPair(
  network: Network,
  sum: Gradients,
  change: (weights: Float64Array, gradient: Float64Array, k: number) => void,
): void {
  const gradients = arraysOf(sum);
  arraysOf(network).forEach((weights, k) => {
    const gradient = gradients[k] as Float64Array;
    change(weights, gradient, k);
    gradient.fill(0);
  });
}
