/** What the composer does when a person types, picks a command and sends; its fields are Fields' part. */
import type { Api } from '../api.ts';
import type { Channels } from '../channels.ts';
import type { Interactions } from '../interactions.ts';
import type { State } from '../state.ts';
import type { Store } from '../store.ts';
import { it } from '../text.ts';
import { filterCommands, type Leaf, slashCommands, typedInFull } from './commands.ts';
import type { Fields } from './fields.ts';
import {
  type Composer,
  checkFilling,
  EMPTY,
  type Filling,
  filesIn,
  startFilling,
  withFile,
} from './model.ts';

export const LONGEST_MESSAGE = 2000;

export interface ComposerParts {
  readonly store: Store<State>;
  readonly api: Api;
  readonly channels: Channels;
  readonly interactions: Interactions;
  readonly fields: Fields;
  /** who speaks wants to see the answer */
  toBottom(): void;
  focus(id: string): void;
}

export class ComposerControl {
  readonly #parts: ComposerParts;
  #last: Filling | undefined;

  constructor(parts: ComposerParts) {
    this.#parts = parts;
  }

  get #composer(): Composer {
    return this.#parts.store.state.composer;
  }

  #set(patch: Partial<Composer>): void {
    this.#parts.store.set({ composer: { ...this.#composer, ...patch } });
  }

  /** Commands that can be used in the open channel. */
  leaves(): readonly Leaf[] {
    const { me } = this.#parts.store.state;
    const channel = this.#parts.channels.current();
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

  /** Starts filling a command in; `rest` is what was typed behind its name. */
  pick(leaf: Leaf, rest = ''): void {
    const filling = startFilling(leaf, rest);
    this.#set({ ...EMPTY, filling });
    const first = filling.shown.find((name) => !filling.values[name]) ?? filling.shown[0];
    this.#focusField(first);
    if (first) this.#parts.fields.suggest(first);
  }

  /** A command's mention in a message: by id, and by path when it has subcommands. */
  pickMention(id: string, fullName: string): void {
    const leaf = this.leaves().find((known) => known.commandId === id && known.label === `/${fullName}`);
    if (leaf) this.pick(leaf);
  }

  /** The last command again, as it was filled in. */
  recall(): void {
    if (!this.#last) return;
    this.#set({ ...EMPTY, filling: { ...this.#last, errors: {}, suggestions: undefined } });
    this.#focusField(this.#last.shown[0]);
  }

  cancel(): void {
    this.#parts.fields.stopAsking();
    this.#set({ ...EMPTY });
    this.#parts.focus('scrivi');
  }

  #focusField(name: string | undefined): void {
    this.#parts.focus(name ? `campo-${name}` : 'esegui');
  }

  /** Runs the command if every field is right; otherwise says what is wrong, at the first field that is. */
  async run(): Promise<void> {
    const { api, fields, interactions, store } = this.#parts;
    const { filling } = this.#composer;
    if (!filling) return;
    const checked = checkFilling(filling);
    if ('errors' in checked) {
      fields.change({ errors: checked.errors });
      this.#focusField(filling.shown.find((name) => checked.errors[name]));
      return;
    }
    this.#last = filling;
    this.#parts.toBottom();
    this.cancel();
    const { channelId } = store.state;
    const { label, commandId } = filling.leaf;
    const files = filesIn(filling);
    const command = async () => {
      let sent = filling;
      for (const { name, file } of files) sent = withFile(sent, name, (await api.attach(file)).id);
      const again = files.length > 0 ? checkFilling(sent) : checked;
      const options = 'options' in again ? again.options : [];
      return { kind: 'command', channelId, commandId, options } as const;
    };
    await interactions.act(command, { kind: 'command', label, channelId });
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
    this.#parts.toBottom();
    const error = await this.#parts.channels.say(text);
    if (error) this.#set({ text, error });
  }
}
