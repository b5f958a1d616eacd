/**
 * The one canonical way to compute what follows some tokens: an empty sequence, chunks of a fixed size, nothing computed
 * together with them. Another chunking, a reused prefix or a shared batch would move the logits a little.
 */
import { rankLargest } from '../../sampling/rank.ts';
import type { Ranked } from '../../sampling/types.ts';
import { EngineError } from '../port.ts';
import type { Machine, RawLogits, Sequence } from './machine.ts';
import type { Turnstile } from './turnstile.ts';

/** Small enough that a completion or a cancelled request waits little, large enough to lose no speed. */
export const CHUNK = 64;

/**
 * The ranking after these tokens, with what the model puts before every text.
 *
 * @param want as in Sequence.append
 * @param abandoned asked between chunks: true stops there, and the result is null
 * @throws EngineError 'not-finite', 'internal' for no tokens or an id outside the vocabulary
 */
export async function prefill(
  machine: Machine,
  sequence: Sequence,
  tokens: Uint32Array,
  want: number,
  turnstile: Turnstile,
  abandoned: () => boolean,
): Promise<Ranked | null> {
  const size = machine.info.vocabulary;
  const all = Uint32Array.from([...machine.begin, ...tokens]);
  if (all.length === 0) throw new EngineError('internal', 'no tokens to continue');
  const outside = all.find((id) => id >= size);
  if (outside !== undefined) throw new EngineError('internal', `token ${outside} is outside the vocabulary`);

  for (let from = 0; from < all.length; from += CHUNK) {
    const chunk = all.subarray(from, from + CHUNK);
    const last = from + CHUNK >= all.length;
    const raw = await turnstile.pass(async () => {
      if (abandoned()) return null;
      if (from === 0) await sequence.clear();
      return sequence.append(chunk, last ? want : 0);
    });
    if (abandoned()) return null;
    if (raw === null) continue;
    await nextStarts();
    return ranked(raw, size);
  }
  return null;
}

/** Ranking and sending block this thread for a while: let the model begin what is next, it works on threads of its own. */
async function nextStarts(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve));
}

/** @throws EngineError 'not-finite' */
export function ranked({ ids, logits }: RawLogits, vocabulary: number): Ranked {
  try {
    return rankLargest(ids, logits, vocabulary);
  } catch (error) {
    if (error instanceof RangeError) throw new EngineError('not-finite', error.message);
    throw error;
  }
}
