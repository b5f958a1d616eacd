/** Opens a model in a child process and gives the engine that asks it. */
import { DEFAULT_LIMITS } from './limits.ts';
import { type Environment, forkWorker } from './link.ts';
import { LocalEngine } from './local-engine.ts';
import type { EngineLimits } from './port.ts';
import type { Gpu } from './protocol.ts';
import { type Log, Supervisor } from './supervisor.ts';

export const DEFAULT_SEQUENCES = 4;
export const PER_PERSON = 8;

export interface EngineOptions {
  /** the compiled src/engine/worker.js */
  readonly worker: URL;
  readonly modelPath: string;
  readonly modelName: string;
  readonly gpu: Gpu;
  readonly threads: number;
  /** completions side by side, 4 when left out */
  readonly sequences?: number;
  readonly limits?: Partial<EngineLimits>;
  /** the child's environment, best this process's own: a setting of glibc's is added that keeps the child small */
  readonly environment?: Environment;
  /** gives way to the other model too */
  readonly background?: boolean;
  readonly log: Log;
}

/**
 * Starts at once; `ready` tells when the model can answer, and requests made before wait for it.
 * Close it, or its process stays as long as this one.
 */
export function createEngine(options: EngineOptions): LocalEngine {
  const { worker, modelPath, modelName, gpu, threads, sequences = DEFAULT_SEQUENCES, log } = options;
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const { promptTokens, newTokens } = limits;
  const order = { modelPath, modelName, gpu, threads, sequences, promptTokens, newTokens };
  const supervisor = new Supervisor(
    forkWorker(worker, options.environment, options.background),
    order,
    afterMs,
    log,
  );
  return new LocalEngine(supervisor, { limits, sequences, perPerson: PER_PERSON });
}

function afterMs(ms: number, call: () => void): () => void {
  const timer = setTimeout(call, ms);
  return () => clearTimeout(timer);
}
