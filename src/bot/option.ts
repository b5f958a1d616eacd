/** What a person can fill in when typing a command, and the types of what the handler then gets. Types only. */
import type {
  APIApplicationCommandOptionChoice,
  ApplicationCommandOptionType as OptionType,
} from 'discord-api-types/v10';

interface OptionBase {
  readonly name: string;
  readonly description: string;
  readonly required?: boolean;
}
export interface StringOption extends OptionBase {
  readonly type: OptionType.String;
  readonly max_length?: number;
  readonly choices?: readonly APIApplicationCommandOptionChoice<string>[];
  readonly autocomplete?: boolean;
}
export interface NumberOption extends OptionBase {
  readonly type: OptionType.Integer | OptionType.Number;
  readonly min_value?: number;
  readonly max_value?: number;
}
export interface BooleanOption extends OptionBase {
  readonly type: OptionType.Boolean;
}
/** A file that the person attaches. */
export interface AttachmentOption extends OptionBase {
  readonly type: OptionType.Attachment;
}
/** A role of the server; the value is its id. */
export interface RoleOption extends OptionBase {
  readonly type: OptionType.Role;
}
export type Option = StringOption | NumberOption | BooleanOption | AttachmentOption | RoleOption;

/** A file a person attached: nothing of it is fetched until a handler, having looked at its size, reads it. */
export interface Upload {
  /** as the person named it: to show, never to use as a path */
  readonly name: string;
  /** bytes, as declared: `read` refuses more */
  readonly size: number;
  /** as declared, 'image/png': to choose an error sentence, never to trust */
  readonly contentType: string | null;
  /**
   * @param most bytes the handler is ready to take
   * @throws UserError when it is larger than `most`, or can't be fetched in time; the signal's reason when aborted
   */
  read(most: number, signal: AbortSignal): Promise<Uint8Array>;
}
export type OptionValue = string | number | boolean | Upload;

export interface CommandData {
  readonly name: string;
  readonly description: string;
  readonly options?: readonly Option[];
}

type ValueOf<O> = O extends { choices: readonly { value: infer V }[] }
  ? V
  : O extends { type: OptionType.String }
    ? string
    : O extends { type: OptionType.Boolean }
      ? boolean
      : O extends { type: OptionType.Attachment }
        ? Upload
        : O extends { type: OptionType.Role }
          ? string
          : number;
type OptionsOf<D extends CommandData> = D extends { options: readonly (infer O)[] } ? O : never;
/** `{ testo: string; temperatura?: number }`, from the deployed object */
export type Values<D extends CommandData> = {
  readonly [O in OptionsOf<D> & Option as O['name']]: O extends { required: true }
    ? ValueOf<O>
    : ValueOf<O> | undefined;
};
