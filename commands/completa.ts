/** /completa: one to four continuations drawn token by token, with a seed that replays them. */
import { type Context, defineCommand, OptionType, UserError, type View } from '../src/bot/command.ts';
import { privately, privateOption, promptOf, samplerOptions, textOption } from '../src/bot/common.ts';
import { settingsOfButton, wantedSettings } from '../src/sampling/wanted.ts';
import type { CompletionRequest } from '../src/services/completions.ts';
import type { Prompt, Services } from '../src/services.ts';
import { completa as it } from '../src/text/completa.ts';
import { completionsView, stepsView, whyView, writingView } from '../src/views/completions.ts';

const USUAL = {
  temperature: 0.8,
  topK: 40,
  topP: 1,
  order: 'temperature-first',
  count: 1,
  tokens: 40,
} as const;
const MOST = { count: 4, tokens: 200, seed: 2 ** 32 - 1 } as const;

/** Tokens of the model; before it is open, nothing is too many. */
const vocabulary = ({ engine }: Services): number =>
  engine.status().model?.vocabulary ?? Number.MAX_SAFE_INTEGER;

async function complete(
  prompt: Prompt,
  request: CompletionRequest,
  context: Context,
  services: Services,
): Promise<View> {
  const written = await services.completions.completeOrKeep(prompt, request, context.asker, (soFar) =>
    context.progress(() => writingView(prompt, soFar, context.stop, services)),
  );
  return completionsView(prompt, request, written, services);
}

/** What a button holds: prompt, sampler, then how many, how long and the seed; the usual ones when it comes from another command. */
function read(args: readonly string[], services: Services): { prompt: Prompt; request: CompletionRequest } {
  const [, ...rest] = args;
  const prompt = promptOf(args, services);
  const [count, tokens, seed] = rest.slice(4).map(Number);
  const whole = (n: number | undefined, least: number, most: number, usual: number) =>
    n === undefined || !Number.isInteger(n) ? usual : Math.min(most, Math.max(least, n));
  return {
    prompt,
    request: {
      sampler: settingsOfButton(rest, vocabulary(services)),
      count: whole(count, 1, MOST.count, USUAL.count),
      maxTokens: whole(tokens, 1, Math.min(MOST.tokens, services.engine.limits.newTokens), USUAL.tokens),
      seed: whole(seed, 0, MOST.seed, services.newSeed()),
    },
  };
}

export default defineCommand({
  data: {
    name: 'completa',
    description: it.description,
    options: [
      textOption(it.options.testo),
      ...samplerOptions(it.options),
      {
        type: OptionType.Integer,
        name: 'seme',
        description: it.options.seme,
        min_value: 0,
        max_value: MOST.seed,
      },
      {
        type: OptionType.Integer,
        name: 'quante',
        description: it.options.quante,
        min_value: 1,
        max_value: MOST.count,
      },
      {
        type: OptionType.Integer,
        name: 'token',
        description: it.options.token,
        min_value: 1,
        max_value: MOST.tokens,
      },
      privateOption,
    ],
  },
  ack: privately,
  async run({ options, ...context }, services) {
    const wanted = { temperature: options.temperatura, topK: options.top_k, topP: options.top_p };
    const prompt = services.prompts.save(context.person.id, options.testo);
    const request = {
      sampler: wantedSettings(wanted, USUAL, vocabulary(services)),
      seed: options.seme ?? services.newSeed(),
      count: options.quante ?? USUAL.count,
      maxTokens: Math.min(options.token ?? USUAL.tokens, services.engine.limits.newTokens),
    };
    return complete(prompt, request, context, services);
  },
  buttons: {
    apri: {
      ack: 'reply',
      run: async (press, services) => {
        const { prompt, request } = read(press.args, services);
        return complete(prompt, request, press, services);
      },
    },
    ancora: {
      ack: 'reply',
      run: async (press, services) => {
        const { prompt, request } = read(press.args, services);
        return complete(prompt, { ...request, seed: services.newSeed() }, press, services);
      },
    },
    rifai: {
      ack: 'reply',
      run: async (press, services) => {
        const { prompt, request } = read(press.args, services);
        return complete(prompt, request, press, services);
      },
    },
    passi: {
      ack: 'private',
      run: async (press, services) => {
        const { prompt, request } = read(press.args, services);
        // the same seed replays the same tokens: nothing had to be kept
        const completions = await services.completions.complete(prompt, request, press.asker, () => {});
        return stepsView(completions, services);
      },
    },
    perche: {
      ack: 'private',
      run: async (press, services) => {
        if (!press.person.teacher) throw new UserError(it.why.teachersOnly);
        const { prompt, request } = read(press.args, services);
        return whyView(await services.completions.complete(prompt, request, press.asker, () => {}));
      },
    },
  },
});
