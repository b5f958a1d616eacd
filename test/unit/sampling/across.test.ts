import { describe, expect, it } from 'vitest';
import { across } from '../../../src/sampling/across.ts';
import { rank } from '../../../src/sampling/rank.ts';
import { softmax } from '../../../src/sampling/softmax.ts';

const logits = Float32Array.from({ length: 100 }, (_, i) => (i === 42 ? 9 : 5 * Math.cos(i)));
const ranked = rank(logits);
const edges = { topK: 40, topP: 0.9 };

describe('one ranking at several temperatures', () => {
  const table = across(ranked, [0.2, 1, 2], 10, edges);

  it('adds up to 1 in every column', () => {
    for (const { probabilities, middle, beyond } of table.columns)
      expect(probabilities.reduce((a, b) => a + b, 0) + middle + beyond).toBeCloseTo(1, 12);
    expect(table.counts).toEqual({ middle: 30, beyond: 60 });
  });

  it('is softmax(l / T), with the entropy and the edges of that column', () => {
    for (const column of table.columns) {
      const p = softmax(logits, column.temperature);
      table.ids.forEach((id, i) => {
        expect(column.probabilities[i]).toBeCloseTo(p[id] as number, 12);
      });
      const entropy = p.reduce((h, q) => h - (q > 0 ? q * Math.log2(q) : 0), 0);
      expect(column.entropyBits).toBeCloseTo(entropy, 9);
      expect(column.effective).toBeCloseTo(2 ** entropy, 6);
      const sorted = Array.from(p).sort((a, b) => b - a);
      let reached = 0;
      const kept =
        sorted.findIndex((q) => {
          reached += q;
          return reached >= 0.9;
        }) + 1;
      expect(column.keptByTopP).toBe(kept);
      expect(column.shareOfTopK).toBeCloseTo(
        sorted.slice(0, 40).reduce((a, b) => a + b, 0),
        12,
      );
    }
  });

  it('keeps the order at every temperature', () => {
    expect(table.ids[0]).toBe(42);
    for (const { probabilities } of table.columns)
      expect([...probabilities].sort((a, b) => b - a)).toEqual(probabilities);
  });

  it('never says that the first 40 have all where something is left', () => {
    const steep = rank(Float32Array.from({ length: 100 }, (_, i) => -50 * i));
    const [column] = across(steep, [0.2], 10, edges).columns;
    expect(column?.shareOfTopK).toBeLessThan(1);
  });

  it('takes what a small vocabulary has', () => {
    const few = across(rank(Float32Array.of(1, 2, 3)), [1], 10, edges);
    expect(few.ids).toEqual([2, 1, 0]);
    expect(few.counts).toEqual({ middle: 0, beyond: 0 });
    expect(few.columns[0]).toMatchObject({ middle: 0, beyond: 0, keptByTopP: 2, shareOfTopK: 1 });
    const some = across(rank(Float32Array.from({ length: 15 }, (_, i) => i)), [1], 10, edges);
    expect(some.counts).toEqual({ middle: 5, beyond: 0 });
  });

  it('refuses a ranking that lacks tokens', () => {
    const part = {
      ...ranked,
      ids: ranked.ids.subarray(0, 50),
      logits: ranked.logits.subarray(0, 50),
      complete: false,
    };
    expect(() => across(part, [1], 10, edges)).toThrow(RangeError);
  });
});
