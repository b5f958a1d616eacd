/**
 * The results of a lesson's commands. They may take long, so nothing waits for them: the step is posted without, the teacher
 * may go on, and the result comes when it is there, saying which step it belongs to.
 */
import { isAbort } from '../../../bot/errors.ts';
import { describe, type Log } from '../../../bot/report.ts';
import type { LiveSession, Sessions } from '../sessions.ts';
import { commandOf, missing, nameOf, type Show } from './parts.ts';
import type { Shows } from './shows.ts';
import type { Wall } from './wall.ts';

export interface ResultsParts {
  readonly sessions: Pick<Sessions, 'find'>;
  readonly shows: Pick<Shows, 'compute'>;
  readonly log: Log;
}

/** The next thing that can be posted now; undefined for none. */
export function nextShow(here: Wall, live: LiveSession): Show | undefined {
  return missing(live, here.again, here.skip).find((show) => {
    if (!commandOf(live.lesson, show) || here.ready.has(nameOf(show))) return true;
    const busy = here.busy !== null && nameOf(here.busy) === nameOf(show);
    // never begun, and the class is elsewhere: a line stands in its place
    return !busy && show.step !== live.state.at;
  });
}

/** Runs one command of the step the class is at: one at a time, as a person's requests wait for each other anyway. */
export async function computePass(
  here: Wall,
  { sessions, shows, log }: ResultsParts,
): Promise<number | null> {
  const live = sessions.find(here.id);
  if (!live || here.trouble === 'gone' || live.state.phase === 'ended') return null;
  const { lesson, state } = live;
  const show = missing(live, here.again, here.skip).find(
    (one) => one.step === state.at && !here.ready.has(nameOf(one)) && commandOf(lesson, one) !== null,
  );
  const command = show && commandOf(lesson, show);
  if (!show || !command) return null;
  here.busy = show;
  try {
    const computed = await shows.compute(live, command);
    here.ready.set(nameOf(show), computed);
    if (computed.fault !== null) here.faults.set(nameOf(show), computed.fault);
    return 0;
  } catch (error) {
    // the program is ending: the next start computes it again
    if (!isAbort(error)) log.error(`a lesson’s command: ${describe(error)}`);
    return null;
  } finally {
    here.busy = null;
    here.posting.wake();
  }
}
