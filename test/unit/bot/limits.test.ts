import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shorten, split } from '../../../src/bot/limits.ts';

const words = fc
  .array(fc.oneof(fc.constant('\n'), fc.string({ unit: 'grapheme', maxLength: 30 })), { maxLength: 400 })
  .map((parts) => parts.join(''));

describe('split', () => {
  it('keeps every message within the limit, loses no word, never cuts a character', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 60, max: 300 }), (text, max) => {
        const chunks = split(text, max);
        for (const chunk of chunks) {
          expect(chunk.length).toBeLessThanOrEqual(max);
          expect(chunk.isWellFormed()).toBe(text.isWellFormed() || chunk.isWellFormed());
        }
        if (!text.includes('```'))
          expect(chunks.join('').replaceAll('\n', '')).toBe(text.replaceAll('\n', ''));
      }),
    );
  });

  it('cuts on line ends', () => {
    expect(split('uno\ndue', 60)).toEqual(['uno\ndue']);
    const lines = Array.from({ length: 30 }, (_, i) => `riga numero ${i}`);
    expect(split(lines.join('\n'), 100).join('\n').split('\n')).toEqual(lines);
  });

  it('closes a code block at the end of a message and opens it again in the next', () => {
    const text = [
      'prima',
      '```txt',
      ...Array.from({ length: 40 }, (_, i) => `riga ${i}`),
      '```',
      'dopo',
    ].join('\n');
    const chunks = split(text, 120);
    expect(chunks.length).toBeGreaterThan(2);
    for (const chunk of chunks) expect(chunk.split('```').length % 2).toBe(1);
    expect(chunks[1]?.startsWith('```txt\n')).toBe(true);
  });
});

describe('shorten', () => {
  it('marks the cut and never leaves half a surrogate pair', () => {
    expect(shorten('perché', 4)).toBe('per…');
    expect(shorten('ab😀cd', 4)).toBe('ab…');
    expect(shorten('corto', 5)).toBe('corto');
  });
});
