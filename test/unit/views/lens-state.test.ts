import { expect, it } from 'vitest';
import { stateOf, stateToArgs } from '../../../src/views/lens-state.ts';

const bounds = { tokens: 5, vocabulary: 100, layers: 18 };

it('comes back from a button as it went', () => {
  for (const state of [
    { at: 2, follow: 99, layer: 18 },
    { at: 0, follow: 0, layer: 0 },
    { at: 4, follow: null, layer: null },
  ])
    expect(stateOf(stateToArgs(state).map(String), bounds)).toEqual(state);
});

it('takes forged buttons harmlessly', () => {
  expect(stateOf([], bounds)).toEqual({ at: 4, follow: null, layer: null });
  expect(stateOf(['99', '100', '19'], bounds)).toEqual({ at: 4, follow: null, layer: null });
  expect(stateOf(['-3', '1.5', 'x'], bounds)).toEqual({ at: 0, follow: null, layer: null });
  expect(stateOf(['NaN', '1e400', ''], bounds)).toEqual({ at: 0, follow: null, layer: null });
});
