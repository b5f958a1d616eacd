/** The same logits at five temperatures, and one completion for each with the same seed. */
import type { Button, Embed, Row, Target, View } from '../bot/view.ts';
import type { Picture } from '../charts/picture.ts';
import { temperaturesSpec } from '../charts/spec/temperatures.ts';
import { type Across, type AtTemperature, across } from '../sampling/across.ts';
import { NEUTRAL } from '../sampling/settings.ts';
import { settingsToArgs } from '../sampling/settings-args.ts';
import type { SamplerSettings } from '../sampling/types.ts';
import type { Completion } from '../services/completions.ts';
import type { Prediction } from '../services/next-token.ts';
import type { Services } from '../services.ts';
import { go } from '../text/probabilita.ts';
import { temperatura as it } from '../text/temperatura.ts';
import { insideRow } from './inside.ts';

export const TEMPERATURES = [0.2, 0.7, 1, 1.5, 2] as const;
/** Tokens shown one by one. */
const ROWS = 10;
const EDGES = { topK: 40, topP: 0.9 } as const;
/** The texts are drawn from so many: from the whole vocabulary a token would take ten times as long. */
const DRAWABLE = 4000;

/** The sampler of one text. */
export const samplerAt = (temperature: number): SamplerSettings => ({
  ...NEUTRAL,
  temperature,
  topK: DRAWABLE,
});

/** Everything but the completions: it doesn't change while they are written. */
export interface TemperaturesPage {
  readonly prediction: Prediction;
  readonly seed: number;
  /** what the button for another text leads to */
  readonly nextSeed: number;
  readonly picture: Picture;
  readonly text: string;
}

export async function temperaturesPage(
  prediction: Prediction,
  seed: number,
  services: Services,
  signal: AbortSignal,
): Promise<TemperaturesPage> {
  const { nextToken, charts } = services;
  const table = across(prediction.ranked, TEMPERATURES, ROWS, EDGES);
  const labels = table.ids.map((id) => nextToken.label(id));
  const picture = await charts.draw(temperaturesSpec({ ...table, text: prediction.text, labels }), signal);
  return {
    prediction,
    seed,
    nextSeed: services.newSeed(),
    picture,
    text: sentences(prediction, labels[0] ?? '', table),
  };
}

function sentences({ text, ranked }: Prediction, token: string, { columns }: Across): string {
  const end = (column: AtTemperature | undefined) => {
    if (column === undefined) throw new RangeError('no temperatures');
    return { ...column, first: column.probabilities[0] ?? 0, shareOfTopK: Math.min(1, column.shareOfTopK) };
  };
  const [cold, hot] = [end(columns[0]), end(columns.at(-1))];
  return [
    it.heading(text, token, cold, hot),
    it.uncertainty(cold, hot),
    it.edges(EDGES.topK, EDGES.topP, cold, hot),
    it.small(Math.min(DRAWABLE, ranked.vocabulary), ranked.vocabulary),
  ].join('\n');
}

/**
 * @param completions the first so many of the temperatures; the others are still to come
 * @param stop while they are being written
 */
export function temperaturesView(
  { prediction, seed, nextSeed, picture, text }: TemperaturesPage,
  completions: readonly Completion[],
  services: Services,
  stop?: Target,
): View {
  const { prompt } = prediction;
  const rows: readonly Row[] =
    stop === undefined
      ? [
          [
            button(it.buttons.again, 'temperatura', 'semina', [prompt.id, nextSeed], 'primary'),
            button(go.completa, 'completa', 'apri', [prompt.id]),
            button(go.tokenizza, 'tokenizza', 'apri', [prompt.id]),
          ],
          TEMPERATURES.map((temperature) =>
            button(it.buttons.at(temperature), 'probabilita', 'apri', [
              prompt.id,
              ...settingsToArgs({ ...NEUTRAL, temperature }),
            ]),
          ),
          insideRow(prompt.id, 'temperatura'),
        ]
      : [[{ kind: 'button', label: it.buttons.stop, style: 'danger', target: stop }]];
  return {
    text,
    pictures: [picture],
    embeds: [texts(prediction.text, seed, completions, stop !== undefined, services)],
    rows,
  };
}

const button = (
  label: string,
  command: string,
  action: string,
  args: readonly (string | number)[],
  style: Button['style'] = 'secondary',
): Button => ({ kind: 'button', label, style, target: { command, action, args } });

function texts(
  prompt: string,
  seed: number,
  completions: readonly Completion[],
  writing: boolean,
  { nextToken }: Services,
): Embed {
  const value = (completion: Completion | undefined): string => {
    if (completion === undefined) return writing ? it.waiting : it.unwritten;
    const { steps, finish } = completion;
    const written = nextToken.decode(steps.filter((step) => !step.end).map(({ id }) => id));
    if (written === '' && finish === null) return it.waiting;
    const shown = written === '' ? it.nothing : it.continued(prompt, written);
    if (finish === 'words') return it.withheld(shown);
    return finish === 'end' ? it.ended(shown) : shown;
  };
  return {
    title: it.embed(seed),
    fields: TEMPERATURES.map((temperature, i) => ({
      name: it.field(temperature),
      value: value(completions[i]),
    })),
    footer: it.footer,
  };
}
