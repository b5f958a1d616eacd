/** A person in a test: sees and does what somebody at the aula's page can, over the same HTTP API. */
import type {
  APIApplicationCommandOptionChoice,
  APIMessage,
  APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10';
import type { Accepted, Action, Entry, Me } from '../../src/aula/people-api.ts';
import { olderFirst } from '../../src/aula/snowflake.ts';
import type { Aula } from '../../src/aula/start.ts';
import { type Handle, notThinking, type Patience } from './handle.ts';
import { labelOf } from './screen.ts';
import { on, Seat } from './seat.ts';
import type { Said, Values, Where, Which } from './where.ts';

export class Actor {
  /** what lies under the actor: the HTTP client, and everything seen so far */
  readonly seat: Seat;

  private constructor(seat: Seat) {
    this.seat = seat;
  }

  static async enter(url: string, entry: Entry, inject?: Aula['inject']): Promise<Actor> {
    return new Actor(await Seat.take(url, entry, inject));
  }

  get me(): Me {
    return this.seat.me;
  }

  /** Runs a slash command, "comando sotto" for a subcommand. Resolves when it is acknowledged, or has failed. */
  async slash(name: string, values: Values = {}, where: Where = {}): Promise<Handle> {
    const channelId = this.seat.go(where.channel).id;
    const { id: commandId, options } = await this.seat.command(name, 1, await this.seat.options(values));
    return this.seat.act({ kind: 'command', channelId, commandId, options });
  }

  /** Types in an option; resolves with the suggestions. */
  async autocomplete(
    name: string,
    option: string,
    typed: string,
    { others = {}, channel }: Where & { readonly others?: Values } = {},
  ): Promise<readonly APIApplicationCommandOptionChoice[]> {
    const channelId = this.seat.go(channel).id;
    const typing = [...(await this.seat.options(others)), { name: option, value: typed, focused: true }];
    const { id: commandId, options } = await this.seat.command(name, 1, typing);
    const action: Action = { kind: 'autocomplete', channelId, commandId, options };
    return (await this.seat.client.post<Accepted>('/aula/interazioni', action)).choices ?? [];
  }

  /** Runs a command of the message menu on a message. */
  async messageCommand(name: string, message: APIMessage): Promise<Handle> {
    const { id: commandId } = await this.seat.command(name, 3, []);
    const { channel_id: channelId, id: messageId } = message;
    return this.seat.act({ kind: 'message-command', channelId, commandId, messageId });
  }

  /** Presses a button by its label or custom_id. */
  async press(button: string, which: Which = {}): Promise<Handle> {
    this.seat.go(which.channel);
    const { message, part } = await this.seat.find(
      `the button ${button}`,
      (p) => p.type === 2 && [p.custom_id, p.label, labelOf(p)].includes(button),
      which.message,
    );
    return this.seat.act(on(message, part.custom_id ?? ''));
  }

  /** Chooses in a menu, by its placeholder or custom_id, options by label or value. */
  async choose(menu: string, chosen: string | readonly string[], which: Which = {}): Promise<Handle> {
    this.seat.go(which.channel);
    const { message, part } = await this.seat.find(
      `the menu ${menu}`,
      (p) => p.type !== 2 && [p.custom_id, p.placeholder].includes(menu),
      which.message,
    );
    const values = [chosen].flat().map((each) => part.options?.find((o) => o.label === each)?.value ?? each);
    return this.seat.act({ ...on(message, part.custom_id ?? ''), values });
  }

  /** The form in front of the actor, once there is one. */
  async form(): Promise<APIModalInteractionResponseCallbackData> {
    return (await this.seat.watch.until('an open form', () => this.seat.watch.modals.at(-1))).modal;
  }

  /** Fills in and sends that form. */
  async submit(values: Readonly<Record<string, string>>): Promise<Handle> {
    await this.form();
    const modal = this.seat.watch.modals.pop();
    return this.seat.act({ kind: 'modal', modalId: modal?.modalId ?? '', values });
  }

  /** Writes a message, or a reply to one. */
  async say(
    content: string,
    where: Where & { readonly replyTo?: Pick<APIMessage, 'id'> } = {},
  ): Promise<Said> {
    const { id } = this.seat.go(where.channel);
    const message = await this.seat.client.post<APIMessage>(`/aula/canali/${id}/messaggi`, {
      content,
      ...(where.replyTo ? { replyTo: where.replyTo.id } : {}),
    });
    const { messages } = this.seat.watch;
    const botId = this.me.bot.user.id;
    const next = () =>
      [...messages.values()].find(
        ({ message: m }) => m.channel_id === id && m.author.id === botId && olderFirst(m.id, message.id) > 0,
      );
    const reply = ({ quietMs = 150, timeoutMs = 15_000 }: Patience = {}) =>
      this.seat.watch.settled('a reply', () => notThinking(next()), quietMs, timeoutMs);
    return { message, reply };
  }

  /** Presses a button that isn't there: any custom_id, on a message or on none. */
  async forge(
    customId: string,
    which: Which & { readonly values?: readonly string[] } = {},
  ): Promise<Handle> {
    const { message, values } = which;
    const data = {
      custom_id: customId,
      component_type: values ? 3 : 2,
      id: 1,
      ...(values ? { values } : {}),
    };
    return this.raw({ type: 3, data, ...(message ? { messageId: message.id } : {}) }, which);
  }

  /** Runs a slash command with values no page would let through; types are the command's own where it has them. */
  async rawSlash(
    name: string,
    values: Readonly<Record<string, unknown>>,
    where: Where = {},
  ): Promise<Handle> {
    const { command } = await this.seat.command(name, 1, []);
    const options = Object.entries(values).map(([option, value]) => {
      const type = command.options?.find((each) => each.name === option)?.type ?? 3;
      return { name: option, type, value };
    });
    return this.raw({ type: 2, data: { id: command.id, name, type: 1, options } }, where);
  }

  /** Sends the bot an interaction unchecked. Types: 2 command, 3 component, 4 autocomplete, 5 form. */
  async raw(
    what: { readonly type: number; readonly data: object; readonly messageId?: string },
    where: Where = {},
  ): Promise<Handle> {
    return this.seat.inject(what, this.seat.go(where.channel).id);
  }

  /** The conversation as this person sees it now; for snapshots. */
  async screen(where: Where = {}): Promise<string> {
    this.seat.go(where.channel);
    return this.seat.screen();
  }

  /** The messages of a channel, oldest first. */
  async messages(where: Where = {}): Promise<readonly APIMessage[]> {
    this.seat.go(where.channel);
    return this.seat.messages();
  }

  close(): void {
    this.seat.client.close();
  }
}
