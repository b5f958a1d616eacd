/** What /autoencoder does when it is typed or pressed: the network is found, or trained, then handed to its pages. */
import type { Context, Press, View } from '../bot/command.ts';
import { SIZES } from '../labs/digits/coder.ts';
import type { Services } from '../services.ts';
import { autoencoder as it } from '../text/autoencoder.ts';
import { type CoderPage, errorsPage, mapPage, pairsPage, walkPage } from './coder.ts';
import { type CoderState, stateOf, USUAL } from './coder-state.ts';
import { whole } from './network-state.ts';

export interface Asked {
  readonly size: number | undefined;
  readonly seed: number | undefined;
}

export const askedCoder = (
  { size = USUAL.size, seed = USUAL.seed }: Asked,
  context: Context,
  services: Services,
): Promise<View> => pairs({ ...USUAL, size, seed }, context, services);

/** The page that a press asks for, of the state in its arguments. */
export const coderPresses = {
  cifre: (press: Press, services: Services) => pairs(stateOf(press.args), press, services),
  misura(press: Press, services: Services) {
    const state = stateOf(press.args);
    const size = whole(press.values[0], SIZES.least, SIZES.most, state.size);
    return pairs({ ...state, size }, press, services);
  },
  async errori(press: Press, services: Services) {
    const page = await pageOf(stateOf(press.args), press, services);
    const all = await services.digits.coders(page.state.seed);
    const { size } = page.state;
    // when nothing can be written, this one is known all the same
    const known = all.some((each) => each.size === size) ? all : [...all, { size, error: page.error }];
    return errorsPage(page, known, services, press.signal);
  },
  async mappa(press: Press, services: Services) {
    const state = stateOf(press.args);
    const page = await pageOf({ ...state, size: 2 }, press, services);
    const codes = await services.digits.codes(page, press.signal);
    return mapPage(page, codes, state.size !== 2, services, press.signal);
  },
  strada: (press: Press, services: Services) => walked(stateOf(press.args), press, services),
  da(press: Press, services: Services) {
    const state = stateOf(press.args);
    return walked({ ...state, from: whole(press.values[0], 0, 9, state.from) }, press, services);
  },
  a(press: Press, services: Services) {
    const state = stateOf(press.args);
    return walked({ ...state, to: whole(press.values[0], 0, 9, state.to) }, press, services);
  },
};

async function pairs(state: CoderState, context: Context, services: Services): Promise<View> {
  return pairsPage(await pageOf(state, context, services), services, context.signal);
}

async function walked(state: CoderState, context: Context, services: Services): Promise<View> {
  return walkPage(await pageOf(state, context, services), services, context.signal);
}

async function pageOf(
  state: CoderState,
  { signal, progress, stop }: Context,
  { digits }: Services,
): Promise<CoderPage> {
  const { size, seed } = state;
  const coder = await digits.coder({ size, seed }, signal, ({ epoch, epochs, error }) =>
    progress(() => ({
      text: it.training(size, epoch, epochs, error),
      rows: [[{ kind: 'button', label: it.stop, target: stop, style: 'secondary' }]],
    })),
  );
  return { ...coder, held: await digits.held(signal), state };
}
