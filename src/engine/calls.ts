/** What was asked of the child and isn't answered yet: waiting to be sent, running, or to be repeated after a death. */
import { LRUCache } from 'lru-cache';
import { EngineError, type Step } from './port.ts';
import type { Request, Settled } from './protocol.ts';

export interface Call {
  readonly request: Request;
  /** the same for the same prompt */
  readonly key: string;
  readonly onStep: (step: Step) => void;
  readonly settle: (answer: Settled) => void;
  readonly fail: (error: unknown) => void;
  /** its first token has been seen: it can't be repeated unnoticed */
  started: boolean;
}

/** A prompt seen at two deaths isn't tried a third time. */
const MOST_DEATHS = 2;
const REMEMBERED = 500;

export class Calls {
  readonly #running = new Map<number, Call>();
  readonly #deaths = new LRUCache<string, number>({ max: REMEMBERED });
  #unsent: Call[] = [];
  /** there at a death: repeated one at a time, so that the next death names the culprit */
  #suspects: Call[] = [];

  /** Takes a call, or fails it when its prompt is known as poison. */
  add(call: Call): void {
    if (this.#isPoison(call.key)) call.fail(new EngineError('poison', 'this prompt was there at two deaths'));
    else this.#unsent.push(call);
  }

  /** What may be sent to the child now; it counts as running from here on. */
  next(): Call[] {
    const all = this.#suspects.length === 0;
    const sent = all ? this.#unsent.splice(0) : this.#running.size === 0 ? this.#suspects.splice(0, 1) : [];
    for (const call of sent) this.#running.set(call.request.call, call);
    return sent;
  }

  running(call: number): Call | undefined {
    return this.#running.get(call);
  }

  /** The child has answered: its prompt is harmless. */
  answered(call: number): Call | undefined {
    const found = this.#running.get(call);
    this.#running.delete(call);
    if (found !== undefined) this.#deaths.delete(found.key);
    return found;
  }

  /** Nobody waits for it any more. True when it was running. */
  withdraw(call: Call): boolean {
    const others = (other: Call) => other !== call;
    this.#unsent = this.#unsent.filter(others);
    this.#suspects = this.#suspects.filter(others);
    return this.#running.delete(call.request.call);
  }

  /** The child died: fails what can't be repeated, and keeps the rest for its successor. */
  died(reason: string): void {
    const repeated: Call[] = [];
    // four completions of one prompt are present at one death, not at four
    const present = new Set([...this.#running.values()].map(({ key }) => key));
    for (const key of present) this.#deaths.set(key, (this.#deaths.get(key) ?? 0) + 1);
    for (const call of this.#running.values()) {
      if (this.#isPoison(call.key))
        call.fail(new EngineError('poison', 'the model died twice at this prompt'));
      else if (call.started) call.fail(new EngineError('died', reason));
      else repeated.push(call);
    }
    this.#running.clear();
    this.#suspects.unshift(...repeated);
  }

  failAll(error: EngineError): void {
    const calls = [...this.#running.values(), ...this.#suspects.splice(0), ...this.#unsent.splice(0)];
    this.#running.clear();
    for (const call of calls) call.fail(error);
  }

  #isPoison(key: string): boolean {
    return (this.#deaths.get(key) ?? 0) >= MOST_DEATHS;
  }
}
