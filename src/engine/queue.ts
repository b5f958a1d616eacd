/**
 * A fair queue: who may use the model now. The teacher first; then everybody's first request, then everybody's second.
 * It knows neither models nor time.
 */
import { EngineError } from './port.ts';

export interface Person {
  readonly person: string;
  readonly teacher: boolean;
}

/** A place in the queue, and then at the model. */
export interface Ticket {
  /** resolves when the work may begin; rejects with the reason given to `leave` */
  readonly started: Promise<void>;
  /** someone else wants the same: moves up to where that person's own request would stand, if that is better */
  raise(who: Person): void;
  /** gives the place up, waiting or working. Twice is once */
  leave(reason?: unknown): void;
}

interface Entry {
  readonly person: string;
  readonly onPosition: ((position: number) => void) | undefined;
  readonly start: () => void;
  readonly fail: (reason: unknown) => void;
  teacher: boolean;
  /** how many of the same person's requests go before this one, waiting or running */
  nth: number;
  /** when it got that nth: who has just been served stands at the end of the firsts */
  since: number;
  position: number;
}

export class FairQueue {
  readonly #concurrency: number;
  readonly #perPerson: number;
  #waiting: Entry[] = [];
  readonly #running = new Set<Entry>();
  #moves = 0;

  /** @param perPerson most requests of one person, waiting and running together */
  constructor(concurrency: number, perPerson: number) {
    this.#concurrency = concurrency;
    this.#perPerson = perPerson;
  }

  get waiting(): number {
    return this.#waiting.length;
  }

  get running(): number {
    return this.#running.size;
  }

  /**
   * Takes a place. `onPosition` hears the place from 1 whenever it changes, and 0 when the work may begin.
   *
   * @throws EngineError 'too-many'
   */
  enter({ person, teacher }: Person, onPosition?: (position: number) => void): Ticket {
    const nth = this.#count(person);
    if (nth >= this.#perPerson) {
      throw new EngineError('too-many', 'too many requests of one person', { limit: this.#perPerson });
    }
    const { promise: started, resolve: start, reject: fail } = deferred();
    const entry: Entry = {
      person,
      onPosition,
      start,
      fail,
      teacher,
      nth,
      since: this.#moves++,
      position: -1,
    };
    this.#waiting.push(entry);
    this.#arrange();
    return {
      started,
      raise: (other) => {
        entry.teacher ||= other.teacher;
        this.#promote(entry, this.#count(other.person));
        this.#arrange();
      },
      leave: (reason) => this.#leave(entry, reason),
    };
  }

  #count(person: string): number {
    return [...this.#waiting, ...this.#running].filter((entry) => entry.person === person).length;
  }

  #promote(entry: Entry, nth: number): void {
    if (nth >= entry.nth) return;
    entry.nth = nth;
    entry.since = this.#moves++;
  }

  #leave(entry: Entry, reason: unknown): void {
    const waited = this.#waiting.includes(entry);
    if (waited) {
      this.#waiting = this.#waiting.filter((other) => other !== entry);
      entry.fail(reason);
    } else if (!this.#running.delete(entry)) return;

    let before = [...this.#running].filter(({ person }) => person === entry.person).length;
    for (const other of this.#waiting) {
      if (other.person === entry.person) this.#promote(other, before++);
    }
    this.#arrange();
  }

  /** Sorts, starts what may start, and tells everyone whose place has changed. */
  #arrange(): void {
    this.#waiting.sort((a, b) => Number(b.teacher) - Number(a.teacher) || a.nth - b.nth || a.since - b.since);
    const starting = this.#waiting.splice(0, Math.max(0, this.#concurrency - this.#running.size));
    const moved: [Entry, number][] = [];
    const place = (entry: Entry, position: number) => {
      if (entry.position !== position) moved.push([entry, position]);
      entry.position = position;
    };
    for (const entry of starting) {
      this.#running.add(entry);
      place(entry, 0);
      entry.start();
    }
    this.#waiting.forEach((entry, i) => {
      place(entry, i + 1);
    });
    for (const [entry, position] of moved) {
      // subtle: a listener may leave, which arranges again; what it overtook isn't told any more
      if (entry.position === position) entry.onPosition?.(position);
    }
  }
}

function deferred() {
  let resolve = (): void => undefined;
  let reject = (_reason: unknown): void => undefined;
  const promise = new Promise<void>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  promise.catch(() => undefined); // who waits for it hears of it; nobody has to
  return { promise, resolve, reject };
}
