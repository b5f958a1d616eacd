/** What the composer holds: plain text, the command picker, or a command being filled in. Pure. */
import type {
  APIApplicationCommandBasicOption,
  APIApplicationCommandOptionChoice,
} from 'discord-api-types/v10';
import type { CommandOption } from '../../people-api.ts';
import { Option } from '../discord.ts';
import type { Leaf } from './commands.ts';
import { checkField, type FieldValue } from './field.ts';

export interface Suggestions {
  readonly name: string;
  readonly choices: readonly APIApplicationCommandOptionChoice[];
  readonly index: number;
  readonly busy: boolean;
}

export interface Filling {
  readonly leaf: Leaf;
  /** names of the options on the screen */
  readonly shown: readonly string[];
  readonly values: Readonly<Record<string, FieldValue>>;
  readonly errors: Readonly<Record<string, string>>;
  readonly suggestions: Suggestions | undefined;
}

export interface Composer {
  readonly text: string;
  readonly picking: boolean;
  readonly index: number;
  readonly filling: Filling | undefined;
  readonly error: string;
}

export const EMPTY: Composer = { text: '', picking: false, index: 0, filling: undefined, error: '' };

/** Starts filling a command; `rest` is what was typed behind its name. */
export function startFilling(leaf: Leaf, rest = ''): Filling {
  const values = readTyped(leaf, rest);
  const required = leaf.options.filter((option) => option.required).map((option) => option.name);
  const shown = [...new Set([...required, ...Object.keys(values)])];
  return { leaf, shown, values, errors: {}, suggestions: undefined };
}

/**
 * "testo: Il gatto beve il temperatura: 0,5" -> {testo: 'Il gatto beve il', temperatura: '0,5'}.
 * Text before any name belongs to the first option.
 */
export function readTyped(leaf: Leaf, rest: string): Record<string, FieldValue> {
  const values: Record<string, FieldValue> = {};
  const names = leaf.options.map((option) => option.name);
  const first = names[0];
  if (!first || !rest.trim()) return values;
  let current = first;
  let text = '';
  const keep = () => {
    if (text.trim()) values[current] = { text: text.trim() };
    text = '';
  };
  for (const part of rest.split(/(?<=^|\s)(?=[^\s:]+:)/)) {
    const name = names.find((known) => part.startsWith(`${known}:`));
    if (name && !(name in values)) {
      keep();
      current = name;
      text = part.slice(name.length + 1);
    } else text += part;
  }
  keep();
  return values;
}

export function optionNamed(leaf: Leaf, name: string): APIApplicationCommandBasicOption | undefined {
  return leaf.options.find((option) => option.name === name);
}

/** Checks every field: either the options to send, or what is wrong with each. */
export function checkFilling(
  filling: Filling,
): { readonly options: readonly CommandOption[] } | { readonly errors: Record<string, string> } {
  const errors: Record<string, string> = {};
  const options: CommandOption[] = [];
  for (const name of filling.shown) {
    const option = optionNamed(filling.leaf, name);
    if (!option) continue;
    const checked = checkField(option, filling.values[name]);
    if ('error' in checked) errors[name] = checked.error;
    else if (checked.value !== undefined) options.push({ name, value: checked.value });
  }
  return Object.keys(errors).length ? { errors } : { options: nest(filling.leaf, options) };
}

/** The files to send before the command, by the name of their option. */
export function filesIn({
  shown,
  values,
}: Filling): readonly { readonly name: string; readonly file: File }[] {
  return shown.flatMap((name) => {
    const file = values[name]?.file;
    return file ? [{ name, file }] : [];
  });
}

/** The same command once its files were sent: an attachment option's value is the file's id. */
export function withFile(filling: Filling, name: string, id: string): Filling {
  const field = filling.values[name];
  return field ? { ...filling, values: { ...filling.values, [name]: { ...field, value: id } } } : filling;
}

/** The option that a dropped or pasted file is for: the first that has none, on the screen if there is one. */
export function optionForFile({ leaf, shown, values }: Filling): string | undefined {
  const names = leaf.options.filter(({ type }) => type === Option.Attachment).map(({ name }) => name);
  const free = names.filter((name) => !values[name]?.file);
  return free.find((name) => shown.includes(name)) ?? free[0] ?? names[0];
}

/** What autocomplete is told: the fields as typed, the one under the cursor marked. */
export function partialOptions(filling: Filling, focused: string): readonly CommandOption[] {
  const options = filling.shown.flatMap((name): CommandOption[] => {
    const field = filling.values[name];
    if (name === focused) return [{ name, value: field?.text ?? '', focused: true }];
    const option = optionNamed(filling.leaf, name);
    // a file is sent with the command, not while another option is typed
    const checked = option && field?.text && !field.file ? checkField(option, field) : undefined;
    return checked && 'value' in checked && checked.value !== undefined
      ? [{ name, value: checked.value }]
      : [];
  });
  return nest(filling.leaf, options);
}

/** Options of a subcommand travel inside it: ['lista'] + [a] -> [{name: 'lista', options: [a]}]. */
function nest(leaf: Leaf, options: readonly CommandOption[]): readonly CommandOption[] {
  return leaf.path.reduceRight<readonly CommandOption[]>(
    (inner, name) => [{ name, options: inner }],
    options,
  );
}
