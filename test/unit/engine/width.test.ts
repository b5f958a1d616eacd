/** How many may share a pass, for a model whose logits change when more than some do. */
import { expect, test } from 'vitest';
import type { Machine, Sequence } from '../../../src/engine/child/machine.ts';
import { Turnstile } from '../../../src/engine/child/turnstile.ts';
import { exactWidth } from '../../../src/engine/child/width.ts';

const info: Machine['info'] = {
  name: 'test',
  architecture: 'test',
  layers: 1,
  embedding: 1,
  heads: 1,
  vocabulary: 1_000,
  trainContext: 1,
  parameters: 1,
  fileBytes: 1,
  quantisation: 'F32',
  beginsWithBos: true,
  device: 'CPU',
  threads: 1,
};

/** Appends of the same turn are one batch; from `bends` sequences on, a batch moves the last bit of its logits. */
function machine(sequences: number, bends: number): Machine & { batches: number[] } {
  const batches: number[] = [];
  let batch = 0;
  const slots = Array.from({ length: sequences }, (): Sequence => {
    let tokens: number[] = [];
    return {
      clear: async () => {
        tokens = [];
      },
      append: async (more) => {
        tokens.push(...Array.from(more));
        batch += 1;
        await new Promise((resolve) => setImmediate(resolve));
        const size = batch;
        await new Promise((resolve) => setImmediate(resolve));
        if (batch > 0) batches.push(size);
        batch = 0;
        const logit = tokens.reduce((sum, id, i) => sum + id / (i + 1), 0) + (size >= bends ? 2 ** -10 : 0);
        return { ids: Uint32Array.of(1), logits: Float32Array.of(logit) };
      },
    };
  });
  return {
    info,
    begin: [7],
    slots,
    chart: slots[0] as Sequence,
    tokenize: () => [],
    chat: null,
    isEnd: () => false,
    vocabulary: { bytes: new Uint8Array(), offsets: new Uint32Array(1), kinds: new Uint8Array() },
    batches,
  };
}

test.each([
  [4, 5, 4],
  [4, 4, 3],
  [4, 2, 1],
  [1, 9, 1],
])('%d sequences, batches of %d bend: %d may share a pass', async (sequences, bends, width) => {
  expect(await exactWidth(machine(sequences, bends), new Turnstile())).toBe(width);
});

test('batches are really tried', async () => {
  const tried = machine(3, 9);
  await exactWidth(tried, new Turnstile());
  expect(Math.max(...tried.batches)).toBe(3);
});
