/** Deleting a word, comparing two distributions, and the pictures of it. */
import { describe, expect, it } from 'vitest';
import { changeSpec, wordEffectsSpec } from '../../../src/charts/spec/ablation.ts';
import { headEffectsSpec } from '../../../src/charts/spec/ablation-heads.ts';
import type { Trace } from '../../../src/glassbox/model/trace.ts';
import { changedTokens, changeOf, textWithout } from '../../../src/services/ablation.ts';
import type { Sentence } from '../../../src/services/sentence.ts';
import type { Piece } from '../../../src/tokens/piece.ts';
import { wordsOf } from '../../../src/tokens/words.ts';

function sentence(...tokens: readonly string[]): Sentence {
  const pieces = tokens.map(
    (text, id): Piece => ({ id, bytes: new TextEncoder().encode(text), kind: 'text' }),
  );
  const words = wordsOf(pieces).map(({ start, end }) => ({
    label: tokens.slice(start, end).join('').trim(),
    positions: Array.from({ length: end - start }, (_, i) => 1 + start + i),
  }));
  const text = tokens.join('');
  return { prompt: { id: 'p', text, tokens: [] }, text, ids: [], pieces, begin: [2], tokens: [], words };
}
const without = (it: Sentence, word: string) => {
  const found = it.words.find(({ label }) => label === word);
  if (!found) throw new Error(`no ${word}`);
  return textWithout(it, found);
};

describe('a text without a word', () => {
  const capitals = sentence('Roma', ' capitale', ' d', "'", 'Italia', '.', ' Par', 'igi');
  it.each([
    ['Roma', "capitale d'Italia. Parigi"],
    ['capitale', "Roma d'Italia. Parigi"],
    ["d'", 'Roma capitale Italia. Parigi'],
    ['Italia', "Roma capitale d'. Parigi"],
    ['.', "Roma capitale d'Italia Parigi"],
    ['Parigi', "Roma capitale d'Italia."],
  ])('%s', (word, rest) => expect(without(capitals, word)).toBe(rest));
  it('of one word, nothing is left', () => expect(without(sentence('a'), 'a')).toBe(''));
  it('keeps characters that lie in several tokens', () =>
    expect(without(sentence('🦜', ' vola'), 'vola')).toBe('🦜'));
});

const logits = (...values: number[]) =>
  ({ logits: Float32Array.from(values.map((p) => Math.log(p))) }) as unknown as Trace;

it('a change: probabilities of the token that was first, the new first, and the divergence in bits', () => {
  const change = changeOf(logits(0.5, 0.25, 0.25), logits(0.25, 0.5, 0.25));
  expect(change.original).toBe(0);
  expect(change.top.id).toBe(1);
  expect(change.probabilityBefore).toBeCloseTo(0.5, 6);
  expect(change.probabilityAfter).toBeCloseTo(0.25, 6);
  // 0.5 log2(0.5/0.25) + 0.25 log2(0.25/0.5) + 0
  expect(change.divergence).toBeCloseTo(0.25, 5);
  expect(changedTokens(change, 1).map(({ id }) => id)).toEqual([0, 1]);
});

describe('pictures', () => {
  it('before and after, in words too', () => {
    const tokens = [{ label: '·Francia', before: 0.91, after: 0.275 }];
    const { alt } = changeSpec({ title: 'Senza la testa 3', text: 'Parigi', tokens, divergence: 1.56 });
    expect(alt).toMatchInlineSnapshot(
      `"Grafico a barre: il prossimo token prima e dopo. Senza la testa 3; spostamento 1,56 bit. «·Francia» da 91,0 % a 27,5 %."`,
    );
    expect(() => changeSpec({ title: '', text: '', tokens: [], divergence: 0 })).toThrow(RangeError);
    expect(() => changeSpec({ title: '', text: '', tokens, divergence: Number.NaN })).toThrow(RangeError);
  });
  it('every word', () => {
    const words = [{ label: 'Parigi', divergence: 7.12, after: 0.0048 }];
    const { alt } = wordEffectsSpec({ text: 'Parigi è', original: '·Francia', probability: 0.91, words });
    expect(alt).toMatchInlineSnapshot(
      `"Grafico a barre: di quanto cambia il prossimo token senza ogni parola di «Parigi è». «·Francia», 91,0 % con tutte. senza «Parigi» 7,12 bit, 0,48 %."`,
    );
  });
  it('every head of models of several sizes; all of them without effect', () => {
    for (const [layers, heads] of [
      [18, 4],
      [30, 9],
      [16, 32],
      [1, 1],
    ] as const) {
      const divergences = Array.from({ length: layers * heads }, () => 0);
      expect(headEffectsSpec({ text: 'x', layers, heads, divergences }).alt.length).toBeLessThanOrEqual(1024);
    }
    expect(() => headEffectsSpec({ text: 'x', layers: 2, heads: 2, divergences: [1] })).toThrow(RangeError);
  });
});
