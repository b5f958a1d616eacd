/**
 * Keeps a lesson's channel as its state says: posts what is missing, edits what looks old. Whatever happens between, the
 * state is what counts, so after a kill, a deleted message or an hour without Discord it goes on by itself.
 */
import { isAbort } from '../../../bot/errors.ts';
import { PostError, type PostFault, type Posts } from '../../../bot/posts.ts';
import { describe, type Log } from '../../../bot/report.ts';
import type { View } from '../../../bot/view.ts';
import type { LiveSession, Sessions } from '../sessions.ts';
import { createLane } from './lane.ts';
import { keyOf, looksOf, nameOf, nonceOf, type Show } from './parts.ts';
import { computePass, nextShow } from './results.ts';
import { editPass } from './retouch.ts';
import type { Shows } from './shows.ts';
import type { Wall } from './wall.ts';

export interface BoardParts {
  readonly sessions: Pick<Sessions, 'find' | 'append'>;
  readonly posts: Posts;
  readonly shows: Shows;
  readonly now: () => number;
  readonly log: Log;
  /** the channel isn't there any more; called once */
  readonly onGone: (live: LiveSession) => void;
}

export interface Board {
  /** something happened in this session */
  wake(id: string): void;
  /** looks at what is shown as if nothing were known of it, and tries again what failed */
  refresh(id: string): void;
  /** posts this step again: the class went back to it */
  again(id: string, step: number): void;
  /** resolves when the channel is up to date, or after `ms` */
  settled(id: string, ms: number): Promise<void>;
  trouble(id: string): PostFault | null;
  /** the command at work for this lesson, and the step it belongs to; null for none */
  atWork(id: string): Show | null;
  /** why commands of this step have no result */
  faults(id: string, step: number): readonly string[];
  close(): Promise<void>;
}

/** 1 s, 2 s, 4 s … a minute, for about a quarter of an hour; then it waits for the next event. */
const MOST_FAILURES = 18;
const pauseAfter = (failures: number): number => Math.min(60_000, 500 * 2 ** failures);

export function createBoard(parts: BoardParts): Board {
  const { sessions, posts, shows, log, now, onGone } = parts;
  const walls = new Map<string, Wall>();

  function wall(id: string): Wall {
    const known = walls.get(id);
    if (known) return known;
    const made: Wall = {
      id,
      posting: createLane(() => postPass(made)),
      editing: createLane(() => editPass(made, { sessions, posts, now, failed })),
      ...{ shown: new Map(), edited: new Map(), old: new Map(), again: new Set(), skip: new Set() },
      computing: createLane(() => computePass(made, { sessions, shows, log })),
      ...{ busy: null, ready: new Map(), faults: new Map(), trouble: null, failures: 0, notBefore: 0 },
    };
    walls.set(id, made);
    return made;
  }

  async function postPass(here: Wall): Promise<number | null> {
    const live = sessions.find(here.id);
    const show = live && nextShow(here, live);
    if (!live || !show || here.trouble === 'gone') return null;
    const wait = here.notBefore - performance.now();
    if (wait > 0) return wait;
    try {
      const view = await shows.view(live, show, here.ready.get(nameOf(show)) ?? null);
      await post(live, here, show, view);
      here.ready.delete(nameOf(show));
      return 0;
    } catch (error) {
      return failed(here, live, error, show);
    }
  }

  async function post(live: LiveSession, here: Wall, show: Show, view: View) {
    const { step, part } = show;
    const before = live.state.steps[step]?.messages.get(part);
    const key = keyOf(looksOf(live, step, now()));
    const messageId = await posts.send(live.session.channel, view, nonceOf(live, show));
    sessions.append(here.id, { kind: 'posted', step, part, messageId });
    here.trouble = null;
    here.failures = 0;
    if (part !== 'step') return;
    here.again.delete(step);
    here.shown.set(messageId, key);
    here.edited.set(messageId, performance.now());
    if (before !== undefined && before !== messageId && here.shown.get(before) !== 'gone')
      here.old.set(before, step);
    here.editing.wake();
  }

  /** @param show what was being posted; null when a message was being edited */
  function failed(here: Wall, live: LiveSession, error: unknown, show: Show | null): number | null {
    const fault = error instanceof PostError ? error.fault : null;
    if (fault === 'unreachable') {
      here.trouble = fault;
      here.failures += 1;
      const pause = pauseAfter(here.failures);
      here.notBefore = performance.now() + pause;
      return here.failures < MOST_FAILURES ? pause : null;
    }
    // the program is ending: the next start goes on from here
    if (isAbort(error)) return null;
    if (fault === null) {
      log.error(`a lesson's message: ${describe(error)}`);
      if (show) here.skip.add(nameOf(show));
      return show ? 0 : null;
    }
    const told = here.trouble === 'gone';
    here.trouble = fault;
    if (fault === 'gone' && !told) onGone(live);
    return null;
  }

  return {
    wake(id) {
      const here = wall(id);
      here.posting.wake();
      here.editing.wake();
      here.computing.wake();
    },
    refresh(id) {
      const here = wall(id);
      here.shown.clear();
      here.skip.clear();
      Object.assign(here, { trouble: null, failures: 0, notBefore: 0 });
      this.wake(id);
    },
    again: (id, step) => void wall(id).again.add(step),
    async settled(id, ms) {
      const here = wall(id);
      let timer: ReturnType<typeof setTimeout> | undefined;
      const late = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, ms);
      });
      const lanes = [here.posting.resting(), here.editing.resting()];
      // a result is posted once it is there
      const done = here.computing.resting().then(() => Promise.all([...lanes, here.posting.resting()]));
      await Promise.race([late, done]);
      clearTimeout(timer);
    },
    trouble: (id) => walls.get(id)?.trouble ?? null,
    atWork: (id) => walls.get(id)?.busy ?? null,
    faults: (id, step) =>
      [...(walls.get(id)?.faults ?? [])].flatMap(([name, why]) => (name.startsWith(`${step}:`) ? [why] : [])),
    async close() {
      await Promise.all(
        [...walls.values()].flatMap(({ posting, editing, computing }) =>
          [posting, editing, computing].map((lane) => lane.close()),
        ),
      );
    },
  };
}
