/** One thing an actor did, and how the bot answered *it*, whatever else goes on in the channel. */
import type { APIMessage } from 'discord-api-types/v10';
import { olderFirst } from '../../src/aula/snowflake.ts';
import { showMessage } from './screen.ts';
import type { Sighting, Watch } from './watch.ts';

export interface Patience {
  /** how long the answer must stay unchanged to be final; 150 ms when left out */
  readonly quietMs?: number;
  readonly timeoutMs?: number;
}

export class Handle {
  readonly interactionId: string;
  /** 'failed': no answer within 3 seconds, "L'applicazione non ha risposto" */
  readonly state: 'acknowledged' | 'failed';
  /** from the press to the acknowledgement, as the person's page sees it */
  readonly acknowledgedMs: number;
  readonly #watch: Watch;
  readonly #pressedId: string | undefined;
  readonly #tick: number;

  constructor(
    watch: Watch,
    done: {
      interactionId: string;
      state: Handle['state'];
      acknowledgedMs: number;
      pressedId?: string;
      tick: number;
    },
  ) {
    this.#watch = watch;
    this.interactionId = done.interactionId;
    this.state = done.state;
    this.acknowledgedMs = done.acknowledgedMs;
    this.#pressedId = done.pressedId;
    this.#tick = done.tick;
  }

  /** The answer once it no longer changes: a new message, or else the pressed message after its update. */
  async reply({ quietMs = 150, timeoutMs = 15_000 }: Patience = {}): Promise<APIMessage> {
    if (this.state === 'failed') throw new Error('L’applicazione non ha risposto');
    const look = () => this.#answers()[0] ?? this.#update();
    return this.#watch.settled('the reply', () => notThinking(look()), quietMs, timeoutMs);
  }

  /** The reply as a person sees it. */
  async text(patience?: Patience): Promise<string> {
    return showMessage(await this.reply(patience));
  }

  /** The answer as soon as it satisfies a condition, however much it still changes: for texts that stream. */
  async until(what: string, is: (message: APIMessage) => boolean, timeoutMs?: number): Promise<APIMessage> {
    const look = () => {
      const all = [...this.#answers(), this.#update()].map((seen) => seen?.message);
      return all.find((message) => message !== undefined && is(message));
    };
    return this.#watch.until(what, look, timeoutMs);
  }

  /** The first answer and its follow-ups so far, oldest first. */
  replies(): readonly APIMessage[] {
    return this.#answers().map((seen) => seen.message);
  }

  #answers(): Sighting[] {
    const own = [...this.#watch.messages.values()].filter(
      ({ message }) => message.interaction_metadata?.id === this.interactionId,
    );
    return own.sort((a, b) => olderFirst(a.message.id, b.message.id));
  }

  #update(): Sighting | undefined {
    const seen = this.#pressedId === undefined ? undefined : this.#watch.messages.get(this.#pressedId);
    return seen && seen.tick > this.#tick ? seen : undefined;
  }
}

export function notThinking(seen: Sighting | undefined): Sighting | undefined {
  return seen && ((seen.message.flags ?? 0) & 128) === 0 ? seen : undefined;
}
