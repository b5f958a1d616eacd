/** The names of the commands as people can click them: the ids are learnt when Discord has registered them. */
import type { CommandName, CommandNames } from '../services.ts';
import type { Command } from './command.ts';

export function createCommandNames(
  commands: readonly Command[],
): CommandNames & { learn(ids: ReadonlyMap<string, string>): void } {
  let ids: ReadonlyMap<string, string> = new Map();
  return {
    mention(name) {
      const [command = ''] = name.split(' ');
      const id = ids.get(command);
      return id === undefined ? `\`/${name}\`` : `</${name}:${id}>`;
    },
    all: () =>
      commands.flatMap((command): readonly CommandName[] => {
        const { kind, data } = command;
        if (kind === 'message') return [{ name: data.name, description: '', kind }];
        if (kind === 'slash') return [{ name: data.name, description: data.description, kind }];
        return command.subcommands.map((one) => ({
          name: `${data.name} ${one.data.name}`,
          description: one.data.description,
          kind: 'slash',
          group: data,
        }));
      }),
    learn(learnt) {
      ids = learnt;
    },
  };
}
