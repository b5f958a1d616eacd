/** The same question asked by many is worked out once: while it runs they wait together, afterwards it is remembered. */
import { LRUCache } from 'lru-cache';

export interface Shared<T extends object> {
  readonly size: number;
  /**
   * @param work runs when nobody asked this key before; its signal aborts when everybody who waited went away
   * @throws what `work` throws, which isn't remembered; the signal's reason when aborted
   */
  get(key: string, signal: AbortSignal, work: (signal: AbortSignal) => Promise<T>): Promise<T>;
  clear(): void;
}

interface Flight<T> {
  readonly result: Promise<T>;
  readonly controller: AbortController;
  waiting: number;
}

/**
 * @param maxBytes of all that is remembered; what is larger by itself is not
 * @param remember false for what should be worked out anew next time
 */
export function createShared<T extends object>(
  maxBytes: number,
  bytesOf: (value: T, key: string) => number,
  remember: (value: T) => boolean = () => true,
): Shared<T> {
  const done = new LRUCache<string, T>({ maxSize: maxBytes, sizeCalculation: bytesOf });
  const flights = new Map<string, Flight<T>>();

  function start(key: string, work: (signal: AbortSignal) => Promise<T>): Flight<T> {
    const controller = new AbortController();
    const result = work(controller.signal).then(
      (value) => {
        end();
        if (remember(value)) done.set(key, value);
        return value;
      },
      (error) => {
        end();
        throw error;
      },
    );
    const flight = { result, controller, waiting: 0 };
    const end = () => {
      if (flights.get(key) === flight) flights.delete(key);
    };
    flights.set(key, flight);
    return flight;
  }

  return {
    get size() {
      return done.size;
    },
    async get(key, signal, work) {
      signal.throwIfAborted();
      const known = done.get(key);
      if (known !== undefined) return known;
      const flight = flights.get(key) ?? start(key, work);
      flight.waiting++;
      return new Promise<T>((resolve, reject) => {
        const abort = () => {
          reject(signal.reason);
          if (--flight.waiting > 0) return;
          if (flights.get(key) === flight) flights.delete(key);
          flight.controller.abort(signal.reason);
        };
        signal.addEventListener('abort', abort, { once: true });
        flight.result.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
      });
    },
    clear: () => done.clear(),
  };
}
