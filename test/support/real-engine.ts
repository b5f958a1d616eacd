/** The engine with a real model, its child started from dist/. A missing file fails the test that needs it. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { createEngine, type EngineOptions } from '../../src/engine/engine.ts';
import type { LocalEngine } from '../../src/engine/local-engine.ts';

/** The repository; the bench runs from dist/ itself. */
const root = new URL(import.meta.url.includes('/dist/test/') ? '../../../' : '../../', import.meta.url);
const weights = (file: string) => fileURLToPath(new URL(`models/weights/${file}`, root));

export const MODELS = {
  smollm2: weights('SmolLM2-135M-Instruct.Q4_1.gguf'),
  gemma: weights('gemma-3-270m-q4_k_m.gguf'),
} as const;

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Starts; wait for `ready`. */
export function startEngine(modelPath: string, more: Partial<EngineOptions> = {}): LocalEngine {
  return createEngine({
    worker: new URL('dist/src/engine/worker.js', root),
    modelPath,
    modelName: 'test',
    gpu: false,
    threads: 1, // two spinning threads on two busy cores can take seconds a step
    log: quiet,
    environment: process.env,
    ...more,
  });
}

/** node-llama-cpp alone (test/bench/bare.mjs). */
export interface Bare {
  ask<Result>(
    job: string,
    parameters?: Readonly<Record<string, unknown>>,
  ): Promise<Result & { readonly ms: number }>;
  close(): void;
}

export async function startBare(modelPath: string, sequences = 4, threads = 1): Promise<Bare> {
  const child = fork(fileURLToPath(new URL('test/bench/bare.mjs', root)), [], {
    serialization: 'advanced',
    execArgv: [],
  });
  const ask = <Result>(job: string, parameters: Readonly<Record<string, unknown>> = {}) =>
    new Promise<Result & { readonly ms: number }>((resolve, reject) => {
      const gone = () => reject(new Error('the reference process ended'));
      child.once('exit', gone);
      child.once('message', (answer: Result & { readonly ms: number; readonly error?: string }) => {
        child.off('exit', gone);
        if (answer.error === undefined) resolve(answer);
        else reject(new Error(answer.error));
      });
      child.send({ job, ...parameters });
    });
  await ask('load', { modelPath, threads, sequences });
  return { ask, close: () => child.kill('SIGKILL') };
}
