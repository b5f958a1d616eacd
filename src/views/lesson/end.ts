/** The end of a lesson: one picture for the class, and the exports for the teacher. */
import type { View } from '../../bot/view.ts';
import type { Spec } from '../../charts/drawing.ts';
import type { Picture } from '../../charts/picture.ts';
import { type SummaryRow, summarySpec } from '../../charts/spec/lesson/summary.ts';
import { csv } from '../../lessons/engine/csv.ts';
import { isRight } from '../../lessons/engine/marks.ts';
import { reportOf } from '../../lessons/engine/report.ts';
import type { LessonState, StepState } from '../../lessons/engine/state.ts';
import type { CommandBlock, Lesson, Step } from '../../lessons/lesson.ts';
import { bare } from '../../text/bare.ts';
import { ending as it, panel } from '../../text/lezione/panel.ts';
import { mostSaid } from './reveal.ts';
import type { Given } from './tally.ts';

/**
 * Answers in time, with their marks, as a class may see them.
 * @param mask hides words that aren't shown to a class
 */
export function givenIn(step: Step, here: StepState, mask: (text: string) => string): readonly Given[] {
  const { ask } = step;
  if (!ask) return [];
  return [...here.answers.values()]
    .filter(({ late }) => !late)
    .map(({ answer }) => ({
      answer: answer.kind === 'text' ? { kind: 'text', text: mask(answer.text) } : answer,
      right: isRight(ask, answer, here.outcome),
    }));
}

/** A row for each question that was asked. */
export function summaryOf(lesson: Lesson, state: LessonState, mask: (text: string) => string): Spec {
  const rows = lesson.steps.flatMap((step, index): SummaryRow[] => {
    const here = state.steps[index];
    if (!step.ask || !here || here.opened === null) return [];
    const given = givenIn(step, here, mask);
    const { text, kind } = step.ask;
    return [{ question: bare(text), answered: given.length, result: resultOf(step, here, given, kind) }];
  });
  return summarySpec({ title: bare(lesson.title), people: state.people.size, rows });
}

function resultOf(step: Step, here: StepState, given: readonly Given[], kind: string): SummaryRow['result'] {
  const most = step.ask && mostSaid(step.ask, given, here.outcome ?? {});
  const marked = given.filter(({ right }) => right !== null);
  if (given.length === 0) return { kind: 'silent' };
  if (kind === 'question')
    return { kind: 'right', share: marked.filter(({ right }) => right).length / given.length };
  const model = here.outcome?.model?.top[0]?.token.replace(/^·(?=.)/, '');
  if (kind === 'prediction' && model !== undefined)
    return { kind: 'prediction', class: most?.label ?? '', model };
  return { kind: 'vote', most: most?.label ?? '', share: most?.share ?? 0 };
}

/** @param neverShown commands whose results never came to the channel */
export function thanksView(
  lesson: Lesson,
  neverShown: readonly { readonly step: number; readonly command: CommandBlock }[],
  picture: Picture | null,
): View {
  const lost = neverShown.map(({ step, command: { name } }) => ({ step, name }));
  const text = [it.thanks(lesson.title), ...(lost.length === 0 ? [] : [it.neverShown(lost)])].join('\n');
  return { text, ...(picture === null ? {} : { pictures: [picture] }) };
}

/** What the teacher gets instead of the panel. */
export function endedView(session: string, note: string | null): View {
  const target = (names: number) => ({ command: 'lezione', action: 'esporta', args: [session, names] });
  return {
    text: [...(note === null ? [] : [note]), it.teacher].join('\n'),
    rows: [
      [
        { kind: 'button', label: panel.buttons.exportNames, target: target(1) },
        { kind: 'button', label: panel.buttons.exportPseudonyms, target: target(0) },
      ],
    ],
  };
}

export function exportView(lesson: Lesson, state: LessonState, withNames: boolean): View {
  const report = reportOf(lesson, state, withNames ? 'names' : 'pseudonyms');
  const file = (name: string, table: typeof report.students) => ({
    name: `${lesson.id}-${name}.csv`,
    bytes: csv(table),
  });
  return {
    text: it.exported(withNames),
    files: [
      file('studenti', report.students),
      file('punteggi', report.marks),
      file('domande', report.questions),
    ],
  };
}
