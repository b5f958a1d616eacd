/** /probabilita: the chart of the next token, with knobs, draws, and a way to go on. */
import { defineCommand, type Press, UserError, type View } from '../src/bot/command.ts';
import { privately, privateOption, promptOf, samplerOptions, textOption } from '../src/bot/common.ts';
import { NEUTRAL } from '../src/sampling/settings.ts';
import type { SamplerSettings } from '../src/sampling/types.ts';
import { settingsOfButton, wantedSettings } from '../src/sampling/wanted.ts';
import type { Prompt, Services } from '../src/services.ts';
import { errors } from '../src/text/errors.ts';
import { probabilita as it } from '../src/text/probabilita.ts';
import { hundredDrawsView } from '../src/views/hundred-draws.ts';
import { nextTokenView, type PanelExtra } from '../src/views/next-token.ts';

type Who = Pick<Press, 'asker' | 'signal'>;

async function panel(
  prompt: Prompt,
  settings: SamplerSettings,
  who: Who,
  services: Services,
  extra?: PanelExtra,
): Promise<View> {
  const prediction = await services.nextToken.predict(prompt, who.asker);
  const distribution = services.nextToken.distribution(prediction, settings);
  return nextTokenView(prediction, distribution, services, who.signal, extra);
}

/** What a button holds: the prompt, the settings, and what follows them. */
function read(
  args: readonly string[],
  services: Services,
): { prompt: Prompt; settings: SamplerSettings; rest: readonly string[] } {
  const [, ...others] = args;
  const prompt = promptOf(args, services);
  const vocabulary = services.engine.status().model?.vocabulary ?? Number.MAX_SAFE_INTEGER;
  return { prompt, settings: settingsOfButton(others, vocabulary), rest: others.slice(4) };
}

/** The panel after appending one token. */
function append(press: Press, token: number, services: Services): Promise<View> {
  const { prompt, settings } = read(press.args, services);
  const size = services.engine.status().model?.vocabulary ?? 0;
  if (!Number.isInteger(token) || token < 0 || token >= size) throw new UserError(errors.notAToken);
  const longer = services.prompts.save(press.person.id, prompt.text, [...prompt.tokens, token]);
  return panel(longer, settings, press, services, { note: it.chosen(services.nextToken.label(token)) });
}

export default defineCommand({
  data: {
    name: 'probabilita',
    description: it.description,
    options: [textOption(it.options.testo), ...samplerOptions(it.options), privateOption],
  },
  ack: privately,
  async run({ options, person, ...who }, services) {
    const wanted = { temperature: options.temperatura, topK: options.top_k, topP: options.top_p };
    const prompt = services.prompts.save(person.id, options.testo);
    const prediction = await services.nextToken.predict(prompt, who.asker);
    const settings = wantedSettings(wanted, NEUTRAL, prediction.ranked.vocabulary);
    return nextTokenView(
      prediction,
      services.nextToken.distribution(prediction, settings),
      services,
      who.signal,
    );
  },
  buttons: {
    apri: {
      ack: 'reply',
      run: async (press, services) => {
        const { prompt, settings } = read(press.args, services);
        return panel(prompt, settings, press, services);
      },
    },
    imposta: {
      ack: 'update',
      // the second argument only keeps custom_ids apart when two knobs lead to the same settings
      run: async (press, services) => {
        const [id = '', _knob, ...settings] = press.args;
        const wanted = read([id, ...settings], services);
        return panel(wanted.prompt, wanted.settings, press, services);
      },
    },
    estrai: {
      ack: 'update',
      run: async (press, services) => {
        const { prompt, settings } = read(press.args, services);
        const { nextToken } = services;
        const prediction = await nextToken.predict(prompt, press.asker);
        const distribution = nextToken.distribution(prediction, settings);
        const seed = services.newSeed();
        const drawn = nextToken.draw(distribution, seed);
        const share = distribution.choice(distribution.rankOf(drawn)).after;
        const note = it.drawn(nextToken.label(drawn), share, seed, settings);
        return nextTokenView(prediction, distribution, services, press.signal, { note, drawn });
      },
    },
    estrai100: {
      ack: 'update',
      run: async (press, services) => {
        const { prompt, settings } = read(press.args, services);
        return hundredDrawsView(prompt, settings, press, services);
      },
    },
    scegli: {
      ack: 'update',
      run: async (press, services) => append(press, Number(press.values[0] ?? Number.NaN), services),
    },
    aggiungi: {
      ack: 'update',
      run: async (press, services) => append(press, Number(press.args[5] ?? Number.NaN), services),
    },
    togli: {
      ack: 'update',
      run: async (press, services) => {
        const { prompt, settings } = read(press.args, services);
        if (prompt.tokens.length === 0) throw new UserError(errors.nothingToUndo);
        const shorter = services.prompts.save(press.person.id, prompt.text, prompt.tokens.slice(0, -1));
        return panel(shorter, settings, press, services, { note: it.undone });
      },
    },
  },
});
