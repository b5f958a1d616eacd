/** Equal logits stand by id, as sampling's own ranking has them. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { orderTies } from '../../../src/engine/child/ties.ts';
import { rank } from '../../../src/sampling/rank.ts';

test('a sorted list with its ties in order is the ranking', () => {
  const level = fc.constantFrom(-2, -1, -0, 0, 0.5, 3);
  fc.assert(
    fc.property(fc.array(level, { minLength: 1, maxLength: 40 }), (levels) => {
      const logits = Float32Array.from(levels);
      const shuffled = Array.from(logits.keys())
        .reverse()
        .sort((a, b) => (logits[b] as number) - (logits[a] as number));
      const ids = Uint32Array.from(shuffled);
      const sorted = Float32Array.from(ids, (id) => logits[id] as number);
      orderTies(ids, sorted);
      expect(ids).toEqual(rank(logits).ids);
    }),
  );
});
