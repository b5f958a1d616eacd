/** All layers at the last token: what each adds, and how long the vector has become. */
import { residualAfter } from '../../glassbox/model/trace.ts';
import { type Glimpse, glimpse, lastOf, lengthOf, minus, rowAt, type Walk } from './walk.ts';

export interface StackStep {
  readonly start: Glimpse;
  /** one for each layer: lengths of what attention adds, of what feed-forward adds, and of the vector after both */
  readonly layers: readonly {
    readonly attention: number;
    readonly feedForward: number;
    readonly after: number;
  }[];
  /** the first number of the vector: where it starts, what all attention and all feed-forward add to it, where it ends */
  readonly firstNumber: {
    readonly start: number;
    readonly attention: number;
    readonly feedForward: number;
    readonly end: number;
  };
  readonly end: Glimpse;
  /** after the final norm */
  readonly final: Glimpse;
}

export function stackStep(walk: Walk): StackStep {
  const { trace, hyper } = walk;
  const at = (x: Float32Array) => rowAt(x, hyper.dModel, lastOf(walk));
  const parts = trace.layers.map(({ afterAttention, afterFeedForward }, l) => ({
    attention: minus(at(afterAttention), at(residualAfter(trace, l))),
    feedForward: minus(at(afterFeedForward), at(afterAttention)),
    after: at(afterFeedForward),
  }));
  const start = at(trace.embeddings);
  const end = at(residualAfter(trace, trace.layers.length));
  const total = (which: 'attention' | 'feedForward') =>
    parts.reduce((sum, part) => sum + (part[which][0] as number), 0);
  return {
    start: glimpse(start),
    layers: parts.map(({ attention, feedForward, after }) => ({
      attention: lengthOf(attention),
      feedForward: lengthOf(feedForward),
      after: lengthOf(after),
    })),
    firstNumber: {
      start: start[0] as number,
      attention: total('attention'),
      feedForward: total('feedForward'),
      end: end[0] as number,
    },
    end: glimpse(end),
    final: glimpse(trace.final),
  };
}
