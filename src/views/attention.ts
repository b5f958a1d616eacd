/** The panel of attention: the panorama of all heads, one head large, arcs from one token, or the search for a head. */
import type { View } from '../bot/view.ts';
import { attentionArcsSpec } from '../charts/spec/attention-arcs.ts';
import { attentionHeadSpec } from '../charts/spec/attention-head.ts';
import { attentionOverviewSpec, gridOf } from '../charts/spec/attention-overview.ts';
import { MOST } from '../charts/spec/attention-window.ts';
import type { Hyperparameters } from '../glassbox/model/hyperparameters.ts';
import type { Trace } from '../glassbox/model/trace.ts';
import { headMap, headsBetween, mean, strongest } from '../services/attention.ts';
import { type Sentence, type Unit, unitAt } from '../services/sentence.ts';
import type { Services } from '../services.ts';
import { attenzione as it } from '../text/attenzione.ts';
import { headRows, lastRows, type Near, overviewRows, searchRows } from './attention-rows.ts';
import type { AttentionState } from './attention-state.ts';

export interface Panel {
  readonly sentence: Sentence;
  readonly hyper: Hyperparameters;
  readonly trace: Trace;
  readonly state: AttentionState;
  /** the tokens or the words, as the state says */
  readonly units: readonly Unit[];
  /** said under the heading */
  readonly notes: readonly string[];
  /** the name of what goes before the text; null where nothing does */
  readonly sinkLabel: string | null;
}

/** How many a sentence names. */
const NAMED = 3;
const LISTED = 8;

export async function attentionView(
  panel: Panel,
  { charts }: Pick<Services, 'charts'>,
  signal: AbortSignal,
  near?: Near,
): Promise<View> {
  if (panel.state.mode === 'c') return searchView(panel, near);
  const overview = panel.state.mode === 'p';
  const { lines, spec } = overview ? overviewOf(panel) : headOf(panel);
  const rows = overview ? overviewRows(panel) : headRows(panel, near?.unit);
  return {
    text: [...lines, ...small(panel)].join('\n'),
    pictures: [await charts.draw(spec, signal)],
    rows: [...rows, ...lastRows(panel)],
  };
}

function small({ hyper, state, notes }: Panel): string[] {
  return [
    ...notes,
    ...(state.whole ? [`-# ${it.wholeWords}`] : []),
    it.small(hyper.layers.length, hyper.heads),
  ];
}

function overviewOf(panel: Panel) {
  const { trace, hyper, units, sentence, state, sinkLabel } = panel;
  const { heads } = hyper;
  const { layers: size } = gridOf(heads);
  const first = Math.floor(state.layer / size) * size;
  const count = Math.min(size, hyper.layers.length - first);
  const maps = Array.from({ length: count * heads }, (_, i) =>
    headMap(trace, { layer: first + Math.floor(i / heads), head: i % heads }, units, sentence.begin.length),
  );
  const n = units.length;
  const ofFirst = mean(maps.flatMap(({ values }) => Array.from({ length: n }, (_, i) => values[i * n] ?? 0)));
  const spec = attentionOverviewSpec({
    labels: units.map(({ label }) => label),
    maps: maps.map((map) => ({ ...map, layer: map.layer + 1, head: map.head + 1 })),
    heads,
    sinkLabel,
  });
  const sink =
    sinkLabel === null
      ? it.firstToken(units[0]?.label ?? '', ofFirst)
      : it.sinkAll(sinkLabel, mean(maps.flatMap((map) => map.sink)));
  return { lines: [it.overview(sentence.text, hyper.layers.length, heads), it.patterns, sink], spec };
}

function headOf(panel: Panel) {
  const { trace, units, sentence, state, sinkLabel } = panel;
  const map = headMap(trace, state, units, sentence.begin.length);
  const from = unitAt(units, state.from + sentence.begin.length);
  const arcs = state.mode === 'a';
  const input = {
    text: sentence.text,
    layer: state.layer + 1,
    head: state.head + 1,
    labels: units.map(({ label }) => label),
    values: map.values,
    sink: map.sink,
    sinkLabel,
  };
  const own = units[from]?.label ?? '';
  const n = units.length;
  const row = { values: map.values.slice(from * n, (from + 1) * n), sink: map.sink };
  const looks = strongest(row, NAMED)
    .filter(({ weight }) => weight >= 0.03)
    .map(({ to, weight }) => it.look(units[to]?.label ?? '', weight, to === from));
  const share = arcs ? (map.sink[from] ?? 0) : mean(map.sink);
  const lines = [
    arcs ? it.arcs(input.layer, input.head, own, looks) : it.map(input.layer, input.head, sentence.text),
    ...(sinkLabel === null ? [] : [it.sink(sinkLabel, share, arcs ? own : null)]),
  ];
  return {
    lines,
    spec: arcs ? attentionArcsSpec(input, from) : attentionHeadSpec(input, n > MOST ? from : null),
  };
}

function searchView(panel: Panel, near?: Near): View {
  const { trace, hyper, units, sentence, state } = panel;
  const begin = sentence.begin.length;
  const [from, to] = [units[unitAt(units, state.from + begin)], units[unitAt(units, state.to + begin)]];
  if (from === undefined || to === undefined) throw new RangeError('a text without tokens');
  const backwards = (from.positions[0] ?? 0) < (to.positions[0] ?? 0);
  const looks = backwards ? [] : headsBetween(trace, hyper.heads, from, to);
  const lines = backwards
    ? [it.backwards(from.label, to.label)]
    : [
        it.search(from.label, to.label),
        ...looks
          .slice(0, LISTED)
          .map(({ layer, head, weight }, i) => it.found(i + 1, layer + 1, head + 1, weight)),
        it.median(looks[Math.floor(looks.length / 2)]?.weight ?? 0),
      ];
  return { text: [...lines, ...small(panel)].join('\n'), rows: searchRows(panel, looks, near) };
}
