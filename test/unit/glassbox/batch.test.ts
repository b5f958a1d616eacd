/** Many texts at once against one after the other. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastResiduals } from '../../../src/glassbox/model/batch.ts';
import { lastResidual } from '../../../src/glassbox/model/forward.ts';
import { row } from '../../../src/glassbox/model/vectors.ts';
import { never, openTiny } from './open-tiny.ts';
import { TINY } from './tiny-gguf.ts';

const token = fc.nat({ max: TINY.vocabulary - 1 });
const text = fc.array(token, { minLength: 1, maxLength: 12 });
const texts = fc
  .tuple(fc.array(token, { maxLength: 6 }), fc.array(text, { minLength: 1, maxLength: 20 }))
  .map(([beginning, ends]) => ends.map((end) => [...beginning, ...end]));

describe.each(['llama', 'gemma3'])('the last residuals of many texts, %s', (architecture) => {
  const model = openTiny({ architecture });

  it('are those of each alone, whatever they share', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 0, max: 2 }), (all, layers) => {
        const together = lastResiduals(model, all, layers, never);
        expect(together.length).toBe(all.length * TINY.D);
        for (const [i, one] of all.entries()) {
          const alone = lastResidual(model, one, layers, never);
          const apart = alone.map((x, d) => Math.abs(x - (row(together, TINY.D, i)[d] ?? Number.NaN)));
          expect(Math.max(...apart)).toBeLessThan(1e-5);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('also of the same text twice, of one, and of texts as long as a pack', () => {
    const long = Array.from({ length: 64 }, (_, i) => (7 * i) % TINY.vocabulary);
    for (const all of [
      [
        [5, 6],
        [5, 6],
      ],
      [[9]],
      [long, long.slice(1), [3]],
    ]) {
      const together = lastResiduals(model, all, 2, never);
      for (const [i, one] of all.entries()) {
        const alone = lastResidual(model, one, 2, never);
        expect(
          Math.max(...alone.map((x, d) => Math.abs(x - (together[i * TINY.D + d] ?? Number.NaN)))),
        ).toBeLessThan(1e-5);
      }
    }
    expect(lastResiduals(model, [], 2, never).length).toBe(0);
  });

  it('stop between layers', () => {
    const stop = () => {
      throw new Error('stopped');
    };
    expect(() => lastResiduals(model, [[1, 2]], 2, stop)).toThrow('stopped');
  });
});
