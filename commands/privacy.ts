/** /privacy: what is kept, where, how long, who sees it. */
import { defineCommand } from '../src/bot/command.ts';
import { privacy as it } from '../src/text/privacy.ts';

export default defineCommand({
  data: { name: 'privacy', description: it.description },
  ack: 'none',
  run: async (_invocation, { retention, commandNames }) => ({
    text: it.page(
      retention.conversationHours,
      retention.promptDays,
      retention.afterLeavingDays,
      commandNames.mention('miei-dati'),
    ),
    private: true,
  }),
});
