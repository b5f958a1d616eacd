/** A lesson's answers as tables for a spreadsheet: one row a student, and one row a question. */
import { lessonReport as it } from '../../text/lesson-report.ts';
import type { Ask, Lesson } from '../lesson.ts';
import type { Cell, Table } from './csv.ts';
import type { Answer } from './events.ts';
import { isRight, resultsOf, rightNumber } from './marks.ts';
import { standings } from './standings.ts';
import type { LessonState, StepState } from './state.ts';

export interface Report {
  /** a column for each question with what was answered, then the totals */
  readonly students: Table;
  /** the same rows and columns with 1 for right and 0 for wrong, to sum and average; only questions with a right answer */
  readonly marks: Table;
  readonly questions: Table;
}

interface Asked {
  readonly ask: Ask;
  readonly title: string;
  readonly here: StepState;
  readonly heading: string;
}

/**
 * @param names as Discord shows them, or 'pseudonyms': «Studente 1» is whoever came first, in every export of this session
 */
export function reportOf(
  lesson: Pick<Lesson, 'steps'>,
  state: LessonState,
  names: 'names' | 'pseudonyms',
): Report {
  const asked = lesson.steps
    .flatMap(({ ask, title }, index) => {
      const here = state.steps[index];
      return ask && here && here.opened !== null ? [{ ask, title, here }] : [];
    })
    .map((one, at): Asked => ({ ...one, heading: it.question(at + 1, one.ask.text, one.ask.exit) }));
  const people = standings(lesson, state).map((one, at) => ({
    ...one,
    shown: names === 'pseudonyms' ? it.pseudonym(at + 1) : one.name || it.forgotten,
  }));
  const late = (person: string) => asked.filter(({ here }) => here.answers.get(person)?.late).length;
  const { totals } = it;
  const sure = asked.filter(({ ask }) => ask.kind === 'question');
  return {
    students: [
      [
        it.student,
        ...asked.map(({ heading }) => heading),
        ...[totals.answered, totals.right, totals.late],
        ...(state.points ? [totals.points] : []),
      ],
      ...people.map(({ person, shown, answered, right, points }) => [
        shown,
        ...asked.map(({ ask, here }) => cell(ask, here.answers.get(person)?.answer)),
        ...[answered, right, late(person)],
        ...(state.points ? [points] : []),
      ]),
    ],
    marks: [
      [it.student, ...sure.map(({ heading }) => heading)],
      ...people.map(({ person, shown }) => [shown, ...sure.map((one) => mark(one, person))]),
    ],
    questions: [Object.values(it.headings), ...asked.map(questionRow)],
  };
}

function mark({ ask, here }: Asked, person: string): Cell {
  const given = here.answers.get(person);
  const right = given ? isRight(ask, given.answer, here.outcome) : null;
  return right === null ? null : Number(right);
}

/** In the order of `it.headings`. */
function questionRow({ ask, title, here }: Asked, at: number): readonly Cell[] {
  const { answered, late, right, mistake } = resultsOf(ask, here);
  const share = right === null || answered === 0 ? null : Math.round((right / answered) * 1000) / 10;
  return [
    ...[at + 1, title, ask.text, it.kinds[ask.kind], rightAnswer(ask, here)],
    ...[answered, right, share],
    ...[mistake ? cell(ask, mistake.answer) : null, mistake?.count ?? null, late],
  ];
}

function rightAnswer(ask: Ask, { outcome }: StepState): Cell {
  if (ask.kind !== 'question') return null;
  const { form } = ask;
  if (form.type === 'number') return rightNumber(ask, outcome);
  if (form.type === 'text') return form.accepted[0] ?? null;
  return form.choices
    .filter(({ right }) => right)
    .map(({ text }) => text)
    .join(it.and);
}

/** An answer as a cell: the words of the choices, a number that stays a number, a text. */
function cell(ask: Ask, answer: Answer | undefined): Cell {
  if (!answer) return null;
  return answer.kind === 'number' ? answer.value : answerWords(ask, answer, it.and);
}

/** An answer in words; a number as JavaScript writes it. */
export function answerWords(ask: Ask, answer: Answer, and: string): string {
  if (answer.kind === 'text') return answer.text.trim();
  if (answer.kind === 'number') return String(answer.value);
  const texts = choiceTexts(ask);
  return answer.chosen.map((index) => texts[index] ?? '').join(and);
}

/** The words of an ask's choices, in the order of the file; none where people write. */
export function choiceTexts(ask: Ask): readonly string[] {
  if (ask.kind !== 'question') return ask.choices;
  const { form } = ask;
  return form.type === 'one' || form.type === 'many' ? form.choices.map(({ text }) => text) : [];
}
