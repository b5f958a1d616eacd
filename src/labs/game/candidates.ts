/** The four tokens among which a person guesses the next one. */
import { seeded } from '../../sampling/random.ts';

/** How many stand on buttons. */
export const CANDIDATES = 4;

/**
 * The model's favourites; where the true token is known it is always one of them, so that guessing right is possible.
 * They come shuffled: the order says nothing, and the same seed gives the same order.
 *
 * @param ranked token ids, likeliest first
 * @param right the true next token, or null where the text is being made up
 * @param may which tokens a person can read on a button
 */
export function candidates(
  ranked: Iterable<number>,
  right: number | null,
  may: (id: number) => boolean,
  seed: number,
): readonly number[] {
  const chosen: number[] = right === null ? [] : [right];
  for (const id of ranked) {
    if (chosen.length >= CANDIDATES) break;
    if (id !== right && may(id)) chosen.push(id);
  }
  return shuffled(chosen, seeded(seed));
}

/** Fisher and Yates (Knuth, The Art of Computer Programming 2, algorithm P). */
function shuffled<T>(items: readonly T[], random: () => number): readonly T[] {
  const all = [...items];
  for (let i = all.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [all[i], all[j]] = [all[j] as T, all[i] as T];
  }
  return all;
}
