/** A lesson followed by one person, at their own pace: what each press does to it. Nothing here is shown; see views/alone.ts. */
import { LRUCache } from 'lru-cache';
import { UserError } from '../../bot/errors.ts';
import type { Perform } from '../../bot/perform.ts';
import type { Asker } from '../../engine/port.ts';
import type { Answer, Event, Outcome } from '../../lessons/engine/events.ts';
import { isRight } from '../../lessons/engine/marks.ts';
import { askShape, fits } from '../../lessons/engine/shape.ts';
import type { LessonState } from '../../lessons/engine/state.ts';
import type { Lesson } from '../../lessons/lesson.ts';
import { alone as it } from '../../text/alone.ts';
import { createResults, type Results } from './alone-results.ts';
import { type Models, outcomeOf } from './outcome.ts';
import type { LiveSession, Sessions } from './sessions.ts';

export interface Follower {
  readonly id: string;
  readonly name: string;
}
/** Steps of which it is remembered what the model said. */
const MOST_SAID = 500;

/** What an answer came to; 'open' where nobody is wrong. */
export type Verdict = 'right' | 'wrong' | 'open';

export interface Alone {
  /** the lesson that this person has under way, or a new one at its first step */
  begin(
    lesson: Lesson,
    source: string,
    person: Follower,
    place: { readonly channelId: string; readonly guildId: string | null },
  ): LiveSession;
  /** @throws UserError when there is none, or it is another person's */
  find(id: string, person: Follower): LiveSession;
  /** One step on or back, from the one the person saw. On only when this one's question is over. @returns null when it doesn't fit any more */
  move(id: string, person: Follower, from: number, by: 1 | -1): LiveSession | null;
  /**
   * The step's question, answered: when right, or when nobody is wrong, the solution is out.
   * @returns null when that step isn't the one to answer any more
   * @throws UserError when it can't be an answer to that; EngineError when the model has to say what is right, and can't
   */
  answer(
    id: string,
    person: Follower,
    step: number,
    answer: Answer,
    asker: Asker,
  ): Promise<{ readonly live: LiveSession; readonly verdict: Verdict; readonly outcome: Outcome } | null>;
  /** One more hint. @returns null when there is none left, or the step isn't the one to answer */
  hint(id: string, person: Follower, step: number): LiveSession | null;
  /** Shows the solution to who has tried. @returns null when they haven't, or it is out already */
  solve(id: string, person: Follower, step: number, asker: Asker): Promise<LiveSession | null>;
  /** Ends it, from the last step. @returns null when it isn't there */
  finish(id: string, person: Follower, from: number): LiveSession | null;
  /** what the commands of the step show */
  readonly results: Results;
  /** what the model said to the person's last answer at this step; null when it wasn't asked, or long ago */
  said(live: LiveSession): Outcome | null;
}

/** @param services asked when they are needed: this is one of them */
export function createAlone(
  sessions: Sessions,
  services: () => Models & { readonly perform: Perform },
): Alone {
  function find(id: string, { id: person }: Follower): LiveSession {
    const live = sessions.find(id);
    if (live?.session.kind !== 'alone') throw new UserError(it.gone);
    if (live.session.person !== person) throw new UserError(it.notYours);
    return live;
  }
  function append(live: LiveSession, event: Event): LiveSession | null {
    const { state, applied } = sessions.append(live.session.id, event);
    return applied ? { ...live, state } : null;
  }
  const reveal = (live: LiveSession, step: number, outcome: Outcome): LiveSession =>
    append(live, { kind: 'revealed', step, outcome }) ??
    find(live.session.id, { id: live.session.person, name: '' });

  /** What the model says to this step, with the person's own words among its guesses. */
  const outcome = async ({ lesson }: LiveSession, step: number, answer: Answer, asker: Asker) => {
    const found = lesson.steps[step];
    return found
      ? outcomeOf(found, answer.kind === 'text' ? [answer.text.trim()] : [], services(), asker)
      : {};
  };

  /** by session and step */
  const said = new LRUCache<string, Outcome>({ max: MOST_SAID });
  const keyOf = ({ session }: LiveSession, step: number): string => `${session.id} ${step}`;

  return {
    said: (live) => said.get(keyOf(live, live.state.at)) ?? null,
    results: createResults((performance) => services().perform(performance)),
    begin(lesson, source, { id: person }, { channelId: channel, guildId: guild }) {
      const wanted = { kind: 'alone' as const, channel, guild, person, lesson, source };
      const started = sessions.start(wanted, false);
      const under = sessions.store
        .alone(person)
        .find((one) => one.lesson === lesson.id && one.ended === null);
      const live = started === 'taken' ? sessions.find(under?.id ?? '') : started;
      if (!live) throw new UserError(it.unreadable);
      return live.state.at === -1 ? (append(live, { kind: 'moved', from: -1, to: 0 }) ?? live) : live;
    },
    find,
    move(id, person, from, by) {
      const live = find(id, person);
      if (by === 1 && !isOver(live.lesson, live.state, from)) return null;
      return append(live, { kind: 'moved', from, to: from + by });
    },
    async answer(id, person, step, answer, asker) {
      const live = find(id, person);
      const ask = live.lesson.steps[step]?.ask;
      if (!ask || !isAsking(live, step)) return null;
      if (!fits(askShape(ask), answer)) throw new UserError(it.notAnAnswer);
      // the model is asked first: an answer that can't be told right from wrong yet isn't taken
      const found = await outcome(live, step, answer, asker);
      said.set(keyOf(live, step), found);
      const { id: who, name } = person;
      sessions.append(id, { kind: 'answered', step, person: who, name, answer });
      const right = isRight(ask, answer, found);
      if (right === false) return { live: find(id, person), verdict: 'wrong', outcome: found };
      return { live: reveal(live, step, found), verdict: right ? 'right' : 'open', outcome: found };
    },
    hint(id, person, step) {
      const live = find(id, person);
      return isAsking(live, step) ? append(live, { kind: 'hinted', step, person: person.id }) : null;
    },
    async solve(id, person, step, asker) {
      const live = find(id, person);
      const given = live.state.steps[step]?.answers.get(person.id);
      if (!given || !isAsking(live, step)) return null;
      return reveal(live, step, await outcome(live, step, given.answer, asker));
    },
    finish(id, person, from) {
      const live = find(id, person);
      const last = live.lesson.steps.length - 1;
      if (live.state.at !== from || from !== last || !isOver(live.lesson, live.state, from)) return null;
      return append(live, { kind: 'ended' });
    },
  };
}

/** Whether that step can be left behind: it asks nothing, or its solution is out. */
export function isOver({ steps }: Lesson, state: LessonState, index: number): boolean {
  return steps[index]?.ask === null || state.steps[index]?.revealed != null;
}

/** Whether the person is at that step, and its solution isn't out. */
function isAsking({ state }: LiveSession, step: number): boolean {
  const here = state.steps[step];
  return state.phase === 'running' && state.at === step && here !== undefined && here.revealed === null;
}
