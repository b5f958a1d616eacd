/** What of a lesson should be in its channel and isn't yet: read off the state, so that a restart goes on where a kill interrupted. */
import type { Part } from '../../../lessons/engine/events.ts';
import type { LessonState } from '../../../lessons/engine/state.ts';
import type { CommandBlock, Lesson, Step } from '../../../lessons/lesson.ts';
import type { StepLooks } from '../../../views/lesson/step.ts';
import type { LiveSession } from '../sessions.ts';

export interface Show {
  readonly step: number;
  readonly part: Part;
}

export const nameOf = ({ step, part }: Show): string => `${step}:${part}`;

export function commandsOf(step: Step | undefined, when: CommandBlock['when']): readonly CommandBlock[] {
  return (step?.blocks ?? []).filter(
    (block): block is CommandBlock => block.kind === 'command' && block.when === when,
  );
}

/**
 * The next thing to post, or null.
 * @param again steps to post once more: the class went back to them, or their message was deleted
 * @param skip what can't be posted, by nameOf
 */
export function nextShow(
  { lesson, state }: Pick<LiveSession, 'lesson' | 'state'>,
  again: ReadonlySet<number>,
  skip: ReadonlySet<string>,
): Show | null {
  const { at, phase } = state;
  const here = state.steps[at];
  if (!here) return null;
  const missing = (show: Show) => !skip.has(nameOf(show)) && !state.steps[show.step]?.messages.has(show.part);
  // a solution that a trouble kept back is still owed
  const owed = state.steps.flatMap(({ revealed, messages }, step): Show[] =>
    revealed !== null && messages.has('step') ? [{ step, part: 'reveal' }] : [],
  );
  const over = phase === 'ended';
  const step: Show = { step: at, part: 'step' };
  if (!over && again.has(at) && !skip.has(nameOf(step))) return step;
  const wanted: Show[] = [
    ...owed.filter((show) => show.step !== at),
    ...(over ? [] : [step, ...results(lesson, at, 'step')]),
    ...owed.filter((show) => show.step === at),
    ...(over || here.revealed === null ? [] : results(lesson, at, 'reveal')),
    ...(over ? [{ step: at, part: 'end' } as const] : []),
  ];
  return wanted.find(missing) ?? null;
}

const results = (lesson: Lesson, step: number, when: 'step' | 'reveal'): Show[] =>
  commandsOf(lesson.steps[step], when).map((_, i) => ({ step, part: `${when}-command-${i}` }));

/** How a step's message should look now. */
export function looksOf({ session, lesson, state }: LiveSession, index: number, now: number): StepLooks {
  const here = state.steps[index];
  const current = index === state.at && state.phase !== 'ended';
  const open = here?.revealed === null && state.phase !== 'ended';
  return {
    session: session.id,
    lesson,
    index,
    // a question that was left without its solution can still be answered
    ask: open ? 'open' : here?.revealed === null ? 'passed' : 'closed',
    answered: here?.answers.size ?? 0,
    paused: current && state.phase === 'paused',
    timer: timerOf(state, index, current && open, now),
  };
}

function timerOf(state: LessonState, index: number, running: boolean, now: number): StepLooks['timer'] {
  const until = state.steps[index]?.until ?? null;
  return running && until !== null ? { until, over: until <= now } : null;
}

/** Two looks with the same key are the same message. */
export const keyOf = ({ lesson: _lesson, ...looks }: StepLooks): string => JSON.stringify(looks);

/**
 * The same message under the same nonce: asked to send it twice, because a kill came between, Discord sends it once.
 * Another one when it takes the place of a message that was there before. At most 25 characters; undefined when longer.
 */
export function nonceOf({ session, state }: LiveSession, { step, part }: Show): string | undefined {
  const before = state.steps[step]?.messages.get(part);
  const short = part.replace('-command-', '').replace(/step|reveal|end/, (word) => word.charAt(0));
  const nonce = `${session.id}.${step}.${short}${before === undefined ? '' : `.${before.slice(-4)}`}`;
  return nonce.length <= 25 ? nonce : undefined;
}
