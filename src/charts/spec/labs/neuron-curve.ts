/** The box with the activation's curve, and the point where the neuron is on it. */

import type { NeuronActivation } from '../../../labs/neuron/neuron.ts';
import { activate } from '../../../labs/nn/activations.ts';
import { neurone as it } from '../../../text/neurone.ts';
import { palette, size } from '../../palette.ts';
import type { Mark } from '../../scene.ts';

export const CURVE = { x: 540, y: 100, width: 190, height: 180 } as const;

/** The activation from -r to r, where r leaves room for the sum. */
export function neuronCurve(activation: NeuronActivation, sum: number): Mark[] {
  const range = Math.max(2, Math.ceil(Math.abs(sum)));
  const [low, high] = activation === 'tanh' ? [-1, 1] : [0, activation === 'relu' ? range : 1];
  const pad = 16;
  const place = (z: number, a: number): readonly [number, number] => [
    CURVE.x + pad + ((z + range) / (2 * range)) * (CURVE.width - 2 * pad),
    CURVE.y + CURVE.height - pad - ((a - low) / (high - low)) * (CURVE.height - 2 * pad),
  ];
  // twice at 0, so that the step stands upright
  const zs = Array.from({ length: 81 }, (_, k) => range * ((k - 40) / 40)).flatMap((z) =>
    z === 0 ? [-1e-9, 0] : [z],
  );
  const [x, y] = place(sum, activate(activation, sum));
  return [
    { mark: 'rect', ...CURVE, fill: palette.paper, stroke: palette.outline, radius: 10, line: 2 },
    { mark: 'line', points: [place(-range, 0), place(range, 0)], color: palette.line, line: 2 },
    { mark: 'line', points: [place(0, low), place(0, high)], color: palette.line, line: 2 },
    { mark: 'line', points: zs.map((z) => place(z, activate(activation, z))), color: palette.ink, line: 4 },
    { mark: 'dot', x, y, radius: 10, fill: palette.strike, stroke: palette.paper },
    centred(
      CURVE.x + CURVE.width / 2,
      CURVE.y - 14,
      it.activationName(activation),
      size.small,
      'normal',
      palette.quiet,
    ),
    centred(CURVE.x + CURVE.width / 2, CURVE.y + CURVE.height + 30, `da −${range} a ${range}`, size.small, 'normal', palette.quiet), // biome-ignore format: one line a mark
  ];
}

export const centred = (
  x: number,
  y: number,
  words: string,
  px: number,
  weight: 'normal' | 'bold' = 'normal',
  color: string = palette.ink,
): Extract<Mark, { mark: 'text' }> => ({
  mark: 'text',
  x,
  y,
  text: words,
  px,
  weight,
  color,
  align: 'center',
});
