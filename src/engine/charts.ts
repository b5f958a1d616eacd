/** Rankings by prompt: computed once, shared by all who ask meanwhile, kept while there is room. */
import { LRUCache } from 'lru-cache';
import type { Ranked } from '../sampling/types.ts';
import { orAbort } from './asking.ts';
import type { Asker } from './port.ts';
import type { FairQueue, Ticket } from './queue.ts';

/** Someone who waits for a pass. */
interface Seat {
  readonly asker: Asker;
}

/** A pass on its way. */
interface Flight {
  readonly ranked: Promise<Ranked>;
  readonly ticket: Ticket;
  readonly stop: AbortController;
  readonly seats: Set<Seat>;
  readonly position: number;
}

export type Compute = (tokens: Uint32Array, signal: AbortSignal) => Promise<Ranked>;

export class Charts {
  readonly #queue: FairQueue;
  readonly #compute: Compute;
  readonly #kept: LRUCache<string, Ranked>;
  readonly #flights = new Map<string, Flight>();

  /** @param bytes how much to keep */
  constructor(queue: FairQueue, compute: Compute, bytes: number) {
    this.#queue = queue;
    this.#compute = compute;
    this.#kept = new LRUCache({
      maxSize: bytes,
      sizeCalculation: ({ ids, logits }) => ids.byteLength + logits.byteLength,
    });
  }

  /** The pass is stopped only when all who asked for it have left. */
  async get(tokens: Uint32Array, asker: Asker): Promise<Ranked> {
    asker.signal.throwIfAborted();
    const key = tokens.join();
    const kept = this.#kept.get(key);
    if (kept !== undefined) {
      asker.onPosition?.(0);
      return kept;
    }
    const seat = { asker };
    const flight = this.#join(key, tokens, seat);
    try {
      return await orAbort(flight.ranked, asker.signal);
    } finally {
      flight.seats.delete(seat);
      if (flight.seats.size === 0 && this.#flights.get(key) === flight) {
        this.#flights.delete(key);
        flight.stop.abort(asker.signal.reason);
        flight.ticket.leave(asker.signal.reason);
      }
    }
  }

  #join(key: string, tokens: Uint32Array, seat: Seat): Flight {
    const { asker } = seat;
    const flying = this.#flights.get(key);
    if (flying !== undefined) {
      flying.seats.add(seat);
      const before = flying.position;
      flying.ticket.raise(asker);
      if (flying.position === before) asker.onPosition?.(before);
      return flying;
    }
    const seats = new Set([seat]);
    let position = -1;
    const stop = new AbortController();
    const ticket = this.#queue.enter(asker, (place) => {
      position = place;
      for (const each of seats) each.asker.onPosition?.(place);
    });
    const ranked = this.#fly(key, tokens, ticket, stop.signal);
    ranked.catch(() => undefined); // told to those who still wait
    const flight: Flight = {
      ranked,
      ticket,
      stop,
      seats,
      get position() {
        return position;
      },
    };
    this.#flights.set(key, flight);
    return flight;
  }

  async #fly(key: string, tokens: Uint32Array, ticket: Ticket, signal: AbortSignal): Promise<Ranked> {
    try {
      await ticket.started;
      const ranked = await this.#compute(tokens, signal);
      this.#kept.set(key, ranked);
      return ranked;
    } finally {
      if (!signal.aborted) this.#flights.delete(key);
      ticket.leave();
    }
  }
}
