/**
 * Lessons that a teacher drives in a channel: what students and teachers do becomes stored events, and the channel follows
 * the state. Everything that is shown is a view; only bot/ sends.
 */
import { type Context, UserError, type View } from '../../bot/command.ts';
import type { Log } from '../../bot/report.ts';
import { surprises } from '../../lessons/expect.ts';
import type { Lesson } from '../../lessons/lesson.ts';
import type { Services } from '../../services.ts';
import { lezione as it } from '../../text/lezione/lezione.ts';
import { panel as words } from '../../text/lezione/panel.ts';
import { createBoard } from './class/board.ts';
import { createDrive } from './class/drive.ts';
import { createShows } from './class/shows.ts';
import { createStudents, type Students } from './class/students.ts';
import { createTeacher, onlyTeachers, type Teacher } from './class/teacher.ts';
import type { LiveSession, Sessions } from './sessions.ts';

/** Where a class is, for whoever helps a student. */
export interface Where {
  readonly session: string;
  readonly lesson: Lesson;
  /** from 0 */
  readonly step: number;
  /** its question, if any, waits for answers: nobody may give it away */
  readonly askOpen: boolean;
  readonly phase: LiveSession['state']['phase'];
}

export interface Classroom {
  readonly students: Students;
  readonly teacher: Teacher;
  /** starts a lesson in this channel and shows its panel; the channel's own, when one is running. @throws UserError */
  start(context: Context, lesson: string, points: boolean): Promise<View>;
  /** the lesson running in a channel, or null */
  inChannel(channel: string): Where | null;
  /** the lesson that is running and that this person takes part in, the newest first; or null */
  of(person: string): Where | null;
  /** goes on with the lessons that were running; called once, after login */
  resume(): void;
  close(): Promise<void>;
}

export interface ClassroomParts {
  readonly sessions: Sessions;
  readonly services: Pick<
    Services,
    | 'perform'
    | 'posts'
    | 'charts'
    | 'commandNames'
    | 'nextToken'
    | 'tokenisers'
    | 'vectors'
    | 'library'
    | 'words'
  >;
  readonly now: () => number;
  readonly log: Log;
}

export function createClassroom({ sessions, services, now, log }: ClassroomParts): Classroom {
  const ending = new AbortController();
  const { posts, commandNames, library } = services;
  const shows = createShows({ services, now, log, signal: ending.signal });
  const onGone = ({ session }: LiveSession) => {
    log.warn('a lesson’s channel is gone');
    // the teacher may not take direct messages: the panel says it too
    posts.tell(session.person, { text: words.trouble.gone }).catch(() => undefined);
  };
  const board = createBoard({ sessions, posts, shows, now, log, onGone });
  const drive = createDrive({ sessions, board, models: services, now });
  /** by session; kept in memory only: the next start looks again */
  const warnings = new Map<string, readonly string[]>();
  const startCommand = () => commandNames.mention('lezione avvia');
  const unexpected = (session: string, step: number) => {
    const all = warnings.get(session) ?? [];
    if (all.length === 0) return [];
    // all of it on every step would bury the notes
    if (step > 0) return [words.expectations.reminder];
    return [words.expectations.heading, ...all.map(words.expectations.line)];
  };
  const teacher = createTeacher({ sessions, board, drive, now, startCommand, unexpected });

  const where = (live: LiveSession | null): Where | null =>
    live?.session.kind === 'class' && live.state.at >= 0
      ? {
          session: live.session.id,
          lesson: live.lesson,
          step: live.state.at,
          askOpen:
            live.lesson.steps[live.state.at]?.ask != null &&
            live.state.steps[live.state.at]?.revealed === null,
          phase: live.state.phase,
        }
      : null;

  return {
    students: createStudents({ sessions, wake: board.wake }),
    teacher,
    async start(context, wanted, points) {
      onlyTeachers(context);
      const { channelId: channel, guildId: guild } = context.place;
      if (guild === null) throw new UserError(it.avvia.needsServer);
      const running = sessions.inChannel(channel);
      if (running) return teacher.first(running, it.avvia.already(running.lesson.title));
      const found = library.find(wanted, guild);
      if (!found) throw new UserError(it.noLesson(wanted));
      const { lesson, source } = found;
      const made = sessions.start(
        { kind: 'class', channel, guild, person: context.person.id, lesson, source },
        points,
      );
      if (made === 'taken') throw new UserError(it.avvia.already(lesson.title));
      const { id } = made.session;
      sessions.append(id, { kind: 'moved', from: -1, to: 0 });
      board.wake(id);
      const view = await teacher.first(made);
      if (lesson.expectations.length === 0) return view;
      context.progress(() => view);
      warnings.set(id, await surprises(lesson, services, context.asker).catch(() => []));
      return teacher.first(made);
    },
    inChannel: (channel) => where(sessions.inChannel(channel)),
    of: (person) =>
      where(
        sessions.store
          .attended(person)
          .filter(({ ended }) => ended === null)
          .map(({ id }) => sessions.find(id))
          .find((live) => live !== null) ?? null,
      ),
    resume() {
      for (const { id } of sessions.store.running()) board.wake(id);
    },
    async close() {
      ending.abort(new DOMException('shutdown', 'AbortError'));
      await board.close();
    },
  };
}
