/** The labs' heavy work: shared by those who ask for the same, remembered, and done in a thread (port.ts says what, thread.ts where). */
import { createHash } from 'node:crypto';
import { serialize } from 'node:v8';
import { createShared } from '../shared.ts';
import type { Compute, Input, Output, Report, TaskName } from './port.ts';
import { createThread, type Done } from './thread.ts';

export interface ComputeOptions {
  /** the compiled compute/worker.js */
  readonly worker: URL;
  /** memory for answers that may be asked for again; 32 MiB unless told */
  readonly cacheBytes?: number;
  /** the thread ends after so many milliseconds without work; 5 minutes unless told */
  readonly idleMs?: number;
  readonly log?: (message: string) => void;
}

export function createCompute({
  worker,
  cacheBytes = 2 ** 25,
  idleMs = 300_000,
  log = () => {},
}: ComputeOptions): Compute {
  const thread = createThread({ worker, idleMs, log });
  const answers = createShared<Done>(cacheBytes, ({ bytes }, key) => bytes + key.length + 1);
  const listeners = new Map<string, Set<(report: unknown) => void>>();

  return {
    async run<N extends TaskName>(
      name: N,
      input: Input<N>,
      signal: AbortSignal,
      onReport: (report: Report<N>) => void = () => {},
    ): Promise<Output<N>> {
      const key = `${name} ${createHash('sha256').update(serialize(input)).digest('base64')}`;
      const hear = (report: unknown) => onReport(report as Report<N>); // the registry's types say what task `name` yields
      const hearing = listeners.get(key) ?? new Set();
      listeners.set(key, hearing.add(hear));
      try {
        const { value } = await answers.get(key, signal, (shared) =>
          thread.run(name, input, shared, (report) => {
            for (const one of listeners.get(key) ?? []) one(report);
          }),
        );
        return value as Output<N>;
      } finally {
        hearing.delete(hear);
        if (hearing.size === 0 && listeners.get(key) === hearing) listeners.delete(key);
      }
    },
    close: () => thread.close(),
  };
}
