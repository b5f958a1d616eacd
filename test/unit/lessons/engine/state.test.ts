/** The rules of a lesson, one by one: what fits, and what changes nothing. */
import { describe, expect, it } from 'vitest';
import type { Answer, Event, Happened } from '../../../../src/lessons/engine/events.ts';
import { shapeOf } from '../../../../src/lessons/engine/shape.ts';
import { fold } from '../../../../src/lessons/engine/state.ts';
import { everyAsk } from '../../../support/lessons.ts';

const shape = shapeOf(everyAsk);
const stored = (events: readonly Event[]): Happened[] =>
  events.map((event, index) => ({ ...event, seq: index + 1, at: 1000 + index }));
const made = (...events: Event[]) => fold(shape, stored(events));
const started: Event = { kind: 'started', points: false };
const move = (from: number, to: number): Event => ({ kind: 'moved', from, to });
const chosen = (...indexes: number[]): Answer => ({ kind: 'choices', chosen: indexes });
const says = (step: number, answer: Answer, person = 'a'): Event => ({
  kind: 'answered',
  step,
  person,
  name: person.toUpperCase(),
  answer,
});
const reveal = (step: number): Event => ({ kind: 'revealed', step, outcome: {} });
const atOne = [started, move(-1, 0), move(0, 1)];

describe('the teacher', () => {
  it('starts once, and moves from where the class is', () => {
    const state = made(started, started, move(-1, 0), move(-1, 1), move(0, 0), move(0, 99), move(0, 1.5));
    expect([state.phase, state.at, state.steps[1]?.opened]).toEqual(['running', 0, null]);
  });
  it('two presses on "Avanti" are one step', () => {
    expect(made(...atOne, move(1, 2), move(1, 2)).at).toBe(2);
  });
  it('back again leaves a step opened when it was, and jumps over others', () => {
    const state = made(...atOne, move(1, 0), move(0, 3));
    expect(state.steps.map(({ opened }) => opened)).toEqual([1001, 1002, null, 1004, ...Array(5).fill(null)]);
  });
  it('in a pause nothing moves, but answers count', () => {
    const state = made(...atOne, { kind: 'paused' }, move(1, 2), reveal(1), says(1, chosen(0)));
    expect([state.phase, state.at, state.steps[1]?.revealed]).toEqual(['paused', 1, null]);
    expect(state.steps[1]?.answers.size).toBe(1);
    expect(made(...atOne, { kind: 'paused' }, { kind: 'resumed' }, move(1, 2)).at).toBe(2);
  });
  it('reveals once, an opened step that asks something', () => {
    const outcome = { right: 4 };
    const state = made(...atOne, reveal(0), reveal(2), { kind: 'revealed', step: 1, outcome }, reveal(1));
    expect(state.steps.map(({ revealed }) => revealed)).toEqual([null, 1005, ...Array(7).fill(null)]);
    expect(state.steps[1]?.outcome).toEqual(outcome);
  });
  it('after the end only the place of a message is still kept', () => {
    const end: Event = { kind: 'ended' };
    const ended = made(...atOne, end);
    const more = made(
      ...atOne,
      end,
      says(1, chosen(0)),
      move(1, 2),
      end,
      { kind: 'joined', person: 'b', name: 'B' },
      { kind: 'posted', step: 1, part: 'step', messageId: '77' },
    );
    expect(more).toEqual({ ...ended, seq: more.seq, steps: more.steps });
    expect(more.steps[1]?.messages.get('step')).toBe('77');
    expect(more.steps[1]?.answers.size).toBe(0);
  });
});

describe('an answer', () => {
  const given = (...events: Event[]) => made(...atOne, ...events).steps[1]?.answers.get('a');
  it('counts as the last one before the reveal', () => {
    expect(given(says(1, chosen(0)), says(1, chosen(1)), says(1, chosen(1)), reveal(1))).toEqual({
      answer: chosen(1),
      at: 1004,
      name: 'A',
      late: false,
      changes: 1,
      first: chosen(0),
    });
  });
  it('is late after the reveal, once, and never replaces one in time', () => {
    expect(given(reveal(1), says(1, chosen(0)), says(1, chosen(1)))).toMatchObject({
      answer: chosen(0),
      late: true,
      changes: 0,
    });
    expect(given(says(1, chosen(0)), reveal(1), says(1, chosen(1)))).toMatchObject({
      answer: chosen(0),
      late: false,
    });
  });
  it.each([
    ['a choice that isn’t there', says(1, chosen(3))],
    ['a negative choice', says(1, chosen(-1))],
    ['half a choice', says(1, chosen(0.5))],
    ['no choice', says(1, chosen())],
    ['two choices where one is asked', says(1, chosen(0, 1))],
    ['a number where a choice is asked', says(1, { kind: 'number', value: 1 })],
    ['a step that asks nothing', says(0, chosen(0))],
    ['a step not opened yet', says(2, chosen(0))],
    ['a step that isn’t there', says(99, chosen(0))],
  ])('%s changes nothing', (_, event) => {
    expect(made(...atOne, event)).toEqual(made(...atOne));
  });
  it.each([
    [2, chosen(0, 2), true],
    [2, chosen(2, 0), false],
    [2, chosen(0, 0), false],
    [3, { kind: 'number', value: Number.NaN }, false],
    [3, { kind: 'number', value: -1.5 }, true],
    [5, { kind: 'text', text: '   ' }, false],
    [5, { kind: 'text', text: 'x'.repeat(201) }, false],
    [5, { kind: 'text', text: '=1+1\0' }, true],
    [6, { kind: 'text', text: 'latte' }, false],
    [7, { kind: 'text', text: 'latte' }, true],
  ] as const)('step %i takes %j: %s', (step, answer, taken) => {
    expect(made(started, move(-1, step), says(step, answer)).steps[step]?.answers.size).toBe(taken ? 1 : 0);
  });
  it('alone, only of the one who follows', () => {
    const only = fold(
      shapeOf(everyAsk, 'a'),
      stored([...atOne, says(1, chosen(0), 'b'), says(1, chosen(1))]),
    );
    expect([...(only.steps[1]?.answers.keys() ?? [])]).toEqual(['a']);
    expect([...only.people.keys()]).toEqual(['a']);
  });
});

it('hints stop at the last, and at the reveal', () => {
  const hint: Event = { kind: 'hinted', step: 1, person: 'a' };
  expect(made(...atOne, hint, hint, hint).steps[1]?.hints.get('a')).toBe(2);
  expect(made(...atOne, reveal(1), hint).steps[1]?.hints.size).toBe(0);
});
