/** Interactions under way: sent, then acknowledged or failed, whichever of answer and event comes first. */
import type { Action, AulaEvent } from '../people-api.ts';
import { type Api, messageOf } from './api.ts';
import type { Pending, State } from './state.ts';
import type { Store } from './store.ts';
import { it } from './text.ts';

type Outcome = Extract<AulaEvent, { kind: 'interaction' }>['state'];

/** The custom_id of the component of this message that was pressed and not answered yet. */
export function pressedIn(pending: State['pending'], messageId: string): string | undefined {
  for (const one of Object.values(pending))
    if (one.kind === 'press' && one.messageId === messageId) return one.customId;
  return undefined;
}

export class Interactions {
  readonly #store: Store<State>;
  readonly #api: Api;
  /** outcomes that overtook the answer to their own request */
  readonly #early = new Map<string, Outcome>();
  #sending = 0;
  #count = 0;

  constructor(store: Store<State>, api: Api) {
    this.#store = store;
    this.#api = api;
  }

  /** `action`: or what makes it, when something has to be sent before */
  async act(action: Action | (() => Promise<Action>), pending: Pending): Promise<void> {
    const key = `invio-${++this.#count}`;
    this.#sending++;
    this.#put(key, pending);
    if (pending.kind === 'press') this.#failure(pending.messageId, '');
    try {
      const { interactionId } = await this.#api.act(typeof action === 'function' ? await action() : action);
      this.#drop(key);
      const early = this.#early.get(interactionId);
      if (early) this.#finish(pending, early);
      else this.#put(interactionId, pending);
    } catch (error) {
      this.#drop(key);
      this.#fail(pending, messageOf(error));
    } finally {
      if (--this.#sending === 0) this.#early.clear();
    }
  }

  /** A button's press, or a menu's choice; a second one waits for the first to be answered. */
  press(messageId: string, customId: string, values?: readonly string[]): void {
    const { channelId, pending } = this.#store.state;
    const busy = Object.values(pending).some((one) => one.kind === 'press' && one.messageId === messageId);
    if (busy) return;
    this.#store.set({ pressed: messageId });
    void this.act(
      { kind: 'component', channelId, messageId, customId, ...(values ? { values } : {}) },
      { kind: 'press', channelId, messageId, customId },
    );
  }

  /** The aula says how an interaction went. */
  settle(interactionId: string, outcome: Outcome): void {
    const pending = this.#store.state.pending[interactionId];
    if (!pending) {
      if (this.#sending) this.#early.set(interactionId, outcome);
      return;
    }
    this.#drop(interactionId);
    this.#finish(pending, outcome);
  }

  #finish(pending: Pending, outcome: Outcome): void {
    if (outcome === 'failed') this.#fail(pending, it.talk.noAnswer);
    else if (pending.kind === 'modal' && this.#store.state.modal?.modalId === pending.modalId)
      this.#store.set({ modal: undefined });
  }

  #fail(pending: Pending, text: string): void {
    if (pending.kind === 'command') this.notice(pending.channelId, pending.label, text);
    else if (pending.kind === 'press') this.#failure(pending.messageId, text);
    else {
      const { modal } = this.#store.state;
      if (modal?.modalId === pending.modalId)
        this.#store.set({ modal: { ...modal, busy: false, error: text } });
    }
    this.#store.set({ announcement: text });
  }

  notice(channelId: string, label: string, text: string): void {
    const notice = { id: `avviso-${++this.#count}`, channelId, label, text };
    this.#store.set({ notices: [...this.#store.state.notices, notice].slice(-20) });
  }

  dismiss(id: string): void {
    this.#store.set({ notices: this.#store.state.notices.filter((notice) => notice.id !== id) });
  }

  #failure(messageId: string, text: string): void {
    const { [messageId]: _old, ...others } = this.#store.state.failures;
    this.#store.set({ failures: text ? { ...others, [messageId]: text } : others });
  }

  #put(id: string, pending: Pending): void {
    this.#store.set({ pending: { ...this.#store.state.pending, [id]: pending } });
  }

  #drop(id: string): void {
    const { [id]: _gone, ...pending } = this.#store.state.pending;
    this.#store.set({ pending });
  }
}
