/** Being in the room or not: the door, the session, the stream lost and found again. */
import type { Entry } from '../people-api.ts';
import { type Api, isNobody, messageOf } from './api.ts';
import type { Remembered } from './browser.ts';
import type { Channels } from './channels.ts';
import type { Live } from './live.ts';
import { firstState, type State } from './state.ts';
import type { Store } from './store.ts';
import { it } from './text.ts';

export interface RoomParts {
  readonly store: Store<State>;
  readonly api: Api;
  readonly live: Live;
  readonly channels: Channels;
  readonly persona: Remembered;
  focus(id: string): void;
}

const REFRESH_AFTER_MS = 100;

export class Room {
  readonly #parts: RoomParts;
  #timer: ReturnType<typeof setTimeout> | undefined;
  constructor(parts: RoomParts) {
    this.#parts = parts;
  }

  /** On loading the page: straight in if the cookie is still good, otherwise, or when asked, the door. */
  async start(atDoor: boolean): Promise<void> {
    if (atDoor && !this.#parts.persona.get()) {
      this.#toDoor('');
      return;
    }
    try {
      await this.refresh();
    } catch (error) {
      this.#toDoor(isNobody(error) ? '' : messageOf(error));
      return;
    }
    this.#begin();
  }

  async enter(entry: Entry): Promise<void> {
    const { store, api, persona } = this.#parts;
    persona.set('');
    store.set({ door: { error: '', busy: true } });
    try {
      store.set({ me: await api.enter(entry) });
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

  /** The aula no longer knows this person: they left from another tab, or the session was forgotten. */
  expelled(): void {
    if (this.#parts.store.state.phase === 'room') this.#toDoor(it.problem.session);
  }

  #begin(): void {
    const { store, live, channels, persona } = this.#parts;
    persona.set(store.state.me?.user.id ?? '');
    store.set({ phase: 'room', door: { error: '', busy: false } });
    live.open();
    void channels.openFirst();
  }

  /** Nothing of the room stays on the page for whoever enters next. */
  #toDoor(error: string): void {
    const { store, live, persona } = this.#parts;
    live.close();
    persona.set('');
    store.set({ ...firstState(store.state.dark), phase: 'door', door: { error, busy: false } });
    this.#parts.focus('nome');
  }

  /** Who is here, which commands, is the bot there: asked again whenever the room says so. */
  async refresh(): Promise<void> {
    const me = await this.#parts.api.me();
    this.#parts.store.set({ me });
  }

  /** The same, a moment later and once, however many people come through the door at the same time. */
  refreshSoon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      void this.refresh().catch(() => undefined);
    }, REFRESH_AFTER_MS);
  }

  /** The stream is back after it was lost: what happened meanwhile is asked for. */
  async catchUp(): Promise<void> {
    const { store } = this.#parts;
    const { modal } = store.state;
    // Outcomes said meanwhile are lost: nothing may wait for them.
    store.set({ connected: true, pending: {}, modal: modal && { ...modal, busy: false } });
    await this.refresh()
      .then(() => this.#parts.channels.reload())
      .catch(() => undefined);
  }

  /** The stream broke: a refused one may mean that the session ended. */
  async lost(): Promise<void> {
    const { store, api } = this.#parts;
    store.set({ connected: false });
    await api.me().catch(() => undefined);
  }
}
