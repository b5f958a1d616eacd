/** The open select menu of a message: moving in it, ticking, sending. */
import type { APISelectMenuOption } from 'discord-api-types/v10';
import type { Interactions } from './interactions.ts';
import type { State } from './state.ts';
import type { Store } from './store.ts';
import { it } from './text.ts';

/** A select menu as the views pass it around. */
export interface Select {
  readonly messageId: string;
  readonly customId: string;
  readonly options: readonly APISelectMenuOption[];
  readonly min: number;
  readonly max: number;
}

export const selectId = (select: Pick<Select, 'messageId' | 'customId'>): string =>
  `menu-${select.messageId}-${select.customId.replace(/\s/g, '_')}`;

export class Selects {
  readonly #store: Store<State>;
  readonly #interactions: Interactions;
  readonly #focus: (id: string) => void;

  constructor(store: Store<State>, interactions: Interactions, focus: (id: string) => void) {
    this.#store = store;
    this.#interactions = interactions;
    this.#focus = focus;
  }

  open(select: Select): void {
    const chosen = select.options.filter((option) => option.default).map((option) => option.value);
    const index = Math.max(
      0,
      select.options.findIndex((option) => option.default),
    );
    const { messageId, customId } = select;
    this.#store.set({ select: { messageId, customId, index, chosen }, menu: undefined });
  }

  close(): void {
    this.#store.set({ select: undefined });
  }

  move(select: Select, step: number): void {
    const open = this.#store.state.select;
    const count = select.options.length;
    if (open && count) this.#store.set({ select: { ...open, index: (open.index + step + count) % count } });
  }

  /** One choice goes at once; where several are allowed it is ticked, and sent with the button. */
  choose(select: Select, value: string): void {
    const open = this.#store.state.select;
    if (!open) return;
    if (select.max === 1) {
      this.send(select, [value]);
      return;
    }
    const ticked = open.chosen.includes(value)
      ? open.chosen.filter((other) => other !== value)
      : [...open.chosen, value];
    const index = select.options.findIndex((option) => option.value === value);
    if (ticked.length <= select.max) this.#store.set({ select: { ...open, index, chosen: ticked } });
    else this.#store.set({ announcement: it.menu.atMost(select.max) });
  }

  send(select: Select, values: readonly string[]): void {
    if (values.length < select.min) {
      this.#store.set({ announcement: it.menu.atLeast(select.min) });
      return;
    }
    this.close();
    this.#focus(selectId(select));
    this.#interactions.press(select.messageId, select.customId, values);
  }
}
