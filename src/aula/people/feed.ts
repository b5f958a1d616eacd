/** The stream of events each person's page listens to, with enough memory to take up where a lost connection ended. */
import { randomBytes } from 'node:crypto';
import type { AulaEvent } from '../people-api.ts';
import type { Change } from '../world/changes.ts';
import type { Posted } from '../world/posted.ts';
import type { World } from '../world/world.ts';

interface Entry {
  readonly n: number;
  /** the one person told, or null for everybody */
  readonly onlyFor: string | null;
  readonly kind: AulaEvent['kind'];
  readonly told: Told;
}

const REMEMBERED = 2000;
const CATCH_UP = 50;

/** An event ready to send: it is written once, however many listen. */
export interface Told {
  /** an event's lines in a text/event-stream */
  readonly bytes: Uint8Array;
}

type Hear = (told: Told) => void;

export class Feed {
  readonly #world: World;
  /** tells this run of the aula from another one, whose numbers mean nothing here */
  readonly #run = randomBytes(4).toString('hex');
  readonly #hearers = new Map<Hear, string>();
  #ring: Entry[] = [];
  #n = 0;

  constructor(world: World) {
    this.#world = world;
    world.changes.listen((change) => {
      const told = tell(world, change);
      if (told) this.#push(told.onlyFor, told.event);
    });
  }

  /** The id of the newest event. */
  get last(): string {
    return `${this.#run}-${this.#n}`;
  }

  online(userId: string): boolean {
    return [...this.#hearers.values()].includes(userId);
  }

  /** Hears what this person may hear from now on. The returned function stops it. */
  listen(userId: string, hear: Hear): () => void {
    const before = this.online(userId);
    this.#hearers.set(hear, userId);
    if (!before) this.#world.changes.tell({ kind: 'room' });
    return () => {
      if (!this.#hearers.delete(hear) || this.online(userId)) return;
      this.#world.changes.tell({ kind: 'room' });
    };
  }

  /**
   * What a person missed after an event. When that is too long ago, or from before the aula was last opened: the latest
   * messages of every channel, and whatever else is remembered.
   */
  since(userId: string, lastId: string): readonly Told[] {
    const [run, number] = lastId.split('-');
    const n = Number(number);
    const first = this.#n - this.#ring.length;
    const known = run === this.#run && Number.isInteger(n) && n >= first && n <= this.#n;
    const missed = this.#ring.filter(
      (entry) =>
        (entry.onlyFor === null || entry.onlyFor === userId) &&
        // A form or a typing mark of long ago is no news.
        (known ? entry.n > n : entry.kind !== 'modal' && entry.kind !== 'typing'),
    );
    const told = missed.map((entry) => entry.told);
    return known ? told : [...this.#latest(userId), ...told];
  }

  #latest(userId: string): readonly Told[] {
    const sees = (posted: Posted) => this.#world.sees(userId, posted);
    const messages = this.#world
      .channelsOf(userId)
      .flatMap(({ id }) => this.#world.messages.list(id, { limit: CATCH_UP }, sees))
      .map(({ message }): AulaEvent => ({ kind: 'message', channelId: message.channel_id, message }));
    const id = `${this.#run}-${this.#n - this.#ring.length}`;
    return [{ kind: 'room' } as const, ...messages].map((event) => written(id, event));
  }

  #push(onlyFor: string | null, event: AulaEvent): void {
    this.#n += 1;
    const told = written(this.last, event);
    this.#ring.push({ n: this.#n, onlyFor, kind: event.kind, told });
    if (this.#ring.length > REMEMBERED) this.#ring = this.#ring.slice(-REMEMBERED);
    for (const [hear, userId] of [...this.#hearers]) if (onlyFor === null || onlyFor === userId) hear(told);
  }
}

function written(id: string, event: AulaEvent): Told {
  return { bytes: Buffer.from(`id: ${id}\ndata: ${JSON.stringify(event)}\n\n`) };
}

/** What a change is for the people's pages, and who is told. */
function tell(world: World, change: Change): { onlyFor: string | null; event: AulaEvent } | null {
  switch (change.kind) {
    case 'posted':
    case 'edited': {
      const { message } = change.posted;
      const event = { kind: 'message', channelId: message.channel_id, message } as const;
      return { onlyFor: audience(world, change.posted), event };
    }
    case 'removed': {
      const { id: messageId, channel_id: channelId } = change.posted.message;
      return { onlyFor: audience(world, change.posted), event: { kind: 'removed', channelId, messageId } };
    }
    case 'typing': {
      const { channelId, userId } = change;
      return { onlyFor: ownerOf(world, channelId), event: { kind: 'typing', channelId, userId } };
    }
    case 'outcome': {
      const { interaction, state } = change;
      const event = { kind: 'interaction', interactionId: interaction.id, state } as const;
      return { onlyFor: interaction.person.user.id, event };
    }
    case 'modal': {
      const { userId, channelId, modalId, modal } = change;
      return { onlyFor: userId, event: { kind: 'modal', channelId, modalId, modal } };
    }
    case 'room':
      return { onlyFor: null, event: { kind: 'room' } };
    case 'interaction':
      return null;
  }
}

function audience(world: World, posted: Posted): string | null {
  return posted.onlyFor ?? ownerOf(world, posted.message.channel_id);
}

function ownerOf(world: World, channelId: string): string | null {
  return world.people.ofDm(channelId)?.user.id ?? null;
}
