/** "Tokenizza" in a message's menu: the tokens of what someone wrote, shown only to who asks. */
import { defineMessageCommand, UserError } from '../src/bot/command.ts';
import { tokenizza as it } from '../src/text/tokenizza.ts';
import { tokensView } from '../src/views/tokens.ts';

export default defineMessageCommand({
  data: { name: 'Tokenizza' },
  ack: 'defer-private',
  async run({ message, person, signal }, services) {
    if (message.text === '') throw new UserError(it.noText);
    const prompt = services.prompts.save(person.id, message.text);
    return tokensView(prompt, message.text, [services.tokenisers.own], services, signal);
  },
});
