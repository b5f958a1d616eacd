/** Right or wrong, how a step went, who is stuck, and the export. */
import { describe, expect, it } from 'vitest';
import type { Table } from '../../../../src/lessons/engine/csv.ts';
import type { Answer, Event } from '../../../../src/lessons/engine/events.ts';
import { isRight, resultsOf, sameText } from '../../../../src/lessons/engine/marks.ts';
import { reportOf } from '../../../../src/lessons/engine/report.ts';
import { shapeOf } from '../../../../src/lessons/engine/shape.ts';
import { standings } from '../../../../src/lessons/engine/standings.ts';
import { fold } from '../../../../src/lessons/engine/state.ts';
import {
  computed,
  everyAsk,
  many,
  number,
  one,
  prediction,
  question,
  text,
  vote,
} from '../../../support/lessons.ts';

const chosen = (...indexes: number[]): Answer => ({ kind: 'choices', chosen: indexes });
const value = (number: number): Answer => ({ kind: 'number', value: number });
const said = (words: string): Answer => ({ kind: 'text', text: words });

it.each([
  [one, chosen(1), true],
  [one, chosen(0), false],
  [one, chosen(9), false],
  [many, chosen(0, 2), true],
  [many, chosen(0), false],
  [many, chosen(0, 1, 2), false],
  [number, value(10.5), true],
  [number, value(9.4), false],
  [question('x', { type: 'number', right: 0.2, tolerance: 0.1 }), value(0.3), true],
  [text, said('  PERCHE   no '), true],
  [text, said('perché'), false],
  [text, said('SoftMax'), true],
  [computed, value(4), null],
  [prediction, chosen(0), null],
  [vote, chosen(1), null],
] as const)('%# is right or not', (ask, answer, right) => {
  expect(isRight(ask, answer, null)).toBe(right);
});

it('a computed answer is right once the model has said so', () => {
  expect([isRight(computed, value(4), { right: 4 }), isRight(computed, value(5), { right: 4 })]).toEqual([
    true,
    false,
  ]);
});

it('texts are compared as people mean them', () => {
  expect(new Set(['L’Età', "l'eta", ' l‘ETÀ '].map(sameText))).toEqual(new Set(["l'eta"]));
});

const says = (step: number, person: string, answer: Answer): Event => ({
  kind: 'answered',
  step,
  person,
  name: { a: 'Anna', b: '=CMD()', c: 'Carlo' }[person] ?? person,
  answer,
});
const move = (from: number, to: number): Event => ({ kind: 'moved', from, to });
const reveal = (step: number): Event => ({ kind: 'revealed', step, outcome: step === 4 ? { right: 4 } : {} });
const events: Event[] = [
  { kind: 'started', points: true },
  move(-1, 1),
  says(1, 'b', chosen(0)),
  says(1, 'a', chosen(1)),
  says(1, 'c', chosen(0)),
  reveal(1),
  move(1, 3),
  says(3, 'a', value(9.5)),
  says(3, 'b', value(-3)),
  reveal(3),
  move(3, 5),
  says(5, 'a', said('Perche no')),
  says(5, 'b', said('boh')),
  says(5, 'x', said('BÒH')),
  reveal(5),
  says(5, 'd', said('softmax')),
  move(5, 4),
  reveal(4),
  says(4, 'a', value(4)),
];
const state = fold(
  shapeOf(everyAsk),
  events.map((event, at) => ({ ...event, seq: at + 1, at })),
);
const at = (index: number) => state.steps[index] ?? expect.unreachable();

describe('a step', () => {
  it('is counted by choice, with the commonest mistake', () => {
    expect(resultsOf(one, at(1))).toMatchObject({
      answered: 3,
      late: 0,
      right: 1,
      choices: [2, 1, 0],
      mistake: { answer: chosen(0), count: 2, right: false },
    });
  });
  it('has its numbers in order, and texts that mean the same together', () => {
    expect(resultsOf(number, at(3)).groups.map(({ answer, right }) => [answer, right])).toEqual([
      [value(-3), false],
      [value(9.5), true],
    ]);
    expect(resultsOf(text, at(5))).toMatchObject({
      late: 1,
      right: 2,
      mistake: { answer: said('boh'), count: 2 },
    });
  });
  it('of opinions has no right', () => {
    expect(resultsOf(vote, at(8))).toMatchObject({
      right: null,
      answered: 0,
      mistake: null,
      choices: [0, 0],
    });
  });
});

it('who is stuck, and what points are worth', () => {
  const stand = standings(everyAsk, state).map(({ person, right, points, stuck, here }) => [
    person,
    right,
    points,
    stuck,
    here,
  ]);
  expect(stand).toEqual([
    ['b', 0, 0, 'wrong', false],
    ['a', 4, 3, null, true],
    ['c', 0, 0, 'silent', false],
    ['x', 0, 0, null, false],
    ['d', 1, 0, null, false],
  ]);
});

const lines = (table: Table) => table.map((row) => row.join(' | ')).join('\n');

it('the export: a row a student, a column a question, with pseudonyms that stay the same', () => {
  const { students, marks, questions } = reportOf(everyAsk, state, 'pseudonyms');
  expect(lines(students)).toMatchInlineSnapshot(`
    "Studente | 1. Domanda una? | 2. Domanda numero? | 3. Domanda calcolata? | 4. Domanda testo? (biglietto d’uscita) | Risposte | Giuste | In ritardo | Punti
    Studente 1 | Lettere | -3 |  | boh | 3 | 0 | 0 | 0
    Studente 2 | Numeri | 9.5 | 4 | Perche no | 4 | 4 | 1 | 3
    Studente 3 | Lettere |  |  |  | 1 | 0 | 0 | 0
    Studente 4 |  |  |  | BÒH | 1 | 0 | 0 | 0
    Studente 5 |  |  |  | softmax | 1 | 1 | 1 | 0"
  `);
  expect(marks[1]).toEqual(['Studente 1', 0, 0, null, 0]);
  expect(lines(questions)).toMatchInlineSnapshot(`
    "N. | Passo | Domanda | Tipo | Risposta giusta | Risposte | Giuste | Giuste (%) | Errore più comune | Quante volte | In ritardo
    1 | Passo una | Domanda una? | domanda | Numeri | 3 | 1 | 33.3 | Lettere | 2 | 0
    2 | Passo numero | Domanda numero? | domanda | 10 | 2 | 1 | 50 | -3 | 1 | 0
    3 | Passo calcolata | Domanda calcolata? | domanda | 4 | 1 | 1 | 100 |  |  | 1
    4 | Passo testo | Domanda testo? | domanda | Perché no | 4 | 2 | 50 | boh | 2 | 1"
  `);
  expect(reportOf(everyAsk, state, 'names').students[1]?.[0]).toBe('=CMD()');
});
