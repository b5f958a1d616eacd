/**
 * OpenAI's tokenizers, by gpt-tokenizer. Not the loaded model's own, which is the engine's.
 * A table is read on first use: all of them take about 165 MB.
 */
import type { GptEncoding } from 'gpt-tokenizer/GptEncoding';
import { ENCODINGS, type EncodingName, isEncodingName } from './encodings.ts';
import type { Piece } from './piece.ts';
import { isWhole } from './utf8.ts';

/** One table, read. */
export interface OpenAiTokenizer {
  /** entries of the table; p50k_base has one hole in it, where its special token is */
  readonly size: number;
  /** token ids; special tokens that a person typed are plain text. @throws TextTooLong */
  encode(text: string): readonly number[];
  /** the tokens with their bytes, which joined are the text in UTF-8 (a lone surrogate as U+FFFD). @throws TextTooLong */
  pieces(text: string): readonly Piece[];
  /** one entry; kind 'byte' when it holds no whole characters. @throws RangeError for an id that isn't in the table */
  entry(id: number): Piece;
}

export interface OpenAiTokenizers {
  /** longest text, in UTF-16 units */
  readonly characters: number;
  /** reads the table the first time (up to half a second), then answers at once. @throws RangeError for an unknown name */
  load(name: EncodingName, signal?: AbortSignal): Promise<OpenAiTokenizer>;
}

/** Merging bytes is quadratic in a word's length: 50,000 times "a" would stop everyone for seconds, 4,000 for 0.1 s at worst. */
const MOST_CHARACTERS = 4_000;

/** A text longer than one may ask. `data` carries what explains it. */
export class TextTooLong extends RangeError {
  readonly data: { readonly characters: number; readonly most: number };
  constructor(characters: number, most: number) {
    super(`${characters} characters, at most ${most}`);
    this.name = 'TextTooLong';
    this.data = { characters, most };
  }
}

/** @param characters longest text, in UTF-16 units */
export function createOpenAiTokenizers(characters = MOST_CHARACTERS): OpenAiTokenizers {
  const read = new Map<EncodingName, Promise<OpenAiTokenizer>>();
  return {
    characters,
    async load(name, signal) {
      signal?.throwIfAborted();
      if (!isEncodingName(name)) throw new RangeError(`no encoding ${String(name)}`);
      const { table } = ENCODINGS[name];
      const reading = read.get(table) ?? readTable(table, characters);
      read.set(table, reading);
      reading.catch(() => read.delete(table)); // a failed import may be tried again
      const tokenizer = await reading;
      signal?.throwIfAborted();
      return tokenizer;
    },
  };
}

async function readTable(name: EncodingName, characters: number): Promise<OpenAiTokenizer> {
  const [{ GptEncoding }, { resolveEncodingAsync }] = await Promise.all([
    import('gpt-tokenizer/GptEncoding'),
    import('gpt-tokenizer/resolveEncodingAsync'),
  ]);
  const table = await resolveEncodingAsync(name);
  const encoding = GptEncoding.getEncodingApi(name, () => table);
  encoding.setMergeCacheSize(0); // it would keep 100,000 of the words people typed, however long
  return tokenizer(table, encoding, characters);
}

function tokenizer(
  table: readonly (string | readonly number[])[],
  encoding: GptEncoding,
  characters: number,
): OpenAiTokenizer {
  const encode = (text: string): readonly number[] => {
    if (text.length > characters) throw new TextTooLong(text.length, characters);
    return encoding.encode(text, { disallowedSpecial: new Set() }); // none allowed, none refused: all are plain text
  };
  // Subtle: from the table, because gpt-tokenizer's decode keeps half a character for its next caller.
  const entry = (id: number): Piece => {
    const value = table[id];
    if (value === undefined) throw new RangeError(`no token ${id}`);
    const bytes = typeof value === 'string' ? new TextEncoder().encode(value) : Uint8Array.from(value);
    return { id, bytes, kind: isWhole(bytes) ? 'text' : 'byte' };
  };
  return { size: table.length, encode, pieces: (text) => encode(text).map(entry), entry };
}
