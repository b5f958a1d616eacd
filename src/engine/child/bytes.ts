/** The exact bytes of a GGUF's tokens, from the strings that `tokenizer.ggml.tokens` holds. Not a tokenizer. */
import type { Kind, VocabularyEntry } from '../port.ts';

/** `tokenizer.ggml.token_type` */
const UNKNOWN = 2;
const CONTROL = 3;
const USER_DEFINED = 4;
const UNUSED = 5;
const BYTE = 6;

/** the bytes that the byte alphabet can't write as themselves */
const others = Array.from({ length: 256 }, (_, byte) => byte).filter((byte) => !isPrintable(byte));
const encoder = new TextEncoder();
const strict = new TextDecoder('utf-8', { fatal: true });

/** 'llama' is SentencePiece's way to write a token (▁ is a space, <0xNN> a byte), 'gpt2' the byte alphabet. */
export type Writing = 'llama' | 'gpt2';

/**
 * @example tokenBytes('▁gatto', 1, 'llama') // { bytes: UTF-8 of ' gatto', kind: 'text' }
 * @example tokenBytes('Ġè'.normalize(), 1, 'gpt2') // the bytes that each character of the alphabet stands for
 */
export function tokenBytes(token: string, type: number, writing: Writing): Omit<VocabularyEntry, 'id'> {
  if (type === CONTROL || type === UNKNOWN || type === UNUSED) {
    return { bytes: utf8(token), kind: type === CONTROL ? 'control' : 'unknown' };
  }
  if (writing === 'gpt2') {
    // subtle: tokens added after training are written plainly, but only the byte alphabet has no space
    const bytes = type === USER_DEFINED ? utf8(token) : fromAlphabet(token);
    return { bytes, kind: kindOf(bytes) };
  }
  const byte = type === BYTE ? /^<0x([0-9A-Fa-f]{2})>$/.exec(token) : null;
  if (byte !== null) return { bytes: Uint8Array.of(Number.parseInt(byte[1] as string, 16)), kind: 'byte' };
  return { bytes: utf8(token.replaceAll('▁', ' ')), kind: 'text' };
}

/** A token of the byte alphabet is a byte when it can't be read alone: a part of a character. */
function kindOf(bytes: Uint8Array): Kind {
  try {
    strict.decode(bytes);
    return 'text';
  } catch {
    return 'byte';
  }
}

function fromAlphabet(token: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of token) {
    const byte = byteOf(character.codePointAt(0) as number);
    if (byte === null) return utf8(token);
    bytes.push(byte);
  }
  return Uint8Array.from(bytes);
}

/**
 * GPT-2's bytes_to_unicode, backwards: printable Latin-1 stands for itself, the 68 other bytes, in order, for
 * the code points from 256 on. So Ġ (288) is a space: the 33rd of the others.
 */
function byteOf(codePoint: number): number | null {
  if (codePoint < 256) return isPrintable(codePoint) ? codePoint : null;
  return others[codePoint - 256] ?? null;
}

function isPrintable(byte: number): boolean {
  return (byte >= 33 && byte <= 126) || (byte >= 161 && byte <= 172) || (byte >= 174 && byte <= 255);
}

function utf8(text: string): Uint8Array {
  return encoder.encode(text);
}
