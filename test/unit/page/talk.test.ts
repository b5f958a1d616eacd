import type { APIMessage } from 'discord-api-types/v10';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareIds,
  latest,
  MOST,
  NEW_TALK,
  PAGE,
  prepend,
  remove,
  type Talk,
  upsert,
} from '../../../src/aula/page/talk.ts';

const message = (id: number, content = '') => ({ id: String(id), content }) as APIMessage;
const page = (from: number, count = PAGE) => Array.from({ length: count }, (_, i) => message(from + i));
const ids = (talk: Talk) => talk.messages.map((known) => Number(known.id));

describe('the messages of a channel', () => {
  it('an edit stays in its place, a new one goes last, a late one where it belongs', () => {
    let talk = latest(NEW_TALK, [message(1), message(3)]);
    talk = upsert(talk, message(1, 'edited'));
    expect(ids(talk)).toEqual([1, 3]);
    expect(talk.messages[0]?.content).toBe('edited');
    expect(ids(upsert(upsert(talk, message(10)), message(5)))).toEqual([1, 3, 5, 10]);
    expect(ids(remove(talk, '1'))).toEqual([3]);
  });

  it('compares ids as numbers past 2^53', () => {
    expect(compareIds('9', '10')).toBeLessThan(0);
    expect(compareIds('1574908911947874353', '1574908911947874354')).toBeLessThan(0);
  });

  it('knows that there is more only while pages are full', () => {
    expect(latest(NEW_TALK, page(1, PAGE)).complete).toBe(false);
    expect(latest(NEW_TALK, page(1, PAGE - 1)).complete).toBe(true);
  });

  it('reading back far lets the newest go, and then new ones wait for their page', () => {
    let talk = latest(NEW_TALK, page(1000));
    for (let from = 950; from > 1000 - MOST - PAGE; from -= PAGE) talk = prepend(talk, page(from));
    expect(talk.messages.length).toBe(MOST);
    expect(talk.behind).toBe(true);
    expect(ids(upsert(talk, message(5000)))).not.toContain(5000);
    expect(latest(talk, page(5000)).behind).toBe(false);
  });

  it('stays sorted, without doubles and bounded, whatever comes', () => {
    const step = fc.oneof(
      fc.nat(400).map((id) => (talk: Talk) => upsert(talk, message(id))),
      fc.nat(400).map((id) => (talk: Talk) => remove(talk, String(id))),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 300 }), (steps) => {
        const talk = steps.reduce((now, change) => change(now), latest(NEW_TALK, []));
        const seen = ids(talk);
        expect(seen).toEqual([...new Set(seen)].sort((a, b) => a - b));
        expect(seen.length).toBeLessThanOrEqual(MOST);
      }),
    );
  });
});
