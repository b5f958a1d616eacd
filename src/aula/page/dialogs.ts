/** Things that open over the conversation: a picture, a message's menu, a select menu, a modal. */
import type { APIMessage, APISelectMenuOption } from 'discord-api-types/v10';
import { messageCommands } from './composer/commands.ts';
import type { Room } from './room.ts';
import type { State } from './state.ts';
import type { Store } from './store.ts';
import { it } from './text.ts';

export interface MenuEntry {
  readonly label: string;
  run(): void;
}

export interface DialogParts {
  readonly store: Store<State>;
  readonly room: Room;
  focus(id: string): void;
  copy(text: string): Promise<void>;
}

/** A select menu as the views pass it around. */
export interface Select {
  readonly messageId: string;
  readonly customId: string;
  readonly options: readonly APISelectMenuOption[];
  readonly min: number;
  readonly max: number;
}

export const selectId = (messageId: string, customId: string): string => `menu-${messageId}-${customId}`;

export class Dialogs {
  readonly #parts: DialogParts;
  constructor(parts: DialogParts) {
    this.#parts = parts;
  }

  picture(src: string, alt: string): void {
    this.#parts.store.set({ picture: { src, alt } });
  }

  closePicture(): void {
    this.#parts.store.set({ picture: undefined });
  }

  /** What can be done with a message; empty when nothing can. */
  entries(message: APIMessage): readonly MenuEntry[] {
    const { store, room } = this.#parts;
    const channel = room.channel();
    if (!channel) return [];
    const channelId = channel.id;
    const apps = messageCommands(store.state.me?.commands ?? [], channel.kind).map((command) => ({
      label: command.name,
      run: () =>
        void room.act(
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

  openSelect(select: Select): void {
    const chosen = select.options.filter((option) => option.default).map((option) => option.value);
    const index = Math.max(
      0,
      select.options.findIndex((option) => option.default),
    );
    const { messageId, customId } = select;
    this.#parts.store.set({ select: { messageId, customId, index, chosen }, menu: undefined });
  }

  closeSelect(): void {
    this.#parts.store.set({ select: undefined });
  }

  moveSelect(select: Select, step: number): void {
    const open = this.#parts.store.state.select;
    const count = select.options.length;
    if (open && count)
      this.#parts.store.set({ select: { ...open, index: (open.index + step + count) % count } });
  }

  /** One choice goes at once; where several are allowed it is ticked, and sent with the button. */
  chooseOption(select: Select, value: string): void {
    const open = this.#parts.store.state.select;
    if (!open) return;
    if (select.max === 1) {
      this.sendSelect(select, [value]);
      return;
    }
    const ticked = open.chosen.includes(value)
      ? open.chosen.filter((other) => other !== value)
      : [...open.chosen, value];
    const index = select.options.findIndex((option) => option.value === value);
    if (ticked.length <= select.max) this.#parts.store.set({ select: { ...open, index, chosen: ticked } });
    else this.#parts.store.set({ announcement: it.menu.atMost(select.max) });
  }

  sendSelect(select: Select, values: readonly string[]): void {
    if (values.length < select.min) {
      this.#parts.store.set({ announcement: it.menu.atLeast(select.min) });
      return;
    }
    this.closeSelect();
    this.#parts.focus(selectId(select.messageId, select.customId));
    this.press(select.messageId, select.customId, values);
  }

  /** A button's press, or a menu's choice; a second one waits for the first to be answered. */
  press(messageId: string, customId: string, values?: readonly string[]): void {
    const { store, room } = this.#parts;
    const { channelId, pending } = store.state;
    const busy = Object.values(pending).some((one) => one.kind === 'press' && one.messageId === messageId);
    if (busy) return;
    void room.act(
      { kind: 'component', channelId, messageId, customId, ...(values ? { values } : {}) },
      { kind: 'press', channelId, messageId, customId },
    );
  }

  submitModal(values: Readonly<Record<string, string>>): void {
    const { store, room } = this.#parts;
    const { modal } = store.state;
    if (!modal || modal.busy) return;
    store.set({ modal: { ...modal, busy: true, error: '' } });
    const { modalId } = modal;
    void room.act({ kind: 'modal', modalId, values }, { kind: 'modal', modalId });
  }

  closeModal(): void {
    this.#parts.store.set({ modal: undefined });
  }
}
