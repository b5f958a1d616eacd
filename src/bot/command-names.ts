/** The names of the commands as people can click them: the ids are learnt when Discord has registered them. */
import type { CommandNames } from '../services.ts';
import type { Command } from './command.ts';

export function createCommandNames(
  commands: readonly Command[],
): CommandNames & { learn(ids: ReadonlyMap<string, string>): void } {
  let ids: ReadonlyMap<string, string> = new Map();
  return {
    mention(name) {
      const id = ids.get(name);
      return id === undefined ? `\`/${name}\`` : `</${name}:${id}>`;
    },
    all: () =>
      commands.map((command) => ({
        name: command.data.name,
        description: command.kind === 'slash' ? command.data.description : '',
        kind: command.kind,
      })),
    learn(learnt) {
      ids = learnt;
    },
  };
}
