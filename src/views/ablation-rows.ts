/** The buttons and menus under a picture of ablation. Each carries the whole state it leads to. */
import type { Button, Row } from '../bot/view.ts';
import type { HeadEffect } from '../services/ablation-scans.ts';
import { ablazione as it } from '../text/ablazione.ts';
import { attenzione } from '../text/attenzione.ts';
import type { AblationPanel } from './ablation.ts';
import { type AblationState, stateToArgs } from './ablation-state.ts';
import { insideRow } from './inside.ts';
import { wordMenu } from './word-menu.ts';

/** Which menu shows another part of a long text. */
export interface Near {
  readonly menu: 'togli' | 'da' | 'a';
  readonly unit: number;
}

function goto(
  panel: AblationPanel,
  tag: string,
  label: string,
  change: Partial<AblationState>,
  more: Partial<Button> = {},
): Button {
  const args = [panel.sentence.prompt.id, tag, ...stateToArgs({ ...panel.state, ...change })];
  return { kind: 'button', label, target: { command: 'ablazione', action: 'vai', args }, ...more };
}

function menu(panel: AblationPanel, action: Near['menu'], selected: number | null, near?: Near): Row {
  const { sentence, state } = panel;
  const placeholder = { togli: it.menus.remove, da: it.menus.from, a: it.menus.to }[action];
  return [
    wordMenu({
      placeholder,
      target: {
        command: 'ablazione',
        action,
        args: [sentence.prompt.id, ...stateToArgs(state)],
      },
      units: sentence.words,
      selected,
      ...(near?.menu === action ? { near: near.unit } : {}),
    }),
  ];
}

/** The ways to the other things that can be taken away, and to the other looks. */
function lastRows(panel: AblationPanel): Row[] {
  const { state, sentence, look } = panel;
  const { mode } = state;
  const all = [
    goto(panel, 'parole', it.buttons.words, { mode: 'w' }),
    goto(panel, 'testa', it.buttons.head, { mode: 't', layer: look.layer, head: look.head }),
    goto(panel, 'filo', it.buttons.edge, { mode: 'f', layer: look.layer, from: look.from, to: look.to }),
    goto(panel, 'teste', it.buttons.scan, { mode: 's' }),
  ];
  const own = { w: 'parole', t: 'testa', f: 'filo', s: 'teste', p: '' }[mode];
  const others = all.filter(({ target }) => target.args?.[1] !== own);
  return [others, insideRow(sentence.prompt.id, 'ablazione')];
}

export function wordRows(panel: AblationPanel, near?: Near): Row[] {
  const { mode, from } = panel.state;
  const { length } = panel.sentence.words;
  const choose = length > 1 ? [menu(panel, 'togli', mode === 'p' ? from : null, near)] : [];
  return [...choose, ...lastRows(panel)];
}

function layerSteps(panel: AblationPanel): Button[] {
  const { layer } = panel.state;
  const last = panel.hyper.layers.length - 1;
  const step = (tag: string, arrow: string, to: number) =>
    goto(
      panel,
      tag,
      `${arrow} ${attenzione.buttons.layer(Math.min(last, Math.max(0, to)) + 1)}`,
      {
        layer: Math.min(last, Math.max(0, to)),
      },
      { disabled: to < 0 || to > last },
    );
  return [step('sm', '◀', layer - 1), step('sp', '▶', layer + 1)];
}

export function headRows(panel: AblationPanel): Row[] {
  const { head } = panel.state;
  const last = panel.hyper.heads - 1;
  const step = (tag: string, arrow: string, to: number) =>
    goto(
      panel,
      tag,
      `${arrow} ${attenzione.buttons.head(Math.min(last, Math.max(0, to)) + 1)}`,
      {
        head: Math.min(last, Math.max(0, to)),
      },
      { disabled: to < 0 || to > last },
    );
  return [[...layerSteps(panel), step('tm', '◀', head - 1), step('tp', '▶', head + 1)], ...lastRows(panel)];
}

export function edgeRows(panel: AblationPanel, near?: Near): Row[] {
  const { from, to } = panel.state;
  return [layerSteps(panel), menu(panel, 'da', from, near), menu(panel, 'a', to, near), ...lastRows(panel)];
}

/** @param best the heads that matter most */
export function scanRows(panel: AblationPanel, best: readonly HeadEffect[]): Row[] {
  const open = best.map(({ layer, head }, i) =>
    goto(panel, `trovata${i}`, attenzione.buttons.found(layer + 1, head + 1), { mode: 't', layer, head }),
  );
  return [open, ...lastRows(panel)];
}
