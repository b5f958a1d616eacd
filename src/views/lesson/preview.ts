/** A lesson file before a class sees it: what is wrong with it, line by line, or its steps one by one. For the teacher alone. */
import type { Button, Row, View } from '../../bot/view.ts';
import type { Lesson, Problem } from '../../lessons/lesson.ts';
import { lezione } from '../../text/lezione/lezione.ts';
import { resultOfCommand } from '../../text/lezione/step.ts';
import { askEmbed } from './ask.ts';
import { revealView } from './reveal.ts';
import { stepTexts } from './step.ts';

const MOST_PROBLEMS = 25;

export function problemsView(problems: readonly Problem[]): View {
  const { prova: it } = lezione;
  return {
    text: [
      it.problems(problems.length),
      ...problems
        .slice(0, MOST_PROBLEMS)
        .map(({ line, message, suggestion }) => it.problem(line, message, suggestion)),
      ...(problems.length > MOST_PROBLEMS ? [it.more(problems.length - MOST_PROBLEMS)] : []),
    ].join('\n'),
  };
}

export interface PreviewInput {
  /** where the text is kept between presses */
  readonly panel: string;
  readonly lesson: Lesson;
  readonly index: number;
  /** the server has a lesson of its own with this id */
  readonly replaces: boolean;
  readonly note: string | null;
}

export function previewView({ panel, lesson, index, replaces, note }: PreviewInput): View {
  const { prova: it } = lezione;
  const step = lesson.steps[index];
  if (!step) throw new RangeError(`no step ${index}`);
  const notes = step.blocks.flatMap((block) => (block.kind === 'note' ? [it.notes(block.markdown)] : []));
  const commands = step.blocks.flatMap((block) =>
    block.kind === 'command' ? [resultOfCommand(block.name, block.options)] : [],
  );
  const solution = revealView({ step, given: [], outcome: {} }, null).text ?? '';
  const questions = lesson.steps.filter(({ ask }) => ask !== null).length;
  return {
    text: [
      ...(note === null ? [] : [note]),
      ...(index === 0 && note === null ? [it.good(lesson.title, lesson.steps.length, questions)] : []),
      ...(replaces && index === 0 ? [it.replaces] : []),
      it.step(index, step.title, lesson.steps.length),
      ...stepTexts(step.blocks),
      ...commands,
      ...notes,
    ].join('\n'),
    embeds: [
      ...(step.ask ? [askEmbed(step.ask, it.askFooter)] : []),
      ...(solution === '' ? [] : [{ title: it.afterwards, text: solution }]),
    ],
    rows: rows(panel, lesson, index, replaces),
  };
}

function rows(panel: string, lesson: Lesson, index: number, replaces: boolean): readonly Row[] {
  const { buttons } = lezione.prova;
  const press = (label: string, action: string, args: number[], more: Partial<Button> = {}): Button => ({
    kind: 'button',
    label,
    target: { command: 'lezione', action, args: [panel, ...args] },
    ...more,
  });
  return [
    [
      press(buttons.previous, 'prova-passo', [index - 1, 0], { disabled: index === 0 }),
      press(buttons.next, 'prova-passo', [index + 1, 1], { disabled: index >= lesson.steps.length - 1 }),
      press(buttons.adopt, 'prova-adotta', [index], { style: 'success' }),
      ...(replaces ? [press(buttons.remove, 'prova-togli', [index], { style: 'danger' })] : []),
    ],
  ];
}
