/** Every page's number is what the page before ended with, on tiny models: whatever the weights are. */
import { describe, expect, it } from 'vitest';
import { read } from '../../../src/glassbox/look/reading.ts';
import { distribute } from '../../../src/sampling/distribution.ts';
import { draw } from '../../../src/sampling/draw.ts';
import { seeded } from '../../../src/sampling/random.ts';
import { rank } from '../../../src/sampling/rank.ts';
import { NEUTRAL } from '../../../src/sampling/settings.ts';
import { drawStep, softmaxStep } from '../../../src/services/steps/softmax.ts';
import { stackStep } from '../../../src/services/steps/stack.ts';
import { embeddingStep, followed, unembeddingStep } from '../../../src/services/steps/vectors.ts';
import type { Glimpse } from '../../../src/services/steps/walk.ts';
import { ARCHITECTURES, everyHead, open, tables, tinyWalk } from './tiny-walk.ts';

const text = [5, 17, 3, 99, 0, 17];
const signal = new AbortController().signal;
const same = (a: Glimpse, b: Glimpse) => {
  expect(a.length).toBeCloseTo(b.length, 5);
  expect(a.first).toEqual(b.first);
};

describe.each(ARCHITECTURES)('%s', (architecture) => {
  const model = open(architecture);
  const walk = tinyWalk(model, text);
  const heads = everyHead(model, walk);

  it('the row times its scale enters the first layer', async () => {
    const { id, row, scale, vector, numbers, nearest } = await embeddingStep(walk, tables(model), signal);
    expect(id).toBe(17);
    expect(vector.first).toEqual(row.first.map((x) => Math.fround(x * scale)));
    expect(vector.length).toBeCloseTo(row.length * scale, 4);
    expect(numbers.slice(0, 3)).toEqual(vector.first);
    expect(nearest.some((neighbour) => neighbour.id === id)).toBe(false);
    same(vector, stackStep(walk).start);
  });

  it('a pair’s terms add up to its score, and the scores’ softmax is the weights', () => {
    for (const step of heads) {
      const { top, rest } = step.terms;
      expect(top.reduce((sum, term) => sum + term.product, rest)).toBeCloseTo(step.dot, 6);
      expect(step.dot / Math.sqrt(step.headDim)).toBeCloseTo(step.score, 4);
      const pair = step.seen.find(({ position }) => position === step.look.to);
      if (pair !== undefined) {
        expect(pair.score).toBe(step.score);
        expect(pair.weight).toBe(step.look.weight);
      }
      for (const { power, weight } of step.seen) expect(power / step.powers).toBeCloseTo(weight, 5);
    }
  });

  it('what a page ends with is what the next begins with', () => {
    const stack = stackStep(walk);
    for (const { look, norm, attention, feedForward, feedForwardNorm } of heads) {
      same(norm.before, attention.before);
      same(attention.after, feedForward.before);
      same(feedForwardNorm.before, attention.after);
      const layer = stack.layers[look.layer];
      expect(layer?.attention).toBeCloseTo(attention.adds.length, 4);
      expect(layer?.feedForward).toBeCloseTo(feedForward.adds.length, 4);
      expect(layer?.after).toBeCloseTo(feedForward.after.length, 4);
      for (const { before, adds, after } of [attention, feedForward])
        for (const [i, x] of after.first.entries())
          expect((before.first[i] ?? 0) + (adds.first[i] ?? 0)).toBeCloseTo(x, 5);
    }
    const { start, attention, feedForward, end } = stack.firstNumber;
    expect(start + attention + feedForward).toBeCloseTo(end, 4);
    expect(stack.end.length).toBeCloseTo(stack.layers.at(-1)?.after ?? 0, 5);
  });

  it('the final vector times a row is the logit', async () => {
    const { final, places, tokens } = await unembeddingStep(walk, tables(model), signal);
    same(final, stackStep(walk).final);
    expect(tokens.map(({ id }) => id)).toEqual(followed(walk));
    for (const { id, logit, products, rest, numbers } of tokens) {
      expect(logit).toBe(walk.trace.logits[id]);
      expect(products.reduce((sum, each) => sum + each, rest)).toBeCloseTo(logit, 6);
      for (const [i, { value }] of places.entries())
        expect(products[i]).toBeCloseTo(value * (numbers[i] ?? 0), 6);
    }
  });

  it('softmax over the whole vocabulary', () => {
    const ids = followed(walk);
    const { shares } = softmaxStep(walk.trace.logits, ids, 1);
    const { followed: readings } = read(walk.trace.logits, { top: 0, follow: ids });
    for (const [i, { probability, logit }] of shares.entries()) {
      expect(probability).toBeCloseTo(readings[i]?.probability ?? 0, 9);
      expect(logit).toBe(readings[i]?.logit);
    }
  });

  it.each([0.2, 1, 2])('the draw at T = %f is the sampler’s, and its stretches touch', (temperature) => {
    const distribution = distribute(rank(walk.trace.logits), { ...NEUTRAL, temperature });
    for (let seed = 0; seed < 200; seed++) {
      const { drawn, stretches, random } = drawStep(walk.trace.logits, temperature, seed);
      expect(drawn.id).toBe(draw(distribution, seeded(seed)));
      expect(drawn.from <= random && random < drawn.to).toBe(true);
      for (const [i, { from }] of stretches.entries()) expect(from).toBe(stretches[i - 1]?.to ?? 0);
    }
  });
});

it('a number behind the first thousand tokens is drawn as the sampler draws it', () => {
  const logits = Float32Array.from({ length: 5000 }, (_, i) => Math.sin(i) / 10);
  const distribution = distribute(rank(logits), NEUTRAL);
  const ranks = Array.from({ length: 50 }, (_, seed) => {
    const { drawn, stretches } = drawStep(logits, 1, seed);
    expect(drawn.id).toBe(draw(distribution, seeded(seed)));
    expect(stretches.length).toBe(8);
    return drawn.rank;
  });
  expect(ranks.some((each) => each > 1000)).toBe(true);
});
