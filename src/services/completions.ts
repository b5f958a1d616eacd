/** Several completions of one prompt side by side, each drawn token by token with its own seed. */
import type { Asker, Engine, Step } from '../engine/port.ts';
import type { SamplerSettings } from '../sampling/types.ts';
import type { Prompt } from '../store/prompts.ts';

export interface CompletionRequest {
  readonly sampler: SamplerSettings;
  /** completion i is drawn with seed + i, so one number replays them all */
  readonly seed: number;
  /** 1 to 4 */
  readonly count: number;
  readonly maxTokens: number;
}

export interface Completion {
  readonly seed: number;
  readonly steps: readonly Step[];
  /** 'end': the model ended it; 'length': it reached the limit; 'stopped': the person did; null: still going */
  readonly finish: 'end' | 'length' | 'stopped' | null;
}

/** How many alternatives each step reports. */
const ALTERNATIVES = 5;

export interface Completions {
  /**
   * @param onStep called after every token with all completions so far
   * @returns what was written, also when the signal stopped it
   * @throws EngineError
   */
  complete(
    prompt: Prompt,
    request: CompletionRequest,
    asker: Asker,
    onStep: (so_far: readonly Completion[]) => void,
  ): Promise<readonly Completion[]>;
}

export function createCompletions(engine: Engine): Completions {
  return {
    async complete(prompt, { sampler, seed, count, maxTokens }, asker, onStep) {
      const tokens = [...(await engine.tokenize(prompt.text, asker.signal)), ...prompt.tokens];
      const all: Completion[] = Array.from({ length: count }, (_, i) => ({
        seed: (seed + i) >>> 0,
        steps: [],
        finish: null,
      }));
      // one failing ends the others: nobody waits for half an answer
      const others = new AbortController();
      const signal = AbortSignal.any([asker.signal, others.signal]);
      const write = async (index: number, own: number) => {
        const steps: Step[] = [];
        const put = (finish: Completion['finish']) => {
          all[index] = { seed: own, steps: [...steps], finish };
          onStep(all);
        };
        try {
          const options = { sampler, seed: own, maxTokens, alternatives: ALTERNATIVES };
          // only the first completion tells its place in the queue
          const onPosition = index === 0 ? asker.onPosition : undefined;
          for await (const step of engine.generate(tokens, options, { ...asker, signal, onPosition })) {
            steps.push(step);
            put(null);
          }
          put(steps.at(-1)?.end ? 'end' : 'length');
        } catch (error) {
          others.abort(error);
          if (!asker.signal.aborted) throw error;
          put('stopped');
        }
      };
      await Promise.all(all.map(({ seed: own }, index) => write(index, own)));
      return all;
    },
  };
}
