/** The buttons and menus under a picture of attention. Each carries the whole state it leads to: a double click is harmless. */
import type { Button, Menu, Row } from '../bot/view.ts';
import { gridOf } from '../charts/spec/attention-overview.ts';
import type { Look } from '../services/attention.ts';
import { unitAt } from '../services/sentence.ts';
import { attenzione as it } from '../text/attenzione.ts';
import type { Panel } from './attention.ts';
import { hasPresets, PRESETS } from './attention-presets.ts';
import { searchStart } from './attention-search.ts';
import { type AttentionState, stateToArgs } from './attention-state.ts';
import { insideRow } from './inside.ts';
import { wordMenu } from './word-menu.ts';

/** A button to another state; `tag` keeps custom_ids apart when two lead to the same. */
function goto(
  panel: Panel,
  tag: string,
  label: string,
  change: Partial<AttentionState>,
  more: Partial<Button> = {},
): Button {
  const args = [panel.sentence.prompt.id, tag, ...stateToArgs({ ...panel.state, ...change })];
  return { kind: 'button', label, target: { command: 'attenzione', action: 'vai', args }, ...more };
}

export function lastRows(panel: Panel): Row[] {
  const { sentence, hyper } = panel;
  const { id } = sentence.prompt;
  const presets: Row[] = !hasPresets(hyper)
    ? []
    : [
        PRESETS.map((name) => ({
          kind: 'button',
          label: it.presets[name],
          style: 'primary',
          target: { command: 'attenzione', action: 'esempio', args: [id, name, panel.state.whole ? 1 : 0] },
        })),
      ];
  return [...presets, insideRow(id, 'attenzione')];
}

/** Whole words or tokens, and the way to the search or back to the panorama. */
function switches(panel: Panel, more: readonly Button[]): Row {
  const { whole, mode } = panel.state;
  return [
    ...more,
    goto(panel, 'parole', whole ? it.buttons.tokens : it.buttons.words, { whole: !whole }),
    ...(mode === 'c' ? [] : [goto(panel, 'cerca', it.buttons.search, { mode: 'c', ...searchStart(panel) })]),
    ...(mode === 'p' ? [] : [goto(panel, 'tutte', it.buttons.overview, { mode: 'p' })]),
  ];
}

export function overviewRows(panel: Panel): Row[] {
  const { hyper, state, sentence } = panel;
  const total = hyper.layers.length;
  const { layers: size } = gridOf(hyper.heads);
  const page = Math.floor(state.layer / size);
  const last = (p: number) => Math.min(total, (p + 1) * size);
  const turn = (tag: string, arrow: string, p: number): Button[] =>
    p < 0 || p * size >= total
      ? []
      : [goto(panel, tag, `${arrow} ${it.buttons.layers(p * size + 1, last(p))}`, { layer: p * size })];
  const args = [sentence.prompt.id, ...stateToArgs({ ...state, mode: 'm', head: 0 })];
  const menu: Menu = {
    kind: 'menu',
    placeholder: it.menus.layer,
    target: { command: 'attenzione', action: 'strato', args },
    options: Array.from({ length: last(page) - page * size }, (_, i) => page * size + i).map((layer) => ({
      label: it.buttons.layer(layer + 1),
      value: String(layer),
    })),
  };
  return [switches(panel, [...turn('ps', '◀', page - 1), ...turn('ss', '▶', page + 1)]), [menu]];
}

export function headRows(panel: Panel, near?: number): Row[] {
  const { hyper, state, sentence, units } = panel;
  const { layer, head, mode } = state;
  const step = (tag: string, label: string, change: Partial<AttentionState>, disabled: boolean) =>
    goto(panel, tag, label, disabled ? {} : change, { disabled });
  const atEnd = { layer: layer === hyper.layers.length - 1, head: head === hyper.heads - 1 };
  const args = [sentence.prompt.id, ...stateToArgs({ ...state, mode: 'a' })];
  return [
    [
      step('sm', `◀ ${it.buttons.layer(Math.max(1, layer))}`, { layer: layer - 1 }, layer === 0),
      step('sp', `▶ ${it.buttons.layer(layer + (atEnd.layer ? 1 : 2))}`, { layer: layer + 1 }, atEnd.layer),
      step('tm', `◀ ${it.buttons.head(Math.max(1, head))}`, { head: head - 1 }, head === 0),
      step('tp', `▶ ${it.buttons.head(head + (atEnd.head ? 1 : 2))}`, { head: head + 1 }, atEnd.head),
    ],
    switches(panel, [
      mode === 'a'
        ? goto(panel, 'mappa', it.buttons.map, { mode: 'm' })
        : goto(panel, 'archi', it.buttons.arcs, { mode: 'a' }),
    ]),
    [
      wordMenu({
        placeholder: it.menus.arcs,
        target: { command: 'attenzione', action: 'da', args },
        units,
        selected: mode === 'a' ? unitAt(units, state.from + sentence.begin.length) : null,
        ...(near === undefined ? {} : { near }),
      }),
    ],
  ];
}

/** @param looks the heads that were found, the best first */
export function searchRows(panel: Panel, looks: readonly Look[], near?: Near): Row[] {
  const { state, sentence, units } = panel;
  const begin = sentence.begin.length;
  const args = [sentence.prompt.id, ...stateToArgs(state)];
  const [from, to] = [unitAt(units, state.from + begin), unitAt(units, state.to + begin)];
  const open = looks.slice(0, 4).map(({ layer, head }, i) => {
    const label = it.buttons.found(layer + 1, head + 1);
    return goto(panel, `trovata${i}`, label, { mode: 'a', layer, head });
  });
  const menu = (which: 'da' | 'a', placeholder: string, selected: number) =>
    wordMenu({
      placeholder,
      target: { command: 'attenzione', action: which, args },
      units,
      selected,
      ...(near?.menu === which ? { near: near.unit } : {}),
    });
  return [
    [menu('da', it.menus.from, from)],
    [menu('a', it.menus.to, to)],
    ...(open.length > 0 ? [open] : []),
    switches(panel, []),
    insideRow(sentence.prompt.id, 'attenzione'),
  ];
}

/** Which menu shows another part of a long text. */
export interface Near {
  readonly menu: 'da' | 'a';
  readonly unit: number;
}
