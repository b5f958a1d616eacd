/** The stream of what happens in the room: one EventSource, opened again with growing pauses when it breaks. */
import type { AulaEvent } from '../people-api.ts';

export interface LiveHandlers {
  onEvent(event: AulaEvent): void;
  /** `again`: it had been lost, so something may have been missed */
  onOpen(again: boolean): void;
  onLost(): void;
}

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 10_000;

export class Live {
  readonly #handlers: LiveHandlers;
  #source: EventSource | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pause = FIRST_PAUSE_MS;
  #lost = false;

  readonly #address: () => string;

  constructor(address: () => string, handlers: LiveHandlers) {
    this.#address = address;
    this.#handlers = handlers;
  }

  open(): void {
    this.close();
    const source = new EventSource(this.#address());
    this.#source = source;
    source.onopen = () => {
      const again = this.#lost;
      this.#lost = false;
      this.#pause = FIRST_PAUSE_MS;
      this.#handlers.onOpen(again);
    };
    source.onmessage = (message) => this.#handlers.onEvent(JSON.parse(message.data) as AulaEvent);
    source.onerror = () => {
      this.#lost = true;
      this.#handlers.onLost();
      // The browser retries a broken stream by itself, but gives up on a refused one.
      source.close();
      this.#timer = setTimeout(() => this.open(), this.#pause);
      this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE_MS);
    };
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#source?.close();
    this.#source = undefined;
  }
}
