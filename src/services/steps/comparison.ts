/** The same distribution computed by llama.cpp and here, side by side: the one place where their numbers meet on purpose. */
import type { Asker } from '../../engine/port.ts';
import { largest } from '../../glassbox/model/largest.ts';
import { NEUTRAL } from '../../sampling/settings.ts';
import type { Services } from '../../services.ts';
import { softmaxStep } from './softmax.ts';
import type { Walk } from './walk.ts';

export interface Comparison {
  readonly temperature: number;
  /** the likeliest here first */
  readonly rows: readonly { readonly id: number; readonly here: number; readonly there: number }[];
  /** half the sum of |here - there| over the whole vocabulary: how much probability lies elsewhere */
  readonly distance: number;
}

const ROWS = 8;

/** @throws EngineError */
export async function compare(
  walk: Walk,
  temperature: number,
  { nextToken }: Pick<Services, 'nextToken'>,
  asker: Asker,
): Promise<Comparison> {
  const prediction = await nextToken.predict(walk.sentence.prompt, asker);
  const there = nextToken.distribution(prediction, { ...NEUTRAL, temperature });
  const { logits } = walk.trace;
  const { sum } = softmaxStep(logits, [], temperature);
  const here = (id: number) => Math.exp((logits[id] as number) / temperature) / sum;
  const shown = largest(logits, ROWS).map((id) => ({ id, here: here(id), there: Number.NaN }));
  let distance = 0;
  const found = new Map(shown.map((row) => [row.id, row]));
  there.ids.forEach((id, i) => {
    const probability = there.before[i] as number;
    distance += Math.abs(here(id) - probability) / 2;
    const row = found.get(id);
    if (row !== undefined) row.there = probability;
  });
  return { temperature, rows: shown, distance };
}
