import fc from 'fast-check';
import { encode as encodeCl100k } from 'gpt-tokenizer/encoding/cl100k_base';
import { encode as encodeGpt2 } from 'gpt-tokenizer/encoding/gpt2';
import { encode as encodeO200k } from 'gpt-tokenizer/encoding/o200k_base';
import { encode as encodeHarmony } from 'gpt-tokenizer/encoding/o200k_harmony';
import { encode as encodeP50k } from 'gpt-tokenizer/encoding/p50k_base';
import { encode as encodeR50k } from 'gpt-tokenizer/encoding/r50k_base';
import { describe, expect, test } from 'vitest';
import { ENCODING_NAMES, type EncodingName } from '../../../src/tokens/encodings.ts';
import { createOpenAiTokenizers, TextTooLong } from '../../../src/tokens/openai.ts';
import { groupPieces, join } from '../../../src/tokens/piece.ts';

const tokenizers = createOpenAiTokenizers();
const utf8 = (text: string) => new TextEncoder().encode(text);
const options = { disallowedSpecial: new Set<string>() };
const reference: Record<EncodingName, (text: string) => number[]> = {
  gpt2: (text) => encodeGpt2(text, options),
  r50k_base: (text) => encodeR50k(text, options),
  p50k_base: (text) => encodeP50k(text, options),
  cl100k_base: (text) => encodeCl100k(text, options),
  o200k_base: (text) => encodeO200k(text, options),
  o200k_harmony: (text) => encodeHarmony(text, options),
};

const nasty = [
  '',
  ' ',
  'Il gatto beve il latte.',
  "Perché l'acqua è così buona?",
  '👨‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🇮🇹 ❤️‍🔥',
  'שלום עולם مرحبا \u202eabc\u202c',
  'a\0b\u0007',
  'e\u0301\u0302\u0303\u0304',
  '\ufeffciao \ufeffusing',
  '\ufeffgatto\ufeff\ufeff',
  '\ufffd',
  '\ud800 solo \udfff',
  '<|endoftext|><|im_start|><|start|>system<|message|>',
  '\r\n\n\t  \u00a0\u2003x',
  '𝔊𝔬𝔱𝔥𝔦𝔠 漢字かな交じり文 ไทย',
  'a'.repeat(400),
  ' '.repeat(300),
  '@everyone **grassetto** `codice` \u001b[31m',
];

describe.each(ENCODING_NAMES)('%s', (name) => {
  test('the pieces are the text, byte by byte, and the ids are the reference', async () => {
    const tokenizer = await tokenizers.load(name);
    const check = (text: string) => {
      const pieces = tokenizer.pieces(text);
      expect(pieces.map((p) => p.id)).toEqual(reference[name](text));
      expect(join(pieces.map((p) => p.bytes))).toEqual(utf8(text));
      const whole = groupPieces(pieces);
      expect(whole.map((s) => s.text).join('')).toBe(
        new TextDecoder('utf-8', { ignoreBOM: true }).decode(utf8(text)),
      );
      expect(whole.every((s) => s.valid)).toBe(true);
    };
    nasty.forEach(check);
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), check));
    const parts = fc.constantFrom(
      '\ufeff',
      'gatto',
      ' ',
      '🦜',
      '\ud83d',
      'è',
      '\n',
      '<|endoftext|>',
      '1234',
      "l'",
    );
    fc.assert(fc.property(fc.array(parts, { maxLength: 8 }), (list) => check(list.join(''))));
  });

  test('its entries', async () => {
    const tokenizer = await tokenizers.load(name);
    const { size } = tokenizer;
    const [id = -1] = tokenizer.encode('!');
    expect(tokenizer.entry(id)).toEqual({ id, bytes: Uint8Array.of(0x21), kind: 'text' });
    for (const bad of [-1, 0.5, Number.NaN, size]) expect(() => tokenizer.entry(bad)).toThrow(RangeError);
    expect(tokenizer.entry(size - 1).bytes.length).toBeGreaterThan(0);
    expect(tokenizer.pieces('🦜').some((p) => p.kind === 'byte')).toBe(true);
  });
});

test('known ids', async () => {
  const ids = async (name: EncodingName, text: string) => (await tokenizers.load(name)).encode(text);
  expect(await ids('gpt2', 'hello world')).toEqual([31373, 995]);
  expect(await ids('cl100k_base', 'hello world')).toEqual([15339, 1917]);
  expect(await ids('o200k_base', 'hello world')).toEqual([24912, 2375]);
  expect((await ids('o200k_base', '<|endoftext|>')).length).toBeGreaterThan(1); // not the special 199999
});

test('half a character asked of one text does not leak into the next', async () => {
  const tokenizer = await tokenizers.load('cl100k_base');
  const half = tokenizer.pieces('🦜')[0];
  expect(half?.kind).toBe('byte');
  expect(
    groupPieces(tokenizer.pieces('ciao'))
      .map((s) => s.text)
      .join(''),
  ).toBe('ciao');
});

test('too long a text is refused before it is read, with both numbers', async () => {
  const tokenizer = await tokenizers.load('o200k_base');
  const start = performance.now();
  expect(() => tokenizer.pieces('a'.repeat(50_000))).toThrow(TextTooLong);
  expect(performance.now() - start).toBeLessThan(100);
  const small = await createOpenAiTokenizers(3).load('o200k_base');
  expect(small.encode('abc')).toHaveLength(1);
  expect(() => small.encode('abcd')).toThrow(expect.objectContaining({ data: { characters: 4, most: 3 } }));
});

test('the slowest text of the longest length does not hold everyone up', async () => {
  const tokenizer = await tokenizers.load('o200k_base');
  const start = performance.now();
  tokenizer.encode('漢'.repeat(tokenizers.characters));
  expect(performance.now() - start).toBeLessThan(500); // about 80 ms on a quiet machine
});

test('unknown names and cancelled loads are refused', async () => {
  await expect(tokenizers.load('toString' as EncodingName)).rejects.toThrow(RangeError);
  await expect(tokenizers.load('gpt2', AbortSignal.abort())).rejects.toThrow('abort');
});

test('loads share what they can', async () => {
  const fresh = createOpenAiTokenizers();
  const [a, b] = await Promise.all([fresh.load('r50k_base'), fresh.load('gpt2')]);
  expect(a).toBe(b);
  expect(await fresh.load('p50k_base')).not.toBe(a);
});
