/** Writes through to the storage. When that fails, the lesson goes on in memory and the log says what was lost. */
import type { AulaLog } from '../log.ts';
import type { AulaRecord, AulaStorage, RecordKind } from '../storage.ts';

export interface Keeper {
  save(kind: RecordKind, id: string, value: unknown): void;
  remove(kind: RecordKind, id: string): void;
  saveFile(id: string, bytes: Uint8Array): void;
  readFile(id: string): Uint8Array | undefined;
  removeFile(id: string): void;
  /** every record of a kind as it was at the start; what can't be read is logged and left out */
  all<T>(kind: RecordKind): readonly T[];
}

export function keeper(storage: AulaStorage, log: AulaLog): Keeper {
  const unsaved = new Map<string, Uint8Array>();
  let loaded: readonly AulaRecord[] | undefined;
  const attempt = (what: string, run: () => void): boolean => {
    try {
      run();
      return true;
    } catch (cause) {
      log('error', `aula: could not ${what}`, cause);
      return false;
    }
  };
  return {
    save: (kind, id, value) =>
      void attempt(`save a ${kind}`, () => storage.save({ kind, id, json: JSON.stringify(value) })),
    remove: (kind, id) => void attempt(`remove a ${kind}`, () => storage.remove(kind, id)),
    saveFile: (id, bytes) => {
      if (!attempt('save a file', () => storage.saveFile(id, bytes))) unsaved.set(id, bytes);
    },
    readFile: (id) => {
      let bytes = unsaved.get(id);
      if (bytes === undefined)
        attempt('read a file', () => {
          bytes = storage.readFile(id);
        });
      return bytes;
    },
    removeFile: (id) => {
      unsaved.delete(id);
      attempt('remove a file', () => storage.removeFile(id));
    },
    all: <T>(kind: RecordKind) => {
      const found: T[] = [];
      attempt(`load the ${kind} records`, () => {
        loaded ??= storage.load();
        for (const record of loaded) {
          if (record.kind === kind)
            attempt(`read ${kind} ${record.id}`, () => found.push(JSON.parse(record.json) as T));
        }
      });
      return found;
    },
  };
}
