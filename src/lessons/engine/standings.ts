/** How everyone is doing: who answered, who is stuck, optional points. With names: for the teacher only. */
import type { Lesson, Step } from '../lesson.ts';
import { isRight } from './marks.ts';
import type { LessonState, StepState } from './state.ts';

export interface Standing {
  readonly person: string;
  readonly name: string;
  /** answers given, and how many of them are right */
  readonly answered: number;
  readonly right: number;
  /** points: one for every right answer in time */
  readonly points: number;
  /** has answered the step the class is at; null where it asks nothing */
  readonly here: boolean | null;
  /** two wrong answers in a row, or nothing said for the last three questions */
  readonly stuck: 'wrong' | 'silent' | null;
}

const WRONG_IN_A_ROW = 2;
const SILENT_FOR = 3;

/** Everyone's standing, in order of arrival; for the teacher only. */
export function standings(lesson: Pick<Lesson, 'steps'>, state: LessonState): readonly Standing[] {
  const asked = lesson.steps.flatMap((step, index) => {
    const here = state.steps[index];
    return step.ask && here && here.opened !== null ? [{ step, here, opened: here.opened, index }] : [];
  });
  asked.sort((a, b) => a.opened - b.opened || a.index - b.index);
  return [...state.people].map(([person, { name, joined }]) => {
    const all = asked.map(({ step, here }) => mark(step, here, person));
    // before the reveal silence is only thinking; before they arrived it is nobody's
    const past = asked
      .filter(({ here }) => here.answers.has(person) || (here.revealed !== null && here.revealed >= joined))
      .map(({ step, here }) => mark(step, here, person));
    const current = state.steps[state.at];
    const marked = past.filter((one) => one === 'silent' || one === 'right' || one === 'wrong');
    const wrong = marked.filter((one) => one !== 'silent').slice(-WRONG_IN_A_ROW);
    const silent = past.slice(-SILENT_FOR);
    return {
      person,
      name,
      answered: all.filter((one) => one !== 'silent').length,
      right: all.filter((one) => one === 'right').length,
      points: asked.filter(
        ({ step, here }) => mark(step, here, person) === 'right' && !here.answers.get(person)?.late,
      ).length,
      here: lesson.steps[state.at]?.ask ? (current?.answers.has(person) ?? false) : null,
      stuck:
        silent.length === SILENT_FOR && silent.every((one) => one === 'silent')
          ? 'silent'
          : wrong.length === WRONG_IN_A_ROW && wrong.every((one) => one === 'wrong')
            ? 'wrong'
            : null,
    };
  });
}

function mark({ ask }: Step, here: StepState, person: string): 'right' | 'wrong' | 'said' | 'silent' {
  const given = here.answers.get(person);
  if (!ask || !given) return 'silent';
  const right = isRight(ask, given.answer, here.outcome);
  return right === null ? 'said' : right ? 'right' : 'wrong';
}
