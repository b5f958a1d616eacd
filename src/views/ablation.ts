/** The panel of ablation with one thing taken away: a word, a head or an edge; the next token before and after. */
import type { View } from '../bot/view.ts';
import { changeSpec } from '../charts/spec/ablation.ts';
import type { Hyperparameters } from '../glassbox/model/hyperparameters.ts';
import type { Trace } from '../glassbox/model/trace.ts';
import { type Change, changeBy, changedTokens, changeWithout, textWithout } from '../services/ablation.ts';
import { headsBetween } from '../services/attention.ts';
import type { Sentence, Unit } from '../services/sentence.ts';
import type { Services } from '../services.ts';
import { ablazione as it } from '../text/ablazione.ts';
import { edgeRows, headRows, type Near, wordRows } from './ablation-rows.ts';
import type { AblationState } from './ablation-state.ts';

export interface AblationPanel {
  readonly sentence: Sentence;
  readonly hyper: Hyperparameters;
  /** with nothing taken away */
  readonly trace: Trace;
  readonly state: AblationState;
  /** a look that matters in this text: where silencing and cutting begin */
  readonly look: {
    readonly layer: number;
    readonly head: number;
    readonly from: number;
    readonly to: number;
  };
}

/** Likeliest tokens before, and after: a picture has at most twice as many rows. */
const TOPS = 5;

type Draw = Pick<Services, 'charts' | 'glassbox' | 'tokenisers' | 'nextToken'>;

interface Told {
  readonly heading: string;
  readonly title: string;
  readonly text: string;
}

async function changeView(
  change: Change,
  { heading, title, text }: Told,
  { charts, nextToken }: Draw,
  signal: AbortSignal,
): Promise<Pick<View, 'text' | 'pictures'>> {
  const { original, probabilityBefore, probabilityAfter, top, divergence } = change;
  const spec = changeSpec({
    title,
    text,
    divergence,
    tokens: changedTokens(change, TOPS).map(({ id, ...both }) => ({ label: nextToken.label(id), ...both })),
  });
  const changed = it.changed(nextToken.label(original), probabilityBefore, probabilityAfter);
  const now = top.id === original ? it.same : it.instead(nextToken.label(top.id), top.probability);
  const lines = [heading, `${changed} ${now} ${it.divergence(divergence)}`, it.small];
  return { text: lines.join('\n'), pictures: [await charts.draw(spec, signal)] };
}

export async function wordView(
  panel: AblationPanel,
  services: Draw,
  signal: AbortSignal,
  near?: Near,
): Promise<View> {
  const { sentence, state } = panel;
  const word = sentence.words[state.from] as Unit;
  const change = await changeWithout(sentence, word, services, signal);
  const rows = wordRows(panel, near);
  if (change === null) return { text: it.onlyOne, rows };
  const text = textWithout(sentence, word);
  const told = { heading: it.word(word.label, text), title: it.picture.without(word.label), text };
  const isLast = state.from === sentence.words.length - 1;
  const view = await changeView(change, told, services, signal);
  return { ...view, text: [view.text, ...(isLast ? [it.last(word.label)] : [])].join('\n'), rows };
}

export async function headView(panel: AblationPanel, services: Draw, signal: AbortSignal): Promise<View> {
  const { sentence, state } = panel;
  const { layer, head } = state;
  const change = await changeBy(sentence, { silencedHeads: [{ layer, head }] }, services, signal);
  const told = {
    heading: it.head(layer + 1, head + 1),
    title: it.picture.head(layer + 1, head + 1),
    text: sentence.text,
  };
  return { ...(await changeView(change, told, services, signal)), rows: headRows(panel) };
}

export async function edgeView(
  panel: AblationPanel,
  services: Draw,
  signal: AbortSignal,
  near?: Near,
): Promise<View> {
  const { sentence, state, trace, hyper } = panel;
  const { layer } = state;
  const from = sentence.words[state.from] as Unit;
  const to = sentence.words[state.to] as Unit;
  const rows = edgeRows(panel, near);
  if (state.to > state.from) return { text: it.backwards(from.label, to.label), rows };
  const cutEdges = from.positions.flatMap((t) =>
    to.positions.filter((s) => s <= t).map((s) => ({ layer, head: null, from: t, to: s })),
  );
  const change = await changeBy(sentence, { cutEdges }, services, signal);
  const best = headsBetween(trace, hyper.heads, from, to).find((each) => each.layer === layer);
  const told = {
    heading: it.edge(from.label, to.label, layer + 1, best?.weight ?? 0, (best?.head ?? 0) + 1),
    title: it.picture.edge(from.label, to.label, layer + 1),
    text: sentence.text,
  };
  return { ...(await changeView(change, told, services, signal)), rows };
}
