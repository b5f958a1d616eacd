/** From what was asked, or pressed, to a panel of the logit lens. */
import { UserError } from '../bot/errors.ts';
import type { View } from '../bot/view.ts';
import { readSentence, type Sentence } from '../services/sentence.ts';
import type { Prompt, Services } from '../services.ts';
import { lente as it } from '../text/lente.ts';
import { lensView } from './lens.ts';
import { type LensBounds, type LensState, stateOf } from './lens-state.ts';
import { chosen } from './word-menu.ts';

export interface Wanted {
  readonly word?: string | undefined;
  readonly layer?: number | undefined;
}

/** @throws UserError for a layer that isn't there, EngineError, GlassboxError */
export async function askedLens(
  prompt: Prompt,
  { word, layer }: Wanted,
  services: Services,
  signal: AbortSignal,
): Promise<View> {
  const { sentence, bounds } = await measure(prompt, services, signal);
  if (layer !== undefined && layer > bounds.layers) throw new UserError(it.noSuchLayer(bounds.layers));
  const state: LensState = { at: bounds.tokens - 1, follow: null, layer: layer ?? null };
  const wanted = word === undefined ? [] : await firstTokens(word, services, signal);
  return lensView(sentence, state, services, signal, { wanted, word });
}

/** The panel that a button holds. @param args after the prompt's id */
export async function pressedLens(
  prompt: Prompt,
  args: readonly string[],
  services: Services,
  signal: AbortSignal,
): Promise<View> {
  const { sentence, bounds } = await measure(prompt, services, signal);
  return lensView(sentence, stateOf(args, bounds), services, signal);
}

/** Another token was chosen to be followed. */
export async function tokenChosen(
  prompt: Prompt,
  [at = '', _follow, layer = '']: readonly string[],
  value: string | undefined,
  services: Services,
  signal: AbortSignal,
): Promise<View> {
  return pressedLens(prompt, [at, value ?? '', layer], services, signal);
}

/** Another place was chosen in the menu, or another part of a long text for the menu itself. */
export async function placeChosen(
  prompt: Prompt,
  args: readonly string[],
  value: string | undefined,
  services: Services,
  signal: AbortSignal,
): Promise<View> {
  const choice = chosen(value);
  const { sentence, bounds } = await measure(prompt, services, signal);
  const state = stateOf(args, bounds);
  if ('near' in choice) return lensView(sentence, state, services, signal, { near: choice.near });
  const { at } = stateOf([String(choice.unit)], bounds);
  return lensView(sentence, { ...state, at }, services, signal);
}

async function measure(
  prompt: Prompt,
  services: Services,
  signal: AbortSignal,
): Promise<{ readonly sentence: Sentence; readonly bounds: LensBounds }> {
  const sentence = await readSentence(prompt, services, signal);
  const { layers, vocabulary } = await services.glassbox.describe(signal);
  return { sentence, bounds: { tokens: sentence.ids.length, vocabulary, layers: layers.length } };
}

/** How a word may begin as the next token: with a space before it, and without. */
async function firstTokens(
  word: string,
  { tokenisers }: Services,
  signal: AbortSignal,
): Promise<readonly { readonly id: number; readonly count: number }[]> {
  const bare = word.trim() === '' ? word : word.trim();
  const ways = await Promise.all(
    [` ${bare}`, bare].map((text) => tokenisers.tokenise(tokenisers.own, text, signal)),
  );
  return ways.flatMap(({ pieces }) => (pieces[0] ? [{ id: pieces[0].id, count: pieces.length }] : []));
}
