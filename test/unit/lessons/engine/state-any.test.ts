/** Whatever comes, in whatever order: a lesson's state stays valid, and nothing counts twice. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Answer, Event, Happened } from '../../../../src/lessons/engine/events.ts';
import { fits, shapeOf } from '../../../../src/lessons/engine/shape.ts';
import { beginning, fold, type LessonState, step } from '../../../../src/lessons/engine/state.ts';
import { everyAsk } from '../../../support/lessons.ts';

const shape = shapeOf(everyAsk);
const mostly = <T>(good: fc.Arbitrary<T>, odd: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 9, arbitrary: good }, { weight: 1, arbitrary: odd });
const index = mostly(fc.integer({ min: -1, max: 9 }), fc.double());
const person = fc.constantFrom('a', 'b', 'c', '__proto__', '');
const answer: fc.Arbitrary<Answer> = fc.oneof(
  fc.record({
    kind: fc.constant('choices' as const),
    chosen: fc.array(fc.integer({ min: -1, max: 3 }), { maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant('number' as const), value: fc.double() }),
  fc.record({ kind: fc.constant('text' as const), text: fc.string({ unit: 'binary', maxLength: 5 }) }),
);
const of = <K extends string, R>(kind: K, rest: { [P in keyof R]: fc.Arbitrary<R[P]> }) =>
  fc.record({ kind: fc.constant(kind), ...rest } as never) as unknown as fc.Arbitrary<Event>;
const event: fc.Arbitrary<Event> = fc.oneof(
  of('started', { points: fc.boolean() }),
  { weight: 4, arbitrary: of('moved', { from: index, to: index }) },
  { weight: 3, arbitrary: of('revealed', { step: index, outcome: fc.constant({}) }) },
  { weight: 12, arbitrary: of('answered', { step: index, person, name: person, answer }) },
  of('joined', { person, name: person }),
  of('hinted', { step: index, person }),
  of('paused', {}),
  of('resumed', {}),
  of('timed', { step: index, until: fc.double() }),
  of('posted', { step: index, part: fc.constantFrom('step', 'reveal'), messageId: person }),
  of('pointed', { points: fc.boolean() }),
  { weight: 1, arbitrary: of('ended', {}) },
);
/** Mostly lessons that begin, so that most of what follows has a chance to fit. */
const events: fc.Arbitrary<Happened[]> = fc
  .tuple(fc.boolean(), fc.array(event, { maxLength: 60 }))
  .map(([begun, list]) => {
    const first: Event[] = begun
      ? [
          { kind: 'started', points: false },
          ...[0, 1, 2, 3].map((to): Event => ({ kind: 'moved', from: to - 1, to })),
        ]
      : [];
    return [...first, ...list].map((one, at) => ({ ...one, seq: at + 1, at: (at * 7919) % 100 }));
  });

function check(state: LessonState): void {
  expect(state.steps).toHaveLength(shape.steps.length);
  expect(state.at === -1 || state.steps[state.at]?.opened !== null).toBe(true);
  expect((state.started === null) === (state.phase === 'waiting')).toBe(true);
  expect((state.ended !== null) === (state.phase === 'ended')).toBe(true);
  if (state.phase === 'waiting') expect(state).toEqual({ ...beginning(shape), seq: state.seq });
  for (const [index, here] of state.steps.entries()) {
    const asks = shape.steps[index];
    const touched = here.answers.size + here.messages.size + here.hints.size > 0 || here.until !== null;
    if (here.opened === null) expect([touched, here.revealed]).toEqual([false, null]);
    if (!asks) expect([here.answers.size, here.revealed]).toEqual([0, null]);
    expect(here.outcome !== null).toBe(here.revealed !== null);
    for (const asked of here.hints.values()) expect(asked <= (asks?.hints ?? 0)).toBe(true);
    for (const [who, given] of here.answers) {
      expect(asks && fits(asks, given.answer) && fits(asks, given.first)).toBe(true);
      expect(state.people.has(who)).toBe(true);
      if (given.late) expect([given.changes, here.revealed === null]).toEqual([0, false]);
      if (given.changes === 0) expect(given.answer).toEqual(given.first);
    }
  }
}

it('every prefix of anything is a valid state, and what was reached stays reached', () => {
  fc.assert(
    fc.property(events, (all) => {
      let before = beginning(shape);
      for (const one of all) {
        const now = step(shape, before, one);
        check(now);
        expect(now === before || now.seq === one.seq).toBe(true);
        for (const [index, was] of before.steps.entries()) {
          const is = now.steps[index];
          if (was.opened !== null) expect(is?.opened).toBe(was.opened);
          if (was.revealed !== null) expect([is?.revealed, is?.outcome]).toEqual([was.revealed, was.outcome]);
          for (const [who, given] of was.answers) {
            expect(is?.answers.has(who)).toBe(true);
            if (was.revealed !== null) expect(is?.answers.get(who)).toEqual(given);
          }
        }
        if (before.phase === 'ended') expect(now.phase).toBe('ended');
        before = now;
      }
      expect(fold(shape, all)).toEqual(before);
    }),
    { numRuns: 300 },
  );
});

it('doubled or shuffled in delivery, the stored order decides: the same state', () => {
  const delivered = events.chain((all) =>
    fc.tuple(
      fc.constant(all),
      fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2, maxLength: all.length * 2 }),
    ),
  );
  fc.assert(
    fc.property(delivered, ([all, mixed]) => {
      expect(fold(shape, mixed)).toEqual(fold(shape, all));
      const once = fold(shape, all);
      expect(all.reduce((state, one) => step(shape, state, one), once)).toBe(once);
    }),
    { numRuns: 200 },
  );
});

it('an answer stored twice (a press that Discord delivered again) counts as once', () => {
  fc.assert(
    fc.property(events, (all) => {
      const doubled = all.flatMap((one, at) => [
        { ...one, seq: at * 2 + 1 },
        ...(one.kind === 'answered' ? [{ ...one, seq: at * 2 + 2 }] : []),
      ]);
      const { seq: _once, ...single } = fold(shape, all);
      const { seq: _twice, ...twice } = fold(shape, doubled);
      expect(twice).toEqual(single);
    }),
    { numRuns: 200 },
  );
});
