/** What Discord's client lets a person send with a slash command: values of the right type, within the declared bounds. */
import type { APIApplicationCommand, APIApplicationCommandOption } from 'discord-api-types/v10';
import type { CommandOption } from '../people-api.ts';
import { optionTypes } from '../rules/option.ts';
import { Wrong } from './wrong.ts';

export interface FilledOption {
  readonly name: string;
  readonly type: number;
  readonly value?: string | number | boolean;
  readonly options?: readonly FilledOption[];
  readonly focused?: boolean;
}

type Given = readonly CommandOption[];
type Declared = readonly APIApplicationCommandOption[];

/** The options as Discord sends them. While `typing` (autocomplete), values are unchecked and any may be missing. */
export function fill(command: APIApplicationCommand, given: Given, typing: boolean): FilledOption[] {
  const filled = fillAll(command.options ?? [], given, typing);
  if (typing && count(filled) !== 1) throw new Wrong('Non è chiaro quale opzione si sta scrivendo.');
  return filled;
}

function fillAll(declared: Declared, given: Given, typing: boolean): FilledOption[] {
  const names = given.map((option) => option.name);
  if (new Set(names).size < names.length) throw new Wrong('Un’opzione è stata data due volte.');
  if (declared.some(({ type }) => type <= optionTypes.group) && (given.length !== 1 || !given[0]))
    throw new Wrong('Scegli uno dei sottocomandi.');
  for (const option of declared) {
    const value = given.find(({ name }) => name === option.name)?.value;
    if ('required' in option && option.required && !typing && (value === undefined || value === ''))
      throw new Wrong(`L’opzione «${option.name}» è obbligatoria.`);
  }
  return given.flatMap((option) => {
    const as = declared.find(({ name }) => name === option.name);
    if (!as) throw new Wrong(`Il comando non ha un’opzione «${option.name}».`);
    return fillOne(as, option, typing);
  });
}

function fillOne(as: APIApplicationCommandOption, given: CommandOption, typing: boolean): FilledOption[] {
  const { name, type } = as;
  if (type === optionTypes.subcommand || type === optionTypes.group) {
    const options = fillAll((as.options ?? []) as Declared, given.options ?? [], typing);
    return [{ name, type, options }];
  }
  const value = given.value;
  if (typing) return [{ name, type, value: value ?? '', ...(given.focused ? { focused: true } : {}) }];
  if (value === undefined || value === '') return [];
  checkValue(as, value);
  return [{ name, type, value }];
}

/** Discord sends texts of at most 6,000 characters, and numbers that JavaScript holds exactly. */
function checkValue(as: APIApplicationCommandOption, value: string | number | boolean): void {
  const no = (what: string) => new Wrong(`L’opzione «${as.name}» ${what}.`);
  const bounds = as as { min_value?: number; max_value?: number; min_length?: number; max_length?: number };
  switch (as.type) {
    case optionTypes.integer:
    case optionTypes.number: {
      if (typeof value !== 'number' || !Number.isFinite(value)) throw no('deve essere un numero');
      if (as.type === optionTypes.integer && !Number.isSafeInteger(value))
        throw no('deve essere un numero intero');
      if (Math.abs(value) > Number.MAX_SAFE_INTEGER) throw no('è un numero troppo grande');
      if (value < (bounds.min_value ?? -Infinity)) throw no(`deve essere almeno ${bounds.min_value}`);
      if (value > (bounds.max_value ?? Infinity)) throw no(`può essere al massimo ${bounds.max_value}`);
      break;
    }
    case optionTypes.boolean:
      if (typeof value !== 'boolean') throw no('deve essere vero o falso');
      break;
    case optionTypes.attachment:
      if (typeof value !== 'string') throw no('deve essere un file');
      break;
    default: {
      if (typeof value !== 'string') throw no('deve essere un testo');
      const { min_length: least = 0, max_length: most = 6000 } = bounds;
      if (value.length < least) throw no(`deve avere almeno ${least} caratteri`);
      if (value.length > most) throw no(`può avere al massimo ${most} caratteri`);
    }
  }
  const choices = 'choices' in as ? (as.choices ?? []) : [];
  if (choices.length > 0 && !choices.some((choice) => choice.value === value))
    throw no('deve essere una delle scelte proposte');
}

function count(filled: readonly FilledOption[]): number {
  return filled.reduce((sum, option) => sum + (option.focused ? 1 : 0) + count(option.options ?? []), 0);
}
