/** A command being filled in: what happens when a person writes in its fields, adds one, takes a suggestion. */
import type { APIApplicationCommandOptionChoice } from 'discord-api-types/v10';
import type { Api } from '../api.ts';
import type { State } from '../state.ts';
import type { Store } from '../store.ts';
import { type Filling, optionForFile, optionNamed, partialOptions } from './model.ts';

const SUGGEST_AFTER_MS = 150;

export interface FieldsParts {
  readonly store: Store<State>;
  readonly api: Api;
  /** moves the keyboard to the element with this id, once it is drawn */
  focus(id: string): void;
}

export class Fields {
  readonly #parts: FieldsParts;
  /** the option whose name was typed with nothing behind it yet */
  #justNamed = '';
  #asking: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: FieldsParts) {
    this.#parts = parts;
  }

  get filling(): Filling | undefined {
    return this.#parts.store.state.composer.filling;
  }

  change(patch: Partial<Filling>): void {
    const { store } = this.#parts;
    const { composer } = store.state;
    if (composer.filling)
      store.set({ composer: { ...composer, filling: { ...composer.filling, ...patch } } });
  }

  write(name: string, text: string): void {
    const { filling } = this;
    if (!filling) return;
    const typed = this.#withoutName(name, text);
    const { [name]: _gone, ...errors } = filling.errors;
    this.change({ values: { ...filling.values, [name]: { text: typed } }, errors, suggestions: undefined });
    this.suggest(name);
  }

  /** Someone used to Discord types the option's name too, "testo: Il gatto"; other leading spaces are kept. */
  #withoutName(name: string, text: string): string {
    const named = text.startsWith(`${name}:`);
    const typed = named ? text.slice(name.length + 1) : text;
    if (!named && this.#justNamed !== name) return typed;
    const clean = typed.trimStart();
    this.#justNamed = clean ? '' : name;
    return clean;
  }

  choose(name: string, choice: APIApplicationCommandOptionChoice): void {
    this.stopAsking();
    const { filling } = this;
    if (!filling) return;
    const values = { ...filling.values, [name]: { text: choice.name, value: choice.value } };
    this.change({ values, suggestions: undefined });
    this.#parts.focus(`campo-${name}`);
  }

  attach(name: string, file: File): void {
    const { filling } = this;
    if (!filling) return;
    const { [name]: _gone, ...errors } = filling.errors;
    const shown = filling.shown.includes(name) ? filling.shown : [...filling.shown, name];
    this.change({ shown, values: { ...filling.values, [name]: { text: file.name, file } }, errors });
    this.#parts.focus(`campo-${name}`);
  }

  /** Gives the file to an option that wants one; false when the command has none. */
  attachAnywhere(file: File): boolean {
    const name = this.filling && optionForFile(this.filling);
    if (name) this.attach(name, file);
    return name !== undefined;
  }

  detach(name: string): void {
    const { filling } = this;
    if (!filling) return;
    const { [name]: _file, ...values } = filling.values;
    const { [name]: _wrong, ...errors } = filling.errors;
    this.change({ values, errors });
    this.#parts.focus(`campo-${name}`);
  }

  add(name: string): void {
    const { filling } = this;
    if (!filling) return;
    this.change({ shown: [...filling.shown, name] });
    this.#parts.focus(`campo-${name}`);
    this.suggest(name);
  }

  remove(name: string): void {
    const { filling } = this;
    if (!filling) return;
    this.stopAsking();
    const { [name]: _gone, ...values } = filling.values;
    const { [name]: _wrong, ...errors } = filling.errors;
    const shown = filling.shown.filter((other) => other !== name);
    this.change({ shown, values, errors, suggestions: undefined });
    const last = shown.at(-1);
    this.#parts.focus(last ? `campo-${last}` : 'esegui');
  }

  moveSuggestion(step: number): void {
    const suggestions = this.filling?.suggestions;
    const count = suggestions?.choices.length ?? 0;
    if (!suggestions || !count) return;
    // From -1 (none) the first step down takes the first, the first step up the last.
    const index = suggestions.index < 0 && step < 0 ? count - 1 : (suggestions.index + step + count) % count;
    this.change({ suggestions: { ...suggestions, index } });
  }

  closeSuggestions(): void {
    this.stopAsking();
    if (this.filling?.suggestions) this.change({ suggestions: undefined });
  }

  /** Asks the bot for suggestions, a moment after the last key; an older question is given up. */
  suggest(name: string): void {
    this.stopAsking();
    const option = this.filling && optionNamed(this.filling.leaf, name);
    if (!option || !('autocomplete' in option) || !option.autocomplete) return;
    const asking = new AbortController();
    this.#asking = asking;
    this.#timer = setTimeout(() => void this.#ask(name, asking.signal), SUGGEST_AFTER_MS);
  }

  async #ask(name: string, signal: AbortSignal): Promise<void> {
    const { filling } = this;
    if (!filling) return;
    this.change({ suggestions: { name, choices: [], index: -1, busy: true } });
    const { channelId } = this.#parts.store.state;
    const { commandId } = filling.leaf;
    const options = partialOptions(filling, name);
    const found = await this.#parts.api
      .act({ kind: 'autocomplete', channelId, commandId, options }, signal)
      .catch(() => undefined);
    if (signal.aborted) return;
    const choices = found?.choices ?? [];
    this.change({ suggestions: choices.length ? { name, choices, index: -1, busy: false } : undefined });
  }

  stopAsking(): void {
    clearTimeout(this.#timer);
    this.#asking?.abort();
  }
}
