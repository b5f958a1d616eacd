/** One request to the supervisor as a promise or as an async iterable, both ended by a signal. */
import type { Call } from './calls.ts';
import { EngineError, type Step } from './port.ts';
import type { Request, Settled } from './protocol.ts';
import type { Supervisor } from './supervisor.ts';

/** @param key the same for the same prompt */
export function ask(
  supervisor: Supervisor,
  request: Request,
  key: string,
  signal: AbortSignal,
): Promise<Settled> {
  return new Promise((resolve, reject) => {
    const done = () => signal.removeEventListener('abort', leave);
    const call: Call = {
      request,
      key,
      started: false,
      onStep: () => undefined,
      settle: (answer) => {
        done();
        resolve(answer);
      },
      fail: (error) => {
        done();
        reject(error);
      },
    };
    const leave = () => {
      supervisor.withdraw(call);
      reject(signal.reason);
    };
    if (signal.aborted) reject(signal.reason);
    else {
      signal.addEventListener('abort', leave, { once: true });
      supervisor.submit(call);
    }
  });
}

/** The same for a chart and a completion: it is the prompt that may kill the model. */
export const promptKey = (tokens: Uint32Array): string => `prompt ${tokens.join()}`;

/** The answer, if it is of the kind that was asked for. @throws EngineError 'internal' */
export function expect<Type extends Settled['type']>(
  answer: Settled,
  type: Type,
): Extract<Settled, { type: Type }> {
  if (answer.type !== type) throw new EngineError('internal', `${answer.type} instead of ${type}`);
  return answer as Extract<Settled, { type: Type }>;
}

/** The steps of a completion as they come. Leaving the loop stops the model. */
export async function* follow(
  supervisor: Supervisor,
  request: Request,
  key: string,
  signal: AbortSignal,
): AsyncGenerator<Step, void, void> {
  const steps: Step[] = [];
  let over = false;
  let error: unknown;
  let wake = (): void => undefined;
  const end = (reason?: unknown) => {
    over = true;
    error = reason;
    wake();
  };
  const call: Call = {
    request,
    key,
    started: false,
    onStep: (step) => {
      steps.push(step);
      wake();
    },
    settle: () => end(),
    fail: end,
  };
  const leave = () => {
    steps.length = 0;
    end(signal.reason);
  };
  signal.throwIfAborted();
  signal.addEventListener('abort', leave, { once: true });
  try {
    supervisor.submit(call);
    for (;;) {
      const step = steps.shift();
      if (step !== undefined) yield step;
      else if (error !== undefined) throw error;
      else if (over) return;
      else
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
    }
  } finally {
    signal.removeEventListener('abort', leave);
    supervisor.withdraw(call);
  }
}

/** Waits for a promise, but not longer than the signal allows. */
export async function orAbort<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  let leave = (): void => undefined;
  try {
    return await Promise.race([
      promise,
      new Promise<never>((_, reject) => {
        leave = () => reject(signal.reason);
        signal.addEventListener('abort', leave, { once: true });
      }),
    ]);
  } finally {
    signal.removeEventListener('abort', leave);
  }
}
