/** The end of a lesson followed alone: what went well, what to look at again. */
import type { View } from '../bot/view.ts';
import { isRight } from '../lessons/engine/marks.ts';
import type { LessonState } from '../lessons/engine/state.ts';
import type { Lesson } from '../lessons/lesson.ts';
import type { LiveSession } from '../services/lessons/sessions.ts';
import { alone as it } from '../text/alone.ts';
import { target } from './alone.ts';

export interface FirstTries {
  /** questions with a right answer that were asked, and answered or given up */
  readonly all: number;
  /** of those, right at the first try */
  readonly first: number;
  /** titles of the steps whose first answer was wrong */
  readonly again: readonly string[];
}

/** How this person did, over what is already known: a question still open doesn't count. */
export function firstTries({ steps }: Lesson, state: LessonState, person: string): FirstTries {
  const done = steps.flatMap(({ ask, title }, index) => {
    const here = state.steps[index];
    const given = here?.answers.get(person);
    if (!ask || !given || here?.revealed == null) return [];
    const right = isRight(ask, given.first, here.outcome);
    return right === null ? [] : [{ title, right }];
  });
  return {
    all: done.length,
    first: done.filter(({ right }) => right).length,
    again: done.filter(({ right }) => !right).map(({ title }) => title),
  };
}

export function endedView({ session, lesson, state }: LiveSession, person: string): View {
  const { all, first, again } = firstTries(lesson, state, person);
  return {
    text: [
      it.ended.heading(lesson.title),
      all === 0 ? it.ended.none : it.ended.right(first, all),
      ...(again.length === 0 ? [] : [it.ended.repeat(again)]),
    ].join('\n'),
    rows: [[{ kind: 'button', label: it.buttons.again, target: target('rifai', session.id) }]],
  };
}
