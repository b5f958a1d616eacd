/** What buttons and menus carry: states that survive being written, and forged ones that do no harm. */
import { describe, expect, it } from 'vitest';
import * as ablation from '../../../src/views/ablation-state.ts';
import * as attention from '../../../src/views/attention-state.ts';
import { chosen, wordMenu } from '../../../src/views/word-menu.ts';

const bounds = { layers: 18, heads: 4, tokens: 6, words: 6 };

it('a state comes back as it was written', () => {
  const a = { mode: 'a', layer: 7, head: 0, from: 5, to: 3, whole: true } as const;
  expect(attention.stateOf(attention.stateToArgs(a).map(String), bounds)).toEqual(a);
  const b = { mode: 'f', layer: 12, head: 2, from: 5, to: 3 } as const;
  expect(ablation.stateOf(ablation.stateToArgs(b).map(String), bounds)).toEqual(b);
});

it.each([[['z', '99', '-4', 'x', '', '7']], [[]], [['a', 'NaN', '1e9', 'Infinity', '-Infinity']]])(
  'forged: %j becomes something there is',
  (args) => {
    const state = attention.stateOf(args, bounds);
    expect(state.layer).toBeLessThan(18);
    for (const value of [state.layer, state.head, state.from, state.to])
      expect(Number.isInteger(value) && value >= 0).toBe(true);
    expect(ablation.stateOf(args, bounds).head).toBeLessThan(4);
  },
);

describe('a menu of words', () => {
  const units = (n: number) => Array.from({ length: n }, (_, i) => ({ label: `p${i}`, positions: [i] }));
  const menu = (n: number, near?: number) =>
    wordMenu({
      placeholder: 'x',
      target: { command: 'attenzione', action: 'da' },
      units: units(n),
      selected: null,
      ...(near === undefined ? {} : { near }),
    });
  it('shows all of a short text', () => expect(menu(25).options.length).toBe(25));
  it('shows a part of a long one, the last first, with ways to the others that lead there', () => {
    for (const n of [26, 44, 45, 64]) {
      const seen = new Set<string>();
      const first = menu(n);
      expect(first.options.some(({ value }) => value === String(n - 1))).toBe(true);
      for (const one of [
        first,
        ...first.options
          .filter(({ value }) => value.startsWith('+'))
          .map(({ value }) => {
            const choice = chosen(value);
            return menu(n, 'near' in choice ? choice.near : 0);
          }),
      ]) {
        expect(one.options.length).toBeLessThanOrEqual(25);
        for (const { value } of one.options) if (!value.startsWith('+')) seen.add(value);
      }
      expect(seen.size).toBe(n);
    }
  });
  it('a choice is a word or a part; nonsense is the first word', () => {
    expect(chosen('7')).toEqual({ unit: 7 });
    expect(chosen('+22')).toEqual({ near: 22 });
    expect(chosen('x')).toEqual({ unit: 0 });
    expect(chosen(undefined)).toEqual({ unit: 0 });
  });
});
