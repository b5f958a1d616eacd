/** What was asked of the child and isn't answered yet, and which prompts were there when it died. */
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

export class Suspects {
  readonly #deaths = new LRUCache<string, number>({ max: REMEMBERED });

  /** @throws EngineError 'poison' */
  check(key: string): void {
    if (this.#isPoison(key))
      throw new EngineError('poison', 'this prompt was there at two deaths of the model');
  }

  clear(key: string): void {
    this.#deaths.delete(key);
  }

  /**
   * The child died while these were running: tells those that can't be repeated, and returns the others.
   * They are to be repeated one at a time, so that the next death names the culprit.
   */
  died(calls: readonly Call[], reason: string): Call[] {
    return calls.filter((call) => {
      this.#deaths.set(call.key, (this.#deaths.get(call.key) ?? 0) + 1);
      if (this.#isPoison(call.key))
        call.fail(new EngineError('poison', 'the model died twice at this prompt'));
      else if (call.started) call.fail(new EngineError('died', reason));
      else return true;
      return false;
    });
  }

  #isPoison(key: string): boolean {
    return (this.#deaths.get(key) ?? 0) >= MOST_DEATHS;
  }
}
