/** Several completions of one prompt side by side, each drawn token by token with its own seed. */
import { type Asker, type Engine, EngineError, type EngineFault, type Step } from '../engine/port.ts';
import type { SamplerSettings } from '../sampling/types.ts';
import type { Prompt } from '../store/prompts.ts';
import { decode } from './decode.ts';
import { createWithholding } from './withhold.ts';
import type { Words } from './words.ts';

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
  /**
   * 'end': the model ended it; 'length': it reached the limit; 'stopped': the person did; 'died': the model's process ended;
   * 'words': the next word is one that isn't shown; null: still going
   */
  readonly finish: 'end' | 'length' | 'stopped' | 'died' | 'words' | null;
  /** the word that ended it, for a teacher who asks why */
  readonly withheld?: string;
}

export interface Written {
  readonly completions: readonly Completion[];
  /** what ended the unfinished ones, or null */
  readonly death: EngineError | null;
}

/** How many alternatives each step reports. */
const ALTERNATIVES = 5;

/** The model's process ended: what it had written is still true. */
const DEATHS: ReadonlySet<EngineFault> = new Set(['died', 'poison', 'down']);

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
  /**
   * As `complete`, but what was written when the model's process ended is kept.
   * @throws EngineError also at a death before the first token
   */
  completeOrKeep(...asked: Parameters<Completions['complete']>): Promise<Written>;
}

export function createCompletions(engine: Engine, words: Pick<Words, 'filter'>): Completions {
  const complete: Completions['complete'] = async (
    prompt,
    { sampler, seed, count, maxTokens },
    asker,
    onStep,
  ) => {
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
      const withholding = createWithholding(
        steps,
        prompt.text + decode(engine.vocabulary(), prompt.tokens),
        words.filter(),
      );
      const put = (finish: Completion['finish']) => {
        all[index] = { seed: own, steps: [...steps], finish };
        onStep(all);
      };
      try {
        const options = { sampler, seed: own, maxTokens, alternatives: ALTERNATIVES };
        // only the first completion tells its place in the queue
        const onPosition = index === 0 ? asker.onPosition : undefined;
        for await (const step of engine.generate(tokens, options, { ...asker, signal, onPosition })) {
          const word = withholding.add(step, step.end ? '' : decode(engine.vocabulary(), [step.id]));
          if (word !== null) {
            all[index] = { seed: own, steps: [...steps], finish: 'words', withheld: word };
            return onStep(all);
          }
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
  };

  return {
    complete,
    async completeOrKeep(prompt, request, asker, onStep) {
      let soFar: readonly Completion[] = [];
      const keep = (all: readonly Completion[]) => {
        soFar = [...all];
        onStep(all);
      };
      try {
        return { completions: await complete(prompt, request, asker, keep), death: null };
      } catch (error) {
        const written = soFar.some(({ steps }) => steps.length > 0);
        if (!written || !(error instanceof EngineError) || !DEATHS.has(error.fault)) throw error;
        const cut = (one: Completion): Completion => (one.finish === null ? { ...one, finish: 'died' } : one);
        return { completions: soFar.map(cut), death: error };
      }
    },
  };
}
