/** What the tutor finds for labelled questions; how they were made, and what that is worth, is said in test/fixtures/tutor. */
import { describe, expect, it } from 'vitest';
import { createFinder } from '../../../src/tutor/finder.ts';
import { figures } from '../../fixtures/tutor/figures.ts';
import { labelled, ownLessons } from '../../fixtures/tutor/questions.ts';

const lessons = ownLessons();
const finder = createFinder(lessons);
const questions = labelled();
const first = (question: string) => finder.find(question, 3).map(({ passage }) => passage.id)[0];

describe('the questions', () => {
  it('are enough, each once, and none is both held out and not', () => {
    expect(questions.filter(({ right }) => right.length > 0).length).toBeGreaterThanOrEqual(150);
    expect(questions.filter(({ right }) => right.length === 0).length).toBeGreaterThanOrEqual(40);
    expect(new Set(questions.map(({ question }) => question.toLowerCase())).size).toBe(questions.length);
  });
  it('are labelled with steps that there are', () => {
    const unknown = questions.flatMap(({ right }) => right.filter((id) => finder.passage(id) === null));
    expect(unknown).toEqual([]);
  });
});

describe('finding', () => {
  // Guards against getting worse. The target, 90 % among three, is NOT met on held-out questions: `npm run bench tutor` says so.
  it('does no worse on held-out questions than when it was measured', () => {
    const held = figures(finder, questions.filter(({ heldOut }) => heldOut)); // biome-ignore format: one line
    expect(held.amongThree).toBeGreaterThanOrEqual(0.54);
    expect(held.recognised).toBeGreaterThanOrEqual(0.64);
    expect(held.refused).toBeLessThanOrEqual(0.14);
  });
  it('finds what it was tuned on', () => {
    const tuned = figures(finder, questions.filter(({ heldOut }) => !heldOut)); // biome-ignore format: one line
    expect(tuned.amongThree).toBeGreaterThanOrEqual(0.9);
    expect(tuned.refused).toBeLessThanOrEqual(0.05);
  });
  it('reads chat spellings, missing accents and a letter gone wrong', () => {
    expect(first('ke vuol dire perplessita')).toBe(first('che vuol dire perplessità'));
    expect(first('la retropropagazzione')).toBe('neurone/di-chi-e-la-colpa');
  });
  it('gives each step once, in the same order each time', () => {
    const ids = finder.find('che cos’è un token', 50).map(({ passage }) => passage.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(finder.find('che cos’è un token', 50).map(({ passage }) => passage.id)).toEqual(ids);
  });
});

describe('anything can be asked', () => {
  const strange = [
    '',
    ' ',
    '👨‍👩‍👧‍👦😂',
    '???',
    'ما هو الرمز؟',
    '\u202Etoken\u202C',
    '\u0000',
    'constructor __proto__ toString',
    '﷽'.repeat(5000),
  ];
  it.each(strange)('%j', (question) => expect(finder.find(question, 3).length).toBeLessThanOrEqual(3));
  it('50,000 characters, in no more time than a class would notice', () => {
    const start = performance.now();
    for (const text of [
      'token '.repeat(8334),
      'x'.repeat(50_000),
      'perché il modello sbaglia? '.repeat(1900),
    ])
      expect(finder.find(text, 3).length).toBeLessThanOrEqual(3);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
