/** The one SQLite file: opens it, brings it up to date, and turns what can go wrong into words. Only importer of the driver. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Libsql from 'libsql';
import { MIGRATIONS } from './migrations.ts';

/** Why the store can't be used; `reason` tells main.ts what to advise. */
export class StoreError extends Error {
  readonly reason: 'damaged' | 'locked' | 'newer' | 'unwritable';
  constructor(reason: StoreError['reason'], message: string) {
    super(message);
    this.name = 'StoreError';
    this.reason = reason;
  }
}

export type Value = string | number | bigint | Uint8Array | null;
export type Row = Readonly<Record<string, Value>>;

/**
 * The few verbs a repository needs. Synchronous: a call takes well under a millisecond.
 * subtle: a stored text is read back only up to its first NUL, so what a person typed is stored as JSON.
 */
export interface Database {
  run(sql: string, ...values: Value[]): number;
  get(sql: string, ...values: Value[]): Row | undefined;
  all(sql: string, ...values: Value[]): Row[];
  /** all or nothing */
  transaction<T>(work: () => T): T;
  close(): void;
}

/**
 * @param file path, or ':memory:'
 * @throws StoreError
 */
export function openDatabase(file: string): Database {
  try {
    if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
    const driver = new Libsql(file, { timeout: 2000 });
    const database = wrap(driver);
    database.get('PRAGMA journal_mode = WAL');
    // in WAL a killed program loses nothing with this; FULL would wait for the disk at every message
    database.get('PRAGMA synchronous = NORMAL');
    database.run('PRAGMA foreign_keys = ON');
    // erased text is overwritten on disk too, not only unlinked
    database.get('PRAGMA secure_delete = ON');
    migrate(database);
    return database;
  } catch (error) {
    throw explain(error);
  }
}

function wrap(driver: Libsql.Database): Database {
  const statements = new Map<string, Libsql.Statement>();
  const prepared = (sql: string): Libsql.Statement => {
    const known = statements.get(sql);
    if (known) return known;
    const made = driver.prepare(sql);
    statements.set(sql, made);
    return made;
  };
  // always one array: the driver takes a single object (bytes, null) for named parameters, and aborts the process
  return {
    run: (sql, ...values) => prepared(sql).run(values).changes,
    // not the driver's get(): it leaves the statement open, and with it a lock
    get: (sql, ...values) => clean(prepared(sql).all(values)[0]),
    all: (sql, ...values) =>
      prepared(sql)
        .all(values)
        .map((row) => clean(row) ?? {}),
    transaction: (work) => driver.transaction(work)(),
    close: () => void driver.close(),
  };
}

/** The driver's own ways stop here: a `_metadata` key beside the columns, and bytes as an ArrayBuffer. */
function clean(row: unknown): Row | undefined {
  if (row === undefined || row === null) return undefined;
  const { _metadata: _unused, ...columns } = row as Record<string, Value | ArrayBuffer>;
  return Object.fromEntries(
    Object.entries(columns).map(([name, value]) => [
      name,
      value instanceof ArrayBuffer ? new Uint8Array(value) : value,
    ]),
  );
}

/** Each migration runs once, in its own transaction; the schema's version is PRAGMA user_version. */
function migrate(database: Database): void {
  const version = Number(database.get('PRAGMA user_version')?.user_version ?? 0);
  if (version > MIGRATIONS.length) {
    throw new StoreError('newer', `schema ${version}, this program knows ${MIGRATIONS.length}`);
  }
  // writing once tells now, not in the middle of a lesson, that another program holds the file
  database.run(`PRAGMA user_version = ${version}`);
  for (const [index, statements] of MIGRATIONS.entries()) {
    if (index < version) continue;
    database.transaction(() => {
      for (const sql of statements) database.run(sql);
      database.run(`PRAGMA user_version = ${index + 1}`);
    });
  }
}

function explain(error: unknown): unknown {
  if (error instanceof StoreError || !(error instanceof Error)) return error;
  const code = 'code' in error ? String(error.code) : '';
  if (/NOTADB|CORRUPT/.test(code) || /not a database|malformed/.test(error.message))
    return new StoreError('damaged', error.message);
  if (/BUSY|LOCKED/.test(code) || /locked/.test(error.message))
    return new StoreError('locked', error.message);
  if (/CANTOPEN|READONLY|EACCES|EPERM|ENOTDIR|EROFS/.test(code) || /unable to open/i.test(error.message)) {
    return new StoreError('unwritable', error.message);
  }
  return error;
}
