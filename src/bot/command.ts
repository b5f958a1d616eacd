/**
 * What a command is: the object that Discord is given, how to acknowledge it, and pure handlers that return a view.
 * The types of a handler's options are derived from the deployed object, so the two can't drift.
 */
import {
  type APIApplicationCommandOptionChoice,
  ApplicationCommandOptionType as OptionType,
} from 'discord-api-types/v10';
import type { Asker } from '../engine/port.ts';
import type { Services } from '../services.ts';
import type { CommandData, OptionValue, Values } from './option.ts';
import type { Modal, Target, View } from './view.ts';

export { UserError } from './errors.ts';
export type * from './option.ts';
export type * from './view.ts';
export { OptionType };

export interface Person {
  readonly id: string;
  readonly name: string;
  /** Manage Server in this place, or the role that the server chose; never in direct messages */
  readonly teacher: boolean;
  /** Manage Server in this place, and nothing less; left out where a command is run for somebody and not typed */
  readonly manager?: boolean;
}

/** What every handler is given, besides what the person typed or pressed. */
export interface Context {
  readonly person: Person;
  readonly place: { readonly channelId: string; readonly guildId: string | null };
  readonly signal: AbortSignal;
  /** who asks, for the engine: its queue position is shown to the person by the router */
  readonly asker: Asker;
  /** shows an unfinished view; edits are spaced out, so intermediate ones may be skipped, and then aren't made */
  progress(view: () => View): void;
  /** where a Stop button points: it aborts `signal` */
  readonly stop: Target;
}
export interface Invocation<V> extends Context {
  readonly options: V;
}
export interface Press extends Context {
  readonly args: readonly string[];
  /** what was chosen in a menu */
  readonly values: readonly string[];
}
export interface Submission extends Context {
  readonly args: readonly string[];
  readonly fields: Readonly<Record<string, string>>;
}
export interface OnMessage extends Context {
  readonly message: { readonly id: string; readonly text: string };
}
export interface Typing {
  readonly focused: string;
  readonly typed: string;
  readonly place: Context['place'];
}

export type Ack = 'none' | 'defer' | 'defer-private';
/**
 * 'update': edits the panel when its owner presses; anyone else gets a private copy of the result.
 * 'reply' and 'private': a new message for all, or for this person alone.
 */
export type PressAck = 'update' | 'reply' | 'private';

export interface PressHandler {
  readonly ack: PressAck;
  run(press: Press, services: Services): Promise<View>;
}
/** A press that opens a modal: it can't be acknowledged before, so it may not wait for anything. */
export interface ModalHandler {
  readonly modal: (press: Pick<Press, 'args' | 'person'>, services: Services) => Modal;
}

type AnyValues = Readonly<Record<string, OptionValue | undefined>>;

/** What is run when its name is typed: a whole command, or one of a group. */
export interface Leaf {
  readonly data: CommandData;
  readonly ack: Ack | ((options: AnyValues, place: Context['place']) => Ack);
  run(invocation: Invocation<AnyValues>, services: Services): Promise<View>;
  readonly autocomplete?: (
    typing: Typing,
    services: Services,
  ) => readonly APIApplicationCommandOptionChoice<string>[];
}
/** What is pressed and sent under its answers. */
export interface Handlers {
  readonly buttons?: Readonly<Record<string, PressHandler | ModalHandler>>;
  readonly modals?: Readonly<
    Record<string, { readonly ack: PressAck; run(submission: Submission, services: Services): Promise<View> }>
  >;
}
export interface SlashCommand extends Leaf, Handlers {
  readonly kind: 'slash';
}
/** `/lezione avvia`, `/lezione avanti`, …: one name, several things to run, and one set of buttons. */
export interface CommandGroup extends Handlers {
  readonly kind: 'group';
  readonly data: { readonly name: string; readonly description: string };
  readonly subcommands: readonly Leaf[];
}
export interface MessageCommand {
  readonly kind: 'message';
  readonly data: { readonly name: string };
  readonly ack: Ack;
  run(invocation: OnMessage, services: Services): Promise<View>;
}
export type Command = SlashCommand | CommandGroup | MessageCommand;

type LeafDefinition<D extends CommandData> = Omit<Leaf, 'data' | 'run' | 'ack'> & {
  readonly data: D;
  readonly ack: Ack | ((options: Values<D>, place: Context['place']) => Ack);
  run(invocation: Invocation<Values<D>>, services: Services): Promise<View>;
};
type Definition<D extends CommandData> = LeafDefinition<D> & Handlers;

/** Ties a handler's option types to the deployed object, then forgets them: the router checks every value against `data`. */
export function defineCommand<const D extends CommandData>(definition: Definition<D>): SlashCommand {
  return { kind: 'slash', ...definition } as unknown as SlashCommand;
}

/** One of a group's commands. */
export function defineSubcommand<const D extends CommandData>(definition: LeafDefinition<D>): Leaf {
  return definition as unknown as Leaf;
}

export function defineCommandGroup(definition: Omit<CommandGroup, 'kind'>): CommandGroup {
  return { kind: 'group', ...definition };
}

export function defineMessageCommand(definition: Omit<MessageCommand, 'kind'>): MessageCommand {
  return { kind: 'message', ...definition };
}
