/** Who comes first. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FairQueue, type Ticket } from '../../../src/engine/queue.ts';

/** A queue whose order of starting is written down. */
function watched(concurrency = 1, perPerson = 100) {
  const queue = new FairQueue(concurrency, perPerson);
  const order: string[] = [];
  const places = new Map<string, number[]>();
  const tickets = new Map<string, Ticket>();
  const enter = (name: string, teacher = false) => {
    const heard: number[] = [];
    places.set(name, heard);
    const ticket = queue.enter({ person: name[0] ?? '', teacher }, (place) => {
      heard.push(place);
      if (place === 0) order.push(name);
    });
    tickets.set(name, ticket);
    return ticket;
  };
  /** ends whoever works, until nobody is left */
  const drain = () => {
    for (let i = 0; i < order.length; i++) tickets.get(order[i] ?? '')?.leave();
    return order;
  };
  return { queue, enter, drain, order, places };
}

describe('the order', () => {
  test("a person's second request goes behind everyone's first", () => {
    const { enter, drain } = watched();
    for (const name of ['a1', 'a2', 'a3', 'b1', 'c1', 'b2']) enter(name);
    expect(drain()).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'a3']);
  });

  test('who has just been served stands behind who was already waiting', () => {
    const { enter, drain } = watched();
    const first = enter('a1');
    enter('a2');
    enter('b1');
    first.leave();
    enter('c1');
    expect(drain()).toEqual(['a1', 'b1', 'a2', 'c1']);
  });

  test('the teacher goes ahead of all who wait, not of who works', () => {
    const { enter, drain } = watched();
    for (const name of ['a1', 'b1']) enter(name);
    enter('t1', true);
    enter('t2', true);
    expect(drain()).toEqual(['a1', 't1', 't2', 'b1']);
  });

  test('a request that the teacher joins is the teacher’s', () => {
    const { enter, drain } = watched();
    enter('a1');
    enter('b1');
    enter('c1').raise({ person: 't', teacher: true });
    expect(drain()).toEqual(['a1', 'c1', 'b1']);
  });

  test('a second request joined by someone new is that one’s first', () => {
    const { enter, drain } = watched();
    enter('a1');
    const second = enter('a2');
    enter('b1');
    second.raise({ person: 'c', teacher: false });
    enter('d1');
    expect(drain()).toEqual(['a1', 'b1', 'a2', 'd1']);
  });
});

test('everyone hears the place when it changes, and only then', () => {
  const { enter, places } = watched();
  const first = enter('a1');
  enter('a2');
  const b = enter('b1');
  enter('c1');
  b.leave();
  first.leave();
  expect(Object.fromEntries(places)).toEqual({ a1: [0], a2: [1, 2, 3, 2, 1], b1: [1], c1: [2, 1, 0] });
});

test('leaving twice is leaving once, and a waiting one is told why', async () => {
  const { queue, enter } = watched();
  const first = enter('a1');
  const second = enter('b1');
  const third = enter('c1');
  second.leave('changed my mind');
  await expect(second.started).rejects.toBe('changed my mind');
  first.leave();
  first.leave();
  await third.started;
  expect([queue.running, queue.waiting]).toEqual([1, 0]);
});

test('a listener may leave', () => {
  const queue = new FairQueue(1, 5);
  const first = queue.enter({ person: 'a', teacher: false });
  const left: Ticket = queue.enter({ person: 'b', teacher: false }, (place) => place === 0 && left.leave());
  let third = -1;
  queue.enter({ person: 'c', teacher: false }, (place) => {
    third = place;
  });
  first.leave();
  expect([third, queue.running, queue.waiting]).toEqual([0, 1, 0]);
});

test('too many of one person', () => {
  const queue = new FairQueue(1, 2);
  const anna = { person: 'anna', teacher: false };
  const first = queue.enter(anna);
  queue.enter(anna);
  expect(() => queue.enter(anna)).toThrow(expect.objectContaining({ fault: 'too-many', data: { limit: 2 } }));
  queue.enter({ person: 'bruno', teacher: false });
  first.leave();
  queue.enter(anna);
});

/** Comings and goings: 'enter' of a person, or the end of the n-th ticket there is. */
const event = fc.oneof(
  fc.record({ person: fc.constantFrom('a', 'b', 'c', 'd'), teacher: fc.boolean() }),
  fc.nat({ max: 30 }),
);

test('whatever happens: never more than allowed, nobody idle while there is room, fair, and everyone served', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 4 }), fc.array(event, { maxLength: 60 }), (concurrency, events) => {
      const queue = new FairQueue(concurrency, 100);
      const here: { person: string; teacher: boolean; place: number; ticket: Ticket | null }[] = [];
      const check = () => {
        const waiting = here.filter(({ place }) => place > 0).sort((x, y) => x.place - y.place);
        const running = here.filter(({ place }) => place === 0);
        expect([queue.waiting, queue.running]).toEqual([waiting.length, running.length]);
        expect(running.length).toBe(Math.min(concurrency, here.length));
        expect(waiting.map(({ place }) => place)).toEqual(waiting.map((_, i) => i + 1));
        // teachers, then by how many of the same person's go before
        const keys = waiting.map((one) => {
          const before = waiting.filter(({ person, place }) => person === one.person && place < one.place);
          const working = running.filter(({ person }) => person === one.person);
          return [one.teacher ? 0 : 1, before.length + working.length] as const;
        });
        const students = keys.filter(([teacher]) => teacher === 1).map(([, nth]) => nth);
        expect(keys.map(([teacher]) => teacher)).toEqual(keys.map(([teacher]) => teacher).sort());
        expect(students).toEqual([...students].sort((x, y) => x - y));
      };
      for (const what of events) {
        if (typeof what === 'number') {
          const [gone] = here.splice(what % Math.max(1, here.length), 1);
          gone?.ticket?.leave();
        } else {
          // a person is a teacher or isn't
          const teacher = what.person === 'd';
          const one = { person: what.person, teacher, place: -1, ticket: null as Ticket | null };
          here.push(one);
          one.ticket = queue.enter({ person: what.person, teacher }, (place) => {
            one.place = place;
          });
        }
        check();
      }
      while (here.length > 0) {
        const done = here.findIndex(({ place }) => place === 0);
        const [gone] = here.splice(done, 1);
        gone?.ticket?.leave();
        check();
      }
    }),
  );
});
