/** What the local classroom keeps, in a SQLite file of its own: it stands for Discord, not for Prossimo. */
import type { AulaRecord, AulaStorage } from '../aula/storage.ts';
import type { Database } from './database.ts';

export function createAulaStorage(database: Database): AulaStorage {
  return {
    load: () =>
      database
        .all('SELECT kind, id, json FROM aula_records')
        // written by save() alone, so the kinds are the aula's own
        .map((row) => ({
          kind: String(row.kind) as AulaRecord['kind'],
          id: String(row.id),
          json: String(row.json),
        })),
    save({ kind, id, json }) {
      database.run(
        'INSERT INTO aula_records VALUES (?, ?, ?) ON CONFLICT (kind, id) DO UPDATE SET json = excluded.json',
        kind,
        id,
        json,
      );
    },
    remove: (kind, id) => void database.run('DELETE FROM aula_records WHERE kind = ? AND id = ?', kind, id),
    saveFile(id, bytes) {
      database.run(
        'INSERT INTO aula_files VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET bytes = excluded.bytes',
        id,
        bytes,
      );
    },
    readFile(id) {
      const bytes = database.get('SELECT bytes FROM aula_files WHERE id = ?', id)?.bytes;
      return bytes instanceof Uint8Array ? bytes : undefined;
    },
    removeFile: (id) => void database.run('DELETE FROM aula_files WHERE id = ?', id),
  };
}
