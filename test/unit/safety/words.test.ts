import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordLists } from '../../../src/safety/lists.ts';
import { createWordFilter, MASK } from '../../../src/safety/words.ts';

const filter = createWordFilter(wordLists(['supercattivo']));

describe('the words a minor isn’t shown', () => {
  it('are found whole, in any case and dress', () => {
    for (const word of [
      'cazzo',
      'CAZZO',
      'c4zzo',
      'cazzi',
      'stronzate',
      'puttana',
      'fuck',
      'Fucking',
      'shit',
      'supercattivo',
      'l’inculata',
      'càzzo',
    ])
      expect([word, filter.has(`ma che ${word}!`)]).toEqual([word, true]);
    expect(filter.has('porco   dio')).toBe(true);
  });

  it('leave alone what only looks like them', () => {
    for (const word of [
      'regina',
      'pesce',
      'pezzo',
      'cazzuola',
      'analisi',
      'Scunthorpe',
      'cocktail',
      'pisello',
      'tirare',
      'classe',
      'assistente',
      'sesso',
      'figaro',
      'porco',
      '1984',
      '$$$',
      'mascolino',
      'occulto',
      'merluzzo',
      'minerale',
    ])
      expect([word, filter.has(`il ${word} è qui`)]).toEqual([word, false]);
  });

  it('touch none of the words that /vettori knows', () => {
    const words = readFileSync(new URL('../../../models/parole-it.txt', import.meta.url), 'utf8')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '' && !line.startsWith('#'));
    expect(words.length).toBeGreaterThan(2000);
    expect(words.filter((word) => filter.has(word))).toEqual([]);
  });

  it('are masked where they stand, and nothing else changes', () => {
    expect(filter.mask('Che cazzo, dice la regina: porco dio.')).toBe(
      `Che ${MASK}, dice la regina: ${MASK}.`,
    );
    expect(filter.mask('Il gatto beve il latte')).toBe('Il gatto beve il latte');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const masked = filter.mask(text);
        expect(filter.has(masked)).toBe(false);
        if (!filter.has(text)) expect(masked).toBe(text);
      }),
    );
  });

  it('are noticed when a token completes them', () => {
    expect(filter.completes('ma che caz', 'zo')).toBe(true);
    expect(filter.completes('un bel pe', 'zzo')).toBe(false);
    expect(filter.completes('ma che cazzo', ' dici')).toBe(false);
    expect(filter.completes('Il gatto beve il', ' merda')).toBe(true);
    expect(filter.completes('', '👩‍👩‍👧')).toBe(false);
  });
});
