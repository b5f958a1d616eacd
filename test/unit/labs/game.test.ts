import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { candidates } from '../../../src/labs/game/candidates.ts';
import {
  type ClassGame,
  finish,
  goOn,
  isClassGame,
  MOST_TURNS,
  show,
  tally,
  vote,
  voterOf,
} from '../../../src/labs/game/class.ts';
import { isSolo, newSolo, nextRight, soFar, withRound } from '../../../src/labs/game/solo.ts';
import { TEXTS } from '../../../src/labs/game/texts.ts';

const game: ClassGame = {
  mode: 'classe',
  owner: 'prof',
  channelId: '1',
  messageId: '2',
  text: 'Il gatto beve il',
  tokens: [],
  written: '',
  phase: 'vote',
  candidates: [{ id: 1, label: '·latte' }],
  votes: {},
  shown: null,
  draws: null,
  history: [],
};
const latte = { id: 1, label: '·latte' };
const caffe = { id: 2, label: '·caffè' };
const shown = { rows: [{ ...latte, votes: 1, p: 0.4 }], people: 1, classBits: 1.3, modelBits: 5 };

describe('candidates', () => {
  it('the right one is always there, four in all, each once, the same for the same seed', () => {
    fc.assert(
      fc.property(fc.nat(99), fc.nat(), (right, seed) => {
        const ids = candidates(
          Array.from({ length: 100 }, (_, i) => i),
          right,
          (id) => id % 2 === 0,
          seed,
        );
        expect(ids).toHaveLength(4);
        expect(new Set(ids).size).toBe(4);
        expect(ids).toContain(right);
        for (const id of ids) expect(id === right || id % 2 === 0).toBe(true);
        expect(
          candidates(
            Array.from({ length: 100 }, (_, i) => i),
            right,
            (id) => id % 2 === 0,
            seed,
          ),
        ).toEqual(ids);
      }),
    );
  });
  it('the order tells nothing: the right one stands everywhere', () => {
    const places = Array.from({ length: 400 }, (_, seed) =>
      candidates([5, 6, 7], 9, () => true, seed).indexOf(9),
    );
    for (const place of [0, 1, 2, 3]) expect(places.filter((at) => at === place).length).toBeGreaterThan(60);
  });
  it('fewer than four where there aren’t more', () =>
    expect(candidates([1, 2], null, (id) => id === 2, 1)).toEqual([2]));
});

describe('a class that votes', () => {
  it('one vote a person, the last one counts, by this round only', () => {
    const first = vote(game, 0, 'anna', latte);
    const second = first && vote(first, 0, 'anna', caffe);
    const third = second && vote(second, 0, 'bruno', latte);
    expect(third && tally(third.votes)).toEqual([
      { ...latte, votes: 1 },
      { ...caffe, votes: 1 },
    ]);
    expect(vote(game, 1, 'anna', latte)).toBeNull();
    const revealed = show(game, 0, shown);
    expect(revealed && vote(revealed, 0, 'anna', latte)).toBeNull();
    expect(revealed && show(revealed, 0, shown)).toBeNull();
  });

  it('no vote is kept under a person’s id, and two people are never one', () => {
    const people = Array.from({ length: 2000 }, (_, i) => `11000000000000${i}`);
    expect(new Set(people.map((person) => voterOf('k3Jx', person))).size).toBe(2000);
    expect(voterOf('', '')).toBe(voterOf('', ''));
    expect(voterOf('k3Jx', '1')).not.toBe(voterOf('k3Jy', '1'));
    expect(voterOf('k3Jx', '110000000000001')).not.toContain('110000000000001');
  });

  it('goes on only after the reveal, and ends after so many turns', () => {
    expect(goOn(game, 0, latte, ' latte', [caffe])).toBeNull();
    let now: ClassGame = game;
    for (let round = 0; round < MOST_TURNS; round++) {
      const next = goOn(show(now, round, shown) ?? now, round, latte, ' latte', [caffe]);
      expect(next?.tokens).toHaveLength(round + 1);
      expect(next?.votes).toEqual({});
      now = next ?? now;
    }
    expect(now.phase).toBe('over');
    const ended = goOn(show(game, 0, shown) ?? game, 0, latte, ' latte', []);
    expect(ended?.phase).toBe('over');
  });

  it('closed early: a round that was shown counts', () => {
    expect(finish(show(game, 0, shown) ?? game).history).toEqual([
      { label: '·latte', classBits: 1.3, modelBits: 5 },
    ]);
    expect(finish(game).history).toEqual([]);
  });

  it('knows its own state from anything else', () => {
    expect(isClassGame(JSON.parse(JSON.stringify(game)))).toBe(true);
    for (const other of [
      null,
      3,
      'x',
      [],
      {},
      { ...game, votes: null },
      { ...game, tokens: 'x' },
      { ...game, mode: 'solo' },
    ])
      expect(isClassGame(other)).toBe(false);
  });
});

describe('alone', () => {
  it('shows an opening and asks for the rest, eight at most', () => {
    const tokens = Array.from({ length: 30 }, (_, i) => i);
    const solo = newSolo('anna', tokens, 4, 1);
    if (solo === null) throw new Error('no game');
    expect([soFar(solo).length, nextRight(solo), solo.length]).toEqual([4, 4, 8]);
    const guess = { id: 4, label: 'x', bits: 1 };
    const round = { chosen: guess, right: guess, top: [] };
    const after = withRound(solo, round);
    expect([soFar(after).length, nextRight(after)]).toEqual([5, 5]);
    const over = Array.from({ length: 8 }).reduce<typeof solo>((one) => withRound(one, round), solo);
    expect(nextRight(over)).toBeNull();
    expect(isSolo(JSON.parse(JSON.stringify(over)))).toBe(true);
    expect(isSolo(game)).toBe(false);
  });
  it('too short, or an opening that is the whole', () => {
    expect(newSolo('anna', [1, 2, 3], null, 1)).toBeNull();
    expect(newSolo('anna', [1, 2, 3, 4], 4, 1)?.shown).toBe(2);
  });
  it('the built-in texts have an opening without a space at its end', () => {
    for (const { opening, rest } of TEXTS)
      expect([opening, rest]).toEqual([opening.trimEnd(), ` ${rest.trim()}`]);
  });
});
