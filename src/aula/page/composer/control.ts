/** What the composer does when a person types, picks, fills in and sends. */
import type { APIApplicationCommandOptionChoice } from 'discord-api-types/v10';
import type { Api } from '../api.ts';
import type { Room } from '../room.ts';
import type { State } from '../state.ts';
import type { Store } from '../store.ts';
import { it } from '../text.ts';
import { filterCommands, type Leaf, slashCommands, typedInFull } from './commands.ts';
import { type Composer, checkFilling, EMPTY, type Filling, partialOptions, startFilling } from './model.ts';

export const LONGEST_MESSAGE = 2000;
const SUGGEST_AFTER_MS = 150;

export interface ComposerParts {
  readonly store: Store<State>;
  readonly api: Api;
  readonly room: Room;
  /** moves the keyboard to the element with this id, once it is drawn */
  focus(id: string): void;
}

export class ComposerControl {
  readonly #parts: ComposerParts;
  #last: Filling | undefined;
  #asking: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: ComposerParts) {
    this.#parts = parts;
  }

  get #composer(): Composer {
    return this.#parts.store.state.composer;
  }

  #set(patch: Partial<Composer>): void {
    this.#parts.store.set({ composer: { ...this.#composer, ...patch } });
  }

  #fill(patch: Partial<Filling>): void {
    if (this.#composer.filling) this.#set({ filling: { ...this.#composer.filling, ...patch } });
  }

  /** Commands that can be used in the open channel. */
  leaves(): readonly Leaf[] {
    const { me, channelId } = this.#parts.store.state;
    const channel = me?.channels.find((known) => known.id === channelId);
    return me && channel ? slashCommands(me.commands, channel.kind) : [];
  }

  matches(): readonly Leaf[] {
    return filterCommands(this.leaves(), this.#composer.text);
  }

  type(text: string): void {
    const whole = text.startsWith('/') ? typedInFull(this.leaves(), text) : undefined;
    if (whole) this.pick(...whole);
    else this.#set({ text, picking: text.startsWith('/') && !text.includes('\n'), index: 0, error: '' });
  }

  move(step: number): void {
    const count = this.matches().length;
    if (count) this.#set({ index: (this.#composer.index + step + count) % count });
  }

  stopPicking(): void {
    this.#set({ picking: false });
  }

  pick(leaf: Leaf, rest = ''): void {
    const filling = startFilling(leaf, rest);
    this.#set({ text: '', picking: false, index: 0, error: '', filling });
    const first = filling.shown.find((name) => !filling.values[name]) ?? filling.shown[0];
    this.#parts.focus(first ? `campo-${first}` : 'esegui');
    if (first) this.suggest(first);
  }

  /** A command's mention in a message: by id, and by path when it has subcommands. */
  pickMention(id: string, fullName: string): void {
    const leaf = this.leaves().find((known) => known.commandId === id && known.label === `/${fullName}`);
    if (leaf) this.pick(leaf);
  }

  recall(): void {
    if (!this.#last) return;
    this.#set({ ...EMPTY, filling: { ...this.#last, errors: {}, suggestions: undefined, busy: false } });
    const first = this.#last.shown[0];
    this.#parts.focus(first ? `campo-${first}` : 'esegui');
  }

  cancel(): void {
    this.#stopAsking();
    this.#set({ ...EMPTY });
    this.#parts.focus('scrivi');
  }

  write(name: string, text: string): void {
    const filling = this.#composer.filling;
    if (!filling) return;
    // Someone used to Discord types the option's name too: "testo: Il gatto".
    const typed = text.startsWith(`${name}:`) ? text.slice(name.length + 1).trimStart() : text;
    const { [name]: _gone, ...errors } = filling.errors;
    this.#fill({ values: { ...filling.values, [name]: { text: typed } }, errors, suggestions: undefined });
    this.suggest(name);
  }

  choose(name: string, choice: APIApplicationCommandOptionChoice): void {
    this.#stopAsking();
    const filling = this.#composer.filling;
    if (!filling) return;
    const values = { ...filling.values, [name]: { text: choice.name, value: choice.value } };
    this.#fill({ values, suggestions: undefined });
    this.#parts.focus(`campo-${name}`);
  }

  add(name: string): void {
    const filling = this.#composer.filling;
    if (!filling) return;
    this.#fill({ shown: [...filling.shown, name] });
    this.#parts.focus(`campo-${name}`);
    this.suggest(name);
  }

  remove(name: string): void {
    const filling = this.#composer.filling;
    if (!filling) return;
    this.#stopAsking();
    const { [name]: _gone, ...values } = filling.values;
    this.#fill({ shown: filling.shown.filter((other) => other !== name), values, suggestions: undefined });
    this.#parts.focus(`campo-${filling.shown.filter((other) => other !== name).at(-1) ?? ''}`);
  }

  moveSuggestion(step: number): void {
    const suggestions = this.#composer.filling?.suggestions;
    const count = suggestions?.choices.length ?? 0;
    if (suggestions && count)
      this.#fill({ suggestions: { ...suggestions, index: (suggestions.index + step + count) % count } });
  }

  closeSuggestions(): void {
    this.#stopAsking();
    this.#fill({ suggestions: undefined });
  }

  /** Asks the bot for suggestions, a moment after the last key; an older question is given up. */
  suggest(name: string): void {
    this.#stopAsking();
    const filling = this.#composer.filling;
    const option = filling?.leaf.options.find((known) => known.name === name);
    if (!filling || !option || !('autocomplete' in option) || !option.autocomplete) return;
    const asking = new AbortController();
    this.#asking = asking;
    this.#timer = setTimeout(() => void this.#ask(name, asking.signal), SUGGEST_AFTER_MS);
  }

  async #ask(name: string, signal: AbortSignal): Promise<void> {
    const filling = this.#composer.filling;
    if (!filling) return;
    this.#fill({ suggestions: { name, choices: [], index: -1, busy: true } });
    const { channelId } = this.#parts.store.state;
    const { commandId } = filling.leaf;
    const options = partialOptions(filling, name);
    const found = await this.#parts.api
      .act({ kind: 'autocomplete', channelId, commandId, options }, signal)
      .catch(() => undefined);
    if (signal.aborted) return;
    const choices = found?.choices ?? [];
    this.#fill({ suggestions: choices.length ? { name, choices, index: -1, busy: false } : undefined });
  }

  #stopAsking(): void {
    clearTimeout(this.#timer);
    this.#asking?.abort();
  }

  /** Runs the command if every field is right; otherwise says what is wrong, at the first field that is. */
  async run(): Promise<void> {
    const filling = this.#composer.filling;
    if (!filling || filling.busy) return;
    const checked = checkFilling(filling);
    if ('errors' in checked) {
      this.#fill({ errors: checked.errors });
      this.#parts.focus(`campo-${filling.shown.find((name) => checked.errors[name]) ?? ''}`);
      return;
    }
    this.#stopAsking();
    this.#last = filling;
    this.#set({ ...EMPTY });
    this.#parts.focus('scrivi');
    const { channelId } = this.#parts.store.state;
    const { label, commandId } = filling.leaf;
    await this.#parts.room.act(
      { kind: 'command', channelId, commandId, options: checked.options },
      { kind: 'command', label, channelId },
    );
  }

  /** Sends the text, or says why not; a slash that is no command is not sent as text. */
  async send(): Promise<void> {
    const { text } = this.#composer;
    if (!text.trim()) return;
    if (text.length > LONGEST_MESSAGE) {
      this.#set({ error: it.composer.tooLong(text.length - LONGEST_MESSAGE) });
      return;
    }
    if (/^\/\S/.test(text)) {
      const leaf = this.leaves().find((known) => known.label === text.trim());
      if (leaf) this.pick(leaf);
      else this.#set({ error: it.composer.unknown(text.split(/\s/)[0] ?? text), picking: false });
      return;
    }
    this.#set({ ...EMPTY });
    const error = await this.#parts.room.say(text);
    if (error) this.#set({ text, error });
  }
}
