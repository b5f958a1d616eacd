/** One bot's session: numbers what it is told and keeps it for a while, so that a lost connection can be resumed. */
import { randomBytes } from 'node:crypto';

export interface Dispatch {
  readonly op: 0;
  readonly t: string;
  readonly s: number;
  readonly d: unknown;
}

/** As many as a bot may miss and still resume. */
const REPLAYED = 1000;

export class Session {
  readonly id = randomBytes(16).toString('hex');
  readonly intents: number;
  #seq = 0;
  #past: Dispatch[] = [];
  /** the connected socket's way to send; null while the bot is away */
  #send: ((payload: object) => void) | null = null;
  #since = 0;

  constructor(intents: number) {
    this.intents = intents;
  }

  get connected(): boolean {
    return this.#send !== null;
  }

  /** When the bot was lost, in the clock's milliseconds. */
  get awaySince(): number {
    return this.#since;
  }

  attach(send: (payload: object) => void): void {
    this.#send = send;
  }

  /** Does nothing when another socket has taken over meanwhile. */
  detach(send: (payload: object) => void, now: number): void {
    if (this.#send !== send) return;
    this.#send = null;
    this.#since = now;
  }

  dispatch(t: string, d: unknown): void {
    this.#seq += 1;
    const dispatch: Dispatch = { op: 0, t, s: this.#seq, d };
    this.#past.push(dispatch);
    if (this.#past.length > REPLAYED) this.#past.shift();
    this.#send?.(dispatch);
  }

  /** What was missed since `seq`; null when that number was never given, or is too long ago. */
  since(seq: number): readonly Dispatch[] | null {
    const forgotten = this.#seq - this.#past.length;
    if (!Number.isInteger(seq) || seq > this.#seq || seq < forgotten) return null;
    return this.#past.slice(seq - forgotten);
  }
}
