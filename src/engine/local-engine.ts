/** The engine behind the port: limits, fair queues and the cache in front of a supervised child. */
import { LRUCache } from 'lru-cache';
import type { Ranked } from '../sampling/types.ts';
import { ask, expect, follow, orAbort, promptKey } from './asking.ts';
import { Charts } from './charts.ts';
import { checkCharacters, checkIds, checkOptions, checkPrompt, wellFormed } from './limits.ts';
import {
  type Asker,
  type ChatMessage,
  type Engine,
  EngineError,
  type EngineLimits,
  type EngineStatus,
  type GenerateOptions,
  type Step,
  type Vocabulary,
} from './port.ts';
import { FairQueue } from './queue.ts';
import type { Supervisor } from './supervisor.ts';

/** One in the model, and one that takes its place while the first one's numbers are sorted and sent. */
const CHARTS_IN_HAND = 2;
const RANKINGS_BYTES = 96 * 1024 * 1024;
const TOKENISED_CHARACTERS = 1_000_000;

export interface LocalEngineOptions {
  readonly limits: EngineLimits;
  /** completions side by side */
  readonly sequences: number;
  /** most requests of one person in each of the two queues */
  readonly perPerson: number;
}

export class LocalEngine implements Engine {
  readonly limits: EngineLimits;
  readonly #supervisor: Supervisor;
  readonly #charts: Charts;
  readonly #chartQueue: FairQueue;
  readonly #completions: FairQueue;
  readonly #tokenised = new LRUCache<string, readonly number[]>({
    maxSize: TOKENISED_CHARACTERS,
    sizeCalculation: (_, text) => text.length + 1,
  });
  #calls = 0;

  constructor(supervisor: Supervisor, { limits, sequences, perPerson }: LocalEngineOptions) {
    this.#supervisor = supervisor;
    this.limits = limits;
    this.#chartQueue = new FairQueue(CHARTS_IN_HAND, perPerson);
    this.#completions = new FairQueue(sequences, perPerson);
    this.#charts = new Charts(
      this.#chartQueue,
      (tokens, signal) => this.#chart(tokens, signal),
      RANKINGS_BYTES,
    );
  }

  /** Process id of the model's child, while there is one. */
  get pid(): number | undefined {
    return this.#supervisor.pid;
  }

  /** How many completions are advanced in one pass, so that each is what it would be alone. */
  get width(): number {
    return this.#supervisor.width;
  }

  status(): EngineStatus {
    const { state, model, restarts, lastFailure, passes } = this.#supervisor;
    return {
      state,
      model,
      restarts,
      lastFailure,
      passes,
      waiting: this.#chartQueue.waiting + this.#completions.waiting,
      running: this.#chartQueue.running + this.#completions.running,
    };
  }

  async ready(signal: AbortSignal): Promise<void> {
    await this.#until(() => this.#supervisor.state === 'ready', signal);
  }

  async tokenize(text: string, signal: AbortSignal): Promise<readonly number[]> {
    checkCharacters(text, this.limits);
    signal.throwIfAborted();
    const clean = wellFormed(text);
    const kept = this.#tokenised.get(clean);
    if (kept !== undefined) return kept;
    const call = this.#calls++;
    const answer = await ask(
      this.#supervisor,
      { type: 'tokenize', call, text: clean },
      `text ${clean}`,
      signal,
    );
    const tokens = Object.freeze(Array.from(expect(answer, 'tokens').tokens));
    this.#tokenised.set(clean, tokens);
    return tokens;
  }

  async chatTokens(messages: readonly ChatMessage[], signal: AbortSignal): Promise<readonly number[]> {
    const clean = messages.map(({ role, text }) => ({ role, text: wellFormed(text) }));
    checkCharacters(clean.map(({ text }) => text).join(''), this.limits);
    const call = this.#calls++;
    const key = `chat ${JSON.stringify(clean)}`;
    const answer = await ask(this.#supervisor, { type: 'chat', call, messages: clean }, key, signal);
    return Array.from(expect(answer, 'tokens').tokens);
  }

  vocabulary(): Vocabulary {
    const { vocabulary } = this.#supervisor;
    if (vocabulary === null) throw new EngineError('starting', 'the model was not opened yet');
    return vocabulary;
  }

  async nextLogits(tokens: readonly number[], asker: Asker): Promise<Ranked> {
    checkPrompt(tokens, this.limits);
    const ids = checkIds(tokens, await this.#vocabularySize(asker.signal));
    return this.#charts.get(ids, asker);
  }

  async *generate(
    tokens: readonly number[],
    options: GenerateOptions,
    asker: Asker,
  ): AsyncGenerator<Step, void, void> {
    checkPrompt(tokens, this.limits);
    checkOptions(options, this.limits);
    const ids = checkIds(tokens, await this.#vocabularySize(asker.signal));
    asker.signal.throwIfAborted();
    const ticket = this.#completions.enter(asker, asker.onPosition);
    try {
      await orAbort(ticket.started, asker.signal);
      const call = this.#calls++;
      yield* follow(
        this.#supervisor,
        { type: 'generate', call, tokens: ids, options },
        promptKey(ids),
        asker.signal,
      );
    } finally {
      ticket.leave(asker.signal.reason);
    }
  }

  close(): Promise<void> {
    return this.#supervisor.close();
  }

  async #chart(tokens: Uint32Array, signal: AbortSignal): Promise<Ranked> {
    const call = this.#calls++;
    const answer = await ask(this.#supervisor, { type: 'chart', call, tokens }, promptKey(tokens), signal);
    const { ids, logits, ...rest } = expect(answer, 'ranked').ranked;
    return { ...rest, ids: ids.slice(), logits: logits.slice() }; // copies let the message's buffer go
  }

  async #vocabularySize(signal: AbortSignal): Promise<number> {
    await this.#until(() => this.#supervisor.vocabulary !== null, signal);
    return this.vocabulary().size;
  }

  async #until(true_: () => boolean, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    for (;;) {
      this.#supervisor.check();
      if (true_()) return;
      await orAbort(this.#supervisor.onChange(), signal);
    }
  }
}
