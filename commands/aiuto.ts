/** /aiuto: every command with a clickable name, by topic, made from the one list. */
import { defineCommand } from '../src/bot/command.ts';
import type { CommandName, Services } from '../src/services.ts';
import { aiuto as it } from '../src/text/aiuto.ts';

/** 'lezione' for `lezione avvia`. */
const rootOf = ({ group, name }: CommandName): string => group?.name ?? name;

function topicOf(name: CommandName): string | undefined {
  return (it.topics.find(({ commands }) => commands.includes(rootOf(name))) ?? it.topics.at(-1))?.title;
}

/** One line for a command, and one for a whole group. */
function lines(names: readonly CommandName[], { mention }: Services['commandNames']): readonly string[] {
  return names.flatMap((one) => {
    if (one.kind === 'message') return `- ${it.onMessage(one.name)}`;
    if (one.group === undefined) return `- ${mention(one.name)}: ${one.description}`;
    const [first, ...others] = names.filter(({ group }) => group?.name === one.group?.name);
    if (first !== one) return [];
    const short = others.map(({ name }) => name.slice(rootOf(one).length + 1));
    return `- ${it.group(mention(first.name), short, one.group.description)}`;
  });
}

export default defineCommand({
  data: { name: 'aiuto', description: it.description },
  ack: 'none',
  async run(_invocation, { commandNames }) {
    const all = commandNames.all();
    const embeds = it.topics.flatMap(({ title }) => {
      const list = lines(
        all.filter((name) => topicOf(name) === title),
        commandNames,
      );
      return list.length === 0 ? [] : [{ title, text: list.join('\n') }];
    });
    const text = [it.heading, it.start(commandNames.mention('probabilita')), `-# ${it.panels}`].join('\n');
    return { text, embeds, private: true };
  },
});
