/** /aiuto: every command with a clickable name, made from the one list. */
import { defineCommand } from '../src/bot/command.ts';
import { aiuto as it } from '../src/text/aiuto.ts';

export default defineCommand({
  data: { name: 'aiuto', description: it.description },
  ack: 'none',
  async run(_invocation, { commandNames }) {
    const list = commandNames
      .all()
      .map(({ name, description, kind }) =>
        kind === 'slash' ? `- ${commandNames.mention(name)}: ${description}` : `- ${it.onMessage(name)}`,
      );
    return {
      text: [
        it.heading,
        it.start(commandNames.mention('probabilita')),
        '',
        ...list,
        '',
        `-# ${it.panels}`,
      ].join('\n'),
      private: true,
    };
  },
});
