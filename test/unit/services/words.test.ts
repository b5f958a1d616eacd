import { describe, expect, it } from 'vitest';
import type { Step } from '../../../src/engine/port.ts';
import { wordLists } from '../../../src/safety/lists.ts';
import { createWordFilter } from '../../../src/safety/words.ts';
import { createWithholding } from '../../../src/services/withhold.ts';
import { createWords } from '../../../src/services/words.ts';
import { openDatabase } from '../../../src/store/database.ts';
import { createSettings } from '../../../src/store/settings.ts';

describe('the words of this school', () => {
  it('are the lists and the teachers’ own, and outlive a restart', () => {
    const database = openDatabase(':memory:');
    const words = createWords(createSettings(database));
    expect(words.filter().has('un brutto ceffo')).toBe(false);
    expect(words.add(' Ceffo ')).toBe(true);
    expect(words.add('ceffo')).toBe(false);
    expect(words.filter().has('un brutto ceffo')).toBe(true);
    const later = createWords(createSettings(database));
    expect([later.own(), later.filter().has('CEFFO!')]).toEqual([['Ceffo'], true]);
    expect([later.remove('cèffo'), later.remove('ceffo')]).toEqual([true, false]);
    expect(later.filter().has('ceffo')).toBe(false);
    database.close();
  });
});

describe('a text that is being written', () => {
  const filter = createWordFilter(wordLists());
  const write = (before: string, texts: readonly string[]) => {
    const steps: Step[] = [];
    const withholding = createWithholding(steps, before, filter);
    for (const [id, text] of texts.entries()) {
      const word = withholding.add({ id, probability: 1, alternatives: [], end: false }, text);
      if (word !== null) return { word, kept: steps.map((step) => texts[step.id]) };
    }
    return { word: null, kept: steps.map((step) => texts[step.id]) };
  };

  it('ends before the word, also when it came in pieces', () => {
    expect(write('Sei un', [' grande', ' stron', 'zo', '!'])).toEqual({ word: 'stronzo', kept: [' grande'] });
    expect(write('', ['Mer', 'da'])).toEqual({ word: 'Merda', kept: [] });
    expect(write('Che caz', ['zo'])).toEqual({ word: 'zo', kept: [] });
  });
  it('goes on after what only looks like it', () => {
    expect(write('Il', [' gatto', ' mer', 'lo', '.'])).toEqual({
      word: null,
      kept: [' gatto', ' mer', 'lo', '.'],
    });
  });
});
