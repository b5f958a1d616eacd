/** What students do in a lesson: answer, change their mind, come late, catch up. Stored before they are told so. */
import { type Modal, type Person, UserError, type View } from '../../../bot/command.ts';
import type { Answer } from '../../../lessons/engine/events.ts';
import { isRight } from '../../../lessons/engine/marks.ts';
import { askShape, fits } from '../../../lessons/engine/shape.ts';
import type { LessonState } from '../../../lessons/engine/state.ts';
import type { Ask, Lesson } from '../../../lessons/lesson.ts';
import { answer as it } from '../../../text/lezione/answer.ts';
import { askModal } from '../../../views/lesson/ask.ts';
import { askAloneView, recapView } from '../../../views/lesson/recap.ts';
import { solution } from '../../../views/lesson/reveal.ts';
import { readNumber, saidWords } from '../../../views/lesson/said.ts';
import type { LiveSession, Sessions } from '../sessions.ts';

/** `args` are those of a button: the session, the step, the choice. Every method throws a UserError with what is wrong. */
export interface Students {
  /** a button, or a menu: `chosen` are indexes as Discord gives them */
  choose(args: readonly string[], chosen: readonly string[], person: Person): View;
  /** the form for a written answer; what this person wrote before is in it */
  form(args: readonly string[], person: Person): Modal;
  write(args: readonly string[], typed: string, person: Person): View;
  catchUp(args: readonly string[], person: Person): View;
  /** one question, privately */
  question(args: readonly string[], person: Person): View;
}

export interface StudentsParts {
  readonly sessions: Pick<Sessions, 'find' | 'append'>;
  readonly wake: (session: string) => void;
}

export function createStudents({ sessions, wake }: StudentsParts): Students {
  function lessonOf([id = '']: readonly string[]): LiveSession {
    const live = sessions.find(id);
    if (live?.session.kind !== 'class') throw new UserError(it.gone);
    return live;
  }

  function asked(args: readonly string[]): { live: LiveSession; index: number; ask: Ask } {
    const live = lessonOf(args);
    const index = /^\d{1,4}$/.test(args[1] ?? '') ? Number(args[1]) : -1;
    const ask = live.lesson.steps[index]?.ask;
    if (!ask) throw new UserError(it.notHere);
    if (live.state.phase === 'ended') throw new UserError(it.ended);
    if (live.state.steps[index]?.opened == null) throw new UserError(it.notYet);
    return { live, index, ask };
  }

  function store({ live, index, ask }: ReturnType<typeof asked>, answer: Answer, { id, name }: Person): View {
    if (!fits(askShape(ask), answer)) throw new UserError(it.notAChoice);
    const before = live.state.steps[index]?.answers.get(id);
    const event = { kind: 'answered', step: index, person: id, name, answer } as const;
    const { state, applied } = sessions.append(live.session.id, event);
    const here = state.steps[index];
    if (applied) wake(live.session.id);
    const words = saidWords(ask, answer);
    const points = pointsOf(live.lesson, state, id);
    if (here?.revealed == null)
      return {
        text: !applied ? it.same(words) : before ? it.changed(words, points) : it.stored(words, points),
      };
    if (!applied) return { text: it.tooLate(before ? saidWords(ask, before.answer) : words) };
    const right = ask.kind === 'question' ? solution(ask, here.outcome ?? {}).join('\n') : ask.explanation;
    return { text: it.late(words, right, points) };
  }

  const recap = (live: LiveSession, person: Person) => ({
    session: live.session.id,
    lesson: live.lesson,
    state: live.state,
    person: person.id,
    points: pointsOf(live.lesson, live.state, person.id),
  });

  return {
    choose(args, chosen, person) {
      const place = asked(args);
      const indexes = chosen.map((each) => (/^\d{1,2}$/.test(each) ? Number(each) : -1));
      const answer: Answer = { kind: 'choices', chosen: [...new Set(indexes)].sort((a, b) => a - b) };
      return store(place, answer, person);
    },
    form(args, person) {
      const { live, index, ask } = asked(args);
      const before = live.state.steps[index]?.answers.get(person.id)?.answer;
      const typed =
        before?.kind === 'text' ? before.text : before?.kind === 'number' ? it.typed(before.value) : '';
      return askModal(ask, { session: live.session.id, step: index }, typed);
    },
    write(args, typed, person) {
      const place = asked(args);
      if (typed.trim() === '') throw new UserError(it.empty);
      if (askShape(place.ask).takes !== 'number')
        return store(place, { kind: 'text', text: typed.trim() }, person);
      const value = readNumber(typed);
      if (value === null || !Number.isFinite(value)) throw new UserError(it.notANumber(typed));
      return store(place, { kind: 'number', value }, person);
    },
    catchUp(args, person) {
      const live = lessonOf(args);
      const { id, name } = person;
      const { state } = sessions.append(live.session.id, { kind: 'joined', person: id, name });
      return recapView(recap({ ...live, state }, person));
    },
    question(args, person) {
      const { live, index } = asked(args);
      return askAloneView(recap(live, person), index);
    },
  };
}

/** One for each right answer in time, of the questions whose solution is out: before that it would give it away. Null while points are off. */
export function pointsOf(lesson: Lesson, state: LessonState, person: string): number | null {
  if (!state.points) return null;
  return lesson.steps.filter(({ ask }, index) => {
    const here = state.steps[index];
    const given = here?.answers.get(person);
    return ask && given && !given.late && here?.revealed != null && isRight(ask, given.answer, here.outcome);
  }).length;
}
