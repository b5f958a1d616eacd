/** The lessons under way: each one's state in memory, made from what is stored, and stored before anyone is told. */
import { LRUCache } from 'lru-cache';
import type { Event } from '../../lessons/engine/events.ts';
import { type Shape, shapeOf } from '../../lessons/engine/shape.ts';
import { fold, type LessonState, step } from '../../lessons/engine/state.ts';
import type { Lesson } from '../../lessons/lesson.ts';
import type { Library } from '../../lessons/library.ts';
import type { LessonSession, LessonSessions, NewSession } from '../../store/lesson-sessions.ts';

export interface LiveSession {
  readonly session: LessonSession;
  readonly lesson: Lesson;
  readonly state: LessonState;
}
export interface Appended {
  /** as it is now, whether the event changed it or not */
  readonly state: LessonState;
  /** false when the event doesn't fit any more: then nothing was stored */
  readonly applied: boolean;
}

export interface Sessions {
  /**
   * Starts a lesson, before its first step.
   * @returns 'taken' when one is running in that channel, or this person follows it already
   */
  start(
    session: Omit<NewSession, 'lesson'> & { readonly lesson: Lesson },
    points: boolean,
  ): LiveSession | 'taken';
  /** null when there is none, or its file can't be read any more */
  find(id: string): LiveSession | null;
  /** the class lesson running in a channel */
  inChannel(channel: string): LiveSession | null;
  /** Stored when it returns, so what is acknowledged afterwards can't be lost. @throws RangeError for an unknown session */
  append(id: string, event: Event): Appended;
  /** what is stored, for lists: states of their own only through `find` */
  readonly store: Omit<LessonSessions, 'append' | 'create' | 'forget'>;
  /** erases a person: see LessonSessions.forget */
  forget(person: string): void;
  /** lets go of a server's lessons, which were erased from the store */
  forgetServer(guild: string): void;
}

export interface SessionsParts {
  readonly store: LessonSessions;
  /** a session's file was read when it began; a command that it runs may have changed since */
  readonly library: Pick<Library, 'read'>;
  /** states kept in memory; the others are folded again when asked for */
  readonly most?: number;
}

interface Kept {
  readonly session: LessonSession;
  readonly lesson: Lesson;
  readonly shape: Shape;
  state: LessonState;
}

export function createSessions({ store, library, most = 200 }: SessionsParts): Sessions {
  const kept = new LRUCache<string, Kept>({ max: most });

  function open(session: LessonSession, lesson: Lesson): Kept {
    const shape = shapeOf(lesson, session.kind === 'alone' ? session.person : null);
    const made = { session, lesson, shape, state: fold(shape, store.events(session.id)) };
    kept.set(session.id, made);
    return made;
  }
  function load(id: string): Kept | null {
    const known = kept.get(id);
    if (known) return known;
    const session = store.find(id);
    const read = session && library.read(session.source);
    return read && 'lesson' in read ? open(session, read.lesson) : null;
  }
  const live = ({ session, lesson, state }: Kept): LiveSession => ({
    session: { ...session, ended: state.ended },
    lesson,
    state,
  });
  const found = (id: string | undefined): LiveSession | null => {
    const one = id === undefined ? null : load(id);
    return one && live(one);
  };

  return {
    start({ lesson, ...wanted }, points) {
      const asked = { ...wanted, lesson: lesson.id };
      let session = store.create(asked, points);
      const before = session === 'taken' ? store.inTheWay(asked) : null;
      // one that can't be read any more would stand in the way for ever
      if (before && load(before.id) === null) {
        store.append(before.id, { kind: 'ended' });
        session = store.create(asked, points);
      }
      return session === 'taken' ? session : live(open(session, lesson));
    },
    find: found,
    inChannel: (channel) => found(store.inChannel(channel)?.id),
    append(id, event) {
      const one = load(id);
      if (!one) throw new RangeError(`no lesson session ${id}`);
      const { shape, state } = one;
      // what changes nothing now isn't worth keeping: thirty double clicks leave no trace
      const probe = step(shape, state, { ...event, at: 0, seq: state.seq + 1 });
      if (probe === state) return { state, applied: false };
      one.state = step(shape, state, store.append(id, event));
      return { state: one.state, applied: true };
    },
    store,
    forget(person) {
      store.forget(person);
      kept.clear();
    },
    forgetServer(guild) {
      for (const [id, { session }] of kept.entries()) if (session.guild === guild) kept.delete(id);
    },
  };
}
