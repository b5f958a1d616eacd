/** A person's text as the glass box counts it: tokens at their positions, and the words that they make. */

import type { Prompt, Services } from '../services.ts';
import { label } from '../tokens/label.ts';
import { join, type Piece } from '../tokens/piece.ts';
import { wordsOf } from '../tokens/words.ts';

/** A token or a word: what one row of a picture stands for. */
export interface Unit {
  /** never empty, nothing invisible in it: '·lei', '⟨E2 80⟩' */
  readonly label: string;
  /** its tokens: positions in the whole sequence, beginning included */
  readonly positions: readonly number[];
}

export interface Sentence {
  readonly prompt: Prompt;
  /** the text that the tokens make, appended ones included */
  readonly text: string;
  /** without the beginning */
  readonly ids: readonly number[];
  readonly pieces: readonly Piece[];
  /** the tokens that go before: [2] for Gemma's <bos> */
  readonly begin: readonly number[];
  readonly tokens: readonly Unit[];
  readonly words: readonly Unit[];
}

/** @throws EngineError, GlassboxError */
export async function readSentence(
  prompt: Prompt,
  { tokenisers, nextToken, glassbox }: Pick<Services, 'tokenisers' | 'nextToken' | 'glassbox'>,
  signal: AbortSignal,
): Promise<Sentence> {
  const typed = await tokenisers.tokenise(tokenisers.own, prompt.text, signal);
  const { begin } = await glassbox.describe(signal);
  const pieces = [...typed.pieces, ...prompt.tokens.map((id) => nextToken.piece(id))];
  const first = begin.length;
  return {
    prompt,
    text: prompt.text + nextToken.decode(prompt.tokens),
    ids: pieces.map(({ id }) => id),
    pieces,
    begin,
    tokens: pieces.map(({ bytes }, i) => ({ label: label(bytes), positions: [first + i] })),
    words: wordsOf(pieces).map(({ start, end }) => ({
      label: wordLabel(pieces.slice(start, end)),
      positions: Array.from({ length: end - start }, (_, i) => first + start + i),
    })),
  };
}

/** A word without the space before it, unless it is nothing but space. */
function wordLabel(pieces: readonly Piece[]): string {
  const bytes = join(pieces.map((piece) => piece.bytes));
  const text = bytes.findIndex((byte) => byte !== 0x20);
  return label(text > 0 ? bytes.subarray(text) : bytes);
}

/** Which unit holds a position; the last one for a position outside. */
export function unitAt(units: readonly Unit[], position: number): number {
  const found = units.findIndex(({ positions }) => positions.includes(position));
  return found === -1 ? units.length - 1 : found;
}
