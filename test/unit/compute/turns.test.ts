import { expect, it } from 'vitest';
import { createTurns } from '../../../src/compute/turns.ts';

function* counting(to: number): Generator<number | undefined, string, unknown> {
  for (let i = 1; i <= to; i++) yield i % 2 === 0 ? undefined : i;
  return `up to ${to}`;
}

/** A clock that moves on by one at every look: a slice of 4 is four looks. */
function ticking(): () => number {
  const clock = { time: 0 };
  return () => clock.time++;
}

it('tasks take turns, so a short one is done long before a long one', () => {
  const turns = createTurns(4, ticking());
  turns.start(1, () => counting(1000));
  turns.start(2, () => counting(5));
  const order: string[] = [];
  while (turns.next !== 0) for (const { id, kind } of turns.turn()) order.push(`${id} ${kind}`);
  expect(order.indexOf('2 done')).toBeLessThan(12);
  expect(order.at(-1)).toBe('1 done');
  expect(order.filter((each) => each === '1 report')).toHaveLength(500);
});

it('a bare yield reports nothing; what is returned is the answer', () => {
  const turns = createTurns(1000, ticking());
  turns.start(7, () => counting(3));
  expect(turns.turn()).toEqual([
    { kind: 'report', id: 7, report: 1 },
    { kind: 'report', id: 7, report: 3 },
    { kind: 'done', id: 7, value: 'up to 3' },
  ]);
  expect(turns.turn()).toEqual([]);
});

it('a task that throws, at once or on its way, fails alone', () => {
  const turns = createTurns(4, ticking());
  turns.start(1, () => {
    throw new Error('no such task');
  });
  turns.start(2, function* () {
    yield 1;
    throw new Error('half-way');
  });
  turns.start(3, () => counting(1));
  const said: unknown[] = [];
  while (turns.next !== 0) said.push(...turns.turn());
  expect(said).toMatchObject([
    { kind: 'failed', id: 1, failure: expect.stringContaining('no such task') },
    { kind: 'report', id: 2 },
    { kind: 'failed', id: 2, failure: expect.stringContaining('half-way') },
    { kind: 'report', id: 3 },
    { kind: 'done', id: 3 },
  ]);
});

it('a task that is stopped has no more turns', () => {
  const turns = createTurns(4, ticking());
  turns.start(1, () => counting(1000));
  turns.turn();
  turns.stop(1);
  turns.stop(99);
  expect(turns.next).toBe(0);
});
