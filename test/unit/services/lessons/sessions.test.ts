/** Lessons under way over a real store: what is stored is what is told, whatever happens to the program. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Event } from '../../../../src/lessons/engine/events.ts';
import type { Lesson } from '../../../../src/lessons/lesson.ts';
import { createSessions, type Sessions } from '../../../../src/services/lessons/sessions.ts';
import { type Database, openDatabase } from '../../../../src/store/database.ts';
import { createLessonSessions } from '../../../../src/store/lesson-sessions.ts';
import { everyAsk } from '../../../support/lessons.ts';

let folder: string;
let database: Database;
let clock: number;
let ids: number;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lezioni-'));
  database = openDatabase(join(folder, 'dati.db'));
  clock = 1000;
  ids = 0;
});
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

const newStore = () =>
  createLessonSessions(database, { now: () => clock++, newId: () => `s${process.hrtime.bigint()}${ids++}` });
/** 'rotta' can't be read any more. */
const library = {
  read: (source: string) =>
    source === 'rotta' ? { problems: [] } : { lesson: JSON.parse(source) as Lesson },
};
const open = (most?: number): Sessions =>
  createSessions({ store: newStore(), library, ...(most === undefined ? {} : { most }) });
const source = JSON.stringify(everyAsk);
const wanted = { channel: 'c', guild: 'g', person: 'prof', lesson: everyAsk, source } as const;
const begin = (
  sessions: Sessions,
  more: { kind?: 'class' | 'alone'; channel?: string; person?: string; source?: string } = {},
) => {
  const made = sessions.start({ kind: 'class', ...wanted, ...more }, false);
  if (made === 'taken') throw new Error('taken');
  return made.session.id;
};
const move = (from: number, to: number): Event => ({ kind: 'moved', from, to });
const says = (person: string, step: number, chosen: number): Event => ({
  kind: 'answered',
  step,
  person,
  name: `Nome di ${person}`,
  answer: { kind: 'choices', chosen: [chosen] },
});
const says5 = (person: string, text: string): Event => ({
  kind: 'answered',
  step: 5,
  person,
  name: 'N\0ome',
  answer: { kind: 'text', text },
});

it('one class lesson a channel; others in other channels, and again when it is over', () => {
  const sessions = open();
  const id = begin(sessions);
  expect(sessions.start({ kind: 'class', ...wanted, person: 'altro' }, true)).toBe('taken');
  begin(sessions, { channel: 'd' });
  expect(sessions.inChannel('c')?.session.id).toBe(id);
  expect(sessions.append(id, { kind: 'ended' }).applied).toBe(true);
  expect(sessions.inChannel('c')).toBeNull();
  expect(sessions.store.lastInChannel('c')?.id).toBe(id);
  expect(begin(sessions)).not.toBe(id);
});

it('alone, one of each lesson a person, beside a class in the same channel', () => {
  const sessions = open();
  begin(sessions);
  begin(sessions, { kind: 'alone', person: 'a' });
  expect(sessions.start({ kind: 'alone', ...wanted, person: 'a' }, false)).toBe('taken');
  begin(sessions, { kind: 'alone', person: 'b' });
  expect(sessions.store.alone('a')).toHaveLength(1);
  expect(sessions.inChannel('c')?.session.kind).toBe('class');
});

it('what changed nothing isn’t stored, and what was applied is there for the next program', () => {
  const sessions = open();
  const id = begin(sessions);
  expect(sessions.append(id, move(-1, 0)).applied).toBe(true);
  expect(sessions.append(id, move(-1, 0)).applied).toBe(false);
  sessions.append(id, move(0, 5));
  for (const text of ['ciao\0 =1+1 🦜', 'ultima "risposta"'])
    expect(sessions.append(id, says5('a', text)).applied).toBe(true);
  expect(sessions.append(id, says5('a', 'ultima "risposta"')).applied).toBe(false);
  expect(sessions.store.events(id)).toHaveLength(5);
  // no close: as after kill -9, only what is in the file counts
  const again = open().find(id);
  expect(again).toEqual(sessions.find(id));
  expect(again?.state.steps[5]?.answers.get('a')).toMatchObject({
    first: { text: 'ciao\0 =1+1 🦜' },
    answer: { text: 'ultima "risposta"' },
    name: 'N\0ome',
  });
});

it('states are let go and folded again', () => {
  const sessions = open(1);
  const one = begin(sessions);
  const other = begin(sessions, { channel: 'd' });
  for (let turn = 0; turn < 3; turn++)
    for (const id of [one, other]) expect(sessions.append(id, move(turn - 1, turn)).applied).toBe(true);
  expect([sessions.find(one)?.state.at, sessions.find(other)?.state.at]).toEqual([2, 2]);
});

it('thirty answers are nothing', () => {
  const sessions = open();
  const id = begin(sessions);
  sessions.append(id, move(-1, 1));
  const start = performance.now();
  for (let i = 0; i < 30; i++) sessions.append(id, says(`p${i}`, 1, i % 3));
  // far above what it takes, far below what anyone notices
  expect(performance.now() - start).toBeLessThan(500);
  expect(sessions.find(id)?.state.steps[1]?.answers.size).toBe(30);
});

it('a lesson whose file can’t be read any more stands in nobody’s way', () => {
  const sessions = open();
  const broken = newStore().create({ kind: 'class', ...wanted, lesson: 'prova', source: 'rotta' }, false);
  if (broken === 'taken') throw new Error('taken');
  expect(sessions.inChannel('c')).toBeNull();
  const id = begin(sessions);
  expect(sessions.inChannel('c')?.session.id).toBe(id);
  expect(sessions.store.find(broken.id)?.ended).not.toBeNull();
});

it('a person is forgotten: what they did alone is gone, what they said in class has no name', () => {
  const sessions = open();
  const id = begin(sessions);
  const alone = begin(sessions, { kind: 'alone', person: 'a' });
  sessions.append(id, move(-1, 1));
  sessions.append(id, { kind: 'joined', person: 'a', name: 'Anna' });
  for (const event of [says('a', 1, 0), says('b', 1, 1), says('a', 1, 2)]) sessions.append(id, event);
  sessions.forget('a');
  expect(sessions.find(alone)).toBeNull();
  expect(sessions.store.attended('a')).toEqual([]);
  const state = sessions.find(id)?.state;
  const answers = [...(state?.steps[1]?.answers ?? [])];
  expect(answers.map(([, { name, changes }]) => [name, changes])).toEqual([
    ['', 1],
    ['Nome di b', 0],
  ]);
  expect(state?.people.size).toBe(2);
  const kept = JSON.stringify(database.all('SELECT * FROM lesson_events'));
  expect(kept).not.toContain('Anna');
  expect(kept).not.toContain('Nome di a');
  expect(sessions.append(id, says('a', 1, 0)).applied).toBe(true);
});

it('an unknown session takes no event', () => {
  expect(() => open().append('nessuna', move(-1, 0))).toThrow(RangeError);
  expect(open().find('nessuna')).toBeNull();
});
