/** Where a student went wrong last, in a lesson they followed: what was chosen, and why that isn't it. */
import { isRight } from '../../lessons/engine/marks.ts';
import type { Services } from '../../services.ts';

export interface Mistake {
  readonly lesson: string;
  readonly step: number;
  /** why the chosen answer is wrong, in the lesson's words; empty for a number or a text */
  readonly because: string;
}

/** Lessons looked back on. */
const SESSIONS = 6;

/** Only of questions whose solution is out: a mistake isn't told before. */
export function lastMistake(person: string, { sessions }: Pick<Services, 'sessions'>): Mistake | null {
  const { store } = sessions;
  const newest = [...store.attended(person), ...store.alone(person)]
    .sort((a, b) => b.started - a.started)
    .slice(0, SESSIONS);
  for (const { id } of newest) {
    const live = sessions.find(id);
    if (!live) continue;
    for (let step = live.state.at; step >= 0; step--) {
      const ask = live.lesson.steps[step]?.ask;
      const state = live.state.steps[step];
      const given = state?.answers.get(person);
      if (!ask || !state || !given || state.revealed === null) continue;
      // alone, one tries until it is right: what counts is the first try
      const answer = live.session.kind === 'alone' ? given.first : given.answer;
      if (isRight(ask, answer, state.outcome) !== false) continue;
      const chosen = answer.kind === 'choices' ? answer.chosen : [];
      const form = ask.kind === 'question' ? ask.form : null;
      const choices = form?.type === 'one' || form?.type === 'many' ? form.choices : [];
      const wrong = chosen.map((index) => choices[index]).find((choice) => choice && !choice.right);
      return { lesson: live.lesson.id, step, because: wrong?.because ?? '' };
    }
  }
  return null;
}
