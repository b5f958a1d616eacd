/** Things that open over the conversation: a picture, a message's menu, a modal. */
import type { APIMessage } from 'discord-api-types/v10';
import type { Channels } from './channels.ts';
import { messageCommands } from './composer/commands.ts';
import type { Interactions } from './interactions.ts';
import type { State } from './state.ts';
import type { Store } from './store.ts';
import { it } from './text.ts';

export interface MenuEntry {
  readonly label: string;
  run(): void;
}

export interface DialogParts {
  readonly store: Store<State>;
  readonly channels: Channels;
  readonly interactions: Interactions;
  focus(id: string): void;
  copy(text: string): Promise<void>;
}

export class Dialogs {
  readonly #parts: DialogParts;
  constructor(parts: DialogParts) {
    this.#parts = parts;
  }

  picture(src: string, alt: string): void {
    this.#parts.store.set({ picture: { src, alt, natural: false } });
  }

  /** As wide as the window, or at its own size. */
  resizePicture(): void {
    const { picture } = this.#parts.store.state;
    if (picture) this.#parts.store.set({ picture: { ...picture, natural: !picture.natural } });
  }

  closePicture(): void {
    this.#parts.store.set({ picture: undefined });
  }

  /** What can be done with a message; empty when nothing can. */
  entries(message: APIMessage): readonly MenuEntry[] {
    const { store, channels, interactions } = this.#parts;
    const channel = channels.current();
    if (!channel) return [];
    const channelId = channel.id;
    const apps = messageCommands(store.state.me?.commands ?? [], channel.kind).map((command) => ({
      label: command.name,
      run: () =>
        void interactions.act(
          { kind: 'message-command', channelId, commandId: command.id, messageId: message.id },
          { kind: 'command', label: command.name, channelId },
        ),
    }));
    const copy = {
      label: it.talk.copy,
      run: () =>
        void this.#parts.copy(message.content).then(() => store.set({ announcement: it.talk.copied })),
    };
    return message.content ? [...apps, copy] : apps;
  }

  openMenu(message: APIMessage): void {
    if (!this.entries(message).length) return;
    this.#parts.store.set({ menu: { message, index: 0 }, select: undefined });
    this.#parts.focus('azione-0');
  }

  closeMenu(back = true): void {
    const { menu } = this.#parts.store.state;
    if (!menu) return;
    this.#parts.store.set({ menu: undefined });
    if (back) this.#parts.focus(`azioni-${menu.message.id}`);
  }

  moveMenu(step: number): void {
    const { menu } = this.#parts.store.state;
    if (!menu) return;
    const count = this.entries(menu.message).length;
    const index = (menu.index + step + count) % count;
    this.#parts.store.set({ menu: { ...menu, index } });
    this.#parts.focus(`azione-${index}`);
  }

  submitModal(values: Readonly<Record<string, string>>): void {
    const { store, interactions } = this.#parts;
    const { modal } = store.state;
    if (!modal || modal.busy) return;
    store.set({ modal: { ...modal, busy: true, error: '' } });
    const { modalId } = modal;
    void interactions.act({ kind: 'modal', modalId, values }, { kind: 'modal', modalId });
  }

  closeModal(): void {
    this.#parts.store.set({ modal: undefined });
  }
}
