/** Which tokens make one word. */
import { expect, it } from 'vitest';
import type { Piece } from '../../../src/tokens/piece.ts';
import { join } from '../../../src/tokens/piece.ts';
import { readable } from '../../../src/tokens/utf8.ts';
import { wordsOf } from '../../../src/tokens/words.ts';

const text = (text: string): Piece => ({ id: 1, bytes: new TextEncoder().encode(text), kind: 'text' });
const bytes = (...values: number[]): Piece => ({ id: 2, bytes: Uint8Array.from(values), kind: 'byte' });
const words = (...pieces: readonly Piece[]) =>
  wordsOf(pieces).map(({ start, end }) => readable(join(pieces.slice(start, end).map((p) => p.bytes))));

it.each<[string, string[], string[]]>([
  ['sub-tokens', ['Il', ' g', 'atto', ' beve'], ['Il', ' gatto', ' beve']],
  ['a full stop stands alone', ['gatto', '.', ' Poi'], ['gatto', '.', ' Poi']],
  ['an elision closes its word', [' d', "'", 'Italia'], [" d'", 'Italia']],
  ['an apostrophe that opens', [' ', "'", 'ciao'], [' ', "'", 'ciao']],
  ['digits', [' 1', '9', '4', '3'], [' 1943']],
  ['an accent written apart', ['per', 'che', '\u0301', ' è'], ['perche\u0301', ' è']],
  ['a family', ['👨', '\u200d', '👩', ' va'], ['👨\u200d👩', ' va']],
  ['two emoji', ['🦜', '🐱'], ['🦜', '🐱']],
  ['no spaces in Chinese', ['日本語', 'の本'], ['日本語', 'の本']],
  ['Hebrew', ['של', 'ום', ' עולם'], ['שלום', ' עולם']],
  ['nothing', [], []],
])('%s', (_, tokens, expected) => expect(words(...tokens.map(text))).toEqual(expected));

it('a character in several tokens is one word; bytes that are no character are not', () => {
  expect(words(text('Ciao '), bytes(0xf0), bytes(0x9f, 0x90), bytes(0xb1), text('!'))).toEqual([
    'Ciao ',
    '🐱',
    '!',
  ]);
  expect(words(bytes(0xff), bytes(0xff), text('a'))).toEqual(['⟨FF⟩', '⟨FF⟩', 'a']);
});

it('a control token stands alone', () => {
  const end: Piece = { id: 3, bytes: new TextEncoder().encode('<eos>'), kind: 'control' };
  expect(words(text('a'), end, text('b'))).toEqual(['a', '<eos>', 'b']);
});
