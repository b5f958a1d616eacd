/**
 * What the classroom page (and the tests' actors) say to the aula: the person's side, beside the bot's REST and gateway.
 * Types only. Messages, commands and users are Discord's own API objects, as a Discord client would see them.
 *
 *   POST   /aula/entra                        Entry -> Me            sets the session cookie
 *   POST   /aula/esci                         -> 204
 *   GET    /aula/io                           -> Me, or 401
 *   GET    /aula/canali/:id/messaggi          ?prima=<id>&quanti=50 -> APIMessage[], oldest first, only what this person may see
 *   POST   /aula/canali/:id/messaggi          { content, replyTo? } -> APIMessage
 *   POST   /aula/allegati                     ?nome=tre.png, the file's bytes -> Attached   its id is an attachment option's value, for 15 minutes
 *   POST   /aula/interazioni                  Action -> Accepted     (autocomplete: waits, -> { choices })
 *   GET    /aula/eventi                       text/event-stream of AulaEvent, with ids: Last-Event-ID resumes
 *   GET    /aula/file/:id/:name               an attachment's bytes, only for those who may see its message
 *
 * One browser may be several people, each in a tab of their own: the header `x-aula-persona: <user id>`, or the query
 * `?persona=<user id>`, says which of those it let in is meant; without it, who entered last.
 *
 * Every POST needs the session cookie, the header `x-aula: 1` and a same-origin Origin; the Host must be loopback.
 */
import type {
  APIApplicationCommand,
  APIApplicationCommandOptionChoice,
  APIMessage,
  APIModalInteractionResponseCallbackData,
  APIUser,
} from 'discord-api-types/v10';

export interface Entry {
  readonly name: string;
  readonly role: 'docente' | 'studente';
  /** names of further roles of the guild, such as 'Supplenti'; for tests */
  readonly roles?: readonly string[];
}

export interface AulaChannel {
  readonly id: string;
  readonly name: string;
  /** 'dm' is this person's direct messages with the bot */
  readonly kind: 'class' | 'dm';
}

export interface Me {
  readonly user: APIUser;
  readonly teacher: boolean;
  readonly guild: { readonly id: string; readonly name: string };
  readonly channels: readonly AulaChannel[];
  readonly bot: { readonly user: APIUser; readonly online: boolean };
  readonly commands: readonly APIApplicationCommand[];
  /** the guild's roles that a person may choose, the bot's own left out */
  readonly roles: readonly { readonly id: string; readonly name: string }[];
  /** others in the room */
  readonly people: readonly { readonly user: APIUser; readonly teacher: boolean; readonly online: boolean }[];
}

export interface Attached {
  readonly id: string;
  /** as it is kept: spaces and the like are gone */
  readonly filename: string;
  /** bytes */
  readonly size: number;
}

export interface CommandOption {
  readonly name: string;
  readonly value?: string | number | boolean;
  /** for subcommands */
  readonly options?: readonly CommandOption[];
  /** autocomplete only: the option being typed */
  readonly focused?: boolean;
}

export type Action =
  | {
      readonly kind: 'command';
      readonly channelId: string;
      readonly commandId: string;
      readonly options: readonly CommandOption[];
    }
  | {
      readonly kind: 'autocomplete';
      readonly channelId: string;
      readonly commandId: string;
      readonly options: readonly CommandOption[];
    }
  | {
      readonly kind: 'message-command';
      readonly channelId: string;
      readonly commandId: string;
      readonly messageId: string;
    }
  | {
      readonly kind: 'component';
      readonly channelId: string;
      readonly messageId: string;
      readonly customId: string;
      readonly values?: readonly string[];
    }
  | { readonly kind: 'modal'; readonly modalId: string; readonly values: Readonly<Record<string, string>> };

export interface Accepted {
  readonly interactionId: string;
  readonly choices?: readonly APIApplicationCommandOptionChoice[];
}

export type AulaEvent =
  | { readonly kind: 'message'; readonly channelId: string; readonly message: APIMessage } // new or edited: same id
  | { readonly kind: 'removed'; readonly channelId: string; readonly messageId: string }
  | { readonly kind: 'typing'; readonly channelId: string; readonly userId: string }
  | {
      readonly kind: 'modal';
      readonly channelId: string;
      readonly modalId: string;
      readonly modal: APIModalInteractionResponseCallbackData;
    }
  /** how an interaction of this person went: acknowledged (thinking or done), or failed (no answer in 3 s, or the bot is away) */
  | {
      readonly kind: 'interaction';
      readonly interactionId: string;
      readonly state: 'acknowledged' | 'failed';
    }
  /** the bot came or went, commands or people changed: ask /aula/io again */
  | { readonly kind: 'room' };
