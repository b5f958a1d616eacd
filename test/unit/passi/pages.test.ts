/** Every page's picture and words at every depth, on short and long texts and with tokens that are hard to show. */
import { describe, expect, it } from 'vitest';
import type { Spec } from '../../../src/charts/drawing.ts';
import { mixingSpec, neuronsSpec } from '../../../src/charts/spec/passi/addition.ts';
import { attentionSpec } from '../../../src/charts/spec/passi/attention.ts';
import { comparisonSpec } from '../../../src/charts/spec/passi/comparison.ts';
import { drawSpec } from '../../../src/charts/spec/passi/draw.ts';
import { embeddingSpec } from '../../../src/charts/spec/passi/embedding.ts';
import { logitsSpec, softmaxSpec } from '../../../src/charts/spec/passi/logits.ts';
import { scoreSpec } from '../../../src/charts/spec/passi/score.ts';
import { stackSpec } from '../../../src/charts/spec/passi/stack.ts';
import { drawStep, softmaxStep } from '../../../src/services/steps/softmax.ts';
import { stackStep } from '../../../src/services/steps/stack.ts';
import { embeddingStep, followed, unembeddingStep } from '../../../src/services/steps/vectors.ts';
import { mixingWords, neuronsWords } from '../../../src/text/passi/additions.ts';
import { attentionWords, scoreWords } from '../../../src/text/passi/attention.ts';
import { atLevel, type Levels } from '../../../src/text/passi/level.ts';
import {
  comparisonWords,
  drawWords,
  logitsWords,
  softmaxWords,
} from '../../../src/text/passi/probabilities.ts';
import { stackWords } from '../../../src/text/passi/stack.ts';
import { embeddingWords, textWords } from '../../../src/text/passi/vectors.ts';
import { ARCHITECTURES, everyHead, open, tables, tinyWalk } from './tiny-walk.ts';

const NASTY = [
  '`',
  '**',
  '·مرحبا',
  '⟨F0 9F⟩',
  '👩‍👩‍👧',
  '<bos>',
  '·×24',
  '·Donaudampfschifffahrtsg…',
  '⏎',
  '$&',
];
const label = (id: number) => NASTY[id % NASTY.length] ?? '';
const signal = new AbortController().signal;

function checkPicture({ alt, drawing, name }: Spec): void {
  expect(name).toMatch(/^[a-z-]+\.png$/);
  expect(alt.length).toBeLessThanOrEqual(1024);
  expect(alt).not.toMatch(/NaN|undefined|Infinity/);
  if (drawing.kind !== 'scene') throw new Error('no scene');
  expect(drawing.width).toBe(900);
  expect(drawing.height).toBeLessThan(2500);
  for (const mark of drawing.marks) {
    const numbers = Object.values(mark).filter((value) => typeof value === 'number');
    expect(numbers.every(Number.isFinite)).toBe(true);
    if (!('x' in mark)) continue;
    expect(mark.x).toBeGreaterThanOrEqual(10);
    expect(mark.x + ('width' in mark ? mark.width : 0)).toBeLessThanOrEqual(890);
    expect(mark.y).toBeLessThanOrEqual(drawing.height);
  }
}

function checkWords(words: Levels): void {
  for (const level of [1, 2, 3] as const) {
    const text = atLevel(words, level);
    expect(text).not.toMatch(/NaN|undefined|Infinity|\[object/);
    expect(text.length).toBeLessThan(1600);
    expect(text.length).toBeGreaterThan(60);
  }
}

const long = Array.from({ length: 64 }, (_, i) => (i * 37) % 100);
const texts: readonly (readonly [string, readonly number[]])[] = [
  ['one token', [5]],
  ['a sentence', [5, 17, 3, 99, 0, 17]],
  ['sixty-four tokens', long],
];

describe.each(ARCHITECTURES)('%s', (architecture) => {
  const model = open(architecture);
  describe.each(texts)('%s', (_, ids) => {
    const plain = tinyWalk(model, ids);
    const walk = { ...plain, labels: plain.trace.tokens.map(label) };
    const last = walk.labels.at(-1) ?? '';
    const names = followed(walk).map(label);
    const { dModel, dFeedForward } = model.hyper;

    it('the two ends', async () => {
      checkWords(textWords(walk));
      const embedding = await embeddingStep(walk, tables(model), signal);
      const near = embedding.nearest.map(({ id }) => label(id));
      checkPicture(embeddingSpec(embedding, dModel, last, near));
      checkWords(embeddingWords(embedding, walk, last, near));
      const unembedding = await unembeddingStep(walk, tables(model), signal);
      checkPicture(logitsSpec(unembedding, dModel, names));
      checkWords(logitsWords(unembedding, walk, names));
    });

    it('every head opened, and the stack', () => {
      const stack = stackStep(walk);
      for (const step of everyHead(model, walk)) {
        checkPicture(scoreSpec(step, 'strato 1 di 2, testa 1 di 4', walk.labels));
        checkPicture(attentionSpec(step, 'strato 1 di 2', walk.labels, model.hyper.begin.length));
        checkPicture(mixingSpec(step, 'strato 1 di 2', walk.labels));
        checkPicture(neuronsSpec(step, 'strato 1 di 2', last, dFeedForward));
        checkPicture(stackSpec(stack, step.look.layer, last));
        checkWords(scoreWords(step, walk, stack.start));
        checkWords(attentionWords(step, walk));
        checkWords(mixingWords(step, walk));
        checkWords(neuronsWords(step, walk));
        checkWords(stackWords(stack, step.look.layer, last, dModel));
      }
    });

    it.each([0.2, 1, 2])('probabilities and the draw at T = %f', (temperature) => {
      const softmax = softmaxStep(walk.trace.logits, followed(walk), temperature);
      checkPicture(softmaxSpec(softmax, names));
      checkWords(softmaxWords(softmax, names));
      for (let seed = 0; seed < 20; seed++) {
        const draw = drawStep(walk.trace.logits, temperature, seed);
        checkPicture(drawSpec(draw, label));
        checkWords(drawWords(draw, names[0] ?? '', label(draw.drawn.id)));
      }
      const rows = softmax.shares.map(({ id, probability }) => ({
        id,
        here: probability,
        there: probability / 2,
      }));
      checkPicture(comparisonSpec({ temperature, rows, distance: 0.04 }, label));
      checkWords(comparisonWords({ temperature, rows, distance: 0.04 }, label(rows[0]?.id ?? 0)));
    });
  });
});
