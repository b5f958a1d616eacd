/** A panel of the logit lens: the picture, what it shows in sentences, and the ways to another token, place or layer. */
import type { View } from '../bot/view.ts';
import { lensSpec } from '../charts/spec/lens.ts';
import { drawable } from '../charts/spec/scripts.ts';
import {
  type LensLook,
  lookThrough,
  onset,
  sameMeaning,
  steepestFall,
  unreadable,
} from '../services/lens.ts';
import type { Sentence } from '../services/sentence.ts';
import type { Services } from '../services.ts';
import { lente as it } from '../text/lente.ts';
import { lensRows } from './lens-rows.ts';
import type { LensState } from './lens-state.ts';

/** Tokens of a row in the picture. */
const DRAWN = 3;

export interface LensExtra {
  /** how the wanted word may begin: the likelier one is followed */
  readonly wanted?: readonly { readonly id: number; readonly count: number }[];
  readonly word?: string | undefined;
  /** the part of a long text that the menu of places shows */
  readonly near?: number;
}

export async function lensView(
  sentence: Sentence,
  state: LensState,
  services: Services,
  signal: AbortSignal,
  { wanted = [], word, near }: LensExtra = {},
): Promise<View> {
  const { glassbox, nextToken, charts } = services;
  const upTo = sentence.ids.slice(0, state.at + 1);
  const text = state.at === sentence.ids.length - 1 ? sentence.text : nextToken.decode(upTo);
  const ids = wanted.length > 0 ? wanted.map(({ id }) => id) : state.follow === null ? [] : [state.follow];
  const look = await lookThrough(upTo, ids, glassbox, signal);
  const now: LensState = wanted.length > 0 ? { ...state, follow: look.followed } : state;
  const picture = await charts.draw(
    lensSpec({
      text,
      layers: look.readings.map(({ top, followed, entropyBits }) => ({
        top: top.slice(0, DRAWN).map(({ id, probability }) => ({
          label: nextToken.label(id),
          probability,
          isFollowed: id === look.followed,
        })),
        rank: followed[0]?.rank ?? look.vocabulary,
        entropyBits,
      })),
      followed: nextToken.label(look.followed),
      vocabulary: look.vocabulary,
      selected: now.layer,
    }),
    signal,
  );
  const several = wanted.find(({ id, count }) => id === look.followed && count > 1);
  const lines = [
    ...answerLines(look, text, nextToken.label),
    ...(several === undefined || word === undefined
      ? []
      : [it.severalTokens(word, nextToken.label(several.id), several.count)]),
    ...followedLine(look, nextToken.label),
    ...mindLines(look, upTo.at(-1), nextToken.label),
    ...(await translation(look, services, signal)),
    ...nextLine(look, sentence.ids[state.at + 1], nextToken.label),
    ...layerLine(look, now.layer, nextToken.label),
    ...unseenLine(look, nextToken.label),
    it.small,
  ];
  return { text: lines.join('\n'), pictures: [picture], rows: lensRows(sentence, look, now, services, near) };
}

type Label = (id: number) => string;

function answerLines({ readings, final }: LensLook, text: string, label: Label): readonly string[] {
  const [answer] = final;
  if (answer === undefined) return [];
  const layers = readings.length - 1;
  const { stays, ever } = onset(readings, answer.id);
  return [
    it.heading(text, label(answer.id), answer.probability, layers),
    it.onset(label(answer.id), stays, ever, layers),
  ];
}

/** Only for another token than the answer: of the answer everything was said. */
function followedLine({ readings, followed, final }: LensLook, label: Label): readonly string[] {
  const places = readings.map((reading) => reading.followed[0]?.rank ?? 0);
  const end = readings.at(-1)?.followed[0];
  if (followed === final[0]?.id || end === undefined) return [];
  const rank = Math.min(...places);
  return [it.followed(label(followed), end, { rank, layer: places.indexOf(rank) })];
}

function mindLines(look: LensLook, token: number | undefined, label: Label): readonly string[] {
  const { readings } = look;
  const blind = unreadable(look);
  const least = Math.min(...readings.slice(1, blind + 1).map(({ entropyBits }) => entropyBits));
  const fall = steepestFall(readings, blind);
  return [
    ...(token !== undefined && readings[0]?.top[0]?.id === token ? [it.itself(label(token))] : []),
    ...(blind >= 2 ? [it.unreadable(blind, least)] : []),
    ...(fall === null ? [] : [it.fall(fall.layer, fall.before, fall.after)]),
  ];
}

async function translation(
  look: LensLook,
  { glassbox, nextToken }: Services,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const found = await sameMeaning(look, (id) => nextToken.decode([id]), glassbox, signal);
  const [answer] = look.final;
  if (found === null || answer === undefined) return [];
  const { id, layers, most, rank, cosine } = found;
  return [
    it.sameMeaning(
      nextToken.label(id),
      layers,
      most,
      nextToken.label(answer.id),
      rank,
      cosine,
      look.vocabulary,
    ),
  ];
}

function nextLine(look: LensLook, next: number | undefined, label: Label): readonly string[] {
  if (next === undefined) return [];
  const { rank, probability } = look.place(next);
  return [it.next(label(next), rank, probability)];
}

function unseenLine({ readings }: LensLook, label: Label): readonly string[] {
  const labels = readings.flatMap(({ top }) => top.slice(0, DRAWN).map(({ id }) => label(id)));
  return labels.some((each) => drawable(each) !== each) ? [it.unseen] : [];
}

function layerLine({ readings }: LensLook, layer: number | null, label: Label): readonly string[] {
  const reading = layer === null ? undefined : readings[layer];
  if (layer === null || reading === undefined) return [];
  return [
    it.layer(
      layer,
      reading.top.map(({ id, probability }) => it.token(label(id), probability)),
    ),
  ];
}
