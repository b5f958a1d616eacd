/** What a teacher does with a lesson under way. Every press says what it had seen: if that is over, nothing happens twice. */
import { type Context, UserError } from '../../../bot/command.ts';
import type { Event } from '../../../lessons/engine/events.ts';
import type { LessonState, StepState } from '../../../lessons/engine/state.ts';
import type { Step } from '../../../lessons/lesson.ts';
import { lezione } from '../../../text/lezione/lezione.ts';
import { panel as it } from '../../../text/lezione/panel.ts';
import { type Models, outcomeOf, wordsOf } from '../outcome.ts';
import type { LiveSession, Sessions } from '../sessions.ts';
import type { Board } from './board.ts';

/** Where the class was when the teacher pressed: the step, and whether its solution was out. */
export interface Seen {
  readonly at: number;
  readonly revealed: boolean;
}

/** Each returns what to tell the teacher above the panel; null when the panel says it all. */
export interface Drive {
  /** the solution if there is one to show, else the next step. @throws EngineError when the solution needs the model */
  forward(live: LiveSession, seen: Seen, context: Context): Promise<string | null>;
  back(live: LiveSession, seen: Pick<Seen, 'at'>): string | null;
  go(live: LiveSession, from: number, to: number): string | null;
  pause(live: LiveSession): string | null;
  resume(live: LiveSession): string | null;
  timer(live: LiveSession, step: number, minutes: number): string | null;
  points(live: LiveSession, on: boolean): string | null;
  end(live: LiveSession): string | null;
}

export interface DriveParts {
  readonly sessions: Pick<Sessions, 'find' | 'append'>;
  readonly board: Board;
  readonly models: Models;
  readonly now: () => number;
}

/** Words written while the model was being asked about the others. */
const MOST_ROUNDS = 3;

export const seenNow = ({ at, steps }: LessonState): Seen => ({
  at,
  revealed: steps[at]?.revealed != null,
});

export function createDrive({ sessions, board, models, now }: DriveParts): Drive {
  function happen({ session }: LiveSession, event: Event): string | null {
    const { applied } = sessions.append(session.id, event);
    board.wake(session.id);
    return applied ? null : it.elsewhere;
  }

  /** What stands in the way of any move. */
  function hindrance({ state }: LiveSession, seen: Partial<Seen>): string | null {
    if (state.phase === 'ended') throw new UserError(lezione.over);
    const at = seenNow(state);
    if ((seen.at ?? at.at) !== at.at || (seen.revealed ?? at.revealed) !== at.revealed) return it.elsewhere;
    return state.phase === 'paused' ? it.isPaused : null;
  }

  function move(live: LiveSession, to: number): string | null {
    const { state, session } = live;
    if (state.steps[to]?.messages.has('step')) board.again(session.id, to);
    return happen(live, { kind: 'moved', from: state.at, to });
  }

  async function outcome(id: string, index: number, step: Step, context: Context) {
    const words = () => {
      const here: StepState | undefined = sessions.find(id)?.state.steps[index];
      return here ? wordsOf(here) : [];
    };
    let asked = words();
    for (let round = 1; ; round++) {
      const found = await outcomeOf(step, asked, models, context.asker);
      const known = new Set(asked);
      asked = words();
      if (round === MOST_ROUNDS || asked.every((word) => known.has(word))) return found;
    }
  }

  return {
    async forward(live, seen, context) {
      const { lesson, state, session } = live;
      const obstacle = hindrance(live, seen);
      if (obstacle !== null) return obstacle;
      const step = lesson.steps[state.at];
      if (step?.ask && !seenNow(state).revealed) {
        const said = await outcome(session.id, state.at, step, context);
        return happen(live, { kind: 'revealed', step: state.at, outcome: said });
      }
      return state.at + 1 < lesson.steps.length ? move(live, state.at + 1) : it.lastStep;
    },
    back: (live, seen) =>
      hindrance(live, seen) ?? (live.state.at > 0 ? move(live, live.state.at - 1) : it.firstStep),
    go(live, from, to) {
      if (!live.lesson.steps[to]) throw new UserError(lezione.noStep);
      return hindrance(live, { at: from }) ?? (to === from ? null : move(live, to));
    },
    pause: (live) => happen(live, { kind: 'paused' }),
    resume: (live) => happen(live, { kind: 'resumed' }),
    timer: (live, step, minutes) =>
      hindrance(live, { at: step }) ??
      happen(live, { kind: 'timed', step, until: now() + Math.round(minutes * 60_000) }),
    points: (live, on) => happen(live, { kind: 'pointed', points: on }),
    end: (live) => happen(live, { kind: 'ended' }),
  };
}
