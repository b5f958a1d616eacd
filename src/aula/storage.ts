/**
 * What the aula keeps across restarts: small JSON records by kind and id, and the bytes of attachments.
 * The aula decides what a record says; a storage only keeps it. The real one is over SQLite, outside this folder.
 */

export const recordKinds = ['person', 'session', 'message', 'command', 'upload'] as const;
export type RecordKind = (typeof recordKinds)[number];

export interface AulaRecord {
  readonly kind: RecordKind;
  /** unique within its kind */
  readonly id: string;
  /** JSON text, pure ASCII-safe: lone surrogates and NUL are escaped */
  readonly json: string;
}

/** Synchronous, as SQLite's driver is. A method may throw: the aula logs it and goes on in memory. */
export interface AulaStorage {
  /** every record, in any order */
  load(): readonly AulaRecord[];
  /** inserts, or replaces the record of the same kind and id */
  save(record: AulaRecord): void;
  /** no error when there is none */
  remove(kind: RecordKind, id: string): void;
  saveFile(id: string, bytes: Uint8Array): void;
  readFile(id: string): Uint8Array | undefined;
  removeFile(id: string): void;
}

/** A storage that lasts as long as the object: pass the same one to a second aula to see a restart. */
export function memoryStorage(): AulaStorage {
  const records = new Map<string, AulaRecord>();
  const files = new Map<string, Uint8Array>();
  return {
    load: () => [...records.values()],
    save: (record) => void records.set(`${record.kind}/${record.id}`, record),
    remove: (kind, id) => void records.delete(`${kind}/${id}`),
    saveFile: (id, bytes) => void files.set(id, bytes.slice()),
    readFile: (id) => files.get(id),
    removeFile: (id) => void files.delete(id),
  };
}
