/** A teacher's commands and buttons: who may, which lesson is meant, what it does, and the panel that answers. */
import { type Context, UserError, type View } from '../../../bot/command.ts';
import type { LessonSession } from '../../../store/lesson-sessions.ts';
import { lezione as it } from '../../../text/lezione/lezione.ts';
import { panel as words } from '../../../text/lezione/panel.ts';
import { endedView, exportView } from '../../../views/lesson/end.ts';
import { panelView, reallyEndView } from '../../../views/lesson/panel.ts';
import { turnInView } from '../../../views/lesson/turn-in.ts';
import type { LiveSession, Sessions } from '../sessions.ts';
import type { Board } from './board.ts';
import { type Drive, seenNow } from './drive.ts';
import { warningsOf } from './warnings.ts';

/** `args` are a button's, with the session first; without any, the lesson of the channel is meant. */
type Args = readonly string[];

export interface Teacher {
  /** where the class is, and the buttons; makes sure that what the channel shows is still there */
  panel(context: Context, args: Args): Promise<View>;
  /** the same of a lesson just started */
  first(live: LiveSession, note?: string): Promise<View>;
  forward(context: Context, args: Args): Promise<View>;
  back(context: Context, args: Args): Promise<View>;
  /** @param to from 0 */
  go(context: Context, args: Args, to: number): Promise<View>;
  pause(context: Context, args: Args): Promise<View>;
  resume(context: Context, args: Args): Promise<View>;
  timer(context: Context, args: Args): Promise<View>;
  points(context: Context, args: Args): Promise<View>;
  /** asks first */
  askEnd(context: Context, args: Args): View;
  end(context: Context, args: Args): Promise<View>;
  turnIn(context: Context, args: Args): View;
  /** @param names null: as the button says */
  export(context: Context, args: Args, names: boolean | null): View;
  /** steps of the channel's lesson for the autocomplete: their numbers from 1 */
  steps(channel: string, typed: string): readonly { readonly name: string; readonly value: string }[];
  /** a step as chosen there, or typed: '3', '3. Titolo', 'titolo'. From 0; -1 when there is none */
  stepNamed(channel: string, typed: string): number;
}

export interface TeacherParts {
  readonly sessions: Pick<Sessions, 'find' | 'inChannel' | 'store'>;
  readonly board: Board;
  readonly drive: Drive;
  readonly now: () => number;
  /** how to start one, as a mention */
  readonly startCommand: () => string;
  /** what the loaded model does otherwise than the lesson says: at length at the first step */
  readonly unexpected: (session: string, step: number) => readonly string[];
}

/** How long the panel waits for the channel to be up to date before it is shown. */
const PATIENCE_MS = 1500;
const MOST_MINUTES = 120;
const RECENT = 20;

/** @throws UserError unless this person teaches here */
export function onlyTeachers({ person }: Pick<Context, 'person'>): void {
  if (!person.teacher) throw new UserError(it.onlyTeachers);
}

export function createTeacher(parts: TeacherParts): Teacher {
  const { sessions, board, drive, now, startCommand, unexpected } = parts;

  /** @param which sessions a command may mean when the channel has none running */
  function lessonOf(context: Context, [id]: Args, which: 'running' | 'any' = 'running'): LiveSession {
    onlyTeachers(context);
    const { channelId, guildId } = context.place;
    const live = id === undefined ? here(channelId, guildId, which) : sessions.find(id);
    const known = live?.session.kind === 'class' && live.session.guild === guildId;
    if (live && known) return live;
    throw new UserError(which === 'any' ? it.nothingToExport : it.noneHere(startCommand()));
  }

  function here(channel: string, guild: string | null, which: 'running' | 'any'): LiveSession | null {
    const running = sessions.inChannel(channel);
    if (running || guild === null) return running;
    const last = which === 'any' ? sessions.store.lastInChannel(channel) : null;
    // a lesson whose channel was deleted is reached from any other
    const lost = ({ id, ended }: LessonSession) =>
      (which === 'any' || !ended) && board.trouble(id) === 'gone';
    const found = last ?? sessions.store.ofGuild(guild, RECENT).find(lost);
    return found ? sessions.find(found.id) : null;
  }

  async function show({ session: { id } }: LiveSession, note: string | null): Promise<View> {
    await board.settled(id, PATIENCE_MS);
    const live = sessions.find(id);
    if (!live) throw new UserError(it.noneHere(startCommand()));
    const { lesson, state } = live;
    const warnings = warningsOf(live, board, unexpected);
    if (state.phase === 'ended')
      return endedView(id, [...(note === null ? [] : [note]), ...warnings].join('\n') || null);
    return panelView({ session: id, lesson, state, now: now(), note, warnings });
  }

  const number = (text: string | undefined): number => (/^\d{1,4}$/.test(text ?? '') ? Number(text) : -1);
  const seen = (live: LiveSession, [, at, revealed]: Args) =>
    at === undefined ? seenNow(live.state) : { at: number(at), revealed: revealed === '1' };

  return {
    async panel(context, args) {
      const live = lessonOf(context, args);
      board.refresh(live.session.id);
      return show(live, null);
    },
    first: (live, note) => show(live, note ?? null),
    async forward(context, args) {
      const live = lessonOf(context, args);
      return show(live, await drive.forward(live, seen(live, args), context));
    },
    async back(context, args) {
      const live = lessonOf(context, args);
      return show(live, drive.back(live, seen(live, args)));
    },
    async go(context, args, to) {
      const live = lessonOf(context, args);
      return show(live, drive.go(live, seen(live, args).at, to));
    },
    async pause(context, args) {
      const live = lessonOf(context, args);
      return show(live, drive.pause(live));
    },
    async resume(context, args) {
      const live = lessonOf(context, args);
      return show(live, drive.resume(live));
    },
    async timer(context, args) {
      const live = lessonOf(context, args);
      const minutes = Number(args[2]);
      const sensible = minutes > 0 && minutes <= MOST_MINUTES;
      return show(live, sensible ? drive.timer(live, number(args[1]), minutes) : null);
    },
    async points(context, args) {
      const live = lessonOf(context, args);
      return show(live, drive.points(live, args[1] === '1'));
    },
    askEnd: (context, args) => reallyEndView(lessonOf(context, args).session.id),
    async end(context, args) {
      const live = lessonOf(context, args);
      return show(live, drive.end(live));
    },
    turnIn(context, args) {
      const { session, lesson, state } = lessonOf(context, args);
      return turnInView(session.id, lesson, state);
    },
    export(context, args, names) {
      const { lesson, state } = lessonOf(context, args, 'any');
      return exportView(lesson, state, names ?? args[1] === '1');
    },
    steps(channel, typed) {
      const all = sessions.inChannel(channel)?.lesson.steps ?? [];
      const choices = all.map(({ title }, i) => ({ name: words.goOption(i, title), value: String(i + 1) }));
      const wanted = typed.trim().toLocaleLowerCase('it');
      return choices.filter(({ name }) => name.toLocaleLowerCase('it').includes(wanted));
    },
    stepNamed(channel, typed) {
      const [, digits] = /^\s*(\d{1,4})\s*(?:\.|$)/.exec(typed) ?? [];
      return Number(digits ?? this.steps(channel, typed)[0]?.value ?? 0) - 1;
    },
  };
}
