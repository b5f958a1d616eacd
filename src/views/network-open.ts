/** What /rete does when it is typed or pressed: the network and what it is shown are found, then handed to its pages. */
import { z } from 'zod';
import type { Context, Press, Upload, View } from '../bot/command.ts';
import { UserError } from '../bot/errors.ts';
import { type Digits, inputOf, PIXELS } from '../labs/digits/digits.ts';
import { HIDDEN, noise, type Reader } from '../labs/digits/reader.ts';
import { outputOf } from '../labs/nn/network.ts';
import { largest } from '../labs/nn/train.ts';
import { seeded } from '../sampling/random.ts';
import type { Services } from '../services.ts';
import { rete as it } from '../text/rete.ts';
import { answerPage, noisePage, type Shown, weightsPage } from './network.ts';
import { damagePage } from './network-damage.ts';
import { type NetworkState, SEEDS, silencedIn, stateOf, toggled, whole } from './network-state.ts';

/** Of an attached picture: a phone's photograph. */
const MOST_BYTES = 8_000_000;
/** Neurons that one press silences by chance. */
const SILENCE = 4;

export interface Asked {
  readonly digit: number | undefined;
  readonly seed: number | undefined;
  readonly picture: Upload | undefined;
}

export async function askedNetwork(
  { digit, seed = SEEDS.least, picture }: Asked,
  context: Context,
  services: Services,
): Promise<View> {
  if (picture !== undefined && digit !== undefined) throw new UserError(it.picture.both);
  const source: NetworkState['source'] =
    picture === undefined
      ? { kind: 'digit', n: await chosen(digit, context, services) }
      : { kind: 'drawn', id: await kept(picture, context, services) };
  return answer({ seed, mask: 0, source }, context, services);
}

/** The page that a press asks for, of the state in its arguments. */
export const networkPresses = {
  cifra: (press: Press, services: Services) => answer(stateOf(press.args), press, services),
  async altra(press: Press, services: Services) {
    const n = await chosen(whole(press.values[0], 0, 9, -1), press, services);
    return answer({ ...stateOf(press.args), source: { kind: 'digit', n } }, press, services);
  },
  async sbaglia(press: Press, services: Services) {
    const state = stateOf(press.args);
    const held = await services.digits.held(press.signal);
    const { network } = await readerOf(state, press, services);
    const from = state.source.kind === 'digit' ? state.source.n : 0;
    for (let step = 1; step <= held.count; step++) {
      const n = (from + step) % held.count;
      if (largest(outputOf(network, inputOf(held, n))) !== held.labels[n]) {
        return answer({ ...state, source: { kind: 'digit', n } }, press, services);
      }
    }
    throw new UserError(it.never);
  },
  async rumore(press: Press, services: Services) {
    const state: NetworkState = { ...stateOf(press.args), source: { kind: 'noise', n: services.newSeed() } };
    return answer(state, press, services);
  },
  async pesi(press: Press, services: Services) {
    const state = stateOf(press.args);
    return weightsPage({ ...(await readerOf(state, press, services)), state }, services, press.signal);
  },
  danni: (press: Press, services: Services) => damage(stateOf(press.args), press, services),
  async spegni(press: Press, services: Services) {
    const state = stateOf(press.args);
    const chosenNeuron = whole(press.values[0], 0, HIDDEN - 1, -1);
    const mask = chosenNeuron >= 0 ? toggled(state.mask, chosenNeuron) : someMore(state);
    return damage({ ...state, mask }, press, services);
  },
  riaccendi: (press: Press, services: Services) =>
    damage({ ...stateOf(press.args), mask: 0 }, press, services),
};

async function answer(state: NetworkState, context: Context, services: Services): Promise<View> {
  const shown = await shownBy(state, context, services);
  const reader = await readerOf(state, context, services);
  const page = { ...reader, state };
  return shown.kind === 'noise'
    ? noisePage(page, shown, services, context.signal)
    : answerPage(page, shown, services, context.signal);
}

async function damage(state: NetworkState, context: Context, services: Services): Promise<View> {
  const reader = await readerOf(state, context, services);
  const after = await services.digits.judge(reader, silencedIn(state.mask), context.signal);
  return damagePage({ ...reader, state }, after, services, context.signal);
}

async function readerOf(
  { seed }: NetworkState,
  { signal, progress, stop }: Context,
  { digits }: Services,
): Promise<Reader> {
  return digits.reader(seed, signal, ({ epoch, epochs, accuracy }) =>
    progress(() => ({
      text: it.training(epoch, epochs, accuracy),
      rows: [[{ kind: 'button', label: it.stop, target: stop, style: 'secondary' }]],
    })),
  );
}

async function shownBy({ source }: NetworkState, { signal }: Context, services: Services): Promise<Shown> {
  if (source.kind === 'noise') return { kind: 'noise', pixels: noise(source.n), truth: null };
  if (source.kind === 'digit') {
    const held = await services.digits.held(signal);
    const n = source.n % held.count;
    return { kind: 'digit', pixels: inputOf(held, n), truth: held.labels[n] ?? null };
  }
  const saved = savedSchema.safeParse(services.panels.find(source.id, 'rete'));
  if (!saved.success) throw new UserError(it.picture.forgotten(services.commandNames.mention('rete')));
  const pixels = Uint8Array.from(Buffer.from(saved.data.pixels, 'base64'));
  return { kind: 'drawn', pixels: inputOf({ pixels }, 0), truth: null };
}

/** The pixels as the network sees them, nothing else of the picture. */
const savedSchema = z.object({ pixels: z.string().length(4 * Math.ceil(PIXELS / 3)) });

async function kept(picture: Upload, { person, signal }: Context, services: Services): Promise<string> {
  const bytes = await picture.read(MOST_BYTES, signal);
  const read = await services.compute.run('drawing-read', { bytes: Uint8Array.from(bytes) }, signal);
  if (read.kind === 'large') throw new UserError(it.picture.large(read.width, read.height));
  if (read.kind !== 'digit') throw new UserError(it.picture[read.kind]);
  return services.panels.save(person.id, 'rete', { pixels: Buffer.from(read.pixels).toString('base64') });
}

/** A held-out picture of that digit, or of any. */
async function chosen(digit: number | undefined, { signal }: Context, services: Services): Promise<number> {
  const held: Digits = await services.digits.held(signal);
  const all = [...held.labels.keys()].filter(
    (n) => digit === undefined || digit < 0 || held.labels[n] === digit,
  );
  return all[services.newSeed() % all.length] ?? 0;
}

/** Four neurons more, drawn by a seed of their own: the same network breaks in the same order for everybody. */
function someMore({ seed, mask }: NetworkState): number {
  const on = Array.from({ length: HIDDEN }, (_, j) => j).filter((j) => !silencedIn(mask).includes(j));
  const random = seeded(100 * seed + on.length);
  let more = mask;
  for (let k = 0; k < SILENCE && on.length > 0; k++) {
    const [neuron = 0] = on.splice(Math.floor(random() * on.length), 1);
    more = toggled(more, neuron);
  }
  return more;
}
