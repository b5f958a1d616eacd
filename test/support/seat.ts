/** An actor's place in the aula: the requests behind what they do, and what they find on their screen. */
import type { APIMessage } from 'discord-api-types/v10';
import type { Accepted, Action, AulaChannel, CommandOption, Entry, Me } from '../../src/aula/people-api.ts';
import type { Aula } from '../../src/aula/start.ts';
import { Handle } from './handle.ts';
import { PeopleClient } from './people-client.ts';
import { type Part, partsOf, showMessage, showModal } from './screen.ts';
import { Watch } from './watch.ts';
import type { Place, Values } from './where.ts';

export class Seat {
  readonly me: Me;
  readonly client: PeopleClient;
  readonly watch = new Watch();
  readonly #inject: Aula['inject'] | undefined;
  /** the channels of actions that got no answer */
  readonly #failed: string[] = [];
  #channel: AulaChannel;
  /** asked for once, and again when the room has changed */
  #room: Promise<Me> | undefined;

  private constructor(client: PeopleClient, me: Me, inject: Aula['inject'] | undefined) {
    this.client = client;
    this.me = me;
    this.#inject = inject;
    this.#channel = channelIn(me, 'classe');
  }

  /** Comes in at the door. `inject` is needed only for what no page would send. */
  static async take(url: string, entry: Entry, inject?: Aula['inject']): Promise<Seat> {
    const client = new PeopleClient(url);
    const seat = new Seat(client, await client.post<Me>('/aula/entra', entry), inject);
    await client.listen((event) => {
      if (event.kind === 'room') seat.#room = undefined;
      seat.watch.hear(event);
    });
    return seat;
  }

  /** Goes to a channel, or stays where it is. */
  go(channel: Place | undefined): AulaChannel {
    if (channel !== undefined) this.#channel = channelIn(this.me, channel);
    return this.#channel;
  }

  async act(action: Action): Promise<Handle> {
    const channelId = 'channelId' in action ? action.channelId : this.#channel.id;
    const pressed = action.kind === 'component' ? action.messageId : undefined;
    return this.#wait(channelId, () => this.client.post<Accepted>('/aula/interazioni', action), pressed);
  }

  /** Goes round the page: the bot hears it unchecked. */
  async inject(what: { type: number; data: object; messageId?: string }, channelId: string): Promise<Handle> {
    const inject = this.#inject;
    if (!inject) throw new Error('this aula runs elsewhere: nothing can be injected');
    const run = async () => ({ interactionId: inject({ userId: this.me.user.id, channelId, ...what }) });
    return this.#wait(channelId, run, what.messageId);
  }

  /** The command of this name ("comando gruppo sotto"), and the options nested as deep as the name goes. */
  async command(name: string, type: number, options: readonly CommandOption[]) {
    const [root = '', ...path] = type === 1 ? name.split(' ') : [name];
    const find = ({ commands }: Me) => commands.find((each) => each.name === root && each.type === type);
    this.#room ??= this.client.get<Me>('/aula/io');
    // The news that the commands changed may still be on its way.
    const command = find(await this.#room) ?? find(await this.client.get<Me>('/aula/io'));
    if (!command) throw new Error(`${this.me.user.global_name} sees no command ${name}`);
    const nest = (inner: readonly CommandOption[], step: string) => [{ name: step, options: inner }];
    return { command, id: command.id, options: path.reduceRight(nest, options) };
  }

  /** Values as a page sends them: files are attached first, roles become ids. */
  async options(values: Values): Promise<CommandOption[]> {
    const options: CommandOption[] = [];
    for (const [name, value] of Object.entries(values))
      options.push({ name, value: await this.#valueOf(value) });
    return options;
  }

  async #valueOf(value: Values[string]): Promise<string | number | boolean> {
    if (typeof value !== 'object') return value;
    if ('bytes' in value) return (await this.client.attach(value.name, value.bytes, value.type)).id;
    const role = this.me.roles.find(({ name }) => name === value.role);
    if (!role) throw new Error(`there is no role ${value.role}`);
    return role.id;
  }

  /** The newest button or menu that fits, on one message or in the channel. */
  async find(what: string, is: (part: Part) => boolean, on?: APIMessage) {
    const messages = on ? [on] : await this.messages();
    for (const message of messages.toReversed()) {
      const now = this.watch.messages.get(message.id)?.message ?? message;
      const part = partsOf(now).flat().find(is);
      if (part) return { message, part };
    }
    throw new Error(`${this.me.user.global_name} doesn't see ${what} in:\n${await this.screen()}`);
  }

  messages(): Promise<readonly APIMessage[]> {
    return this.client.get(`/aula/canali/${this.#channel.id}/messaggi?quanti=100`);
  }

  async screen(): Promise<string> {
    const { id } = this.#channel;
    const failed = this.#failed.filter((channelId) => channelId === id);
    const modals = this.watch.modals.filter(({ channelId }) => channelId === id);
    return [
      ...(await this.messages()).map(showMessage),
      ...failed.map(() => '(L’applicazione non ha risposto)'),
      ...modals.map(({ modal }) => showModal(modal)),
    ].join('\n');
  }

  async #wait(channelId: string, act: () => Promise<{ interactionId: string }>, pressedId?: string) {
    const { tick } = this.watch;
    const start = performance.now();
    const { interactionId } = await act();
    const outcome = () => this.watch.outcomes.get(interactionId);
    const { state, at } = await this.watch.until('an acknowledgement', outcome);
    if (state === 'failed') this.#failed.push(channelId);
    const done = { interactionId, state, acknowledgedMs: at - start, tick };
    return new Handle(this.watch, pressedId === undefined ? done : { ...done, pressedId });
  }
}

function channelIn(me: Me, place: Place): AulaChannel {
  const found = me.channels.find((each) => (place === 'dm' ? each.kind === 'dm' : each.name === place));
  if (!found) throw new Error(`there is no channel ${place}`);
  return found;
}

/** A press on a message. */
export function on(message: APIMessage, customId: string) {
  return { kind: 'component', channelId: message.channel_id, messageId: message.id, customId } as const;
}
