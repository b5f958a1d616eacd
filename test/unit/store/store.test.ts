import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createAulaStorage } from '../../../src/store/aula.ts';
import { openDatabase, StoreError } from '../../../src/store/database.ts';
import { createPrompts } from '../../../src/store/prompts.ts';
import { createSettings } from '../../../src/store/settings.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'prossimo-store-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const file = () => join(folder, 'deep', 'prossimo.db');

const reasonOf = (path: string): string => {
  try {
    openDatabase(path).close();
    return 'opened';
  } catch (error) {
    return error instanceof StoreError ? error.reason : String(error);
  }
};

describe('the database', () => {
  it('keeps settings across a restart', () => {
    const first = openDatabase(file());
    createSettings(first).set('a', '1');
    createSettings(first).set('a', 'due');
    first.close();
    const second = openDatabase(file());
    expect(createSettings(second).get('a')).toBe('due');
    expect(createSettings(second).get('b')).toBeNull();
    second.close();
  });

  it('says when the file is damaged, newer, or a folder', () => {
    writeFileSync(join(folder, 'bad.db'), 'this is not a database, whatever its name says, '.repeat(50));
    expect(reasonOf(join(folder, 'bad.db'))).toBe('damaged');
    const database = openDatabase(file());
    database.run('PRAGMA user_version = 99');
    database.close();
    expect(reasonOf(file())).toBe('newer');
    expect(reasonOf(folder)).toBe('unwritable');
  });

  it('says when another program holds it', () => {
    const holder = openDatabase(file());
    holder.run('BEGIN IMMEDIATE');
    expect(reasonOf(file())).toBe('locked');
    holder.run('ROLLBACK');
    holder.close();
    expect(reasonOf(file())).toBe('opened');
  }, 10_000);

  it('undoes a transaction that throws', () => {
    const database = openDatabase(':memory:');
    const settings = createSettings(database);
    expect(() =>
      database.transaction(() => {
        settings.set('half', 'done');
        throw new Error('stop');
      }),
    ).toThrow('stop');
    expect(settings.get('half')).toBeNull();
    database.close();
  });
});

describe('what the aula keeps', () => {
  it('comes back as it was, bytes included, until it is removed', () => {
    const database = openDatabase(':memory:');
    const storage = createAulaStorage(database);
    const bytes = Uint8Array.of(0, 1, 255, 0);
    storage.save({ kind: 'message', id: '1', json: '{"a":1}' });
    storage.save({ kind: 'message', id: '1', json: '{"a":2}' });
    storage.save({ kind: 'person', id: '1', json: '{}' });
    storage.saveFile('f', bytes);
    expect(storage.load()).toHaveLength(2);
    expect(storage.load()).toContainEqual({ kind: 'message', id: '1', json: '{"a":2}' });
    expect(storage.readFile('f')).toEqual(bytes);
    storage.remove('message', '1');
    storage.remove('message', 'never there');
    storage.removeFile('f');
    expect(storage.load()).toEqual([{ kind: 'person', id: '1', json: '{}' }]);
    expect(storage.readFile('f')).toBeUndefined();
    database.close();
  });

  it('binds a single value of any kind', () => {
    const database = openDatabase(':memory:');
    for (const value of [null, Uint8Array.of(1, 2), 'testo', 3, 2n ** 40n]) {
      expect(database.get('SELECT ? AS value', value)).toEqual({
        value: typeof value === 'bigint' ? Number(value) : value,
      });
    }
    database.close();
  });
});

describe('prompts', () => {
  it('live while they are used, then leave no trace in the file', () => {
    let now = 0;
    let ids = 0;
    const database = openDatabase(file());
    const prompts = createPrompts(database, { now: () => now, newId: () => `p${++ids}`, liveMs: 100 });
    const nasty = 'perché\0 👨‍👩‍👧‍👦 שלום';
    const saved = prompts.save('anna', nasty, [1, 2]);
    expect(prompts.save('anna', nasty, [1, 2]).id).toBe(saved.id);
    expect(prompts.save('bruno', nasty, [1, 2]).id).not.toBe(saved.id);
    now = 90;
    expect(prompts.find(saved.id)).toEqual({ id: saved.id, text: nasty, tokens: [1, 2] });
    now = 189;
    expect(prompts.find(saved.id)).not.toBeNull();
    now = 300;
    expect(prompts.find(saved.id)).toBeNull();
    expect(prompts.sweep()).toBe(2);
    database.get('PRAGMA wal_checkpoint(TRUNCATE)');
    database.close();
    expect(readFileSync(file()).includes('perché')).toBe(false);
  });
});
