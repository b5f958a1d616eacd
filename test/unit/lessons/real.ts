/** The real commands, as lessons are checked against them. */
import { commands } from '../../../commands/index.ts';
import { checkOptions } from '../../../src/bot/options.ts';
import { type CommandCheck, typedCommands } from '../../../src/lessons/check.ts';

export const COMMANDS: CommandCheck = { all: typedCommands(commands), check: checkOptions };
export const lessonText = (id: string, body: string, prerequisites = ''): string =>
  `---\nid: ${id}\ntitolo: Lezione ${id}\nminuti: 5\nlivello: base\nobiettivi: [x]\nprerequisiti: [${prerequisites}]\n---\n## A\n${body}\n`;
