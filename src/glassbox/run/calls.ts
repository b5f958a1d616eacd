/** What can be asked of an open model, and how each is answered. Knows neither threads nor messages. */
import { GlassboxError } from '../errors.ts';
import { lens } from '../look/lens.ts';
import { type Neighbours, nearest, rowLengths, rowsOf, type TableName } from '../look/nearest.ts';
import type { Question, Reading } from '../look/reading.ts';
import { lastResiduals } from '../model/batch.ts';
import { forward, layerOf, type Model } from '../model/forward.ts';
import type { Hyperparameters } from '../model/hyperparameters.ts';
import type { Intervention } from '../model/intervention.ts';
import type { LayerRun } from '../model/layer.ts';
import { checkToken } from '../model/tokens.ts';
import type { Trace } from '../model/trace.ts';

/** Each call's question and its answer. */
export interface Calls {
  describe: { ask: object; answer: Hyperparameters };
  trace: { ask: { tokens: readonly number[]; intervention: Intervention }; answer: Trace };
  /** residual: the stream before the layer, (T, D) */
  layer: { ask: { layer: number; residual: Float32Array; intervention: Intervention }; answer: LayerRun };
  /** residuals: (n, D) */
  lens: { ask: { residuals: Float32Array; question: Question }; answer: readonly Reading[] };
  /** answers (n, D) */
  rows: { ask: { table: TableName; ids: readonly number[] }; answer: Float32Array };
  nearest: { ask: { vector: Float32Array; question: Question }; answer: Neighbours };
  /** answers (n, D): at the last token of each text, after so many layers */
  residuals: { ask: { texts: readonly (readonly number[])[]; layers: number }; answer: Float32Array };
}

/** Of the likeliest tokens or nearest rows. */
const MOST_TOP = 1000;

export type CallName = keyof Calls;
export type Ask<Name extends CallName> = Calls[Name]['ask'];
export type Answer<Name extends CallName> = Calls[Name]['answer'];
type Answers = { readonly [Name in CallName]: (ask: Ask<Name>, pause: () => void) => Answer<Name> };

export function callsOn(model: Model): Answers {
  const { hyper } = model;
  let lengths: Float32Array | null = null;

  const checkQuestion = ({ top, follow }: Question) => {
    if (!Number.isInteger(top) || top < 0 || top > MOST_TOP) {
      throw new GlassboxError('bad-request', `the ${top} likeliest of at most ${MOST_TOP}`);
    }
    for (const id of follow) checkToken(hyper, id);
  };
  const checkWidth = (x: Float32Array) => {
    if (x.length === 0 || x.length % hyper.dModel !== 0) {
      throw new GlassboxError('bad-request', `${x.length} numbers for vectors of ${hyper.dModel}`);
    }
  };
  const checkLayer = (layer: number, below: number) => {
    if (!Number.isInteger(layer) || layer < 0 || layer >= below) {
      throw new GlassboxError('bad-request', `layer ${layer} of ${below}`);
    }
  };

  return {
    describe: () => hyper,
    trace: ({ tokens, intervention }, pause) => forward(model, tokens, intervention, pause),
    layer({ layer, residual, intervention }) {
      checkLayer(layer, hyper.layers.length);
      checkWidth(residual);
      return layerOf(model, layer, residual, intervention);
    },
    lens({ residuals, question }, pause) {
      checkQuestion(question);
      checkWidth(residuals);
      return lens(model, residuals, question, pause);
    },
    rows({ table, ids }) {
      for (const id of ids) checkToken(hyper, id);
      return rowsOf(model, table, ids);
    },
    nearest({ vector, question }, pause) {
      checkQuestion(question);
      checkWidth(vector);
      lengths ??= rowLengths(model, pause);
      return nearest(model, vector, lengths, question, pause);
    },
    residuals({ texts, layers }, pause) {
      checkLayer(layers, hyper.layers.length + 1);
      return lastResiduals(model, texts, layers, pause);
    },
  };
}
