/** The exact bytes of a GGUF's tokens. */
import { describe, expect, test } from 'vitest';
import { tokenBytes } from '../../../src/engine/child/bytes.ts';
import { openVocabulary, packVocabulary } from '../../../src/engine/vocabulary.ts';

const [normal, unknown, control, userDefined, byte] = [1, 2, 3, 4, 6];
const read = (token: string, type: number, writing: 'llama' | 'gpt2') => {
  const { bytes, kind } = tokenBytes(token, type, writing);
  return [Buffer.from(bytes).toString('latin1'), kind];
};

describe('SentencePiece', () => {
  test.each([
    ['▁gatto', normal, ' gatto', 'text'],
    ['▁▁', userDefined, '  ', 'text'],
    ['<0x0A>', byte, '\n', 'byte'],
    ['<0xF0>', byte, '\xF0', 'byte'],
    ['<0xF0>', normal, '<0xF0>', 'text'],
    ['<bos>', control, '<bos>', 'control'],
    ['<unk>', unknown, '<unk>', 'unknown'],
    ['è', normal, '\xC3\xA8', 'text'],
  ] as const)('%s of type %d', (token, type, bytes, kind) => {
    expect(read(token, type, 'llama')).toEqual([bytes, kind]);
  });
});

describe('the byte alphabet', () => {
  test.each([
    ['Ġgatto', normal, ' gatto', 'text'],
    ['Ċ', normal, '\n', 'text'],
    ['Ã¨', normal, '\xC3\xA8', 'text'],
    ['ðŁĺ', normal, '\xF0\x9F\x98', 'byte'],
    ['Ń', normal, '\xAD', 'byte'],
    ['<|im_start|>', control, '<|im_start|>', 'control'],
    ['due parole', userDefined, 'due parole', 'text'],
    ['▁', normal, '\xE2\x96\x81', 'text'],
  ] as const)('%s of type %d', (token, type, bytes, kind) => {
    expect(read(token, type, 'gpt2')).toEqual([bytes, kind]);
  });

  test('has a character for each of the 256 bytes', () => {
    const alphabet = Array.from({ length: 0x144 }, (_, codePoint) => String.fromCodePoint(codePoint));
    const single = alphabet
      .map((character) => tokenBytes(character, 1, 'gpt2').bytes)
      .filter((b) => b.length === 1);
    expect(new Set(single.map(([value]) => value)).size).toBe(256);
  });
});

test('a vocabulary is the same after packing', () => {
  const entries = [
    { bytes: Uint8Array.of(1, 2, 3), kind: 'text' as const },
    { bytes: Uint8Array.of(), kind: 'unknown' as const },
    { bytes: Uint8Array.of(255), kind: 'byte' as const },
    { bytes: Uint8Array.of(60), kind: 'control' as const },
  ];
  const vocabulary = openVocabulary(structuredClone(packVocabulary(entries)));
  expect(Array.from(entries, (_, id) => vocabulary.entry(id))).toEqual(
    entries.map((entry, id) => ({ id, ...entry })),
  );
  for (const id of [-1, 4, 0.5, Number.NaN]) expect(() => vocabulary.entry(id)).toThrow(RangeError);
});
