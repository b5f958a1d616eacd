/** The pure parts of a lesson in class: numbers as typed, words without Markdown, columns of a histogram, what to post next. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answersSpec } from '../../../src/charts/spec/lesson/answers.ts';
import { binsOf } from '../../../src/charts/spec/lesson/numbers.ts';
import type { Event, Happened } from '../../../src/lessons/engine/events.ts';
import { shapeOf } from '../../../src/lessons/engine/shape.ts';
import { fold } from '../../../src/lessons/engine/state.ts';
import { parseLesson } from '../../../src/lessons/parse/index.ts';
import { createLane } from '../../../src/services/lessons/class/lane.ts';
import { missing, nameOf, neverShown } from '../../../src/services/lessons/class/parts.ts';
import { bare } from '../../../src/text/bare.ts';
import { rightAnswer } from '../../../src/views/lesson/reveal.ts';
import { readNumber } from '../../../src/views/lesson/said.ts';
import { tally } from '../../../src/views/lesson/tally.ts';
import { SMALL_LESSON } from '../../support/small-lesson.ts';

it('reads numbers as Italians type them, and nothing else', () => {
  const typed = ['3,5', ' 1.234,5 ', '12 %', '0.25', '-7', '−7', '1.000', ',5'];
  expect(typed.map(readNumber)).toEqual([3.5, 1234.5, 12, 0.25, -7, -7, 1000, 0.5]);
  for (const text of ['', 'tre', '1,2,3', '1e9', '0x10', '--1', '5 gatti', '٣', 'Infinity', '.'])
    expect([text, readNumber(text)]).toEqual([text, null]);
});

it('takes Markdown away, and leaves what only looks like it', () => {
  expect(bare('**Il** `gatto` [beve](https://a.it) *il* ~~latte~~\n- e \\*basta')).toBe(
    'Il gatto beve il latte e *basta',
  );
  expect(bare('2 * 3 * 4 e nome_di_file')).toBe('2 * 3 * 4 e nome_di_file');
});

describe('columns of numbers', () => {
  const numbers = fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 40 });
  it('every answer stands in exactly one, the right number too, and they are few', () => {
    fc.assert(
      fc.property(numbers, fc.double({ min: -1e6, max: 1e6, noNaN: true }), (values, right) => {
        const bins = binsOf(values, right);
        expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(values.length);
        expect(bins.length).toBeLessThan(13);
        expect(
          bins.filter(({ from, to }) => (from ?? -1e300) <= right && right < (to ?? 1e300)),
        ).toHaveLength(1);
      }),
    );
  });
  it('numbers that differ by a hair don’t make columns without end', () => {
    for (const [
      low,
      high,
    ] of [[3, 3.0000000000000004], [1e6, 1e6 + 2e-10], [-1e12, -1e12 + 0.001], [0, 5e-324], [0, 3e-323], [-1e-310, 1e-310], [1e300, 1.0000000001e300], [123456789012345680, 123456789012345680]] as const) // biome-ignore format: a table
      expect(binsOf([low, high], low).reduce((sum, { count }) => sum + count, 0)).toBe(2);
  });
  it('whole numbers get columns of their own', () => {
    expect(binsOf([3, 4, 4, 7], 5).map(({ from, count }) => [from, count])).toEqual([
      [3, 1],
      [4, 2],
      [5, 0],
      [6, 0],
      [7, 1],
    ]);
  });
});

const read = parseLesson(SMALL_LESSON.text, SMALL_LESSON.file);
if (!('lesson' in read)) throw new Error(JSON.stringify(read.problems));
const { lesson } = read;

it('counts texts without case and accents, and never holds a name', () => {
  const ask = lesson.steps[6]?.ask;
  if (!ask) throw new Error('no question');
  const given = ['Softmax', ' softmax', 'SOFTMÀX', 'boh'].map((text) => ({
    answer: { kind: 'text', text } as const,
    right: text !== 'boh',
  }));
  const counted = tally(ask, given, {});
  if (counted?.kind !== 'answers') throw new Error('no rows');
  expect(counted.input.rows.map(({ label, count, right }) => [label, count, right])).toEqual([
    ['Softmax', 3, true],
    ['boh', 1, false],
  ]);
  expect(answersSpec(counted.input).alt).toContain('«Softmax»: 3 (75');
});

it('a computed number is said with bounds that are short, and never outside what counts', () => {
  const said = (right: number, tolerance: number) =>
    rightAnswer({ type: 'number', right: { compute: 'tokens', text: '' }, tolerance }, { right });
  expect(said(87.0356743436, 12)).toBe('**87** (vale da 75,1 a 99)');
  expect(said(2.345678, 0.5)).toBe('**2,35** (vale da 1,85 a 2,84)');
  expect([said(10, 0.5), said(0.3, 0.1), said(4, 4), said(3, 0)]).toEqual([
    ...['**10** (vale da 9,5 a 10,5)', '**0,3** (vale da 0,2 a 0,4)', '**4** (vale da 0 a 8)', '**3**'],
  ]);
});

it('a text question says one accepted form, and one more only if it is another word', () => {
  const said = (...accepted: string[]) => rightAnswer({ type: 'text', accepted }, {});
  expect(said('madre', 'mamma', 'la madre', 'genitrice')).toBe('**madre** oppure **mamma**');
  expect(said('as', 'a-s', 'a s')).toBe('**as**');
  expect(said('Maria', 'a Maria')).toBe('**Maria**');
});

describe('what is posted next', () => {
  const happened = (events: Event[]) =>
    fold(
      shapeOf(lesson),
      events.map((event, i): Happened => ({ ...event, seq: i + 1, at: i })),
    );
  const start: Event[] = [
    { kind: 'started', points: false },
    { kind: 'moved', from: -1, to: 0 },
  ];
  const next = (events: Event[], again: number[] = [], skip: string[] = []) => {
    const [show] = missing({ lesson, state: happened(events) }, new Set(again), new Set(skip));
    return show ? nameOf(show) : null;
  };
  const all = (events: Event[]) =>
    missing({ lesson, state: happened(events) }, new Set(), new Set()).map(nameOf);
  const posted = (step: number, part: 'step' | 'reveal' | 'end' | 'step-command-0'): Event => ({
    kind: 'posted',
    step,
    part,
    messageId: `${step}${part}`,
  });
  it('the step, then its commands, then nothing', () => {
    expect(next([])).toBe(null);
    expect(next(start)).toBe('0:step');
    expect(next([...start, posted(0, 'step')])).toBe('0:step-command-0');
    expect(next([...start, posted(0, 'step'), posted(0, 'step-command-0')])).toBe(null);
    expect(next([...start, posted(0, 'step')], [], ['0:step-command-0'])).toBe(null);
    expect(next([...start, posted(0, 'step'), posted(0, 'step-command-0')], [0])).toBe('0:step');
  });
  it('a class that went on fast is owed every step it came to, in order; once it is over, no results', () => {
    const fast: Event[] = [
      ...start,
      { kind: 'moved', from: 0, to: 1 },
      { kind: 'revealed', step: 1, outcome: {} },
      { kind: 'moved', from: 1, to: 2 },
      { kind: 'revealed', step: 2, outcome: {} },
      { kind: 'moved', from: 2, to: 4 },
    ];
    expect(all(fast).join(' ')).toBe(
      '0:step 0:step-command-0 1:step 1:reveal 2:step 2:reveal 2:reveal-command-0 4:step',
    );
    expect(all([...fast, { kind: 'ended' }])).toEqual([
      ...['1:step', '1:reveal', '2:step', '2:reveal', '4:end'],
    ]);
    const state = happened([...fast, posted(0, 'step-command-0')]);
    expect(neverShown({ lesson, state }).map(({ step, command }) => [step, command.name])).toEqual([
      [2, 'probabilita'],
    ]);
  });
  it('a solution that is owed comes before the next step; after the end, only what is owed and the thanks', () => {
    const late: Event[] = [
      ...start,
      posted(0, 'step'),
      posted(0, 'step-command-0'),
      { kind: 'moved', from: 0, to: 1 },
      posted(1, 'step'),
      { kind: 'revealed', step: 1, outcome: {} },
      { kind: 'moved', from: 1, to: 2 },
    ];
    expect(next(late)).toBe('1:reveal');
    expect(next([...late, posted(1, 'reveal')])).toBe('2:step');
    expect(next([...late, posted(1, 'reveal'), { kind: 'ended' }])).toBe('2:end');
    expect(next([...late, posted(1, 'reveal'), { kind: 'ended' }, posted(2, 'end')])).toBe(null);
  });
});

it('a lane woken many times while it works runs once more, and not after it is closed', async () => {
  let passes = 0;
  let go = (): void => undefined;
  const lane = createLane(async () => {
    passes += 1;
    await new Promise<void>((done) => {
      go = done;
    });
    return null;
  });
  lane.wake();
  for (let i = 0; i < 5; i++) lane.wake();
  go();
  await expect.poll(() => passes).toBe(2);
  go();
  await lane.resting();
  await lane.close();
  lane.wake();
  expect(passes).toBe(2);
});
