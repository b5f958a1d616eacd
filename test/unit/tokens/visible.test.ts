import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { counts } from '../../../src/tokens/counts.ts';
import { label, shorten } from '../../../src/tokens/label.ts';
import { visible } from '../../../src/tokens/visible.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

test.each([
  [' latte', '·latte'],
  ['a\nb\tc\r\n', 'a⏎b⇥c⟨CR⟩⏎'],
  ['\0\u001b[31m', '⟨NUL⟩⟨ESC⟩[31m'],
  ['👨‍👩‍👧', '👨⟨ZWJ⟩👩⟨ZWJ⟩👧'],
  ['❤️', '❤⟨VS16⟩'],
  ['\u202eabc\u202c', '⟨RLO⟩abc⟨PDF⟩'],
  ['\u2066\u2069\u200e\u200f', '⟨LRI⟩⟨PDI⟩⟨LRM⟩⟨RLM⟩'],
  ['\ufeffciao', '⟨BOM⟩ciao'],
  ['a\u00a0b\u00adc', 'a⟨NBSP⟩b⟨SHY⟩c'],
  ['\u{e0067}\u{e007f}', '⟨U+E0067⟩⟨U+E007F⟩'],
  ['\ud83d', '⟨U+D83D⟩'],
  ['e\u0301', 'e\u0301'],
  ['\u0301', '◌\u0301'],
  [' \u0301\u0302', '·◌\u0301\u0302'],
  ['שלום', 'שלום'],
  ['\u3164', '⟨U+3164⟩'],
  ['', ''],
])('visible(%j) is %s', (text, seen) => {
  expect(visible(text)).toBe(seen);
});

test('nothing invisible is left', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(visible(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Z}\p{Default_Ignorable_Code_Point}]/u);
      expect(visible(text) === '').toBe(text === '');
    }),
  );
});

describe('label', () => {
  test.each([
    [utf8(' latte'), '·latte'],
    [utf8('\n\n'), '⏎⏎'],
    [utf8(' '.repeat(24)), '·×24'],
    [utf8('====='), '=×5'],
    [utf8('===='), '===='],
    [Uint8Array.of(0xe2, 0x80), '⟨E2 80⟩'],
    [Uint8Array.of(0x20, 0xd8), '·⟨D8⟩'],
    [utf8('\u200d'), '⟨ZWJ⟩'],
    [utf8('<eos>'), '<eos>'],
    [new Uint8Array(), '⟨vuoto⟩'],
    [utf8('Donaudampfschifffahrtsgesellschaft'), 'Donaudampfschifffahrtsg…'],
  ])('%#: %s', (bytes, text) => {
    expect(label(bytes)).toBe(text);
  });

  test('any bytes: never empty, never longer than asked, never half a character', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), fc.integer({ min: 1, max: 30 }), (bytes, longest) => {
        const text = label(bytes, longest);
        expect(text).not.toBe('');
        expect(text).not.toMatch(/\p{Cs}/u);
        if (bytes.length > 0 && !text.includes('×'))
          expect(counts(text).characters).toBeLessThanOrEqual(longest);
      }),
    );
  });

  test('shorten', () => {
    expect([shorten('perché', 6), shorten('perché', 4), shorten('👨‍👩‍👧👨‍👩‍👧', 1), shorten('', 3)]).toEqual([
      'perché',
      'per…',
      '…',
      '',
    ]);
    expect(() => shorten('a', 0)).toThrow(RangeError);
  });
});

describe('counts', () => {
  test.each([
    ['', 0, 0, 0, 0],
    ['perché no? 👨‍👩‍👧', 12, 16, 30, 2],
    ["l'acqua è buona.", 16, 16, 17, 3],
    ['e\u0301', 1, 2, 3, 1],
    ['🇮🇹🇮🇹', 2, 4, 16, 0],
    ['\ud800', 1, 1, 3, 0],
    ['a\0b', 3, 3, 3, 2],
    ['a\r\nb', 3, 4, 4, 2],
    ['  ', 2, 2, 2, 0],
  ])('%j', (text, characters, codePoints, bytes, words) => {
    expect(counts(text)).toEqual({ characters, codePoints, bytes, words });
  });

  test('each count is at most the next', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { characters, codePoints, bytes, words } = counts(text);
        expect(characters).toBeLessThanOrEqual(codePoints);
        expect(codePoints).toBeLessThanOrEqual(bytes);
        expect(words).toBeLessThanOrEqual(codePoints);
      }),
    );
  });
});
