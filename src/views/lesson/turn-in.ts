/** Who has answered the step the class is at, who is missing or stuck, and the commonest mistake. For the teacher alone. */
import type { View } from '../../bot/view.ts';
import { resultsOf } from '../../lessons/engine/marks.ts';
import { answerWords } from '../../lessons/engine/report.ts';
import { standings } from '../../lessons/engine/standings.ts';
import type { LessonState } from '../../lessons/engine/state.ts';
import type { Lesson } from '../../lessons/lesson.ts';
import { bare } from '../../text/bare.ts';
import { answer as say } from '../../text/lezione/answer.ts';
import { turnIn as it, panel } from '../../text/lezione/panel.ts';

export function turnInView(session: string, lesson: Lesson, state: LessonState): View {
  const step = lesson.steps[state.at];
  const here = state.steps[state.at];
  const rows = [
    [
      {
        kind: 'button' as const,
        label: panel.buttons.refresh,
        target: { command: 'lezione', action: 'consegne', args: [session] },
      },
    ],
  ];
  if (!step || !here) return { text: it.noAsk };
  const everyone = standings(lesson, state);
  const names = (some: readonly { readonly name: string }[]) => some.map(({ name }) => name);
  const stuck = everyone.filter((one) => one.stuck !== null);
  const troubled = stuck.length === 0 ? [] : [it.stuck(names(stuck))];
  if (!step.ask) return { text: [it.heading(step.title), it.noAsk, ...troubled, it.small].join('\n'), rows };
  const { mistake } = resultsOf(step.ask, here);
  const given = [...here.answers.values()];
  const late = given.filter((one) => one.late);
  const lines = [
    it.heading(step.title),
    it.answered(names(given.filter((one) => !one.late))),
    ...(late.length === 0 ? [] : [it.late(names(late))]),
    it.missing(names(everyone.filter((one) => one.here === false))),
    ...troubled,
    ...(mistake
      ? [it.commonest(say.text(bare(answerWords(step.ask, mistake.answer, '; '))), mistake.count)]
      : []),
    it.small,
  ];
  return { text: lines.join('\n'), rows };
}
