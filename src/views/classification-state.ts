/** What a classification panel remembers, and how each press changes it. Pure: nothing is drawn, trained or saved here. */
import { z } from 'zod';
import { accuracy, confusion, type HandLine, handRule, type Rule } from '../labs/classification/judge.ts';
import { ruleOf } from '../labs/classification/learn.ts';
import {
  generate,
  PLAIN,
  SHAPES,
  type ShapeName,
  type Split,
  split,
  standard,
  type Units,
  unitsOf,
} from '../labs/classification/points.ts';

const number = z.number().finite();
const side = z.union([z.literal(0), z.literal(1)]);
const layer = z.object({
  inputs: z.number().int(),
  outputs: z.number().int(),
  activation: z.enum(['tanh', 'sigmoid']),
  weights: z.array(number),
  biases: z.array(number),
});
export const NEURONS = [2, 4, 8] as const;
export const classificationSchema = z.object({
  data: z.union([
    z.object({ kind: z.enum(SHAPES), seed: z.number().int().min(0) }),
    z.object({
      kind: z.literal('own'),
      samples: z.array(z.object({ x: number, y: number, side })).max(500),
      names: z.object({ x: z.string(), y: z.string(), round: z.string(), square: z.string() }),
      file: z.string(),
    }),
  ]),
  line: z.object({ angle: number, offset: number }),
  /** the accuracy before the last move of the hand */
  before: number.nullable(),
  mode: z.enum(['line', 'logistic', 'network']),
  neurons: z.union([z.literal(2), z.literal(4), z.literal(8)]),
  /** of the network's first weights */
  seed: z.number().int().min(0),
  reveal: z.boolean(),
  /** what was learnt; null in the hand's mode */
  learnt: z
    .object({
      model: z.object({ layers: z.array(layer).min(1).max(2) }),
      from: number,
      loss: number,
      steps: z.number(),
    })
    .nullable(),
});
export type ClassificationState = z.infer<typeof classificationSchema>;

export interface Data extends Split {
  readonly units: Units;
}

/** In standard units. */
export function dataOf({ data }: ClassificationState): Data {
  if (data.kind !== 'own') return { ...split(generate(data.kind, data.seed)), units: PLAIN };
  const units = unitsOf(data.samples);
  return { ...split(standard(data.samples, units)), units };
}

export const START: HandLine = { angle: 0, offset: 0 };

export const opened = (data: ClassificationState['data']): ClassificationState => ({
  data,
  line: START,
  before: null,
  mode: 'line',
  neurons: 4,
  seed: 1,
  reveal: false,
  learnt: null,
});

export const invented = (kind: ShapeName, seed: number): ClassificationState => opened({ kind, seed });

export const ruleFor = ({ mode, learnt, line }: ClassificationState): Rule =>
  mode === 'line' || learnt === null ? handRule(line) : ruleOf(learnt.model);

export const handScore = (state: ClassificationState): number =>
  accuracy(confusion(handRule(state.line), dataOf(state).seen));

/** The line somewhere else; the angle between −180 and 180, the offset between −10 and 10. */
export function moved(state: ClassificationState, { angle, offset }: HandLine): ClassificationState {
  const turned = ((((angle + 180) % 360) + 360) % 360) - 180;
  const line = {
    angle: Number(turned.toPrecision(12)),
    offset: Number(Math.min(10, Math.max(-10, offset)).toPrecision(12)),
  };
  return { ...state, line, before: handScore(state), mode: 'line', learnt: null };
}

/** The same line, with the sides exchanged. */
export const swapped = (state: ClassificationState): ClassificationState =>
  moved(state, { angle: state.line.angle + 180, offset: -state.line.offset });

export const byHand = (state: ClassificationState): ClassificationState => ({
  ...state,
  mode: 'line',
  learnt: null,
  before: null,
});
