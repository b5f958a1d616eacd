/** "Recupera": what the class has done so far, for one person, with the questions they can still answer. */
import type { Button, Row, View } from '../../bot/view.ts';
import { answerWords } from '../../lessons/engine/report.ts';
import type { LessonState } from '../../lessons/engine/state.ts';
import type { Ask, Lesson } from '../../lessons/lesson.ts';
import { bare } from '../../text/bare.ts';
import { answer as say } from '../../text/lezione/answer.ts';
import { askEmbed, askRow } from './ask.ts';
import { solution } from './reveal.ts';
import { saidWords } from './said.ts';
import { stepTexts } from './step.ts';

export interface RecapInput {
  readonly session: string;
  readonly lesson: Lesson;
  readonly state: LessonState;
  readonly person: string;
  /** null while points are off */
  readonly points: number | null;
}

/** Buttons for open questions: four rows of five, under the row of the current one. */
const MOST_BUTTONS = 15;
const MOST_STEPS = 12;

export function recapView(input: RecapInput): View {
  const { session, lesson, state, points } = input;
  const { recap: it } = say;
  const seen = lesson.steps.flatMap((step, index) =>
    state.steps[index]?.opened == null ? [] : [{ step, index }],
  );
  const shown = seen.slice(-MOST_STEPS);
  const lines = shown.flatMap(({ step, index }) => [
    it.step(index, step.title),
    ...(step.ask ? [aboutAsk(input, step.ask, index)] : summary(stepTexts(step.blocks))),
  ]);
  const open = seen.filter(({ step, index }) => step.ask && !state.steps[index]?.answers.has(input.person));
  const buttons = open.slice(-MOST_BUTTONS).map(
    ({ index }): Button => ({
      kind: 'button',
      label: it.button(index, state.steps[index]?.revealed != null),
      target: { command: 'lezione', action: 'domanda', args: [session, index] },
      style: state.steps[index]?.revealed == null ? 'primary' : 'secondary',
    }),
  );
  return {
    text: [
      it.heading(lesson.title, state.at, lesson.steps.length),
      ...(seen.length > shown.length ? [it.more(seen.length - shown.length)] : []),
      ...lines,
      open.length === 0 ? it.nothingOpen : it.some(open.length),
      ...(points === null ? [] : [it.points(points)]),
    ].join('\n'),
    rows: rowsOf(buttons),
  };
}

function rowsOf(buttons: readonly Button[]): Row[] {
  const rows: Row[] = [];
  for (let i = 0; i < buttons.length; i += 5) rows.push(buttons.slice(i, i + 5));
  return rows;
}

/** The first words of a step that only says something. */
function summary(texts: readonly string[]): string[] {
  const text = bare(texts.join(' '));
  return text === '' ? [] : [text.length > 160 ? `${text.slice(0, 160).toWellFormed()}…` : text];
}

function aboutAsk({ state, person }: RecapInput, ask: Ask, index: number): string {
  const { recap: it } = say;
  const here = state.steps[index];
  const given = here?.answers.get(person);
  const revealed = here?.revealed != null;
  const yours = given ? it.yours(saidWords(ask, given.answer)) : revealed ? it.late : it.open;
  const right =
    given && revealed && ask.kind === 'question'
      ? [it.right(solution(ask, here.outcome ?? {})[0]?.replace(/^✅ /u, '') ?? '')]
      : [];
  return `${bare(ask.text)} — ${[yours, ...right].join('; ')}`;
}

/** One question, to answer privately. */
export function askAloneView({ session, lesson, state, person }: RecapInput, index: number): View {
  const { recap: it } = say;
  const step = lesson.steps[index];
  const here = state.steps[index];
  if (!step?.ask || !here) return { text: say.notHere };
  const given = here.answers.get(person);
  const footer = given
    ? it.yours(bare(answerWords(step.ask, given.answer, '; ')))
    : here.revealed === null
      ? it.open
      : it.late;
  const chosen = given?.answer.kind === 'choices' ? given.answer.chosen : [];
  return {
    text: [it.step(index, step.title), ...stepTexts(step.blocks)].join('\n'),
    embeds: [askEmbed(step.ask, footer)],
    rows: [
      ...(given && here.revealed !== null ? [] : [askRow(step.ask, { session, step: index }, chosen)]),
      [
        {
          kind: 'button',
          label: it.back,
          target: { command: 'lezione', action: 'riassunto', args: [session] },
        },
      ],
    ],
  };
}
