/** What a person does in the room: entering, changing channel, speaking, pressing. Keeps the state in step with the aula. */
import type { Action, AulaChannel, Entry } from '../people-api.ts';
import { type Api, ApiError } from './api.ts';
import { EMPTY } from './composer/model.ts';
import type { Interactions } from './interactions.ts';
import type { Live } from './live.ts';
import type { Pending, State } from './state.ts';
import type { Store } from './store.ts';
import { latest, NEW_TALK, prepend, type Talk } from './talk.ts';
import { it } from './text.ts';

export interface RoomParts {
  readonly store: Store<State>;
  readonly api: Api;
  readonly live: Live;
  readonly interactions: Interactions;
  readonly place: Place;
  focus(id: string): void;
}

/** Where the open channel is remembered across a reload. */
export interface Place {
  get(): string;
  set(channelId: string): void;
}

export class Room {
  readonly #parts: RoomParts;
  constructor(parts: RoomParts) {
    this.#parts = parts;
  }

  /** On loading the page: straight in if the cookie is still good, otherwise the door. */
  async start(): Promise<void> {
    try {
      await this.refresh();
    } catch (error) {
      const unknown = error instanceof ApiError && error.status === 401;
      this.#toDoor(unknown ? '' : messageOf(error));
      return;
    }
    this.#begin();
  }

  async enter(entry: Entry): Promise<void> {
    const { store, api } = this.#parts;
    store.set({ door: { error: '', busy: true } });
    try {
      store.set({ me: await api.enter(entry), door: { error: '', busy: false } });
    } catch (error) {
      this.#toDoor(messageOf(error));
      return;
    }
    this.#begin();
    this.#parts.focus('scrivi');
  }

  async leave(): Promise<void> {
    const { api, live } = this.#parts;
    live.close();
    await api.leave().catch(() => undefined);
    this.#toDoor('');
  }

  #toDoor(error: string): void {
    const { store, live } = this.#parts;
    live.close();
    store.set({
      phase: 'door',
      door: { error, busy: false },
      me: undefined,
      talks: {},
      channelId: '',
      composer: EMPTY,
      pending: {},
      failures: {},
      notices: [],
      modal: undefined,
      picture: undefined,
      menu: undefined,
      select: undefined,
      drawer: false,
      connected: true,
    });
    this.#parts.focus('nome');
  }

  #begin(): void {
    const { store, live, place } = this.#parts;
    const channels = store.state.me?.channels ?? [];
    const last = channels.find((channel) => channel.id === place.get());
    const first = last ?? channels.find((channel) => channel.kind === 'class') ?? channels[0];
    store.set({ phase: 'room' });
    live.open();
    if (first) void this.open(first.id);
  }

  /** Who is here, which commands, is the bot there: asked again whenever the room says so. */
  async refresh(): Promise<void> {
    this.#parts.store.set({ me: await this.#parts.api.me() });
  }

  /** After the stream was lost: what happened meanwhile is asked for; an ended session goes back to the door. */
  async catchUp(): Promise<void> {
    const { store } = this.#parts;
    store.set({ connected: true });
    try {
      await this.refresh();
      const open = store.state.channelId;
      store.set({ talks: open && store.state.talks[open] ? { [open]: store.state.talks[open] } : {} });
      await this.#loadLatest(open);
    } catch (error) {
      if (error instanceof ApiError && error.status === 401) this.#toDoor(it.problem.session);
    }
  }

  /** The stream broke: a refused one may mean that the session ended. */
  async lost(): Promise<void> {
    const { store, api } = this.#parts;
    store.set({ connected: false });
    await api.me().catch((error) => {
      if (error instanceof ApiError && error.status === 401 && store.state.phase === 'room')
        this.#toDoor(it.problem.session);
    });
  }

  channel(): AulaChannel | undefined {
    const { me, channelId } = this.#parts.store.state;
    return me?.channels.find((channel) => channel.id === channelId);
  }

  async open(channelId: string): Promise<void> {
    const { store, place } = this.#parts;
    place.set(channelId);
    store.set({ channelId, drawer: false, menu: undefined, select: undefined, composer: EMPTY });
    const talk = store.state.talks[channelId];
    if (talk && !talk.behind && !talk.loading) this.#change(channelId, (old) => ({ ...old, unread: 0 }));
    else await this.#loadLatest(channelId);
  }

  async newest(): Promise<void> {
    await this.#loadLatest(this.#parts.store.state.channelId);
  }

  async #loadLatest(channelId: string): Promise<void> {
    if (!channelId) return;
    this.#change(channelId, (talk) => ({ ...talk, loading: true, unread: 0 }));
    try {
      const page = await this.#parts.api.messages(channelId);
      this.#change(channelId, (talk) => latest(talk, page));
    } catch (error) {
      this.#change(channelId, (talk) => ({ ...talk, loading: false }));
      this.#parts.interactions.notice(channelId, '', messageOf(error));
    }
  }

  async older(): Promise<void> {
    const { store, api } = this.#parts;
    const { channelId } = store.state;
    const talk = store.state.talks[channelId];
    const oldest = talk?.messages[0];
    if (!talk || !oldest || talk.loading || talk.complete) return;
    this.#change(channelId, (old) => ({ ...old, loading: true }));
    try {
      const page = await api.messages(channelId, oldest.id);
      this.#change(channelId, (old) => prepend(old, page));
    } catch {
      this.#change(channelId, (old) => ({ ...old, loading: false }));
    }
  }

  #change(channelId: string, change: (talk: Talk) => Talk): void {
    const { store } = this.#parts;
    const talk = store.state.talks[channelId] ?? NEW_TALK;
    store.set({ talks: { ...store.state.talks, [channelId]: change(talk) } });
  }

  /** Sends a message; the sentence to show if it could not be. */
  async say(content: string): Promise<string> {
    const { api, store } = this.#parts;
    try {
      await api.send(store.state.channelId, content);
      return '';
    } catch (error) {
      return messageOf(error);
    }
  }

  act(action: Action, pending: Pending): Promise<void> {
    return this.#parts.interactions.act(action, pending);
  }
}

export function messageOf(error: unknown): string {
  return error instanceof ApiError ? error.message : it.problem.generic;
}
