/** A person in a test: sees and does what somebody at the aula's page can, over the same HTTP API. */
import type { APIApplicationCommandOptionChoice, APIMessage } from 'discord-api-types/v10';
import type { Accepted, Action, AulaChannel, CommandOption, Entry, Me } from '../../src/aula/people-api.ts';
import { olderFirst } from '../../src/aula/snowflake.ts';
import type { Aula } from '../../src/aula/start.ts';
import { Handle, notThinking, type Patience } from './handle.ts';
import { PeopleClient } from './people-client.ts';
import { labelOf, partsOf, showMessage, showModal } from './screen.ts';
import { Watch } from './watch.ts';

export type Place = 'classe' | 'laboratorio' | 'dm';
export type Values = Readonly<Record<string, string | number | boolean>>;
interface Where {
  readonly channel?: Place;
}
interface Which extends Where {
  /** the message to press on; the newest that has it when left out */
  readonly message?: APIMessage;
}

export class Actor {
  readonly me: Me;
  readonly client: PeopleClient;
  readonly watch = new Watch();
  readonly #inject: Aula['inject'] | undefined;
  readonly #failed: { channelId: string }[] = [];
  #channel: AulaChannel;

  private constructor(client: PeopleClient, me: Me, inject: Aula['inject'] | undefined) {
    this.client = client;
    this.me = me;
    this.#inject = inject;
    this.#channel = channelIn(me, 'classe');
  }

  /** Comes in at the door. `inject` is needed only for what no page would send. */
  static async enter(url: string, entry: Entry, inject?: Aula['inject']): Promise<Actor> {
    const client = new PeopleClient(url);
    const actor = new Actor(client, await client.post<Me>('/aula/entra', entry), inject);
    await client.listen((event) => actor.watch.hear(event));
    return actor;
  }

  /** Goes to a channel; what follows happens there. */
  go(channel: Place | undefined): AulaChannel {
    if (channel !== undefined) this.#channel = channelIn(this.me, channel);
    return this.#channel;
  }

  /** Runs a slash command, "gruppo comando" for a subcommand. Resolves when it is acknowledged, or has failed. */
  async slash(name: string, values: Values = {}, where: Where = {}): Promise<Handle> {
    const { id, options } = await this.#command(name, 1, valuesToOptions(values));
    return this.#do({ kind: 'command', channelId: this.go(where.channel).id, commandId: id, options });
  }

  /** Types in an option; resolves with the suggestions. */
  async autocomplete(
    name: string,
    option: string,
    typed: string,
    { others = {}, channel }: Where & { others?: Values } = {},
  ): Promise<readonly APIApplicationCommandOptionChoice[]> {
    const typing = [...valuesToOptions(others), { name: option, value: typed, focused: true }];
    const { id, options } = await this.#command(name, 1, typing);
    const action: Action = { kind: 'autocomplete', channelId: this.go(channel).id, commandId: id, options };
    return (await this.client.post<Accepted>('/aula/interazioni', action)).choices ?? [];
  }

  /** Runs a command of the message menu on a message. */
  async messageCommand(name: string, message: APIMessage): Promise<Handle> {
    const { id } = await this.#command(name, 3, []);
    const { channel_id: channelId, id: messageId } = message;
    return this.#do({ kind: 'message-command', channelId, commandId: id, messageId });
  }

  /** Presses a button by its label or custom_id. */
  async press(button: string, which: Which = {}): Promise<Handle> {
    const { message, part } = await this.#find(
      which,
      `the button ${button}`,
      (p) => p.type === 2 && (p.custom_id === button || p.label === button || labelOf(p) === button),
    );
    return this.#onMessage(message, part.custom_id ?? '');
  }

  /** Chooses in a menu, by its placeholder or custom_id, options by label or value. */
  async choose(menu: string, chosen: string | readonly string[], which: Which = {}): Promise<Handle> {
    const { message, part } = await this.#find(
      which,
      `the menu ${menu}`,
      (p) => p.type !== 2 && (p.custom_id === menu || p.placeholder === menu),
    );
    const values = [chosen].flat().map((each) => part.options?.find((o) => o.label === each)?.value ?? each);
    return this.#onMessage(message, part.custom_id ?? '', values);
  }

  /** Fills in and sends the form now open, once one is. */
  async submit(values: Readonly<Record<string, string>>): Promise<Handle> {
    const modal = await this.watch.until('an open form', () => this.watch.modals.at(-1));
    this.watch.modals.pop();
    return this.#do({ kind: 'modal', modalId: modal.modalId, values });
  }

  /** Writes a message; `reply` waits for the next thing the bot says in that channel. */
  async say(
    content: string,
    where: Where = {},
  ): Promise<{ message: APIMessage; reply(p?: Patience): Promise<APIMessage> }> {
    const channel = this.go(where.channel);
    const message = await this.client.post<APIMessage>(`/aula/canali/${channel.id}/messaggi`, { content });
    const next = () =>
      [...this.watch.messages.values()].find(
        (seen) =>
          seen.message.channel_id === channel.id &&
          seen.message.author.id === this.me.bot.user.id &&
          olderFirst(seen.message.id, message.id) > 0,
      );
    const reply = ({ quietMs = 150, timeoutMs }: Patience = {}) =>
      this.watch.settled('a reply', () => notThinking(next()), quietMs, timeoutMs);
    return { message, reply };
  }

  /** Presses a button that isn't there: any custom_id, on a message or on none. */
  async forge(customId: string, which: Which & { values?: readonly string[] } = {}): Promise<Handle> {
    const { message, values } = which;
    const data = {
      custom_id: customId,
      component_type: values ? 3 : 2,
      id: 1,
      ...(values ? { values } : {}),
    };
    return this.raw({ type: 3, data, ...(message ? { messageId: message.id } : {}) }, which);
  }

  /** Runs a slash command with values no page would let through. `type`s are taken from the command where it has them. */
  async rawSlash(
    name: string,
    values: Readonly<Record<string, unknown>>,
    where: Where = {},
  ): Promise<Handle> {
    const me = await this.client.get<Me>('/aula/io');
    const command = me.commands.find((each) => each.name === name);
    const options = Object.entries(values).map(([option, value]) => {
      const type = command?.options?.find((each) => each.name === option)?.type ?? 3;
      return { name: option, type, value };
    });
    const data = { id: command?.id ?? '1', name, type: 1, options };
    return this.raw({ type: 2, data }, where);
  }

  /** Sends the bot an interaction unchecked. 2 command, 3 component, 4 autocomplete, 5 form. */
  async raw(what: { type: number; data: object; messageId?: string }, where: Where = {}): Promise<Handle> {
    const inject = this.#inject;
    if (!inject) throw new Error('this aula runs elsewhere: nothing can be injected');
    const channelId = this.go(where.channel).id;
    const run = async () => ({ interactionId: inject({ userId: this.me.user.id, channelId, ...what }) });
    return this.#wait(channelId, run, what.messageId);
  }

  /** The conversation as this person sees it now. */
  async screen(where: Where = {}): Promise<string> {
    const { id } = this.go(where.channel);
    const messages = await this.client.get<APIMessage[]>(`/aula/canali/${id}/messaggi?quanti=100`);
    const failed = this.#failed.filter(({ channelId }) => channelId === id);
    const modals = this.watch.modals.filter(({ channelId }) => channelId === id);
    return [
      ...messages.map(showMessage),
      ...failed.map(() => '(L’applicazione non ha risposto)'),
      ...modals.map(({ modal }) => showModal(modal)),
    ].join('\n');
  }

  /** The messages of a channel, oldest first. */
  async messages(where: Where = {}): Promise<readonly APIMessage[]> {
    return this.client.get(`/aula/canali/${this.go(where.channel).id}/messaggi?quanti=100`);
  }

  close(): void {
    this.client.close();
  }

  #onMessage(message: APIMessage, customId: string, values?: readonly string[]): Promise<Handle> {
    const { channel_id: channelId, id: messageId } = message;
    return this.#do({ kind: 'component', channelId, messageId, customId, ...(values ? { values } : {}) });
  }

  async #do(action: Action): Promise<Handle> {
    const channelId = 'channelId' in action ? action.channelId : this.#channel.id;
    const pressed = action.kind === 'component' ? action.messageId : undefined;
    return this.#wait(channelId, () => this.client.post<Accepted>('/aula/interazioni', action), pressed);
  }

  async #wait(
    channelId: string,
    act: () => Promise<{ interactionId: string }>,
    pressedId?: string,
  ): Promise<Handle> {
    const { tick } = this.watch;
    const start = performance.now();
    const { interactionId } = await act();
    const { state, at } = await this.watch.until('an acknowledgement', () =>
      this.watch.outcomes.get(interactionId),
    );
    if (state === 'failed') this.#failed.push({ channelId });
    const done = { interactionId, state, acknowledgedMs: at - start, tick };
    return new Handle(this.watch, pressedId === undefined ? done : { ...done, pressedId });
  }

  async #command(name: string, type: number, options: readonly CommandOption[]) {
    const [root = '', ...path] = type === 1 ? name.split(' ') : [name];
    const { commands } = await this.client.get<Me>('/aula/io');
    const command = commands.find((each) => each.name === root && each.type === type);
    if (!command) throw new Error(`${this.me.user.global_name} sees no command ${name}`);
    const nested = path.reduceRight(
      (inner, step): readonly CommandOption[] => [{ name: step, options: inner }],
      options,
    );
    return { id: command.id, options: nested };
  }

  async #find(which: Which, what: string, is: (part: ReturnType<typeof partsOf>[number][number]) => boolean) {
    const look = async () => {
      const messages = which.message ? [which.message] : await this.messages(which);
      for (const message of messages.toReversed()) {
        const part = partsOf(this.watch.messages.get(message.id)?.message ?? message)
          .flat()
          .find(is);
        if (part) return { message, part };
      }
      return undefined;
    };
    const found = await look();
    if (!found)
      throw new Error(`${this.me.user.global_name} doesn't see ${what} in:\n${await this.screen()}`);
    return found;
  }
}

function channelIn(me: Me, place: Place): AulaChannel {
  const found = me.channels.find((each) => (place === 'dm' ? each.kind === 'dm' : each.name === place));
  if (!found) throw new Error(`there is no channel ${place}`);
  return found;
}

function valuesToOptions(values: Values): CommandOption[] {
  return Object.entries(values).map(([name, value]) => ({ name, value }));
}
