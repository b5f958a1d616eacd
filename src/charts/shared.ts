/** Remembers pictures, and lets all who ask for the same one at the same time wait for one drawing. */
import { LRUCache } from 'lru-cache';

export interface Shared<T extends object> {
  /**
   * What `make` gives for this key: remembered, being made, or made now.
   * `make` is cancelled only when everyone who waits for it has gone away. A failure isn't remembered.
   */
  get(key: string, signal: AbortSignal, make: (signal: AbortSignal) => Promise<T>): Promise<T>;
}

interface Flight<T> {
  readonly promise: Promise<T>;
  readonly controller: AbortController;
  waiting: number;
}

export interface SharedOptions<T> {
  readonly maxBytes: number;
  /** how much one takes; what is larger than `maxBytes` isn't remembered */
  readonly bytesOf: (made: T) => number;
  /** false for what should be made anew next time */
  readonly remember: (made: T) => boolean;
}

export function createShared<T extends object>({ maxBytes, bytesOf, remember }: SharedOptions<T>): Shared<T> {
  const made = new LRUCache<string, T>({
    maxSize: maxBytes,
    sizeCalculation: (value, key) => bytesOf(value) + 2 * key.length + 1,
  });
  const flights = new Map<string, Flight<T>>();

  function take(key: string, make: (signal: AbortSignal) => Promise<T>): Flight<T> {
    const under = flights.get(key);
    if (under !== undefined) return under;
    const controller = new AbortController();
    const over = () => {
      if (flights.get(key) === flight) flights.delete(key);
    };
    const promise = make(controller.signal).then(
      (value) => {
        over();
        if (remember(value)) made.set(key, value);
        return value;
      },
      (error) => {
        over();
        throw error;
      },
    );
    const flight: Flight<T> = { promise, controller, waiting: 0 };
    flights.set(key, flight);
    return flight;
  }

  return {
    async get(key, signal, make) {
      signal.throwIfAborted();
      const kept = made.get(key);
      if (kept !== undefined) return kept;
      const flight = take(key, make);
      flight.waiting++;
      return new Promise<T>((resolve, reject) => {
        const leave = () => {
          reject(signal.reason);
          if (--flight.waiting > 0) return;
          if (flights.get(key) === flight) flights.delete(key);
          flight.controller.abort(signal.reason);
        };
        signal.addEventListener('abort', leave, { once: true });
        flight.promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
      });
    },
  };
}
