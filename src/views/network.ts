/** The pages of /rete: an answer looked at from the pixels to the outputs, noise, the weights. The damage is in network-damage.ts. */
import type { Button, Menu, View } from '../bot/view.ts';
import { answerSpec } from '../charts/spec/labs/digit-answer.ts';
import { weightsSpec } from '../charts/spec/labs/digit-weights.ts';
import { PIXELS } from '../labs/digits/digits.ts';
import { accuracyOf, HIDDEN, noise, type Reader } from '../labs/digits/reader.ts';
import { type Activations, forward, outputOf } from '../labs/nn/network.ts';
import type { Services } from '../services.ts';
import { rete as it } from '../text/rete.ts';
import { type NetworkState, silencedIn, stateToArgs } from './network-state.ts';

export interface Page extends Reader {
  readonly state: NetworkState;
}

/** What the network looks at. */
export interface Shown {
  readonly kind: 'digit' | 'noise' | 'drawn';
  readonly pixels: Float32Array;
  readonly truth: number | null;
}

type Drawing = Pick<Services, 'charts'>;

/** Pictures of noise whose answers are averaged. */
const NOISES = 100;

export async function answerPage(
  page: Page,
  shown: Shown,
  services: Drawing,
  signal: AbortSignal,
): Promise<View> {
  const { picture, said, p } = await looked(page, shown, services, signal);
  const { truth } = shown;
  const sentence =
    truth === null
      ? it.answer.drawn(said, p)
      : said === truth
        ? it.answer.right(said, p)
        : it.answer.wrong(said, p, truth);
  return {
    text: [sentence, it.explain.digit, ...small(page)].join('\n'),
    pictures: [picture],
    rows: [
      [
        button(page, it.buttons.another, 'altra', 'primary'),
        button(page, it.buttons.mistake, 'sbaglia'),
        button(page, it.buttons.noise, 'rumore'),
        button(page, it.buttons.weights, 'pesi'),
        button(page, it.buttons.damage, 'danni', 'danger'),
      ],
      [digitMenu(page)],
    ],
  };
}

export async function noisePage(
  page: Page,
  shown: Shown,
  services: Drawing,
  signal: AbortSignal,
): Promise<View> {
  const { picture, said, p } = await looked(page, shown, services, signal);
  const sure = Array.from({ length: NOISES }, (_, n) => Math.max(...outputOf(page.network, noise(n))));
  const mean = sure.reduce((sum, each) => sum + each, 0) / NOISES;
  return {
    text: [it.answer.noise(said, p), it.explain.noise(NOISES, mean, Math.max(...sure)), ...small(page)].join(
      '\n',
    ),
    pictures: [picture],
    rows: [
      [
        button(page, it.buttons.otherNoise, 'rumore', 'primary'),
        button(page, it.buttons.another, 'altra'),
        button(page, it.buttons.weights, 'pesi'),
        button(page, it.buttons.damage, 'danni', 'danger'),
      ],
      [digitMenu(page)],
    ],
  };
}

export async function weightsPage(page: Page, { charts }: Drawing, signal: AbortSignal): Promise<View> {
  const weights = page.network.layers[0]?.weights ?? new Float64Array();
  const neurons = Array.from({ length: HIDDEN }, (_, j) => weights.subarray(j * PIXELS, (j + 1) * PIXELS));
  const spec = weightsSpec({ neurons, silenced: silencedIn(page.state.mask) });
  return {
    text: [it.explain.weights, ...small(page)].join('\n'),
    pictures: [await charts.draw(spec, signal)],
    rows: [
      [
        button(page, it.buttons.damage, 'danni', 'danger'),
        button(page, it.buttons.back[page.state.source.kind], 'cifra', 'primary'),
        button(page, it.buttons.noise, 'rumore'),
      ],
    ],
  };
}

async function looked({ network, state }: Page, shown: Shown, { charts }: Drawing, signal: AbortSignal) {
  const silenced = silencedIn(state.mask);
  const went: Activations = forward(network, shown.pixels, undefined, [silenced]);
  const outputs = [...(went.outputs.at(-1) ?? [])];
  const what =
    shown.truth === null ? it.what[shown.kind === 'noise' ? 'noise' : 'drawn'] : it.what.digit(shown.truth);
  const spec = answerSpec({
    pixels: shown.pixels,
    hidden: [...(went.outputs[1] ?? [])],
    silenced,
    outputs,
    truth: shown.truth,
    what,
  });
  const p = Math.max(...outputs);
  return { picture: await charts.draw(spec, signal), said: outputs.indexOf(p), p };
}

export const small = ({ score, state }: Page): readonly string[] => [
  it.measured(
    accuracyOf(score),
    score.of.reduce((sum, n) => sum + n, 0),
    state.seed,
  ),
  ...(state.mask === 0 ? [] : [it.silenced(silencedIn(state.mask).length)]),
];

export const target = ({ state }: Page, action: string, from?: 'menu') => ({
  command: 'rete',
  action,
  // a menu and a button that call the same must still differ
  args: [...stateToArgs(state), ...(from === undefined ? [] : [from])],
});
export const button = (
  page: Page,
  label: string,
  action: string,
  style: Button['style'] = 'secondary',
): Button => ({
  kind: 'button',
  label,
  style,
  target: target(page, action),
});

function digitMenu(page: Page): Menu {
  return {
    kind: 'menu',
    placeholder: it.menus.digit,
    target: target(page, 'altra', 'menu'),
    options: Array.from({ length: 10 }, (_, digit) => ({
      label: it.menus.digitOption(digit),
      value: String(digit),
    })),
  };
}
