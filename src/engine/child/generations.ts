/** Completions that run side by side: prefilled one by one, then advanced together, one token at a time. */
import { drawIndex } from '../../sampling/draw.ts';
import { keep } from '../../sampling/keep.ts';
import { seeded } from '../../sampling/random.ts';
import type { Ranked } from '../../sampling/types.ts';
import type { GenerateOptions, Step } from '../port.ts';
import type { Machine, Sequence } from './machine.ts';
import { prefill, ranked } from './prefill.ts';
import type { Turnstile } from './turnstile.ts';

/** Above this many, asking for the K largest logits costs as much as asking for all. */
const LARGEST = 4_096;

/** A completion that the child was asked for, and what becomes of it. */
export interface Generation {
  readonly tokens: Uint32Array;
  readonly options: GenerateOptions;
  cancelled: boolean;
  step(step: Step): void;
  /** the last call; with an error when it failed */
  end(error?: unknown): void;
}

interface Run {
  readonly generation: Generation;
  readonly slot: Sequence;
  readonly random: () => number;
  readonly want: number;
  last: number;
  made: number;
}

export class Generations {
  readonly #machine: Machine;
  readonly #turnstile: Turnstile;
  readonly #width: number;
  readonly #free: Sequence[];
  readonly #waiting: Generation[] = [];
  readonly #active: Run[] = [];
  #turning = false;

  /** @param width how many may be advanced in one pass with the same result as alone (see width.ts) */
  constructor(machine: Machine, turnstile: Turnstile, width: number) {
    this.#machine = machine;
    this.#turnstile = turnstile;
    this.#width = width;
    this.#free = [...machine.slots];
  }

  add(generation: Generation): void {
    this.#waiting.push(generation);
    this.#admit();
  }

  #admit(): void {
    for (;;) {
      const slot = this.#free.pop();
      if (slot === undefined) return;
      const generation = this.#waiting.shift();
      if (generation === undefined) {
        this.#free.push(slot);
        return;
      }
      void this.#begin(generation, slot);
    }
  }

  async #begin(generation: Generation, slot: Sequence): Promise<void> {
    const { tokens, options } = generation;
    let run: Run | null = null;
    try {
      const want = logitsNeeded(options, this.#machine.info.vocabulary);
      run = { generation, slot, random: seeded(options.seed), want, last: 0, made: 0 };
      const first = await prefill(
        this.#machine,
        slot,
        tokens,
        want,
        this.#turnstile,
        () => generation.cancelled,
      );
      if (first === null || !this.#advance(run, first)) this.#finish(run);
    } catch (error) {
      this.#release(generation, slot, error);
      return;
    }
    if (!this.#turning) void this.#turn();
  }

  /** Advances the active ones, at most `width` in a pass, each in its turn. */
  async #turn(): Promise<void> {
    this.#turning = true;
    while (this.#active.length > 0) {
      const batch = this.#active.splice(0, this.#width);
      const outcomes = await this.#turnstile.pass(() =>
        Promise.allSettled(
          batch.map(({ generation, slot, last, want }) =>
            generation.cancelled ? null : slot.append([last], want),
          ),
        ),
      );
      batch.forEach((run, i) => {
        const outcome = outcomes[i];
        try {
          if (outcome?.status === 'rejected') throw outcome.reason;
          const raw = outcome?.value ?? null;
          if (raw === null || !this.#advance(run, ranked(raw, this.#machine.info.vocabulary)))
            this.#finish(run);
        } catch (error) {
          this.#release(run.generation, run.slot, error);
        }
      });
    }
    this.#turning = false;
  }

  /** Draws the next token; false when it was the last. */
  #advance(run: Run, ranking: Ranked): boolean {
    const { generation, random } = run;
    const { sampler, alternatives, maxTokens } = generation.options;
    const kept = keep(ranking, sampler);
    const at = drawIndex(kept.after, random);
    const id = kept.ids[at] as number;
    const end = this.#machine.isEnd(id);
    generation.step({
      id,
      probability: kept.after[at] as number,
      alternatives: Array.from(kept.after.subarray(0, alternatives), (p, i) => ({
        id: kept.ids[i] as number,
        probability: p,
      })),
      end,
    });
    run.last = id;
    run.made += 1;
    if (end || run.made >= maxTokens) return false;
    this.#active.push(run);
    return true;
  }

  #finish({ generation, slot }: Run): void {
    this.#release(generation, slot);
  }

  #release(generation: Generation, slot: Sequence, error?: unknown): void {
    this.#free.push(slot);
    generation.end(error);
    this.#admit();
  }
}

/** How many of the largest logits the draw and the alternatives need: the whole vocabulary only when top-k is off. */
function logitsNeeded({ sampler, alternatives }: GenerateOptions, vocabulary: number): number {
  const { topK, temperature } = sampler;
  const drawn = temperature === 0 ? 1 : topK === 0 || topK > LARGEST ? vocabulary : topK;
  return Math.max(drawn, alternatives, 1);
}
