/** The buttons and menus under the pages of /autoencoder. */
import type { Button, Menu } from '../bot/view.ts';
import { autoencoder as it } from '../text/autoencoder.ts';
import { type CoderState, OFFERED, stateToArgs } from './coder-state.ts';

const PAGES = [
  ['cifre', it.buttons.pairs],
  ['errori', it.buttons.errors],
  ['mappa', it.buttons.map],
  ['strada', it.buttons.walk],
] as const;
export const others = (state: CoderState, here: string): Button[] =>
  PAGES.filter(([action]) => action !== here).map(([action, label]) => button(state, label, action));

export const button = (
  state: CoderState,
  label: string,
  action: string,
  style: Button['style'] = 'secondary',
): Button => ({ kind: 'button', label, style, target: target(state, action) });

const target = (state: CoderState, action: string) => ({
  command: 'autoencoder',
  action,
  args: stateToArgs(state),
});

export const sizeMenu = (state: CoderState): Menu => ({
  kind: 'menu',
  placeholder: it.menus.size,
  target: target(state, 'misura'),
  options: OFFERED.map((size) => ({
    label: it.menus.sizeOption(size),
    value: String(size),
    selected: size === state.size,
  })),
});

export const digitMenu = (
  state: CoderState,
  action: string,
  placeholder: string,
  label: (digit: number) => string,
  chosen: number,
): Menu => ({
  kind: 'menu',
  placeholder,
  target: target(state, action),
  options: Array.from({ length: 10 }, (_, digit) => ({
    label: label(digit),
    value: String(digit),
    selected: digit === chosen,
  })),
});
