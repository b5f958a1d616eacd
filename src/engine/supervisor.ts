/** Keeps a child with the model alive: starts it, passes requests on, starts it again when it dies. No queue and no cache here. */
import { type Call, Suspects } from './calls.ts';
import type { Link, Spawn } from './link.ts';
import { EngineError, type EngineState, type ModelInfo, type Vocabulary } from './port.ts';
import type { FromChild, LoadOrder } from './protocol.ts';
import { openVocabulary } from './vocabulary.ts';

/** Never given a person's text. */
export interface Log {
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}

/** Calls back after some milliseconds; the result cancels it. */
export type After = (ms: number, call: () => void) => () => void;

/** Before the first, second, ... restart in a row, in milliseconds. After the last it gives up. */
const PAUSES: readonly number[] = [250, 1_000, 4_000, 15_000, 30_000, 60_000];

export class Supervisor {
  readonly #spawn: Spawn;
  readonly #order: LoadOrder;
  readonly #after: After;
  readonly #log: Log;
  readonly #suspects = new Suspects();
  readonly #running = new Map<number, Call>();
  #unsent: Call[] = [];
  /** to be repeated one at a time */
  #quarantine: Call[] = [];
  #link: Link | null = null;
  #state: EngineState = 'starting';
  #deathsInARow = 0;
  #cancelPause = (): void => undefined;
  #failure: EngineError | null = null;
  #watchers: (() => void)[] = [];
  model: ModelInfo | null = null;
  vocabulary: Vocabulary | null = null;
  restarts = 0;
  lastFailure: string | null = null;
  passes = 0;

  constructor(spawn: Spawn, order: LoadOrder, after: After, log: Log) {
    this.#spawn = spawn;
    this.#order = order;
    this.#after = after;
    this.#log = log;
    this.#start();
  }

  get state(): EngineState {
    return this.#state;
  }

  get pid(): number | undefined {
    return this.#link?.pid;
  }

  /** Hears of the next change of state. */
  onChange(): Promise<void> {
    return new Promise((resolve) => this.#watchers.push(resolve));
  }

  /** Throws when nothing can be asked any more. */
  check(): void {
    if (this.#failure !== null) throw this.#failure;
  }

  /** Hands a request to the child, now or when it is there again. */
  submit(call: Call): void {
    try {
      this.check();
      this.#suspects.check(call.key);
    } catch (error) {
      call.fail(error);
      return;
    }
    this.#unsent.push(call);
    this.#pump();
  }

  /** Nobody waits for it any more. */
  withdraw(call: Call): void {
    this.#unsent = this.#unsent.filter((other) => other !== call);
    this.#quarantine = this.#quarantine.filter((other) => other !== call);
    if (!this.#running.delete(call.request.call)) return;
    this.#link?.send({ type: 'cancel', call: call.request.call });
    this.#pump();
  }

  /** Ends the child and waits for its end. */
  async close(): Promise<void> {
    this.#cancelPause();
    this.#giveUp('closed', new EngineError('down', 'the engine was closed'));
    const link = this.#link;
    link?.kill();
    while (this.#link !== null) await this.onChange();
  }

  #start(): void {
    this.#link = this.#spawn({
      message: (message) => this.#hear(message),
      exit: (reason) => this.#exited(reason),
    });
    this.#link.send({ type: 'load', order: this.#order });
  }

  #hear(message: FromChild): void {
    if (message.type === 'ready') {
      this.model = message.info;
      this.vocabulary ??= openVocabulary(message.vocabulary);
      this.#become('ready');
      this.#pump();
    } else if (message.type === 'refused') {
      this.#log.error(`the model can't be opened: ${message.reason}`);
      this.lastFailure = message.reason;
      this.#giveUp('failed', new EngineError(message.fault, message.reason));
      this.#link?.kill();
    } else this.#answer(message);
  }

  #answer(message: Exclude<FromChild, { type: 'ready' | 'refused' }>): void {
    const call = this.#running.get(message.call);
    if (message.type === 'step') {
      this.passes += 1;
      if (call === undefined) return;
      call.started = true;
      call.onStep(message.step);
      return;
    }
    if (call === undefined) return;
    this.#running.delete(message.call);
    this.#suspects.clear(call.key);
    this.#deathsInARow = 0;
    if (message.type === 'ranked') this.passes += 1;
    if (message.type === 'fault') call.fail(new EngineError(message.fault, message.message));
    else call.settle(message);
    this.#pump();
  }

  #pump(): void {
    if (this.#state !== 'ready') return;
    if (this.#quarantine.length > 0) {
      const call = this.#running.size === 0 ? this.#quarantine.shift() : undefined;
      if (call !== undefined) this.#send(call);
      return;
    }
    for (const call of this.#unsent.splice(0)) this.#send(call);
  }

  #send(call: Call): void {
    this.#running.set(call.request.call, call);
    this.#link?.send(call.request);
  }

  #exited(reason: string): void {
    this.#link = null;
    const running = [...this.#running.values()];
    this.#running.clear();
    if (this.#failure !== null) {
      this.#notify();
      return;
    }
    this.lastFailure = reason;
    this.#quarantine.unshift(...this.#suspects.died(running, reason));
    const pause = PAUSES[this.#deathsInARow++];
    this.#log.warn(`the model's process ended (${reason})`);
    if (pause === undefined) {
      this.#giveUp('failed', new EngineError('down', reason));
      return;
    }
    this.#become(this.model === null ? 'starting' : 'restarting');
    this.#cancelPause = this.#after(pause, () => {
      this.restarts += 1;
      this.#start();
    });
  }

  #giveUp(state: 'failed' | 'closed', failure: EngineError): void {
    this.#failure = failure;
    const calls = [...this.#running.values(), ...this.#quarantine, ...this.#unsent];
    this.#running.clear();
    this.#quarantine = [];
    this.#unsent = [];
    this.#become(state);
    for (const call of calls) call.fail(failure);
  }

  #become(state: EngineState): void {
    this.#state = state;
    this.#notify();
  }

  #notify(): void {
    for (const tell of this.#watchers.splice(0)) tell();
  }
}
