/** The opened head's pair of tokens and its place, as the pages call them. */
import type { LayerStep } from '../../services/steps/layer.ts';
import type { Walk } from '../../services/steps/walk.ts';

export interface Names {
  readonly from: string;
  readonly to: string;
  readonly layer: number;
  readonly head: number;
}

/** The opened pair and place, as people count. */
export function names({ look, from }: LayerStep, { labels }: Walk): Names {
  const { layer, head, to } = look;
  return { from: labels[from] ?? '', to: labels[to] ?? '', layer: layer + 1, head: head + 1 };
}
