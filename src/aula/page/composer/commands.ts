/** The commands a person can pick, one entry a leaf: subcommands become "/gruppo nome". Pure. */
import type { APIApplicationCommand, APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import type { AulaChannel } from '../../people-api.ts';
import { Option } from '../discord.ts';

const SLASH = 1;
const ON_MESSAGE = 3;
const CONTEXT = { class: 0, dm: 1 } as const;

export interface Leaf {
  readonly commandId: string;
  /** names of the group and the subcommand, if any, outermost first */
  readonly path: readonly string[];
  /** as typed, with the slash: "/tokenizza" */
  readonly label: string;
  readonly description: string;
  readonly options: readonly APIApplicationCommandBasicOption[];
}

/** Whether a command may be used in a channel of this kind; without `contexts` it may be everywhere. */
function belongs(command: APIApplicationCommand, kind: AulaChannel['kind']): boolean {
  return !command.contexts || command.contexts.some((context) => context === CONTEXT[kind]);
}

export function slashCommands(
  commands: readonly APIApplicationCommand[],
  kind: AulaChannel['kind'],
): readonly Leaf[] {
  const leaves: Leaf[] = [];
  for (const command of commands) {
    if ((command.type ?? SLASH) !== SLASH || !belongs(command, kind)) continue;
    const base = { commandId: command.id, path: [], label: `/${command.name}` };
    const plain: APIApplicationCommandBasicOption[] = [];
    let split = false;
    for (const option of command.options ?? []) {
      if (option.type === Option.Subcommand) {
        split = true;
        leaves.push(under(base, option.name, option.description, option.options));
      } else if (option.type === Option.SubcommandGroup) {
        split = true;
        for (const sub of option.options ?? []) {
          const group = { ...base, path: [option.name], label: `${base.label} ${option.name}` };
          leaves.push(under(group, sub.name, sub.description, sub.options));
        }
      } else plain.push(option);
    }
    if (!split) leaves.push({ ...base, description: command.description, options: requiredFirst(plain) });
  }
  return leaves;
}

function under(
  base: Pick<Leaf, 'commandId' | 'path' | 'label'>,
  name: string,
  description: string,
  options: readonly APIApplicationCommandBasicOption[] = [],
): Leaf {
  return {
    commandId: base.commandId,
    path: [...base.path, name],
    label: `${base.label} ${name}`,
    description,
    options: requiredFirst(options),
  };
}

function requiredFirst(
  options: readonly APIApplicationCommandBasicOption[],
): readonly APIApplicationCommandBasicOption[] {
  return [...options].sort((a, b) => Number(b.required ?? false) - Number(a.required ?? false));
}

export function messageCommands(
  commands: readonly APIApplicationCommand[],
  kind: AulaChannel['kind'],
): readonly APIApplicationCommand[] {
  return commands.filter((command) => command.type === ON_MESSAGE && belongs(command, kind));
}

/** Accents and case don't count, so "probabilità" finds /probabilita. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Those whose name starts with what was typed, then those that merely contain it. */
export function filterCommands(leaves: readonly Leaf[], typed: string): readonly Leaf[] {
  const wanted = plain(typed.replace(/^\//, '').trim());
  const starts = leaves.filter((leaf) => plain(leaf.label).startsWith(`/${wanted}`));
  const holds = leaves.filter((leaf) => !starts.includes(leaf) && plain(leaf.label).includes(wanted));
  return [...starts, ...holds];
}

/** The command typed in full, with a space behind it: "/probabilita testo: Il gatto" -> [leaf, "testo: Il gatto"]. */
export function typedInFull(leaves: readonly Leaf[], text: string): readonly [Leaf, string] | undefined {
  const longest = [...leaves].sort((a, b) => b.label.length - a.label.length);
  for (const leaf of longest) {
    const head = text.slice(0, leaf.label.length + 1);
    if (plain(head.trimEnd()) === plain(leaf.label) && /\s$/.test(head))
      return [leaf, text.slice(leaf.label.length + 1)];
  }
  return undefined;
}
