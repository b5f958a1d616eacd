import { describe, expect, it } from 'vitest';
import { createConversations } from '../../../src/store/conversations.ts';
import { openDatabase } from '../../../src/store/database.ts';
import { createLessonSessions } from '../../../src/store/lesson-sessions.ts';
import { createPersonal, PERSONAL_TABLES } from '../../../src/store/personal.ts';
import { createSettings } from '../../../src/store/settings.ts';

const HOUR = 3_600_000;

describe('conversations', () => {
  it('keep one person’s thread in one channel, for some hours', () => {
    const database = openDatabase(':memory:');
    let time = 0;
    const talk = createConversations(database, { now: () => time, liveMs: 24 * HOUR });
    talk.add('anna', 'dm', 'person', 'Che cos’è un token?\u0000');
    talk.add('anna', 'dm', 'tutor', 'Tu che dici?');
    talk.add('anna', 'classe', 'person', 'altro');
    talk.add('luca', 'dm', 'person', 'cose di Luca');
    expect(talk.thread('anna', 'dm', 10).map(({ role, text }) => [role, text])).toEqual([
      ['person', 'Che cos’è un token?\u0000'],
      ['tutor', 'Tu che dici?'],
    ]);
    expect(talk.thread('anna', 'dm', 1).map(({ text }) => text)).toEqual(['Tu che dici?']);
    talk.clear('anna', 'classe');
    expect(talk.thread('anna', 'classe', 10)).toEqual([]);
    time = 24 * HOUR;
    expect(talk.thread('anna', 'dm', 10)).toEqual([]);
    expect(talk.sweep()).toBe(3);
    database.close();
  });
});

describe('all that is kept of a person', () => {
  it('knows every table that holds a person’s id', () => {
    const database = openDatabase(':memory:');
    const tables = database
      .all("SELECT name FROM sqlite_master WHERE type = 'table'")
      .map(({ name }) => String(name))
      .filter((table) => database.all(`PRAGMA table_info(${table})`).some(({ name }) => name === 'person'));
    expect(tables.sort()).toEqual(Object.keys(PERSONAL_TABLES).sort());
    database.close();
  });

  it('a server goes with its lessons, its files and its settings, and nothing of another', () => {
    const database = openDatabase(':memory:');
    const personal = createPersonal(database, () => 50);
    const sessions = createLessonSessions(database, { now: () => 1, newId: () => `id${++made}` });
    let made = 0;
    const settings = createSettings(database);
    for (const guild of ['g1', 'g2']) {
      sessions.create(
        { kind: 'class', channel: `c-${guild}`, guild, person: 'prof', lesson: 'token', source: 'x' },
        false,
      );
      settings.set(`teacher-role:${guild}`, 'r');
    }
    personal.leave('g1');
    expect([personal.leftBefore(49), personal.leftBefore(50)]).toEqual([[], ['g1']]);
    personal.eraseGuild('g1');
    expect(personal.leftBefore(1000)).toEqual([]);
    expect([sessions.inChannel('c-g1'), sessions.inChannel('c-g2')?.guild]).toEqual([null, 'g2']);
    expect([settings.get('teacher-role:g1'), settings.get('teacher-role:g2')]).toEqual([null, 'r']);
    expect(database.all('SELECT * FROM lesson_events').length).toBe(1);
    database.close();
  });
});
