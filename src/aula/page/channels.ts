/** The channels' messages: opening one, its newest page, older pages, and saying something. */
import type { AulaChannel } from '../people-api.ts';
import { type Api, messageOf } from './api.ts';
import type { Remembered } from './browser.ts';
import { EMPTY } from './composer/model.ts';
import type { Interactions } from './interactions.ts';
import type { State } from './state.ts';
import type { Store } from './store.ts';
import { latest, NEW_TALK, prepend, type Talk } from './talk.ts';

export interface ChannelsParts {
  readonly store: Store<State>;
  readonly api: Api;
  readonly interactions: Interactions;
  readonly place: Remembered;
}

export class Channels {
  readonly #parts: ChannelsParts;
  constructor(parts: ChannelsParts) {
    this.#parts = parts;
  }

  current(): AulaChannel | undefined {
    const { me, channelId } = this.#parts.store.state;
    return me?.channels.find((channel) => channel.id === channelId);
  }

  /** The one open before a reload, otherwise the first of the class. */
  async openFirst(): Promise<void> {
    const { store, place } = this.#parts;
    const channels = store.state.me?.channels ?? [];
    const last = channels.find((channel) => channel.id === place.get());
    const first = last ?? channels.find((channel) => channel.kind === 'class') ?? channels[0];
    if (first) await this.open(first.id);
  }

  async open(channelId: string): Promise<void> {
    const { store, place } = this.#parts;
    place.set(channelId);
    store.set({ channelId, drawer: false, menu: undefined, select: undefined, composer: EMPTY });
    const talk = store.state.talks[channelId];
    if (talk && !talk.behind && !talk.loading) this.#change(channelId, (old) => ({ ...old, unread: 0 }));
    else await this.#load(channelId);
  }

  /** The newest messages of the open channel, as the aula has them now; the other channels are asked when opened. */
  async reload(): Promise<void> {
    const { store } = this.#parts;
    const { channelId, talks } = store.state;
    store.set({ talks: talks[channelId] ? { [channelId]: talks[channelId] } : {} });
    await this.#load(channelId);
  }

  /** The newest messages again, if they were let go while reading back. */
  async newest(): Promise<void> {
    const { channelId, talks } = this.#parts.store.state;
    if (talks[channelId]?.behind) await this.#load(channelId);
  }

  /** The reader left the newest message, or is back at it and has read everything. */
  away(away: boolean): void {
    const { store } = this.#parts;
    const { channelId, talks } = store.state;
    store.set({ away });
    if (!away && talks[channelId]?.unread && !talks[channelId].behind)
      this.#change(channelId, (talk) => ({ ...talk, unread: 0 }));
  }

  async #load(channelId: string): Promise<void> {
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

  /** A page of older messages of the open channel, in front of the others. */
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
    } catch (error) {
      this.#change(channelId, (old) => ({ ...old, loading: false }));
      this.#parts.interactions.notice(channelId, '', messageOf(error));
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
}
