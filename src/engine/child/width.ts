/**
 * How many completions may be advanced in one pass without changing a bit of what each would have got alone.
 * A seed must replay the same text however busy the model is, but llama.cpp picks its kernels by the number of rows: with
 * Gemma's Q4_K on a CPU, 1 to 3 rows agree to the bit and the fourth changes a probability by up to 0.16. So it is measured.
 */
import type { Machine, RawLogits, Sequence } from './machine.ts';

const STEPS = 2;
const WANT = 8;

export async function exactWidth(machine: Machine): Promise<number> {
  const { slots, info, begin } = machine;
  const prompts = slots.map((_, i) => [
    ...begin,
    (i * 997 + 41) % info.vocabulary,
    (i * 31 + 17) % info.vocabulary,
  ]);
  const alone: string[][] = [];
  for (const [i, slot] of slots.entries())
    alone.push(await follow([slot], [prompts[i] ?? []]).then(([one]) => one ?? []));

  for (let width = 2; width <= slots.length; width++) {
    const together = await follow(slots.slice(0, width), prompts.slice(0, width));
    if (together.some((outputs, i) => outputs.join() !== alone[i]?.join())) return width - 1;
  }
  return slots.length;
}

/** What each sequence says in STEPS passes after its prompt, all of them in the same pass. (sequences, STEPS) */
async function follow(slots: readonly Sequence[], prompts: readonly number[][]): Promise<string[][]> {
  for (const [i, slot] of slots.entries()) {
    await slot.clear();
    await slot.append(prompts[i] ?? [], 0);
  }
  const outputs: string[][] = slots.map(() => []);
  for (let step = 0; step < STEPS; step++) {
    const raws = await Promise.all(slots.map((slot, i) => slot.append([(i + step + 5) * 7], WANT)));
    raws.forEach((raw, i) => {
      outputs[i]?.push(exactly(raw));
    });
  }
  return outputs;
}

function exactly(raw: RawLogits | null): string {
  return raw === null ? '' : `${raw.ids.join(' ')} ${raw.logits.join(' ')}`;
}
