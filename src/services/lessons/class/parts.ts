/** What of a lesson should be in its channel and isn't yet: read off the state, so that a restart goes on where a kill interrupted. */
import type { Part } from '../../../lessons/engine/events.ts';
import type { LessonState, StepState } from '../../../lessons/engine/state.ts';
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
 * What should be in the channel and isn't, in the order in which it belongs there. Every step that the class came to is owed,
 * with its results and its solution, however fast the teacher moved on.
 * @param again steps to post once more: the class went back to them, or their message was deleted
 * @param skip what can't be posted, by nameOf
 */
export function missing(
  { lesson, state }: Pick<LiveSession, 'lesson' | 'state'>,
  again: ReadonlySet<number>,
  skip: ReadonlySet<string>,
): readonly Show[] {
  const { at, phase } = state;
  const opened = state.steps
    .flatMap((here, step) =>
      here.opened === null || step === at ? [] : [{ here, step, opened: here.opened }],
    )
    .toSorted((a, b) => a.opened - b.opened);
  const here = state.steps[at];
  if (!here) return [];
  const over = phase === 'ended';
  const wanted: Show[] = [
    ...opened.flatMap(({ here: one, step }) => ofStep(lesson, one, step, over)),
    ...ofStep(lesson, here, at, over),
    ...(over ? [{ step: at, part: 'end' } as const] : []),
  ];
  return wanted.filter((show) => {
    const posted = state.steps[show.step]?.messages.has(show.part);
    const anew = show.part === 'step' && show.step === at && !over && again.has(at);
    return !skip.has(nameOf(show)) && (anew || !posted);
  });
}

/** All that belongs to a step; once the lesson is over, its solution alone: the last message says which results are missing. */
function ofStep(lesson: Lesson, { revealed }: StepState, step: number, over: boolean): Show[] {
  if (over && revealed === null) return [];
  const results = (when: CommandBlock['when']): Show[] =>
    over ? [] : commandsOf(lesson.steps[step], when).map((_, i) => ({ step, part: `${when}-command-${i}` }));
  return [
    { step, part: 'step' },
    ...results('step'),
    ...(revealed === null ? [] : [{ step, part: 'reveal' } as const, ...results('reveal')]),
  ];
}

/** The command behind a part; null for the step's own message, the solution, the end. */
export function commandOf(lesson: Lesson, { step, part }: Show): CommandBlock | null {
  const [when, place] = part.split('-command-');
  if (place === undefined) return null;
  return commandsOf(lesson.steps[step], when === 'step' ? 'step' : 'reveal')[Number(place)] ?? null;
}

/** Commands whose results never came to the channel, of the steps that the class came to. */
export function neverShown({ lesson, state }: Pick<LiveSession, 'lesson' | 'state'>) {
  return state.steps.flatMap((here, step) =>
    here.opened === null
      ? []
      : ofStep(lesson, here, step, false).flatMap((show) => {
          const command = commandOf(lesson, show);
          return command && !here.messages.has(show.part) ? [{ step, command }] : [];
        }),
  );
}

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
