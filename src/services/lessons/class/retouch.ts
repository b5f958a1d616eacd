/** One look over the messages of a lesson: the first that looks old is edited. */
import { PostError, type Posts } from '../../../bot/posts.ts';
import { stepView } from '../../../views/lesson/step.ts';
import type { LiveSession, Sessions } from '../sessions.ts';
import { keyOf, looksOf } from './parts.ts';
import type { Wall } from './wall.ts';

/** At most an edit of one message in so many milliseconds; the last always comes. */
const EVERY_MS = 1200;

export interface RetouchParts {
  readonly sessions: Pick<Sessions, 'find'>;
  readonly posts: Posts;
  readonly now: () => number;
  readonly failed: (here: Wall, live: LiveSession, error: unknown, show: null) => number | null;
}

/** @returns in how many milliseconds to look again, 0 for at once, or null */
export async function editPass(here: Wall, parts: RetouchParts): Promise<number | null> {
  const { sessions, posts, now, failed } = parts;
  const live = sessions.find(here.id);
  if (!live || here.trouble === 'gone') return null;
  const peace = here.notBefore - performance.now();
  if (peace > 0) return peace;
  const [old] = here.old;
  if (old) return retire(here, live, old, parts);
  const waits: number[] = [];
  for (const { messageId, index } of stepMessages(here, live)) {
    const looks = looksOf(live, index, now());
    const key = keyOf(looks);
    if (here.shown.get(messageId) === key) continue;
    const wait = (here.edited.get(messageId) ?? Number.NEGATIVE_INFINITY) + EVERY_MS - performance.now();
    if (wait > 0) {
      waits.push(wait);
      continue;
    }
    try {
      await posts.edit(live.session.channel, messageId, stepView(looks));
      here.shown.set(messageId, key);
      here.edited.set(messageId, performance.now());
      Object.assign(here, { trouble: null, failures: 0 });
      return 0;
    } catch (error) {
      if (!(error instanceof PostError) || error.fault !== 'gone') return failed(here, live, error, null);
      // deleted: the step the class is at is posted again
      here.shown.set(messageId, 'gone');
      if (index !== live.state.at || live.state.phase === 'ended') return 0;
      here.again.add(index);
      here.posting.wake();
      return null;
    }
  }
  const until = live.state.steps[live.state.at]?.until ?? null;
  if (until !== null && until > now()) waits.push(until - now());
  return waits.length === 0 ? null : Math.min(...waits);
}

/** The message of the step the class is at, and those whose looks are known. */
function stepMessages(here: Wall, { state }: LiveSession) {
  return state.steps.flatMap(({ messages }, index) => {
    const messageId = messages.get('step');
    if (messageId === undefined || here.shown.get(messageId) === 'gone') return [];
    return index === state.at || here.shown.has(messageId) ? [{ messageId, index }] : [];
  });
}

/** A message that was posted again further down keeps its words, and loses its buttons. */
async function retire(
  here: Wall,
  live: LiveSession,
  [messageId, index]: readonly [string, number],
  { posts, now, failed }: RetouchParts,
): Promise<number | null> {
  const view = stepView({ ...looksOf(live, index, now()), ask: 'passed', timer: null, paused: false });
  try {
    await posts.edit(live.session.channel, messageId, { ...view, rows: [] });
  } catch (error) {
    if (error instanceof PostError && error.fault === 'unreachable') return failed(here, live, error, null);
  }
  here.old.delete(messageId);
  return 0;
}
