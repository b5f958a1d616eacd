/** Keeps a child with the model alive: starts it, passes requests on, starts it again when it dies. No queue and no cache here. */
import { type Call, Calls } from './calls.ts';
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
/** A model that was never open is given up sooner. */
const FIRST_PAUSES: readonly number[] = PAUSES.slice(0, 2);

export class Supervisor {
  readonly #spawn: Spawn;
  readonly #order: LoadOrder;
  readonly #after: After;
  readonly #log: Log;
  readonly #calls = new Calls();
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
  width = 1;

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
    if (this.#failure !== null) {
      call.fail(this.#failure);
      return;
    }
    this.#calls.add(call);
    this.#pump();
  }

  /** Nobody waits for it any more. */
  withdraw(call: Call): void {
    if (!this.#calls.withdraw(call)) return;
    this.#link?.send({ type: 'cancel', call: call.request.call });
    this.#pump();
  }

  /** Ends the child and waits for its end. */
  async close(): Promise<void> {
    this.#cancelPause();
    this.#giveUp('closed', new EngineError('down', 'the engine was closed'));
    this.#link?.kill();
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
    } else if (message.type === 'width') this.width = message.width;
    else if (message.type === 'refused') {
      this.#log.error(`the model can't be opened: ${message.reason}`);
      this.lastFailure = message.reason;
      this.#giveUp('failed', new EngineError(message.fault, message.reason));
      this.#link?.kill();
    } else this.#answer(message);
  }

  #answer(message: Exclude<FromChild, { type: 'ready' | 'width' | 'refused' }>): void {
    if (message.type === 'step' || message.type === 'ranked') this.passes += 1;
    if (message.type === 'step') {
      const call = this.#calls.running(message.call);
      if (call === undefined) return;
      call.started = true;
      call.onStep(message.step);
      return;
    }
    const call = this.#calls.answered(message.call);
    this.#deathsInARow = 0;
    if (message.type === 'fault') call?.fail(new EngineError(message.fault, message.message));
    else call?.settle(message);
    this.#pump();
  }

  #pump(): void {
    if (this.#state !== 'ready') return;
    for (const call of this.#calls.next()) this.#link?.send(call.request);
  }

  #exited(reason: string): void {
    this.#link = null;
    if (this.#failure !== null) {
      this.#notify();
      return;
    }
    this.lastFailure = reason;
    this.#log.warn(`the model's process ended (${reason})`);
    const pause = (this.model === null ? FIRST_PAUSES : PAUSES)[this.#deathsInARow++];
    if (pause === undefined) {
      this.#giveUp('failed', new EngineError('down', reason));
      return;
    }
    this.#become(this.model === null ? 'starting' : 'restarting');
    this.#calls.died(reason);
    this.#cancelPause = this.#after(pause, () => {
      this.restarts += 1;
      this.#start();
    });
  }

  #giveUp(state: 'failed' | 'closed', failure: EngineError): void {
    this.#failure = failure;
    this.#become(state);
    this.#calls.failAll(failure);
  }

  #become(state: EngineState): void {
    this.#state = state;
    this.#notify();
  }

  #notify(): void {
    for (const tell of this.#watchers.splice(0)) tell();
  }
}
