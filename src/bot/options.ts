/** Checks what arrived against the deployed object: Discord doesn't check a value typed past the autocomplete. */
import { errors } from '../text/errors.ts';
import { type CommandData, type Option, OptionType, type OptionValue, type Upload } from './command.ts';
import { UserError } from './errors.ts';

/** The longest text any option takes, whatever Discord let through. */
const LONGEST = 6000;

/**
 * Name -> value for every declared option, undefined where it was left out.
 * @throws UserError with every problem at once
 */
export function checkOptions(
  data: CommandData,
  given: readonly { readonly name: string; readonly value?: unknown }[],
): Readonly<Record<string, OptionValue | undefined>> {
  const problems: string[] = [];
  const values: Record<string, OptionValue | undefined> = {};
  for (const option of data.options ?? []) {
    const value = given.find((one) => one.name === option.name)?.value;
    if (value === undefined || value === null) {
      if (option.required) problems.push(errors.missing(option.name));
      values[option.name] = undefined;
      continue;
    }
    const problem = wrong(option, value);
    if (problem !== null) problems.push(problem);
    else values[option.name] = value as OptionValue;
  }
  if (problems.length > 0) throw new UserError(problems.join('\n'));
  return values;
}

function wrong(option: Option, value: unknown): string | null {
  const { name } = option;
  if (option.type === OptionType.Boolean) return typeof value === 'boolean' ? null : errors.notYesNo(name);
  // what Discord resolves: attachments become an Upload, roles stay an id (attachments.ts)
  if (option.type === OptionType.Attachment) return isUpload(value) ? null : errors.notAFile(name);
  if (option.type === OptionType.Role) return isId(value) ? null : errors.notARole(name);
  if (option.type === OptionType.String) {
    if (typeof value !== 'string') return errors.notText(name);
    if (option.choices && !option.choices.some((choice) => choice.value === value))
      return errors.notAChoice(
        name,
        option.choices.map((choice) => choice.name),
      );
    const longest = option.max_length ?? LONGEST;
    if (value.length > longest) return errors.tooLong(name, value.length, longest);
    return option.required && value === '' ? errors.empty(name) : null;
  }
  if (typeof value !== 'number' || !Number.isFinite(value)) return errors.notANumber(name);
  if (option.type === OptionType.Integer && !Number.isInteger(value)) return errors.notWhole(name);
  const low = option.min_value ?? Number.NEGATIVE_INFINITY;
  const high = option.max_value ?? Number.POSITIVE_INFINITY;
  return value < low || value > high ? errors.outOfRange(name, low, high) : null;
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && /^\d{15,20}$/.test(value);
}

function isUpload(value: unknown): value is Upload {
  return typeof value === 'object' && value !== null && 'read' in value;
}
