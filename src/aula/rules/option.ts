/** What Discord allows in the options of a command that is registered. */
import { z } from 'zod';
import { as } from './form.ts';

export const optionTypes = {
  subcommand: 1,
  group: 2,
  text: 3,
  integer: 4,
  boolean: 5,
  user: 6,
  channel: 7,
  role: 8,
  mentionable: 9,
  number: 10,
  attachment: 11,
} as const;

const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const slashName = z
  .string()
  .min(1)
  .max(32)
  .refine((name) => name === '' || (NAME.test(name) && name === name.toLowerCase()), {
    ...as('APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid'),
  });

const translations = (most: number) => z.record(z.string(), z.string().min(1).max(most)).nullish();

const choice = z.object({
  name: z.string().min(1).max(100),
  name_localizations: translations(100),
  value: z.union([z.string().max(100), z.number()]),
});

const described = {
  name: slashName,
  name_localizations: translations(32),
  description: z.string().min(1).max(100),
  description_localizations: translations(100),
};

/** One argument a person fills in. */
const argument = z
  .object({
    ...described,
    type: z.literal([3, 4, 5, 6, 7, 8, 9, 10, 11]),
    required: z.boolean().nullish(),
    choices: z.array(choice).max(25).nullish(),
    channel_types: z.array(z.int()).nullish(),
    min_value: z.number().nullish(),
    max_value: z.number().nullish(),
    min_length: z.int().min(0).max(6000).nullish(),
    max_length: z.int().min(1).max(6000).nullish(),
    autocomplete: z.boolean().nullish(),
  })
  .superRefine((option, context) => {
    const refuse = (path: string, code: string, message: string) =>
      context.addIssue({ code: 'custom', ...as(code, message), path: [path] });
    const countable = option.type === 4 || option.type === 10;
    const listed = (option.choices?.length ?? 0) > 0;
    if (option.autocomplete && listed)
      refuse(
        'autocomplete',
        'APPLICATION_COMMAND_AUTOCOMPLETE_WITH_CHOICES',
        'Choices or autocomplete, not both',
      );
    if ((option.autocomplete || listed) && option.type !== 3 && !countable)
      refuse('type', 'APPLICATION_COMMAND_OPTION_TYPE_INVALID', 'This type of option takes no choices');
    if ((option.min_value != null || option.max_value != null) && !countable)
      refuse('min_value', 'APPLICATION_COMMAND_OPTION_RANGE_INVALID', 'Only a number has a range');
    if ((option.min_length != null || option.max_length != null) && option.type !== 3)
      refuse('min_length', 'APPLICATION_COMMAND_OPTION_LENGTH_INVALID', 'Only a text has a length');
    option.choices?.forEach(({ value }, i) => {
      const right = option.type === 3 ? typeof value === 'string' : typeof value === 'number';
      if (right && (option.type !== 4 || Number.isInteger(value))) return;
      context.addIssue({
        code: 'custom',
        ...as('BASE_TYPE_BAD_TYPE', 'Not a value of the option'),
        path: ['choices', i, 'value'],
      });
    });
    distinct(
      option.choices?.map((c) => c.name) ?? [],
      ['choices'],
      'APPLICATION_COMMAND_OPTION_CHOICE_DUPLICATE',
      context,
    );
  });

const argumentList = z
  .array(argument)
  .max(25)
  .superRefine((options, context) => {
    distinct(
      options.map((o) => o.name),
      [],
      'APPLICATION_COMMAND_OPTIONS_NAME_INVALID',
      context,
    );
    const firstFree = options.findIndex((o) => !o.required);
    options.forEach((option, i) => {
      const fault = as(
        'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
        'Required options must be placed before non-required options',
      );
      if (option.required && firstFree >= 0 && i > firstFree)
        context.addIssue({ code: 'custom', ...fault, path: [i] });
    });
  });

const subcommand = z.object({ ...described, type: z.literal(1), options: argumentList.nullish() });
const group = z.object({ ...described, type: z.literal(2), options: z.array(subcommand).min(1).max(25) });

/** A command's options: either subcommands and groups, or plain ones, never both. */
export const nestedOptions = z.array(z.discriminatedUnion('type', [subcommand, group])).max(25);
export { argumentList, described, translations };

function distinct(
  names: readonly string[],
  path: readonly PropertyKey[],
  code: string,
  context: z.core.$RefinementCtx<unknown>,
): void {
  names.forEach((name, i) => {
    if (names.indexOf(name) === i) return;
    context.addIssue({
      code: 'custom',
      ...as(code, 'This name is already used'),
      path: [...path, i, 'name'],
    });
  });
}
