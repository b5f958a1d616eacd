/**
 * The whole course with the real Gemma, in class: every command of every lesson gives its result, and what a lesson marks as
 * right is right. One lesson after another, with a teacher and two students.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Actor } from '../support/actor.ts';
import { openAula } from '../support/aula.ts';
import { startClass, type TestClass } from '../support/class.ts';
import { COURSE, followInClass, type Manner } from '../support/course.ts';
import { courseWords } from '../support/course-words.ts';
import { MODELS, startEngine } from '../support/real-engine.ts';

const folder = mkdtempSync(join(tmpdir(), 'prossimo-corso-'));
let room: TestClass;
let prof: Actor;
let people: Actor[];
beforeAll(async () => {
  room = await startClass({
    aula: await openAula({ rateLimits: false }),
    engine: startEngine(MODELS.gemma),
    weights: MODELS.gemma,
    vectors: { words: courseWords(folder), cache: folder },
  });
  prof = await room.aula.teacher('Prof');
  people = await Promise.all(['Anna', 'Bruno'].map((name) => room.aula.student(name)));
});
afterAll(async () => {
  await room.close();
  rmSync(folder, { recursive: true });
});

const manner = (person: number): Manner => (person === 0 ? 'right' : 'changed');

it.each(COURSE.map((lesson) => [lesson.id, lesson] as const))(
  '%s',
  async (_id, lesson) => {
    const patienceMs = 90_000;
    const { conversation, faults } = await followInClass(lesson, { prof, people, manner, patienceMs });
    expect(faults).toEqual([]);
    const missing = conversation.filter(({ content }) => content.startsWith('⚠️'));
    expect(missing.map(({ content }) => content)).toEqual([]);
    expect([room.logged, room.aula.errors]).toEqual([[], []]);
  },
  180_000,
);
