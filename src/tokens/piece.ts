/**
 * Tokens of a text with their exact bytes, and the segments that a person can read: a token may hold
 * only a part of a character, so a segment takes as many tokens as its characters need.
 */
import type { Kind } from '../engine/port.ts';
import { isWhole, readable, runs } from './utf8.ts';
import { visible } from './visible.ts';

/** One token where it stands in a text. */
export interface Piece {
  readonly id: number;
  readonly bytes: Uint8Array;
  readonly kind: Kind;
}

/** Whole characters with all the tokens they need. Cuts between code points, so it may cut what a person calls one character. */
export interface Segment {
  /** one or more, in order */
  readonly pieces: readonly Piece[];
  /** the bytes of its pieces, one after the other */
  readonly bytes: Uint8Array;
  /** its characters; bytes that are no UTF-8 stand as ⟨E2 80⟩ */
  readonly text: string;
  /** the same with nothing invisible in it: a space as ·, a line end as ⏎ (see visible.ts) */
  readonly visible: string;
  /** false when some bytes are no UTF-8 */
  readonly valid: boolean;
  /** where it begins and ends among the bytes of all the pieces */
  readonly start: number;
  readonly end: number;
}

/**
 * The segments of a text's tokens. Nothing is lost: their pieces, joined, are the pieces.
 * A control token always stands alone.
 *
 * @example
 * // 🦜 is F0 9F A6 9C, here in two tokens
 * groupPieces([{ id: 9, bytes: [0xf0, 0x9f] }, { id: 7, bytes: [0xa6, 0x9c] }, { id: 5, bytes: [0x21] }])
 * // [{ text: '🦜', ids 9 and 7, bytes 0 to 4 }, { text: '!', id 5, bytes 4 to 5 }]
 */
export function groupPieces(pieces: readonly Piece[]): Segment[] {
  const segments: Segment[] = [];
  let open: Piece[] = [];
  let openBytes: Uint8Array = new Uint8Array();
  let start = 0;

  const close = () => {
    if (open.length === 0) return;
    segments.push(segment(open, openBytes, start));
    start += openBytes.length;
    open = [];
    openBytes = new Uint8Array();
  };

  for (const piece of pieces) {
    if (piece.kind === 'control' || !continues(openBytes, piece.bytes)) close();
    open.push(piece);
    openBytes = join([openBytes, piece.bytes]);
    if (piece.kind === 'control' || runs(openBytes).at(-1)?.state !== 'unfinished') close();
  }
  close();
  return segments;
}

/** The bytes one after the other. */
export function join(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/** Whether the character left unfinished goes on in these bytes. */
function continues(unfinished: Uint8Array, bytes: Uint8Array): boolean {
  const begun = runs(unfinished).at(-1);
  if (begun === undefined || bytes.length === 0) return true;
  return runs(join([unfinished.subarray(begun.start), bytes]))[0]?.state !== 'invalid';
}

function segment(pieces: readonly Piece[], bytes: Uint8Array, start: number): Segment {
  return {
    pieces,
    bytes,
    text: readable(bytes),
    visible: readable(bytes, visible),
    valid: isWhole(bytes),
    start,
    end: start + bytes.length,
  };
}
