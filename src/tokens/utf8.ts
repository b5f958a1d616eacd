/** Reading bytes as UTF-8 without losing what isn't: TextDecoder would turn it into "�". */

/** A stretch of bytes [start, end). */
export interface Run {
  readonly start: number;
  readonly end: number;
  /** 'unfinished': the beginning of a character whose other bytes are missing, only at the very end */
  readonly state: 'text' | 'invalid' | 'unfinished';
  /** the characters, '' when there is none */
  readonly text: string;
}

/**
 * Cuts bytes into characters and what isn't one. Neighbours of one state are one run.
 *
 * @example runs(Uint8Array.of(0x61, 0xff, 0xe2, 0x80)) // text "a", invalid FF, unfinished E2 80
 */
export function runs(bytes: Uint8Array): Run[] {
  const found: Run[] = [];
  for (let at = 0; at < bytes.length; ) {
    const { length, state, text } = characterAt(bytes, at);
    const last = found.at(-1);
    if (last?.state === state)
      found[found.length - 1] = { ...last, end: at + length, text: last.text + text };
    else found.push({ start: at, end: at + length, state, text });
    at += length;
  }
  return found;
}

/** Whether the bytes are whole characters by themselves. */
export function isWhole(bytes: Uint8Array): boolean {
  return runs(bytes).every(({ state }) => state === 'text');
}

/** @example hex(Uint8Array.of(0xe2, 0x80)) // 'E2 80' */
export function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join(' ');
}

/**
 * Bytes as characters, and those that aren't any as ⟨E2 80⟩.
 *
 * @param show how to write the characters; as they are, unless told
 */
export function readable(bytes: Uint8Array, show: (text: string) => string = (text) => text): string {
  return runs(bytes)
    .map(({ start, end, state, text }) =>
      state === 'text' ? show(text) : `⟨${hex(bytes.subarray(start, end))}⟩`,
    )
    .join('');
}

interface Character {
  readonly length: number;
  readonly state: Run['state'];
  readonly text: string;
}

/** One character, or the longest start of one that is wrong (Unicode 16, table 3-7: no overlong forms, no surrogates). */
function characterAt(bytes: Uint8Array, at: number): Character {
  const first = bytes[at] as number;
  if (first < 0x80) return { length: 1, state: 'text', text: String.fromCharCode(first) };
  const length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
  if (length === 0) return { length: 1, state: 'invalid', text: '' };
  let codePoint = first & (0x7f >> length);
  for (let i = 1; i < length; i++) {
    const byte = bytes[at + i];
    if (byte === undefined) return { length: i, state: 'unfinished', text: '' };
    const least = i > 1 ? 0x80 : first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
    const most = i > 1 ? 0xbf : first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
    if (byte < least || byte > most) return { length: i, state: 'invalid', text: '' };
    codePoint = (codePoint << 6) | (byte & 0x3f);
  }
  return { length, state: 'text', text: String.fromCodePoint(codePoint) };
}
