/** The logit lens on one token of a text, and what its readings show: when the answer comes first, where the model makes up its mind. */
import { type Ranked, type Reading, rankOf, read, type Scored } from '../glassbox/look/reading.ts';
import type { Glassbox } from '../glassbox/port.ts';

export interface LensLook {
  /** before the first layer and after each, five likeliest, and the followed token, (layers + 1,) */
  readonly readings: readonly Reading[];
  /** what the model says in the end, likeliest first, 25 */
  readonly final: readonly Scored[];
  /** id of the token whose place is followed */
  readonly followed: number;
  /** place of each reading's first token in the end, (layers + 1,) */
  readonly endsAt: readonly number[];
  readonly vocabulary: number;
  /** the end's place of any token */
  place(id: number): Ranked;
}

const SHOWN = 5;
const CHOICES = 25;

/**
 * Since a token sees nothing that comes after it, the text is cut there: the end of the cut text is the token's own place.
 *
 * @param ids the text up to the token looked at, that one included, without the beginning
 * @param wanted the tokens one of which is followed: the likeliest in the end; none for what the model itself says in the end
 * @throws GlassboxError
 */
export async function lookThrough(
  ids: readonly number[],
  wanted: readonly number[],
  glassbox: Glassbox,
  signal: AbortSignal,
): Promise<LensLook> {
  const { logits } = await glassbox.trace(ids, signal);
  const place = (id: number): Ranked => {
    const [ranked] = read(logits, { top: 0, follow: [id] }).followed;
    if (ranked === undefined) throw new RangeError(`token ${id}`);
    return ranked;
  };
  const final = read(logits, { top: CHOICES, follow: [] }).top;
  const [first] = final;
  if (first === undefined) throw new RangeError('a model without tokens');
  const followed = wanted.map(place).sort((a, b) => a.rank - b.rank)[0]?.id ?? first.id;
  const readings = await glassbox.lens(ids, -1, { top: SHOWN, follow: [followed] }, signal);
  const endsAt = readings.map(({ top }) => rankOf(logits, top[0]?.id ?? first.id));
  return { readings, final, followed, endsAt, vocabulary: logits.length, place };
}

/** From which reading the final answer comes first and stays there; and the first at which it ever does. */
export function onset(
  readings: readonly Reading[],
  answer: number,
): { readonly stays: number; readonly ever: number } {
  const firsts = readings.map(({ top }) => top[0]?.id === answer);
  return { stays: firsts.lastIndexOf(false) + 1, ever: firsts.indexOf(true) };
}

/** A token this far down in the end was no guess at all. */
const FAR = 1000;

/**
 * After how many layers the leading token still has nothing to do with the end: none of those layers' first tokens is among
 * the end's first thousand. The reading before the first layer isn't counted: it is mostly the token itself.
 */
export function unreadable({ endsAt }: Pick<LensLook, 'endsAt'>): number {
  const readable = endsAt.findIndex((rank, l) => l > 0 && rank <= FAR);
  return readable === -1 ? endsAt.length - 1 : readable - 1;
}

export interface Fall {
  /** the layer that does it, from 1 */
  readonly layer: number;
  readonly before: number;
  readonly after: number;
}

/** The layer after which the entropy falls most, of those after the first `from`; null when it never falls. */
export function steepestFall(readings: readonly Pick<Reading, 'entropyBits'>[], from: number): Fall | null {
  let best: Fall | null = null;
  for (let layer = from + 1; layer < readings.length; layer++) {
    const [before, after] = [readings[layer - 1]?.entropyBits ?? 0, readings[layer]?.entropyBits ?? 0];
    if (before - after > (best === null ? 0 : best.before - best.after)) best = { layer, before, after };
  }
  return best;
}

export interface Forerunner {
  readonly id: number;
  /** the layers after which it came first, from 1 */
  readonly layers: readonly number[];
  /** its largest probability there */
  readonly most: number;
}

/** Tokens that came first with some certainty before the answer did, the surest first. */
export function forerunners(
  { readings, final }: Pick<LensLook, 'readings' | 'final'>,
  sure = 0.2,
): Forerunner[] {
  const answer = final[0]?.id;
  const found = new Map<number, { layers: number[]; most: number }>();
  for (const [l, { top }] of readings.entries()) {
    const [first] = top;
    if (l === 0 || first === undefined || first.id === answer) continue;
    const known = found.get(first.id) ?? { layers: [], most: 0 };
    found.set(first.id, {
      layers: [...known.layers, l],
      most: Math.max(known.most, first.probability),
    });
  }
  return [...found]
    .map(([id, rest]) => ({ id, ...rest }))
    .filter(({ most }) => most >= sure)
    .sort((a, b) => b.most - a.most);
}

export interface SameMeaning extends Forerunner {
  /** of the two embedding rows */
  readonly cosine: number;
  /** among all tokens, by cosine with the answer, from 1: the answer itself is the first */
  readonly rank: number;
}

/** Nearer than this: in Gemma " France" is the fifth of " Francia", " water" is the 46,327th of " latte". */
const NEAR = { rank: 20, cosine: 0.5 } as const;

/**
 * A forerunner that the model's own embeddings hold to be nearly the same as the answer, written with other letters: null
 * where there is none. That it is a translation is for people to say.
 *
 * @param letters a token's text
 */
export async function sameMeaning(
  look: LensLook,
  letters: (id: number) => string,
  glassbox: Glassbox,
  signal: AbortSignal,
): Promise<SameMeaning | null> {
  const answer = look.final[0];
  if (answer === undefined || !isWord(letters(answer.id))) return null;
  const same = plain(letters(answer.id));
  const candidates = forerunners(look).filter(({ id }) => isWord(letters(id)) && plain(letters(id)) !== same);
  if (candidates.length === 0) return null;
  const row = await glassbox.rows('embedding', [answer.id], signal);
  const { followed } = await glassbox.nearest(
    row,
    { top: 0, follow: candidates.map(({ id }) => id) },
    signal,
  );
  for (const [i, { cosine, rank }] of followed.entries()) {
    const candidate = candidates[i];
    if (candidate && rank <= NEAR.rank && cosine >= NEAR.cosine) return { ...candidate, cosine, rank };
  }
  return null;
}

const plain = (text: string): string => text.trim().toLocaleLowerCase('it');
const isWord = (text: string): boolean => /^\p{L}{3,}$/u.test(text.trim());
