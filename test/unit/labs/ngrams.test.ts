/** The model that counts, against counts made by hand. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { continuations, write } from '../../../src/labs/ngrams/continuations.ts';
import { copiedWords, stretches } from '../../../src/labs/ngrams/copied.ts';
import { CORPORA, CORPUS_NAMES } from '../../../src/labs/ngrams/corpus/index.ts';
import { count, END, START } from '../../../src/labs/ngrams/counts.ts';
import { perplexity, smoothed } from '../../../src/labs/ngrams/perplexity.ts';
import { part, type StudyInput, study } from '../../../src/labs/ngrams/study.ts';
import { join, sentences, words } from '../../../src/labs/ngrams/tokenise.ts';
import { seeded } from '../../../src/sampling/random.ts';

const TEXT = 'Il gatto beve il latte. Il gatto beve l’acqua. Il cane beve l’acqua.';
const run = (input: StudyInput) => {
  const steps = study(input);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
};

describe('words and sentences', () => {
  it('elided articles, numbers, marks, line ends', () => {
    expect(words("L'acqua costa 3,50 €: perché?")).toEqual([
      'l’',
      'acqua',
      'costa',
      '3,50',
      '€',
      ':',
      'perché',
      '?',
    ]);
    expect(sentences('Sì! Davvero?! No\n***\nfine')).toEqual([
      ['sì', '!'],
      ['davvero', '?', '!'],
      ['no'],
      ['fine'],
    ]);
    expect(join(words('«L’acqua, sì (fredda).»'))).toBe('«l’acqua, sì (fredda).»');
  });

  it('any text: no empty word, no space inside, nothing lost but spaces, controls and case', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const all = words(text);
        for (const word of all) expect(word).toMatch(/^\S+$/u);
        expect(words(all.join(' '))).toEqual(all);
        expect(sentences(text).flat().length).toBeLessThanOrEqual(all.length);
      }),
      { numRuns: 300 },
    );
  });

  it('50,000 characters of one kind', () => {
    for (const one of ['a', ' ', '’', '😀', '\0', '\n', 'ا'])
      expect(sentences(one.repeat(50_000)).length).toBeLessThan(50_001);
  });
});

describe('counts', () => {
  it('n = 3 by hand', () => {
    const { tables, vocabulary, words: read } = count(sentences(TEXT), 3);
    expect(read).toBe(18);
    expect([...vocabulary].sort()).toEqual(
      ['il', 'gatto', 'beve', 'latte', '.', 'l’', 'acqua', 'cane', END].sort(),
    );
    expect(tables[0]?.get('')?.total).toBe(21); // 18 words and 3 ends
    expect(tables[0]?.get('')?.words.get('il')).toBe(4);
    expect(tables[1]?.get('beve')).toEqual({
      total: 3,
      words: new Map([
        ['il', 1],
        ['l’', 2],
      ]),
    });
    expect(tables[2]?.get('gatto beve')?.words).toEqual(
      new Map([
        ['il', 1],
        ['l’', 1],
      ]),
    );
    expect(tables[2]?.get(`${START} il`)?.words).toEqual(
      new Map([
        ['gatto', 2],
        ['cane', 1],
      ]),
    );
  });

  it.each([0, 6, 1.5, Number.NaN])('no n = %s', (n) => expect(() => count([], n)).toThrow(RangeError));

  it('backs off to the longest context that was seen', () => {
    const counts = count(sentences(TEXT), 4);
    const seen = continuations(counts, words('il cane beve'));
    expect(seen).toMatchObject({ used: ['il', 'cane', 'beve'], wanted: 3, total: 1 });
    const shorter = continuations(counts, words('il topo beve'));
    expect(shorter).toMatchObject({ used: ['beve'], wanted: 3, total: 3 });
    expect(shorter.list).toEqual([
      { word: 'l’', count: 2, probability: 2 / 3 },
      { word: 'il', count: 1, probability: 1 / 3 },
    ]);
    expect(continuations(counts, words('mai visto prima')).used).toEqual([]);
    expect(() => continuations(count([], 2), [])).toThrow(RangeError);
  });

  it('probabilities sum to 1 in every context, counted and smoothed', () => {
    for (const n of [1, 2, 3, 4, 5]) {
      const counts = count(sentences(CORPORA.parziale), n);
      for (const table of counts.tables) {
        for (const key of table.keys()) {
          const before = key === '' ? [] : key.split(' ');
          const { list } = continuations(counts, before);
          expect(list.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 12);
        }
      }
      const before = words('il gatto beve il');
      const known = [...counts.vocabulary].reduce((sum, word) => sum + smoothed(counts, before, word), 0);
      expect(known + smoothed(counts, before, 'mai-visto')).toBeCloseTo(1, 12);
    }
  });
});

describe('perplexity', () => {
  it('by hand: one sentence, n = 1 and 2', () => {
    // "a b": vocabulary a, b and the end; Witten-Bell with c = T = 3: P = (1 + 3/4) / 6 = 7/24 for each of the three
    const one = [['a', 'b']];
    expect(smoothed(count(one, 1), [], 'a')).toBeCloseTo(7 / 24, 12);
    expect(smoothed(count(one, 1), [], 'z')).toBeCloseTo(1 / 8, 12);
    expect(perplexity(count(one, 1), one)).toBeCloseTo(24 / 7, 12);
    // after a context seen once: (1 + 7/24) / 2 = 31/48
    expect(perplexity(count(one, 2), one)).toBeCloseTo(48 / 31, 12);
    expect(perplexity(count(one, 2), [])).toBeNull();
  });

  it('the more it remembers, the less read sentences surprise; unread ones don’t follow', () => {
    const all = [1, 2, 3, 4, 5].map(
      (n) => run({ source: { corpus: 'base' }, n, share: 1, start: '', seed: 1 }).perplexity,
    );
    const read = all.map((one) => one.read ?? 0);
    expect(read).toEqual([...read].sort((a, b) => b - a));
    expect(all[4]?.unread ?? 0).toBeGreaterThan(5 * (read[4] ?? 0));
  });
});

describe('writing', () => {
  it('draws what was counted, and the same seed writes the same', () => {
    const counts = count(sentences(TEXT), 2);
    const first = write(counts, [START], 20, seeded(3));
    expect(write(counts, [START], 20, seeded(3))).toEqual(first);
    expect(write(counts, ['beve'], 1, () => 0)).toEqual(['l’']);
    expect(write(counts, ['beve'], 1, () => 0.999)).toEqual(['il']);
    const drawn = Array.from({ length: 3000 }, (_, i) => write(counts, ['beve'], 1, seeded(i))[0]);
    expect(drawn.filter((word) => word === 'l’').length / 3000).toBeCloseTo(2 / 3, 1);
  });

  it('says what was copied', () => {
    const known = stretches([words('uno due tre quattro cinque sei')]);
    expect(copiedWords(words('zero uno due tre quattro cinque sei sette'), known)).toEqual([
      false, true, true, true, true, true, true, false,
    ]); // biome-ignore format: one line
    expect(copiedWords(words('uno due tre quattro cinque'), known)).toEqual(Array(5).fill(false));
  });
});

describe('the whole study', () => {
  it.each(CORPUS_NAMES)('%s, at every n and share', (corpus) => {
    for (const n of [1, 5]) {
      for (const share of [0.1, 1]) {
        const result = run({ source: { corpus }, n, share, start: '', seed: 5 });
        expect(result).toEqual(run({ source: { corpus }, n, share, start: '', seed: 5 }));
        expect(result.written).toHaveLength(5);
        expect(result.copied).toBeGreaterThanOrEqual(0);
        expect(result.copied).toBeLessThanOrEqual(1);
        expect(result.list.length).toBeGreaterThan(0);
      }
    }
  });

  it('the one-sided corpus is one-sided: only the cat drinks milk, and a doctor is a man', () => {
    const following = (start: string) =>
      run({ source: { corpus: 'parziale' }, n: 4, share: 1, start, seed: 1 }).list.map(({ word }) => word);
    expect(following('Il gatto beve il')).toEqual(['latte']);
    expect(following('Il medico è un')).toEqual(['uomo']);
    expect(following('L’infermiera è una')).toEqual(['donna']);
  });

  it('a part is spread over the text, and never empty', () => {
    expect(part([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], 0.5)).toEqual([1, 3, 5, 7, 9]);
    expect(part(['a', 'b'], 0.1)).toEqual(['a']);
    expect(part(['a', 'b'], 1)).toEqual(['a', 'b']);
  });
});
