/** What changes in the next token when something is taken away: a word of the text, a head, one edge of attention. */
import { divergenceBits, read, type Scored } from '../glassbox/look/reading.ts';
import type { Intervention } from '../glassbox/model/intervention.ts';
import type { Trace } from '../glassbox/model/trace.ts';
import type { Services } from '../services.ts';
import { join } from '../tokens/piece.ts';
import { readable } from '../tokens/utf8.ts';
import type { Sentence, Unit } from './sentence.ts';

type Needed = Pick<Services, 'glassbox' | 'tokenisers'>;

export interface Change {
  readonly before: Trace;
  readonly after: Trace;
  /** the likeliest token before */
  readonly original: number;
  readonly probabilityBefore: number;
  readonly probabilityAfter: number;
  /** the likeliest token after */
  readonly top: Scored;
  /** D(before || after), see divergenceBits */
  readonly divergence: number;
}

/** Two passes side by side, at the last token of each. */
export function changeOf(before: Trace, after: Trace): Change {
  const first = read(before.logits, { top: 1, follow: [] }).top[0];
  if (first === undefined) throw new RangeError('an empty vocabulary');
  const now = read(after.logits, { top: 1, follow: [first.id] });
  const [top] = now.top;
  const [same] = now.followed;
  if (top === undefined || same === undefined) throw new RangeError('an empty vocabulary');
  return {
    before,
    after,
    original: first.id,
    probabilityBefore: first.probability,
    probabilityAfter: same.probability,
    top,
    divergence: divergenceBits(before.logits, after.logits),
  };
}

/** The same text with a head silenced or an edge cut. @throws GlassboxError */
export async function changeBy(
  { ids }: Sentence,
  intervention: Intervention,
  { glassbox }: Pick<Needed, 'glassbox'>,
  signal: AbortSignal,
): Promise<Change> {
  const before = await glassbox.trace(ids, signal);
  return changeOf(before, await glassbox.trace(ids, signal, intervention));
}

/**
 * The text with a word deleted, and the space before it; the first word takes the space after it along. What stood on
 * both sides isn't glued into a new word.
 *
 * @example textWithout('Il gatto beve', 'gatto') // 'Il beve'
 * @example textWithout("capitale d'Italia", "d'") // 'capitale Italia'
 */
export function textWithout({ pieces, begin }: Sentence, word: Unit): string {
  const first = (word.positions[0] ?? 0) - begin.length;
  const text = (some: typeof pieces) => readable(join(some.map((piece) => piece.bytes)));
  const before = text(pieces.slice(0, first));
  const after = text(pieces.slice(first + word.positions.length));
  if (before === '') return after.trimStart();
  return LETTER_AT_END.test(before) && LETTER_AT_START.test(after) ? `${before} ${after}` : before + after;
}

const LETTER_AT_END = /[\p{L}\p{N}]$/u;
const LETTER_AT_START = /^[\p{L}\p{N}]/u;

/**
 * The text read again without a word: not the same as hiding its tokens, which would leave a hole at their places.
 * Null when nothing would be left to read.
 *
 * @throws GlassboxError, EngineError
 */
export async function changeWithout(
  sentence: Sentence,
  word: Unit,
  { glassbox, tokenisers }: Needed,
  signal: AbortSignal,
): Promise<Change | null> {
  const text = textWithout(sentence, word);
  if (text === '') return null;
  const { pieces } = await tokenisers.tokenise(tokenisers.own, text, signal);
  const before = await glassbox.trace(sentence.ids, signal);
  const after = await glassbox.trace(
    pieces.map(({ id }) => id),
    signal,
  );
  return changeOf(before, after);
}

export interface ChangedToken {
  readonly id: number;
  readonly before: number;
  readonly after: number;
}

/** The likeliest tokens of both, those that were likeliest before or after in front. @param n how many of each */
export function changedTokens({ before, after }: Change, n: number): ChangedToken[] {
  const tops = [before, after].map(({ logits }) =>
    read(logits, { top: n, follow: [] }).top.map(({ id }) => id),
  );
  const ids = [...new Set(tops.flat())];
  const [p, q] = [before, after].map(({ logits }) => read(logits, { top: 0, follow: ids }).followed);
  return ids
    .map((id, i) => ({ id, before: p?.[i]?.probability ?? 0, after: q?.[i]?.probability ?? 0 }))
    .sort((a, b) => Math.max(b.before, b.after) - Math.max(a.before, a.after));
}
