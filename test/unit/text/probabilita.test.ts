/** What is said of draws and of a space at the end. */
import { expect, it } from 'vitest';
import { NEUTRAL } from '../../../src/sampling/settings.ts';
import { endingSpace } from '../../../src/text/ending-space.ts';
import { probabilita } from '../../../src/text/probabilita.ts';

it('a seed says where it can be used again, unless /completa has no such order', () => {
  expect(probabilita.drawn('·latte', 0.1, 5, { ...NEUTRAL, temperature: 0.7, topK: 40 })).toContain(
    'il primo di /completa con `temperatura` 0,7, `top_k` 40, `top_p` 1 e `seme` 5.',
  );
  expect(probabilita.drawn('·latte', 0.1, 5, { ...NEUTRAL, order: 'temperature-last' })).not.toContain(
    '/completa',
  );
});

it('a hundred draws that can’t be judged say why', () => {
  expect(probabilita.drawn100(5, null, 1)).toContain('un token solo');
  expect(probabilita.drawn100(5, null, 47)).toContain('almeno due gruppi di token con 5 uscite attese');
  expect(probabilita.drawn100(5, 0.004, 47)).toContain('Raro, ma non impossibile');
});

it('a choice among many equals is a round number', () => {
  expect(probabilita.uncertainty(10.56, 1513.2, 10, 100)).toContain('fra 1.513 token');
});

it('only a text that ends in a space is told so', () => {
  expect(endingSpace('Il gatto beve il ')).toHaveLength(1);
  expect(['Il gatto beve il', 'a\n', ''].flatMap(endingSpace)).toEqual([]);
});
