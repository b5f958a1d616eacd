/** The panel of the next token: chart, two sentences, knobs, draws, and the menu of tokens to go on with. */
import type { Button, Menu, Row, View } from '../bot/view.ts';
import type { Picture } from '../charts/picture.ts';
import type { Distribution } from '../sampling/distribution.ts';
import { settingsToArgs } from '../sampling/settings-args.ts';
import type { Prediction } from '../services/next-token.ts';
import type { Services } from '../services.ts';
import { endingSpace } from '../text/ending-space.ts';
import { percent } from '../text/numbers.ts';
import { go, probabilita as it } from '../text/probabilita.ts';
import { samplerText } from '../text/sampler.ts';
import { insideButton } from './inside.ts';
import { knobRows } from './sampler-buttons.ts';

/** Bars in the chart: what a phone can show. */
const BARS = 12;
/** Tokens in the menu: what Discord allows. */
const CHOICES = 25;

export interface PanelExtra {
  /** what just happened, said after the heading */
  readonly note?: string;
  readonly pictures?: readonly Picture[];
  /** a drawn token, offered as the one to append */
  readonly drawn?: number;
}

export async function nextTokenView(
  prediction: Prediction,
  distribution: Distribution,
  services: Services,
  signal: AbortSignal,
  { note, pictures = [], drawn }: PanelExtra = {},
): Promise<View> {
  const { nextToken, charts } = services;
  const { settings, vocabulary, kept } = distribution;
  const top = distribution.top(BARS);
  const chart = await charts.nextToken(
    {
      text: prediction.text,
      bars: top.map(({ id, before, after, cutBy }) => ({ label: nextToken.label(id), before, after, cutBy })),
      rest: distribution.rest(BARS),
      settings,
      entropyBits: distribution.entropyBits,
      effective: distribution.effective,
    },
    signal,
  );
  const first = distribution.choice(1);
  const sentences = [
    it.heading(prediction.text, nextToken.label(first.id), first.after),
    kept === 1
      ? it.onlyOne
      : it.uncertainty(distribution.entropyBits, distribution.effective, kept, vocabulary),
    ...(prediction.prompt.tokens.length === 0 ? endingSpace(prediction.text) : []),
    ...(note === undefined ? [] : [note]),
    `-# ${samplerText(settings)}${chart.note === undefined ? '' : ` · ${chart.note}`}`,
  ];
  return {
    text: sentences.join('\n'),
    pictures: [chart, ...pictures],
    rows: rows(prediction, distribution, services, drawn),
  };
}

function rows(
  { prompt }: Prediction,
  distribution: Distribution,
  { nextToken }: Services,
  drawn?: number,
): readonly Row[] {
  const { settings, vocabulary } = distribution;
  const args = [prompt.id, ...settingsToArgs(settings)];
  const button = (
    command: string,
    action: string,
    label: string,
    style: Button['style'] = 'secondary',
  ): Button => ({
    kind: 'button',
    label,
    style,
    target: { command, action, args },
  });
  const append: Button[] =
    drawn === undefined
      ? []
      : [
          {
            kind: 'button',
            label: it.buttons.add(nextToken.label(drawn)),
            style: 'success',
            target: { command: 'probabilita', action: 'aggiungi', args: [...args, drawn] },
          },
        ];
  const menu: Menu = {
    kind: 'menu',
    placeholder: it.choose,
    target: { command: 'probabilita', action: 'scegli', args },
    options: distribution.top(CHOICES).map(({ id, before }) => ({
      label: nextToken.label(id),
      value: String(id),
      description: percent(before),
    })),
  };
  return [
    ...knobRows({ promptId: prompt.id, settings, vocabulary, canUndo: prompt.tokens.length > 0 }),
    [
      button('probabilita', 'estrai', it.buttons.draw, 'primary'),
      button('probabilita', 'estrai100', it.buttons.draw100),
      ...append,
      button('completa', 'apri', go.completa),
      insideButton(prompt.id),
    ],
    [menu],
  ];
}
