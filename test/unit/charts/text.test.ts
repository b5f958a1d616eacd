import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { oneLine, quoted, shorten, struckOut } from '../../../src/charts/spec/shorten.ts';
import { textWidth } from '../../../src/charts/spec/text-width.ts';

describe('texts made to fit', () => {
  test('either end can be kept', () => {
    expect(shorten('Il gatto beve il', 5, 'end')).toBe('… beve il');
    expect(shorten('Il gatto beve il', 5, 'start')).toBe('Il gatto …');
    expect(shorten('Il gatto', 20, 'end')).toBe('Il gatto');
  });

  test('a quotation begins with a word', () => {
    expect(quoted('Il gatto beve il', 5)).toBe('«… beve il»');
    expect(quoted('', 5)).toBe('«»');
  });

  test('never wider than asked, never half a character', () => {
    const unit = fc.constantFrom('a', 'W', 'i', ' ', '日', 'é', 'e\u0301', '👨‍👩‍👧‍👦', '🇮🇹', 'م');
    fc.assert(
      fc.property(
        fc.array(unit),
        fc.integer({ min: 2, max: 30 }),
        fc.constantFrom('start', 'end'),
        (units, width, keep) => {
          const text = units.join('');
          const short = shorten(text, width, keep as 'start' | 'end');
          expect(textWidth(short)).toBeLessThanOrEqual(width + 0.3);
          const rest = short.replace('…', '');
          expect(keep === 'start' ? text.startsWith(rest) : text.endsWith(rest)).toBe(true);
          expect(short).not.toMatch(/^…?[\u0301\u200d]|\u200d…?$|\p{Cs}/u);
        },
      ),
    );
  });

  test('a long text costs no more than its end', () => {
    const from = performance.now();
    expect(shorten('👨‍👩‍👧‍👦'.repeat(50_000), 10, 'end')).toMatch(/^…/);
    expect(performance.now() - from).toBeLessThan(100);
  });

  test('one line, without controls that could move the others', () => {
    expect(oneLine('è\r\ngià\tqui\u0000\u001b[31m\u202egira\ud83d')).toBe('è⏎già⇥qui[31mgira\ufffd');
  });

  test('struck out character by character', () => {
    expect(struckOut('è👨‍👩‍👧')).toBe('è\u0336👨‍👩‍👧\u0336');
  });
});
