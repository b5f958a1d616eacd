/** The lessons that teachers brought to their servers. Text as JSON: the driver reads a text only up to its first NUL. */
import type { Database } from './database.ts';

export interface LessonFiles {
  /** sources, in the order they were brought */
  all(guildId: string): readonly { readonly id: string; readonly source: string; readonly person: string }[];
  /** replaces the one with the same id */
  save(guildId: string, id: string, source: string, person: string): void;
  /** false when there is none */
  remove(guildId: string, id: string): boolean;
}

export function createLessonFiles(database: Database, now: () => number): LessonFiles {
  return {
    all: (guildId) =>
      database
        .all('SELECT id, source, person FROM lesson_files WHERE guild = ? ORDER BY at, id', guildId)
        .map(({ id, source, person }) => ({
          id: String(id),
          source: String(JSON.parse(String(source))),
          person: String(person),
        })),
    save(guildId, id, source, person) {
      database.run(
        `INSERT INTO lesson_files (guild, id, source, person, at) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT (guild, id) DO UPDATE SET source = excluded.source, person = excluded.person`,
        guildId,
        id,
        JSON.stringify(source),
        person,
        now(),
      );
    },
    remove: (guildId, id) =>
      database.run('DELETE FROM lesson_files WHERE guild = ? AND id = ?', guildId, id) > 0,
  };
}
