/** The head that a walk opens by itself, and what it looks at. */
import { describe, expect, it } from 'vitest';
import { looks, worthLooking } from '../../../src/services/steps/choose.ts';
import { ARCHITECTURES, open, tinyWalk } from './tiny-walk.ts';

describe.each(ARCHITECTURES)('%s', (architecture) => {
  const model = open(architecture);
  const begin = model.hyper.begin.length;
  const text = [5, 17, 3, 99, 0];
  const words = (...labels: readonly string[]) => labels.map((label, i) => ({ label, at: [i] }));

  it('looks for words of their own meaning, the last word left out', () => {
    const walk = tinyWalk(model, text, words('Il', 'gatto', ',', 'beve', 'il'));
    expect(worthLooking(walk)).toEqual([begin + 1, begin + 3]);
    for (const { to } of looks(walk)) expect([begin + 1, begin + 3]).toContain(to);
  });

  it('takes a word’s tokens together, and an elision by what follows it', () => {
    const split = [
      { label: 'l’acqua', at: [0, 1] },
      { label: 'dell’', at: [2] },
      { label: 'oste', at: [3, 4] },
    ];
    expect(worthLooking(tinyWalk(model, text, split))).toEqual([begin, begin + 1]);
  });

  it('without such a word, any other token; alone, what there is', () => {
    const small = tinyWalk(model, text, words('e', 'di', 'il', '…', 'la'));
    expect(worthLooking(small)).toEqual([0, 1, 2, 3].map((i) => begin + i));
    expect(worthLooking(tinyWalk(model, [5], words('gatto')))).toEqual([0]);
  });

  it('knows every head once, with its real weight', () => {
    const walk = tinyWalk(model, text, words('Il', 'gatto', ',', 'beve', 'il'));
    const all = looks(walk);
    const { layers, heads } = model.hyper;
    expect(all.length).toBe(layers.length * heads);
    expect(new Set(all.map(({ layer, head }) => `${layer}.${head}`)).size).toBe(all.length);
    const T = walk.trace.tokens.length;
    for (const { layer, head, to, weight } of all)
      expect(weight).toBe(walk.trace.layers[layer]?.attention[(head * T + T - 1) * T + to]);
  });
});
