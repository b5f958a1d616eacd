/** One option's typed text -> the value Discord takes, or a sentence saying what is wrong. Pure. */
import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import { Option } from '../discord.ts';
import { it } from '../text.ts';

export interface FieldValue {
  /** what the person sees in the field */
  readonly text: string;
  /** what a picked choice stands for, when it isn't the text itself; the id of a file that was sent */
  readonly value?: string | number;
  /** what an attachment option holds; its name is the text */
  readonly file?: File;
}

type Checked = { readonly value: string | number | boolean | undefined } | { readonly error: string };

/** Discord's limit for one file, bytes. */
const LARGEST_FILE = 10 * 1024 * 1024;

/** Discord's own limit for a string option. */
const LONGEST_STRING = 6000;

/** "0,7" and "0.7" -> 0.7; `undefined` if it is no number. Thousands separators are not taken: "1.000" is one. */
export function readNumber(text: string): number | undefined {
  const clean = text
    .trim()
    .replace(/^[+−]/, (sign) => (sign === '−' ? '-' : ''))
    .replace(',', '.');
  return /^-?(\d+(\.\d*)?|\.\d+)$/.test(clean) ? Number(clean) : undefined;
}

/** An empty field is no value, unless it is required. */
export function checkField(option: APIApplicationCommandBasicOption, field: FieldValue | undefined): Checked {
  const text = field?.text ?? '';
  if (text === '' || (option.type !== Option.String && !text.trim()))
    return option.required ? { error: it.field.required } : { value: undefined };
  if (option.type === Option.Attachment) return checkFile(field);
  if (field?.value !== undefined) return { value: field.value };
  switch (option.type) {
    case Option.String:
      return checkString(option, text);
    case Option.Integer:
    case Option.Number:
      return checkNumber(option, text);
    case Option.Boolean:
      return { value: text === 'true' };
    default:
      return { value: text };
  }
}

function checkFile(field: FieldValue | undefined): Checked {
  if (!field?.file) return { error: it.field.file };
  if (field.file.size === 0) return { error: it.field.emptyFile };
  if (field.file.size > LARGEST_FILE) return { error: it.field.largeFile(field.file.size) };
  return { value: field.value ?? '' };
}

type OptionOf<T> = Extract<APIApplicationCommandBasicOption, { type: T }>;

function checkString(option: OptionOf<typeof Option.String>, text: string): Checked {
  if ('choices' in option && option.choices?.length) {
    const chosen = option.choices.find((choice) => choice.value === text || choice.name === text);
    return chosen ? { value: chosen.value } : { error: it.field.choice };
  }
  if (option.required && !text.trim()) return { error: it.field.required };
  const most = option.max_length ?? LONGEST_STRING;
  if (text.length > most) return { error: it.field.maxLength(most, text.length) };
  if (text.length < (option.min_length ?? 0)) return { error: it.field.minLength(option.min_length ?? 0) };
  return { value: text };
}

function checkNumber(
  option: OptionOf<typeof Option.Integer> | OptionOf<typeof Option.Number>,
  text: string,
): Checked {
  if ('choices' in option && option.choices?.length) {
    const chosen = option.choices.find((choice) => String(choice.value) === text || choice.name === text);
    return chosen ? { value: chosen.value } : { error: it.field.choice };
  }
  const value = readNumber(text);
  const whole = option.type === Option.Integer;
  if (value === undefined || (whole && !Number.isSafeInteger(value)))
    return { error: whole ? it.field.integer : it.field.number };
  if (option.min_value !== undefined && value < option.min_value)
    return { error: it.field.min(option.min_value) };
  if (option.max_value !== undefined && value > option.max_value)
    return { error: it.field.max(option.max_value) };
  return { value };
}
