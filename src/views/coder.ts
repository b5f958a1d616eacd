/** The pages of /autoencoder: originals and copies, the errors, the map of codes, a walk between two digits. */
import type { View } from '../bot/view.ts';
import type { Spec } from '../charts/drawing.ts';
import { errorsSpec } from '../charts/spec/labs/coder-errors.ts';
import { coderMapSpec } from '../charts/spec/labs/coder-map.ts';
import { pairsSpec, walkSpec } from '../charts/spec/labs/coder-pairs.ts';
import { type Coder, decoderOf, encoderOf, walk } from '../labs/digits/coder.ts';
import { type Digits, inputOf } from '../labs/digits/digits.ts';
import { outputOf } from '../labs/nn/network.ts';
import type { Services } from '../services.ts';
import { autoencoder as it } from '../text/autoencoder.ts';
import { button, digitMenu, others, sizeMenu } from './coder-rows.ts';
import { COMPARED, type CoderState, VARIANTS } from './coder-state.ts';

export interface CoderPage extends Coder {
  readonly state: CoderState;
  readonly held: Digits;
}

type Drawing = Pick<Services, 'charts'>;
/** Pictures on the way between two digits. */
const STEPS = 8;

export function pairsPage(page: CoderPage, services: Drawing, signal: AbortSignal): Promise<View> {
  const { network, held, state } = page;
  const [encoder, decoder] = [encoderOf(network), decoderOf(network)];
  const codes: Float64Array[] = [];
  const pairs = Array.from({ length: 10 }, (_, digit) => {
    const original = inputOf(held, place(held, digit, state.which));
    const code = outputOf(encoder, original);
    codes.push(code);
    const rebuilt = outputOf(decoder, code);
    const error =
      rebuilt.reduce((sum, value, i) => sum + (value - (original[i] ?? 0)) ** 2, 0) / rebuilt.length;
    return { original, rebuilt, error };
  });
  const example = state.which % 10;
  return shown(page, services, signal, {
    spec: pairsSpec({ size: state.size, pairs }),
    sentences: [it.pairs(state.size), it.code(example, [...(codes[example] ?? [])])],
    rows: [
      [
        button({ ...state, which: (state.which + 1) % VARIANTS }, it.buttons.others, 'cifre', 'primary'),
        ...others(state, 'cifre'),
      ],
      [sizeMenu(state)],
    ],
  });
}

export function errorsPage(
  page: CoderPage,
  all: readonly { readonly size: number; readonly error: number }[],
  services: Drawing,
  signal: AbortSignal,
): Promise<View> {
  const { state } = page;
  const [first, last] = [all[0], all.at(-1)];
  const missing = COMPARED.filter((size) => !all.some((each) => each.size === size));
  return shown(page, services, signal, {
    spec: errorsSpec({ all, size: state.size }),
    sentences: [
      first === undefined || last === undefined || first === last
        ? it.errors.one
        : it.errors.some(first.size, last.size, first.error, last.error),
    ],
    rows: [
      ...(missing.length === 0
        ? []
        : [missing.map((size) => button({ ...state, size }, it.buttons.train(size), 'errori', 'primary'))]),
      others(state, 'errori'),
      [sizeMenu(state)],
    ],
  });
}

/** @param changed whether another size was looked at before */
export function mapPage(
  page: CoderPage,
  codes: Float64Array,
  changed: boolean,
  services: Drawing,
  signal: AbortSignal,
): Promise<View> {
  return shown(page, services, signal, {
    spec: coderMapSpec({ codes, labels: page.held.labels }),
    sentences: [it.map, ...(changed ? [it.mapChanged] : [])],
    rows: [others(page.state, 'mappa'), [sizeMenu(page.state)]],
  });
}

export function walkPage(page: CoderPage, services: Drawing, signal: AbortSignal): Promise<View> {
  const { network, held, state } = page;
  const encoder = encoderOf(network);
  const code = (digit: number) => outputOf(encoder, inputOf(held, place(held, digit, state.which)));
  const pictures = walk(network, code(state.from), code(state.to), STEPS);
  return shown(page, services, signal, {
    spec: walkSpec(state.from, state.to, pictures),
    sentences: [it.walk(state.from, state.to)],
    rows: [
      [
        button({ ...state, which: (state.which + 1) % VARIANTS }, it.buttons.others, 'strada', 'primary'),
        ...others(state, 'strada'),
      ],
      [digitMenu(state, 'da', it.menus.from, it.menus.fromOption, state.from)],
      [digitMenu(state, 'a', it.menus.to, it.menus.toOption, state.to)],
    ],
  });
}

async function shown(
  { error, held, state }: CoderPage,
  { charts }: Drawing,
  signal: AbortSignal,
  { spec, sentences, rows }: { spec: Spec; sentences: readonly string[]; rows: NonNullable<View['rows']> },
): Promise<View> {
  return {
    text: [...sentences, it.measured(error, held.count, state.seed)].join('\n'),
    pictures: [await charts.draw(spec, signal)],
    rows,
  };
}

/** Where the which-th picture of a digit is: the held-out ones take turns 0 to 9 as long as there are all. */
function place({ labels }: Digits, digit: number, which: number): number {
  let seen = -1;
  const found = labels.findIndex((label) => label === digit && ++seen === which);
  return found < 0 ? labels.indexOf(digit) : found;
}
