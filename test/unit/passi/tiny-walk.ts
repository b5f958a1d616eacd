/** A walk over a tiny model, computed in this thread; every token is a letter of its own. */

import { nearest, rowLengths, rowsOf } from '../../../src/glassbox/look/nearest.ts';
import { forward, layerOf, type Model } from '../../../src/glassbox/model/forward.ts';
import { residualAfter } from '../../../src/glassbox/model/trace.ts';
import type { Glassbox } from '../../../src/glassbox/port.ts';
import { looks } from '../../../src/services/steps/choose.ts';
import { type LayerStep, layerStep } from '../../../src/services/steps/layer.ts';
import type { Walk } from '../../../src/services/steps/walk.ts';
import { never, openTiny } from '../glassbox/open-tiny.ts';

export const ARCHITECTURES = ['llama', 'gemma3'] as const;
export const open = (architecture: (typeof ARCHITECTURES)[number]): Model => openTiny({ architecture });

/** @param words where each word's tokens stand in the text */
export function tinyWalk(
  model: Model,
  ids: readonly number[],
  words: readonly { readonly label: string; readonly at: readonly number[] }[] = [],
): Walk {
  const { hyper } = model;
  const trace = forward(model, ids, {}, never);
  const first = hyper.begin.length;
  const label = (id: number) => `·t${id}`;
  return {
    hyper,
    trace,
    labels: trace.tokens.map(label),
    sentence: {
      prompt: { id: 'abc', text: 'prova', tokens: [] },
      text: 'prova',
      ids,
      pieces: ids.map((id) => ({ id, bytes: new TextEncoder().encode(` t${id}`), kind: 'text' })),
      begin: hyper.begin,
      tokens: ids.map((id, i) => ({ label: label(id), positions: [first + i] })),
      words: words.map(({ label: name, at }) => ({ label: name, positions: at.map((i) => first + i) })),
    },
  };
}

/** Every head of the model opened on the walk. */
export function everyHead(model: Model, walk: Walk): readonly LayerStep[] {
  return looks(walk).map((look) => {
    const run = layerOf(model, look.layer, residualAfter(walk.trace, look.layer), {});
    return layerStep(walk, look, run);
  });
}

/** The rows and neighbours of a model in this thread, as the glass box gives them. */
export function tables(model: Model): { readonly glassbox: Pick<Glassbox, 'rows' | 'nearest'> } {
  return {
    glassbox: {
      rows: async (table, ids) => rowsOf(model, table, ids),
      nearest: async (vector, question) => nearest(model, vector, rowLengths(model, never), question, never),
    },
  };
}
