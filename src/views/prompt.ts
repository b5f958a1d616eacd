/** The panel of prompts side by side: what changed, by how much, and what each makes the model write. */
import type { Button, Embed, Menu, Row, Target, View } from '../bot/view.ts';
import type { Picture } from '../charts/picture.ts';
import { compareSpec } from '../charts/spec/labs/compare.ts';
import { EXAMPLE_NAMES } from '../labs/compare/examples.ts';
import type { SamplerSettings } from '../sampling/types.ts';
import type { Completion } from '../services/completions.ts';
import type { Services } from '../services.ts';
import { prompt as it } from '../text/prompt.ts';
import type { Comparison, Measured } from './prompt-measure.ts';

/** Careful rather than wild: what differs should be the prompt. */
export const SAMPLER: SamplerSettings = { temperature: 0.7, topK: 40, topP: 1, order: 'temperature-first' };

/** What stays while completions are being written. */
export interface PromptPage {
  readonly comparison: Comparison;
  readonly panelId: string;
  readonly seed: number;
  readonly nextSeed: number;
  readonly picture: Picture;
  readonly text: string;
}

export async function promptPage(
  comparison: Comparison,
  panelId: string,
  seed: number,
  services: Services,
  signal: AbortSignal,
): Promise<PromptPage> {
  const { measured, wantedIds, rows, expected } = comparison;
  const picture = await services.charts.draw(
    compareSpec({
      names: measured.map((_, i) => it.name(i)),
      rows: rows.map((id) => ({
        label: services.nextToken.label(id),
        p: measured.map(({ lnP }) => Math.exp(lnP[id] ?? Number.NEGATIVE_INFINITY)),
        wanted: wantedIds.includes(id),
      })),
      wanted: expected === null ? null : { text: expected, bits: measured.map(({ bits }) => sum(bits)) },
    }),
    signal,
  );
  const text = sentences(comparison, services);
  return { comparison, panelId, seed, nextSeed: services.newSeed(), picture, text };
}

const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0);

function sentences(
  { measured, wantedIds, distances, expected }: Comparison,
  { nextToken }: Services,
): string {
  const token = ({ first }: Measured) => nextToken.label(first.id);
  const [a, ...others] = measured;
  if (a === undefined) throw new RangeError('no prompts');
  const under = (one: Measured, id: number) => Math.exp(one.lnP[id] ?? Number.NEGATIVE_INFINITY);
  return [
    it.heading(measured.map((one) => ({ token: token(one), p: one.first.p }))),
    ...others.map((b, i) => it.moved(token(a), a.first.p, under(b, a.first.id), it.name(0), it.name(i + 1))),
    ...distances.map(({ there, back }, i) => it.kl(it.name(0), it.name(i + 1), there, back)),
    it.klMeans,
    ...(expected === null ? [] : [it.wanted(expected, measured), verdict(measured, wantedIds)]),
    it.base,
    it.think,
  ].join('\n');
}

function verdict(measured: readonly Measured[], wantedIds: readonly number[]): string {
  const totals = measured.map(({ bits }) => sum(bits));
  const best = totals.indexOf(Math.min(...totals));
  const worst = totals.indexOf(Math.max(...totals));
  const gain = 2 ** ((totals[worst] ?? 0) - (totals[best] ?? 0));
  return it.verdict(
    best,
    worst,
    gain,
    2 ** -(totals[best] ?? 0),
    measured[best]?.first.id === wantedIds[best],
  );
}

/**
 * @param written by prompt, those written so far
 * @param stop while they are being written
 */
export function promptView(
  page: PromptPage,
  written: readonly (readonly Completion[])[],
  services: Services,
  stop?: Target,
): View {
  const { comparison, seed, picture, text } = page;
  const embeds = comparison.measured.map(
    (one, i): Embed => ({
      title: it.embed(i, one.labels.length),
      text: it.tokens(one.labels),
      fields: [0, 1].map((at) => ({
        name: it.field((seed + at) >>> 0),
        value: body(written[i]?.[at], stop !== undefined, services),
        inline: true,
      })),
      ...(i === comparison.measured.length - 1
        ? { footer: it.footer(SAMPLER.temperature, SAMPLER.topK) }
        : {}),
    }),
  );
  return { text, pictures: [picture], embeds, rows: rows(page, stop) };
}

function body(completion: Completion | undefined, writing: boolean, { nextToken }: Services): string {
  if (completion === undefined || (completion.steps.length === 0 && completion.finish === null))
    return writing ? it.waiting : it.written('', false);
  const ids = completion.steps.filter((step) => !step.end).map(({ id }) => id);
  const text = nextToken.decode(ids);
  return writing && text.trim() === '' ? it.waiting : it.written(text, completion.finish === 'end');
}

function rows({ comparison, panelId, nextSeed }: PromptPage, stop?: Target): readonly Row[] {
  if (stop) return [[{ kind: 'button', label: it.buttons.stop, style: 'danger', target: stop }]];
  const button = (label: string, target: Target, style: Button['style'] = 'secondary'): Button => ({
    kind: 'button',
    label,
    style,
    target,
  });
  const menu: Menu = {
    kind: 'menu',
    placeholder: it.menu,
    target: { command: 'prompt', action: 'esempio' },
    options: EXAMPLE_NAMES.map((name) => ({ label: it.examples[name], value: name })),
  };
  return [
    [
      button(it.buttons.change, { command: 'prompt', action: 'riscrivi', args: [panelId] }, 'primary'),
      button(it.buttons.seed, { command: 'prompt', action: 'semina', args: [panelId, nextSeed] }),
    ],
    comparison.measured.map(({ prompt }, i) =>
      button(it.buttons.open(i), { command: 'probabilita', action: 'apri', args: [prompt.id] }),
    ),
    [menu],
  ];
}
