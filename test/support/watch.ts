/** What an actor has seen happen so far, and a way to wait for more. */
import type { APIMessage } from 'discord-api-types/v10';
import type { AulaEvent } from '../../src/aula/people-api.ts';

export interface Sighting {
  readonly message: APIMessage;
  /** how many events came before, so that "changed since" can be asked */
  readonly tick: number;
  /** performance.now() */
  readonly at: number;
}

type Of<K extends AulaEvent['kind']> = Extract<AulaEvent, { kind: K }>;

export class Watch {
  tick = 0;
  readonly messages = new Map<string, Sighting>();
  readonly outcomes = new Map<string, { state: Of<'interaction'>['state']; at: number }>();
  readonly modals: Of<'modal'>[] = [];
  readonly typing: Of<'typing'>[] = [];
  #waiting = new Set<() => void>();

  hear(event: AulaEvent): void {
    this.tick += 1;
    const at = performance.now();
    if (event.kind === 'message')
      this.messages.set(event.message.id, { message: event.message, tick: this.tick, at });
    if (event.kind === 'removed') this.messages.delete(event.messageId);
    if (event.kind === 'interaction') this.outcomes.set(event.interactionId, { state: event.state, at });
    if (event.kind === 'modal') this.modals.push(event);
    if (event.kind === 'typing') this.typing.push(event);
    for (const wake of [...this.#waiting]) wake();
  }

  /** The first value that isn't undefined, asked again after every event. Rejects after `timeoutMs` with what it waited for. */
  async until<T>(what: string, look: () => T | undefined, timeoutMs = 15_000): Promise<T> {
    const deadline = performance.now() + timeoutMs;
    for (;;) {
      const found = look();
      if (found !== undefined) return found;
      const left = deadline - performance.now();
      if (left <= 0) throw new Error(`waited ${timeoutMs} ms for ${what}`);
      await this.#next(left);
    }
  }

  /** Resolves with the next event, or after `ms`. */
  async #next(ms: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.#waiting.delete(done);
        resolve();
      };
      const timer = setTimeout(done, ms);
      this.#waiting.add(done);
    });
  }

  /** Resolves once `look` has found the same sighting for `quietMs`. */
  async settled(
    what: string,
    look: () => Sighting | undefined,
    quietMs: number,
    timeoutMs = 15_000,
  ): Promise<APIMessage> {
    const deadline = performance.now() + timeoutMs;
    for (;;) {
      const seen = await this.until(what, look, Math.max(0, deadline - performance.now()));
      const left = seen.at + quietMs - performance.now();
      if (left <= 0) return seen.message;
      await this.#next(left);
    }
  }
}
