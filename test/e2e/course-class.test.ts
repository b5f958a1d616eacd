/** Thirty students and a teacher go through every lesson of the course, from the first step to the export. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Lesson } from '../../src/lessons/lesson.ts';
import type { Actor } from '../support/actor.ts';
import { openAula } from '../support/aula.ts';
import { startClass, type TestClass } from '../support/class.ts';
import { COURSE, followInClass, type Manner } from '../support/course.ts';

const PEOPLE = 30;
/** what opens the model's weights, that a scripted model hasn't; test/model/course.test.ts runs these */
const INSIDE = ['passi', 'lente', 'attenzione', 'ablazione', 'vettori'];

let room: TestClass;
let prof: Actor;
let people: Actor[];
beforeAll(async () => {
  // a lesson's messages in seconds instead of minutes
  room = await startClass({ aula: await openAula({ rateLimits: false }) });
  prof = await room.aula.teacher('Prof');
  people = await Promise.all(
    Array.from({ length: PEOPLE }, (_, i) => room.aula.student(`Studente ${i + 1}`)),
  );
}, 30_000);
afterAll(() => room.close());

/** Two of thirty are late, three change their mind, nine are wrong; others at each step. */
function manner(person: number, step: number): Manner {
  const turn = (person + 7 * step) % PEOPLE;
  if (turn < 2) return 'late';
  if (turn < 5) return 'changed';
  return turn < 14 ? 'wrong' : 'right';
}

const asksOf = ({ steps }: Lesson) => steps.flatMap(({ ask }) => (ask ? [ask] : []));

it('there are twelve lessons, each with a question in every step and an exit ticket', () => {
  expect(COURSE).toHaveLength(12);
  for (const lesson of COURSE) {
    expect(
      lesson.steps.filter(({ ask }) => ask === null).map(({ title }) => `${lesson.id}: ${title}`),
    ).toEqual([]);
    expect(asksOf(lesson).filter(({ exit }) => exit).length).toBeGreaterThan(0);
  }
});

it.each(COURSE.map((lesson) => [lesson.id, lesson] as const))(
  '%s',
  async (id, lesson) => {
    const { conversation, faults, files } = await followInClass(lesson, { prof, people, manner });
    // the scripted model does what it likes
    const expected = /^⚠️ Con il modello caricato/u;
    const inside = (fault: string) => INSIDE.some((name) => fault.includes(`/${name}\``));
    expect(faults.filter((fault) => !expected.test(fault) && !inside(fault))).toEqual([]);
    expect(
      conversation.filter(({ content }) => /^### (Soluzione|Com’è andato|Che cosa dice)/u.test(content)),
    ).toHaveLength(asksOf(lesson).length);
    const [heading = '', ...rows] = (files[`${id}-studenti.csv`] ?? '').trimEnd().split('\r\n');
    expect(rows).toHaveLength(PEOPLE);
    expect(heading.split(';').length).toBeGreaterThan(asksOf(lesson).length);
    // everybody answered everything, once
    for (const row of rows) expect(row).toContain(`;${asksOf(lesson).length};`);
    expect([room.logged, room.aula.errors]).toEqual([[], []]);
  },
  60_000,
);
