/** Articles before figures, and no sentence that forgets them. */
import { expect, it } from 'vitest';
import { ablazione } from '../../../src/text/ablazione.ts';
import { the, toThe } from '../../../src/text/articles.ts';
import { attenzione } from '../../../src/text/attenzione.ts';

it('the article that a percentage wants', () => {
  const all = ['37 %', '8,1 %', '88,7 %', '11 %', '1,2 %', '12 %', '0,3 %', '> 99,9999 %', '100 %'];
  expect(all.map(the)).toEqual(['il ', 'l’', 'l’', 'l’', 'l’', 'il ', 'lo ', 'il ', 'il ']);
  expect(['8,1 %', '0,086 %', '18 %', ''].map(toThe)).toEqual(['all’', 'allo ', 'al ', 'al ']);
});

it('ordinals and dates begin with «primo»', () => {
  expect(['1º', '2º', '8º', '11º', '18º', '80º'].map(the)).toEqual(['il ', 'il ', 'l’', 'l’', 'il ', 'l’']);
  expect(['1/1/1970', '8/3/2026', '11/11/2026'].map(the)).toEqual(['il ', 'l’', 'l’']);
});

it('in the middle of sentences', () => {
  expect(attenzione.sinkAll('<bos>', 0.899)).toContain('In media l’**89,9\u00a0%**');
  expect(attenzione.sink('<bos>', 0.117, 'il')).toContain('Da `il` l’**11,7\u00a0%**');
  expect(ablazione.scanned(1, 2, 3, 0.5, 'latte', 0.08)).toMatch(/`latte` all’8,0\u00a0%$/);
});
