/**
 * How many completions may be advanced in one pass without changing a bit of what each would have got alone.
 * A seed must replay the same text however busy the model is, but llama.cpp picks its kernels by the number of rows: with
 * Gemma's Q4_K on a CPU, 1 to 3 rows agree to the bit and the fourth changes a probability by up to 0.16. So it is measured.
 */
import type { Machine, RawLogits, Sequence } from './machine.ts';
import type { Turnstile } from './turnstile.ts';

const STEPS = 2;
const WANT = 8;

/** A sequence with tokens of its own: a prompt, and what follows it step by step. */
interface Probe {
  readonly slot: Sequence;
  readonly prompt: readonly number[];
  readonly next: readonly number[];
}

/** Charts may pass in between, never beside. */
export async function exactWidth({ slots, info, begin }: Machine, turnstile: Turnstile): Promise<number> {
  const token = (n: number) => (n * 97 + 41) % info.vocabulary;
  const probes: Probe[] = slots.map((slot, i) => ({
    slot,
    prompt: [...begin, token(i), token(i + 50)],
    next: Array.from({ length: STEPS }, (_, step) => token(100 + i + 10 * step)),
  }));
  const alone: string[] = [];
  for (const probe of probes) alone.push(...(await turnstile.pass(() => advance([probe]))));

  for (let width = 2; width <= probes.length; width++) {
    const together = await turnstile.pass(() => advance(probes.slice(0, width)));
    if (together.some((outputs, i) => outputs !== alone[i])) return width - 1;
  }
  return probes.length;
}

/** What each probe's logits are, step by step, when all of these are advanced in the same pass. */
async function advance(probes: readonly Probe[]): Promise<string[]> {
  for (const { slot, prompt } of probes) {
    await slot.clear();
    await slot.append(prompt, 0);
  }
  const outputs = probes.map(() => '');
  for (let step = 0; step < STEPS; step++) {
    const raws = await Promise.all(
      probes.map(({ slot, next }) => slot.append(next.slice(step, step + 1), WANT)),
    );
    raws.forEach((raw, i) => {
      outputs[i] += exactly(raw);
    });
  }
  return outputs;
}

function exactly(raw: RawLogits | null): string {
  return raw === null ? '' : `${raw.ids.join(' ')} ${raw.logits.join(' ')};`;
}
