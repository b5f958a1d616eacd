/**
 * Everything that is stored about one person or one server, in one place: to show it, and to erase it. A new table that holds a
 * person's id must be added here; a test reads the schema and says so.
 */
import type { Database, Row } from './database.ts';

export interface Personal {
  /** every row that names this person, by table, with its JSON opened */
  everything(person: string): Readonly<Record<string, readonly object[]>>;
  /** erases all of it but what `LessonSessions.forget` makes anonymous: call that too. Nothing is left in the file's free pages. */
  erase(person: string): void;
  /** has this person read the information that comes first? */
  isAcquainted(person: string): boolean;
  acquaint(person: string): void;
  /** the bot was removed from a server: it is erased when `departed` is old enough */
  leave(guild: string): void;
  /** it is back */
  come(guild: string): void;
  /** servers left before this moment (ms since 1970) */
  leftBefore(moment: number): readonly string[];
  /** lessons led there, what was answered, the lessons it adopted, its settings */
  eraseGuild(guild: string): void;
  /** lessons led there and what was answered: the course is over */
  eraseCourse(guild: string): void;
}

/** Tables with a column `person`; 'anonymous' ones are kept without it. */
export const PERSONAL_TABLES: Readonly<Record<string, 'erase' | 'anonymous'>> = {
  prompts: 'erase',
  panels: 'erase',
  conversations: 'erase',
  acquainted: 'erase',
  lesson_sessions: 'anonymous',
  lesson_events: 'anonymous',
  lesson_files: 'anonymous',
};

export function createPersonal(database: Database, now: () => number): Personal {
  const eraseCourse = (guild: string) => {
    database.run('DELETE FROM lesson_sessions WHERE guild = ?', guild);
    settle();
  };
  /** What was erased is still in the journal until it is written back. */
  const settle = () => void database.get('PRAGMA wal_checkpoint(TRUNCATE)');
  return {
    everything: (person) =>
      Object.fromEntries(
        Object.keys(PERSONAL_TABLES).map((table) => [
          table,
          database.all(`SELECT * FROM ${table} WHERE person = ?`, person).map(opened),
        ]),
      ),
    erase(person) {
      database.transaction(() => {
        for (const [table, fate] of Object.entries(PERSONAL_TABLES))
          if (fate === 'erase') database.run(`DELETE FROM ${table} WHERE person = ?`, person);
        database.run("UPDATE lesson_files SET person = '' WHERE person = ?", person);
      });
      settle();
    },
    isAcquainted: (person) =>
      database.get('SELECT 1 AS yes FROM acquainted WHERE person = ?', person) !== undefined,
    acquaint: (person) =>
      void database.run('INSERT OR REPLACE INTO acquainted (person, at) VALUES (?, ?)', person, now()),
    leave: (guild) =>
      void database.run('INSERT OR REPLACE INTO departed (guild, at) VALUES (?, ?)', guild, now()),
    come: (guild) => void database.run('DELETE FROM departed WHERE guild = ?', guild),
    leftBefore: (moment) =>
      database.all('SELECT guild FROM departed WHERE at <= ?', moment).map(({ guild }) => String(guild)),
    eraseCourse,
    eraseGuild(guild) {
      database.transaction(() => {
        database.run('DELETE FROM lesson_files WHERE guild = ?', guild);
        database.run('DELETE FROM departed WHERE guild = ?', guild);
        // settings are named 'something:<guild>' or 'something:<guild>:…'
        for (const { key } of database.all('SELECT key FROM settings'))
          if (String(key).split(':').includes(guild))
            database.run('DELETE FROM settings WHERE key = ?', String(key));
      });
      eraseCourse(guild);
    },
  };
}

/** A row as its owner may read it: texts that are stored as JSON are opened. */
function opened(row: Row): object {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      column === 'json' || column === 'text' || column === 'source' || column === 'tokens'
        ? JSON.parse(String(value))
        : typeof value === 'bigint'
          ? Number(value)
          : value,
    ]),
  );
}
