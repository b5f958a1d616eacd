/** What is kept and what is shared. */
import { expect, test } from 'vitest';
import { Charts } from '../../../src/engine/charts.ts';
import { FairQueue } from '../../../src/engine/queue.ts';
import type { Ranked } from '../../../src/sampling/types.ts';
import { asker } from '../../support/engine.ts';

/** 8 bytes each. */
const ranked = (id: number): Ranked => ({
  ids: Uint32Array.of(id),
  logits: Float32Array.of(0),
  vocabulary: 1,
  complete: true,
});

function counted(bytes: number) {
  const asked: number[] = [];
  const charts = new Charts(
    new FairQueue(1, 10),
    async (tokens) => {
      asked.push(tokens[0] as number);
      return ranked(tokens[0] as number);
    },
    bytes,
  );
  const get = (id: number) => charts.get(Uint32Array.of(id), asker('anna'));
  return { asked, get, charts };
}

test('the least recently used goes when there is no room', async () => {
  const { asked, get } = counted(16);
  for (const id of [1, 2, 1, 3, 1, 2]) await get(id);
  expect(asked).toEqual([1, 2, 3, 2]);
});

test('one that fails is told to all who shared it, and is not kept', async () => {
  let fails = true;
  const charts = new Charts(
    new FairQueue(1, 10),
    async () => {
      if (fails) throw new Error('once');
      return ranked(1);
    },
    100,
  );
  const get = (who: string) => charts.get(Uint32Array.of(1), asker(who));
  const outcomes = await Promise.allSettled([get('anna'), get('bruno')]);
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  fails = false;
  expect(await get('carla')).toEqual(ranked(1));
});

test('who joins hears the place, and a person who asks twice can leave once', async () => {
  const queue = new FairQueue(1, 10);
  const blocker = queue.enter({ person: 'z', teacher: false });
  const charts = new Charts(queue, async () => ranked(1), 100);
  const places: number[] = [];
  const anna = asker('anna', { onPosition: (place) => places.push(place) });
  const first = charts.get(Uint32Array.of(1), anna);
  const stop = new AbortController();
  const leaving = charts.get(Uint32Array.of(1), asker('anna', { signal: stop.signal }));
  const joined = charts.get(Uint32Array.of(1), asker('bruno', { onPosition: (place) => places.push(place) }));
  expect(places).toEqual([1, 1]);
  stop.abort();
  await expect(leaving).rejects.toBe(stop.signal.reason);
  blocker.leave();
  expect([await first, await joined]).toEqual([ranked(1), ranked(1)]);
  expect(places).toEqual([1, 1, 0, 0]);
  expect([queue.running, queue.waiting]).toEqual([0, 0]);
});

test('kept ones are given back at once, ahead of any queue', async () => {
  const { get, asked } = counted(100);
  const before = await get(1);
  expect(await get(1)).toBe(before);
  expect(asked).toEqual([1]);
});
