/** Lessons being followed, and what happened in them. Events are only ever added; a session's state is their fold. */
import type { Event, Happened } from '../lessons/engine/events.ts';
import type { Database, Row } from './database.ts';

export interface LessonSession {
  readonly id: string;
  /** led in a channel, or followed by one person */
  readonly kind: 'class' | 'alone';
  readonly channel: string;
  readonly guild: string | null;
  /** the teacher who started it, or who follows it */
  readonly person: string;
  /** the lesson's id */
  readonly lesson: string;
  /** its file as it was at the start: a lesson under way doesn't change */
  readonly source: string;
  /** milliseconds since 1970 */
  readonly started: number;
  readonly ended: number | null;
}
export type NewSession = Omit<LessonSession, 'id' | 'started' | 'ended'>;

export interface LessonSessions {
  /**
   * Starts a session, with its 'started' event, in one go.
   * @returns 'taken' when a class lesson is running in that channel, or this person follows this lesson already
   */
  create(session: NewSession, points: boolean): LessonSession | 'taken';
  /** the one for which `create` would say 'taken' */
  inTheWay(session: NewSession): LessonSession | null;
  find(id: string): LessonSession | null;
  /** the class lesson running in a channel */
  inChannel(channel: string): LessonSession | null;
  /** the last class lesson of a channel, also when it is over: for the export */
  lastInChannel(channel: string): LessonSession | null;
  /** class lessons that were running when the program stopped */
  running(): readonly LessonSession[];
  /** what this person follows alone, newest first, ended ones too */
  alone(person: string): readonly LessonSession[];
  /** class sessions where this person answered or joined, newest first */
  attended(person: string): readonly LessonSession[];
  /** class lessons of a server, newest first */
  ofGuild(guild: string, most: number): readonly LessonSession[];
  /** stored when it returns. An 'ended' event ends the session too */
  append(id: string, event: Event): Happened;
  events(id: string): readonly Happened[];
  /** erases what this person followed alone, and takes their name off what they answered in class */
  forget(person: string): void;
}

export interface SessionOptions {
  readonly now: () => number;
  /** unguessable: it stands in buttons */
  readonly newId: () => string;
}

const NEWEST = 'ORDER BY started DESC, rowid DESC';

export function createLessonSessions(database: Database, { now, newId }: SessionOptions): LessonSessions {
  const list = (where: string, ...values: (string | number)[]) =>
    database.all(`SELECT * FROM lesson_sessions WHERE ${where}`, ...values).map(session);
  const one = (where: string, ...values: string[]) => list(`${where} LIMIT 1`, ...values)[0] ?? null;
  const inChannel = (channel: string) => one("kind = 'class' AND ended IS NULL AND channel = ?", channel);
  const inTheWay = ({ kind, channel, person, lesson }: NewSession) =>
    kind === 'class'
      ? inChannel(channel)
      : one("kind = 'alone' AND ended IS NULL AND person = ? AND lesson = ?", person, lesson);

  function insert(id: string, event: Event): Happened {
    const at = now();
    const person = 'person' in event ? event.person : null;
    const row = database.get(
      'INSERT INTO lesson_events (session, person, json) VALUES (?, ?, ?) RETURNING seq',
      id,
      person,
      JSON.stringify({ ...event, at }),
    );
    return { ...event, at, seq: Number(row?.seq) };
  }

  return {
    create: (wanted, points) =>
      database.transaction(() => {
        const { kind, channel, guild, person, lesson, source } = wanted;
        if (inTheWay(wanted)) return 'taken';
        const made = { ...wanted, id: newId(), started: now(), ended: null };
        database.run(
          `INSERT INTO lesson_sessions (id, kind, channel, guild, person, lesson, source, started)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
          ...[made.id, kind, channel, guild, person, lesson, JSON.stringify(source), made.started],
        );
        insert(made.id, { kind: 'started', points });
        return made;
      }),
    inTheWay,
    find: (id) => one('id = ?', id),
    inChannel,
    lastInChannel: (channel) => one(`kind = 'class' AND channel = ? ${NEWEST}`, channel),
    running: () => list(`kind = 'class' AND ended IS NULL ${NEWEST}`),
    alone: (person) => list(`kind = 'alone' AND person = ? ${NEWEST}`, person),
    attended: (person) =>
      list(`kind = 'class' AND id IN (SELECT session FROM lesson_events WHERE person = ?) ${NEWEST}`, person),
    ofGuild: (guild, most) => list(`kind = 'class' AND guild = ? ${NEWEST} LIMIT ?`, guild, most),
    append: (id, event) =>
      database.transaction(() => {
        const happened = insert(id, event);
        if (event.kind === 'ended')
          database.run(
            'UPDATE lesson_sessions SET ended = ? WHERE id = ? AND ended IS NULL',
            happened.at,
            id,
          );
        return happened;
      }),
    events: (id) =>
      database.all('SELECT seq, json FROM lesson_events WHERE session = ? ORDER BY seq', id).map(
        // written by `insert`, whose type is the events' own
        (row) => ({ ...JSON.parse(String(row.json)), seq: Number(row.seq) }) as Happened,
      ),
    forget: (person) => forget(database, person, newId),
  };
}

/** In place of what somebody wrote who was erased. */
const ERASED = '(cancellato)';

/** What was answered in class stays counted, under a name that says nothing; a new one in each session, so that none leads to another. */
function forget(database: Database, person: string, newId: () => string): void {
  database.transaction(() => {
    database.run("DELETE FROM lesson_sessions WHERE kind = 'alone' AND person = ?", person);
    const nobody = new Map<string, string>();
    for (const row of database.all('SELECT seq, session, json FROM lesson_events WHERE person = ?', person)) {
      const session = String(row.session);
      const id = nobody.get(session) ?? `x${newId()}`;
      nobody.set(session, id);
      const event = JSON.parse(String(row.json));
      // a choice says nothing of who made it; words of one's own might
      const answer = event.answer?.kind === 'text' ? { answer: { kind: 'text', text: ERASED } } : {};
      const json = JSON.stringify({ ...event, ...answer, person: id, name: '' });
      database.run('UPDATE lesson_events SET person = ?, json = ? WHERE seq = ?', id, json, Number(row.seq));
    }
    database.run("UPDATE lesson_sessions SET person = '' WHERE person = ?", person);
  });
}

function session(row: Row): LessonSession {
  return {
    id: String(row.id),
    kind: row.kind === 'alone' ? 'alone' : 'class',
    channel: String(row.channel),
    guild: row.guild === null ? null : String(row.guild),
    person: String(row.person),
    lesson: String(row.lesson),
    source: String(JSON.parse(String(row.source))),
    started: Number(row.started),
    ended: row.ended === null ? null : Number(row.ended),
  };
}
