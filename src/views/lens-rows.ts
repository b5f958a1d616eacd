/** The buttons and menus under the logit lens. Each holds the whole state it leads to: a double click is harmless. */
import type { Button, Menu, Row } from '../bot/view.ts';
import { type LensLook, steepestFall, unreadable } from '../services/lens.ts';
import type { Sentence } from '../services/sentence.ts';
import type { Services } from '../services.ts';
import { lente as it } from '../text/lente.ts';
import { go } from '../text/probabilita.ts';
import { insideRow } from './inside.ts';
import { type LensState, stateToArgs } from './lens-state.ts';
import { wordMenu } from './word-menu.ts';

/** @param near the part of a long text that the menu of places shows */
export function lensRows(
  { prompt, tokens }: Sentence,
  look: LensLook,
  state: LensState,
  { nextToken }: Services,
  near?: number,
): readonly Row[] {
  const args = [prompt.id, ...stateToArgs(state)];
  const follow: Menu = {
    kind: 'menu',
    placeholder: it.menus.follow,
    target: { command: 'lente', action: 'segui', args },
    options: look.final.map(({ id, probability }) => ({
      label: nextToken.label(id),
      value: String(id),
      description: it.menus.end(probability),
      selected: id === look.followed,
    })),
  };
  const place = wordMenu({
    placeholder: it.menus.place,
    target: { command: 'lente', action: 'posto', args },
    units: tokens,
    selected: state.at,
    ...(near === undefined ? {} : { near }),
  });
  return [
    [follow],
    ...(tokens.length > 1 ? [[place] as const] : []),
    [
      ...layerButtons(prompt.id, look, state),
      { kind: 'button', label: go.probabilita, target: { command: 'probabilita', action: 'apri', args: [prompt.id] } }, // biome-ignore format: one line a button
    ],
    insideRow(prompt.id, 'lente'),
  ];
}

function layerButtons(promptId: string, look: LensLook, state: LensState): readonly Button[] {
  const last = look.readings.length - 1;
  // the tag only keeps custom_ids apart when two buttons lead to the same layer
  const to = (tag: string, label: string, layer: number | null, disabled = false): Button => ({
    kind: 'button',
    label,
    disabled,
    target: { command: 'lente', action: 'vai', args: [promptId, tag, ...stateToArgs({ ...state, layer })] },
  });
  if (state.layer === null) {
    const layer = steepestFall(look.readings, unreadable(look))?.layer ?? last;
    return [to('leggi', it.buttons.read(layer), layer)];
  }
  const [before, next] = [Math.max(0, state.layer - 1), Math.min(last, state.layer + 1)];
  return [
    to('meno', it.buttons.before(before), before, before === state.layer),
    to('su', it.buttons.next(next), next, next === state.layer),
    to('chiudi', it.buttons.close, null),
  ];
}
