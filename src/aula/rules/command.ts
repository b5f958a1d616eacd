/** What Discord allows in a command that is registered, and in the whole list. */
import { z } from 'zod';
import { check, invalidForm } from './form.ts';
import { argumentList, described, nestedOptions, translations } from './option.ts';
import { refusals } from './refusal.ts';

/** At most so many of each type: slash, user, message. */
const mostOfType: Readonly<Record<number, number>> = { 1: 100, 2: 15, 3: 15 };

const common = {
  id: z.string().nullish(),
  default_member_permissions: z
    .string()
    .regex(/^\d{1,20}$/)
    .nullish(),
  dm_permission: z.boolean().nullish(),
  nsfw: z.boolean().nullish(),
  contexts: z.array(z.literal([0, 1, 2])).nullish(),
  integration_types: z.array(z.literal([0, 1])).nullish(),
};

const slash = z.object({ ...common, ...described, type: z.literal(1).default(1) });
const plainSlash = slash.extend({ options: argumentList.nullish() });
const nestedSlash = slash.extend({ options: nestedOptions });

const menuEntry = z.object({
  ...common,
  type: z.literal([2, 3]),
  name: z.string().min(1).max(32),
  name_localizations: translations(32),
  description: z.literal('').nullish(),
  description_localizations: z.null().optional(),
  options: z.array(z.never()).max(0).nullish(),
});

export type CommandBody =
  | z.output<typeof plainSlash>
  | z.output<typeof nestedSlash>
  | z.output<typeof menuEntry>;

/** Checks the body of a bulk PUT. Throws a Refusal: 50035 with the place, or 30032 when there are too many. */
export function checkCommands(value: unknown): CommandBody[] {
  const commands = check(z.array(z.unknown()), value).map((each, i) => checkCommand(each, [i]));
  for (const [type, most] of Object.entries(mostOfType)) {
    if (commands.filter((command) => command.type === Number(type)).length > most)
      throw refusals.tooManyCommands(most);
  }
  const keys = commands.map((command) => `${command.type} ${command.name}`);
  const again = keys.findIndex((key, i) => keys.indexOf(key) !== i);
  if (again < 0) return commands;
  const fault = {
    code: 'APPLICATION_COMMANDS_DUPLICATE_NAME',
    message: 'Application command names must be unique',
  };
  throw invalidForm([{ path: [again, 'name'], fault }]);
}

/** Checks one command, found `under` a path of the body. Throws a Refusal (50035). */
export function checkCommand(value: unknown, under: readonly PropertyKey[] = []): CommandBody {
  const command = check(schemaFor(value), value, under);
  if (sizeOf(command) <= 8000) return command;
  const fault = { code: 'APPLICATION_COMMAND_TOO_LARGE', message: 'Command exceeds maximum size (8000)' };
  throw invalidForm([{ path: under, fault }]);
}

function schemaFor(value: unknown): typeof plainSlash | typeof nestedSlash | typeof menuEntry {
  const { type, options } = (value ?? {}) as { type?: unknown; options?: unknown };
  if (type === 2 || type === 3) return menuEntry;
  const nested = Array.isArray(options) && options.some((each) => each?.type === 1 || each?.type === 2);
  return nested ? nestedSlash : plainSlash;
}

/** The characters Discord counts: names, descriptions and the values of choices, all the way down. */
function sizeOf(part: object): number {
  let size = 0;
  for (const [key, value] of Object.entries(part)) {
    if (key === 'options' || key === 'choices')
      for (const each of (value as object[] | null) ?? []) size += sizeOf(each);
    else if (key === 'name' || key === 'description' || key === 'value') size += String(value ?? '').length;
  }
  return size;
}
