/** /tokenizza: a text cut into tokens, by the loaded model or by OpenAI's encodings, alone or side by side. */
import { defineCommand, OptionType, UserError } from '../src/bot/command.ts';
import { privately, privateOption, promptOf, textOption } from '../src/bot/common.ts';
import type { TokeniserName } from '../src/services/tokenisers.ts';
import type { Prompt, Services } from '../src/services.ts';
import { errors } from '../src/text/errors.ts';
import { tokenizza as it } from '../src/text/tokenizza.ts';
import { tokenTable } from '../src/views/token-table.ts';
import { tokensView } from '../src/views/tokens.ts';

/** A tokenizer by the name in an option or a button. */
function tokeniser(name: string | undefined, services: Services): TokeniserName {
  const known = services.tokenisers.names();
  const found = known.find((one) => one.name === (name ?? services.tokenisers.own));
  if (!found)
    throw new UserError(
      errors.notAChoice(
        'tokenizer',
        known.map((one) => one.name),
      ),
    );
  return found.name;
}

function stored(args: readonly string[], services: Services): { prompt: Prompt; text: string } {
  const prompt = promptOf(args, services);
  return { prompt, text: prompt.text + services.nextToken.decode(prompt.tokens) };
}

export default defineCommand({
  data: {
    name: 'tokenizza',
    description: it.description,
    options: [
      textOption(it.options.testo),
      {
        type: OptionType.String,
        name: 'tokenizer',
        description: it.options.tokenizer,
        autocomplete: true,
        max_length: 40,
      },
      {
        type: OptionType.String,
        name: 'confronta',
        description: it.options.confronta,
        autocomplete: true,
        max_length: 40,
      },
      privateOption,
    ],
  },
  ack: privately,
  async run({ options, person, signal }, services) {
    const first = tokeniser(options.tokenizer, services);
    const second = options.confronta === undefined ? undefined : tokeniser(options.confronta, services);
    const prompt = services.prompts.save(person.id, options.testo);
    return tokensView(prompt, options.testo, [first, second], services, signal);
  },
  autocomplete({ typed }, { tokenisers }) {
    const wanted = typed.toLowerCase();
    return tokenisers
      .names()
      .filter(({ name, title }) => `${name} ${title}`.toLowerCase().includes(wanted))
      .map(({ name, title }) => ({ name: title, value: name }));
  },
  buttons: {
    apri: {
      ack: 'reply',
      run: async ({ args, signal }, services) => {
        const { prompt, text } = stored(args, services);
        return tokensView(prompt, text, [tokeniser(undefined, services)], services, signal);
      },
    },
    confronta: {
      ack: 'update',
      run: async ({ args, values, signal }, services) => {
        const { prompt, text } = stored(args, services);
        return tokensView(
          prompt,
          text,
          [tokeniser(args[1], services), tokeniser(values[0], services)],
          services,
          signal,
        );
      },
    },
    dettagli: {
      ack: 'private',
      run: async ({ args, signal }, services) => {
        const { text } = stored(args, services);
        return {
          text: tokenTable(await services.tokenisers.tokenise(tokeniser(args[1], services), text, signal)),
        };
      },
    },
  },
});
