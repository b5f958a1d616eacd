/** /temperatura: the same logits at five temperatures in one picture, and one seeded text for each. */
import { type Context, defineCommand, OptionType, type View } from '../src/bot/command.ts';
import { privately, privateOption, promptOf, textOption } from '../src/bot/common.ts';
import type { Completion } from '../src/services/completions.ts';
import type { Prompt, Services } from '../src/services.ts';
import { temperatura as it } from '../src/text/temperatura.ts';
import { samplerAt, TEMPERATURES, temperaturesPage, temperaturesView } from '../src/views/temperatura.ts';

/** Tokens of each text: a line or two. */
const TOKENS = 20;
const MOST_SEED = 2 ** 32 - 1;

async function show(prompt: Prompt, seed: number, context: Context, services: Services): Promise<View> {
  const { asker, signal, progress, stop } = context;
  const prediction = await services.nextToken.predict(prompt, asker);
  const page = await temperaturesPage(prediction, seed, services, signal);
  const written: Completion[] = [];
  // one at a time: five at once would push everyone else back
  for (const temperature of TEMPERATURES) {
    if (signal.aborted) break;
    const request = { sampler: samplerAt(temperature), seed, count: 1, maxTokens: TOKENS };
    const quiet = { ...asker, onPosition: () => {} };
    const done = [...written];
    written.push(
      ...(await services.completions.complete(prompt, request, quiet, (soFar) =>
        progress(() => temperaturesView(page, [...done, ...soFar], services, stop)),
      )),
    );
  }
  return temperaturesView(page, written, services);
}

function read(args: readonly string[], services: Services): { prompt: Prompt; seed: number } {
  const prompt = promptOf(args, services);
  const [, seed = ''] = args;
  const given = seed === '' ? Number.NaN : Number(seed);
  const usable = Number.isInteger(given) && given >= 0 && given <= MOST_SEED;
  return { prompt, seed: usable ? given : services.newSeed() };
}

export default defineCommand({
  data: {
    name: 'temperatura',
    description: it.description,
    options: [
      textOption(it.options.testo),
      {
        type: OptionType.Integer,
        name: 'seme',
        description: it.options.seme,
        min_value: 0,
        max_value: MOST_SEED,
      },
      privateOption,
    ],
  },
  ack: privately,
  run: ({ options, ...context }, services) => {
    const prompt = services.prompts.save(context.person.id, options.testo);
    return show(prompt, options.seme ?? services.newSeed(), context, services);
  },
  buttons: {
    apri: {
      ack: 'reply',
      run: async (press, services) => {
        const { prompt, seed } = read(press.args, services);
        return show(prompt, seed, press, services);
      },
    },
    semina: {
      ack: 'update',
      run: async (press, services) => {
        const { prompt, seed } = read(press.args, services);
        return show(prompt, seed, press, services);
      },
    },
  },
});
