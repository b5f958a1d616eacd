/** Where somebody is on the way, through a button and back; forged buttons too. */
import { describe, expect, it } from 'vitest';
import { writeCustomId } from '../../../src/bot/custom-id.ts';
import { PAGES } from '../../../src/text/passi/passi.ts';
import {
  headOf,
  pageOf,
  type State,
  startOf,
  stateFromArgs,
  stateToArgs,
} from '../../../src/views/passi/state.ts';

const newSeed = () => 7;
const back = (args: readonly string[]) => stateFromArgs(args, newSeed);

describe('the state in a button', () => {
  it('comes back as it was, and fits a custom_id', () => {
    for (const page of PAGES)
      for (const level of [1, 2, 3] as const)
        for (const head of [null, { layer: 17, head: 3 }]) {
          const state: State = { page, level, head, temperature: 0.7, seed: 2 ** 32 - 1 };
          const args = stateToArgs(state);
          expect(back(args.map(String))).toEqual(state);
          const target = { command: 'passi', action: 'temperatura', args: ['abcdefghijk', 'a', ...args] };
          expect(writeCustomId(target).length).toBeLessThanOrEqual(100);
        }
  });

  it('begins at the beginning when it holds nothing', () => {
    expect(back([])).toEqual(startOf(7));
  });

  it.each([
    [['99', '9', 'x.y', '-1', '-5']],
    [['0', '0', '1', '1e9', '4294967296']],
    [['NaN', 'NaN', '1.2.3', 'NaN', 'NaN']],
    [['__proto__', 'constructor', '9999.1', '', '1.5']],
    [['1.5', '2.5', '', '0', '']],
  ])('%j is the beginning', (args) => expect(back(args)).toEqual(startOf(7)));

  it('reads menus the same way', () => {
    expect([pageOf('11'), pageOf('12'), pageOf(undefined)]).toEqual(['confronto', 'testo', 'testo']);
    expect([headOf('7.3'), headOf('a'), headOf(undefined)]).toEqual([{ layer: 7, head: 3 }, null, null]);
  });
});
