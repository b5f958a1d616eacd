/** Small facts the program remembers between runs: which commands were registered, which role is the teacher's. */
import type { Database } from './database.ts';

export interface Settings {
  get(key: string): string | null;
  set(key: string, value: string): void;
}

export function createSettings(database: Database): Settings {
  return {
    get: (key) => {
      const value = database.get('SELECT value FROM settings WHERE key = ?', key)?.value;
      return typeof value === 'string' ? value : null;
    },
    set: (key, value) => {
      database.run(
        'INSERT INTO settings VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
        key,
        value,
      );
    },
  };
}
