/** A lesson against the commands there really are. Pure. */
import { ApplicationCommandOptionType as OptionType } from 'discord-api-types/v10';
import type { Command, CommandData, Option, OptionValue } from '../bot/command.ts';
import { commands as it } from '../text/lesson/check.ts';
import type { Words } from '../text/lesson/problems.ts';
import type { Block, CommandBlock, Problem } from './lesson.ts';
import { readNumber, readYesNo } from './parse/attributes.ts';
import { type Parsed, parseLesson } from './parse/index.ts';
import { nearest } from './parse/say.ts';

/** The commands there are, and the check that the bot itself makes of their options (bot/options.ts). */
export interface CommandCheck {
  /** by their whole names: 'tokenizza', 'lezione avvia' */
  readonly all: readonly CommandData[];
  /** @throws an error whose message is Italian, a problem a line */
  check(data: CommandData, given: readonly { readonly name: string; readonly value?: unknown }[]): unknown;
}

/** Every command that can be typed, under its whole name. */
export function typedCommands(commands: readonly Command[]): readonly CommandData[] {
  return commands.flatMap((one): readonly CommandData[] => {
    if (one.kind === 'message') return [];
    if (one.kind === 'slash') return [one.data];
    return one.subcommands.map(({ data }) => ({ ...data, name: `${one.data.name} ${data.name}` }));
  });
}

/** Those that lead a lesson, or are about one person or one server. */
const NOT_IN_LESSONS = ['lezione', 'impostazioni', 'progressi', 'privacy', 'miei-dati', 'docente'];

/** parseLesson, and then the commands: their options come out as the commands want them. Never throws. */
export function readLesson(text: string, file: string, commands: CommandCheck): Parsed {
  const parsed = parseLesson(text, file);
  const problems: Problem[] = [];
  const read = (block: Block): Block => {
    if (block.kind !== 'command') return block;
    const { options, wrong } = readCommand(block, commands);
    problems.push(...wrong.map((words) => ({ file, line: block.line, ...words })));
    return { ...block, options };
  };
  const given = 'problems' in parsed ? parsed.steps : parsed.lesson.steps;
  const steps = given.map((step) => ({ ...step, blocks: step.blocks.map(read) }));
  if ('problems' in parsed)
    return { problems: [...parsed.problems, ...problems].sort((a, b) => a.line - b.line), steps };
  return problems.length > 0 ? { problems, steps } : { ...parsed, lesson: { ...parsed.lesson, steps } };
}

type Values = CommandBlock['options'];

function readCommand(
  block: CommandBlock,
  { all, check }: CommandCheck,
): { options: Values; wrong: readonly Words[] } {
  const { name, options } = block;
  const usable = all.filter((one) => !excluded(one.name));
  const data = all.find((one) => one.name === name);
  const names = usable.map((one) => one.name);
  if (excluded(name)) return { options, wrong: [it.notHere(name)] };
  if (!data) return { options, wrong: [it.unknown(name, nearest(name, names), names)] };
  const declared = (data.options ?? []).filter((one) => one.name !== 'privato');
  const wrong: Words[] = [];
  const values: Record<string, string | number | boolean> = {};
  for (const [key, value] of Object.entries(options)) {
    const option = declared.find((one) => one.name === key);
    const known = declared.map((one) => one.name);
    if (key === 'privato') wrong.push(it.privately);
    else if (!option) wrong.push(it.unknownOption(key, name, nearest(key, known), known));
    else {
      const read = optionValue(option, String(value));
      if (typeof read === 'object') wrong.push(read);
      else values[key] = read;
    }
  }
  for (const option of declared) {
    const value = options[option.name];
    if (option.required && (value === undefined || value === '')) wrong.push(it.missing(option.name, name));
  }
  if (wrong.length === 0) wrong.push(...refusals(data, values, check));
  return { options: values, wrong };
}

const excluded = (name: string) => NOT_IN_LESSONS.includes(name.split(' ')[0] ?? '');

function refusals(data: CommandData, values: Values, check: CommandCheck['check']): readonly Words[] {
  try {
    check(
      data,
      Object.entries(values).map(([name, value]) => ({ name, value })),
    );
    return [];
  } catch (error) {
    const lines = (error instanceof Error ? error.message : String(error)).split('\n');
    return lines.map((line) => it.refused(line));
  }
}

/** What was written, as Discord would have given it. */
function optionValue(option: Option, written: string): Exclude<OptionValue, object> | Words {
  const { name, type } = option;
  if (type === OptionType.Attachment || type === OptionType.Role) return it.cannot(name);
  if (type === OptionType.Boolean) return readYesNo(written) ?? it.notYesNo(name);
  if (type === OptionType.String) {
    if (!option.choices) return written;
    const same = (text: string) => text.toLowerCase() === written.trim().toLowerCase();
    const found = option.choices.find((one) => same(one.value) || same(one.name));
    if (found) return found.value;
    const values = option.choices.map((one) => one.value);
    return it.notAChoice(name, written, nearest(written, values), values);
  }
  const read = readNumber(written);
  return typeof read === 'number' ? read : it.notANumber(name, written);
}
