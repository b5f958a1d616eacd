/** How well the tutor finds the passage that answers, on questions nothing was tuned on, and how long a search takes. */
import { createFinder } from '../../src/tutor/finder.ts';
import { figures } from '../fixtures/tutor/figures.ts';
import { labelled, ownLessons } from '../fixtures/tutor/questions.ts';
import { atMost, median, reported, timed } from './measure.ts';
import type { Row } from './row.ts';

export async function benchTutor(): Promise<Row[]> {
  const lessons = ownLessons();
  const build = await timed(() => createFinder(lessons));
  const finder = createFinder(lessons);
  const questions = labelled();
  const heldOut = questions.filter((one) => one.heldOut);
  const tuned = figures(finder, questions.filter((one) => !one.heldOut)); // biome-ignore format: one line
  const { asked, others, first, amongThree, recognised, refused } = figures(finder, heldOut);
  const waits: number[] = [];
  for (const { question } of questions) waits.push(await timed(() => finder.find(question, 3)));
  return [
    reported(`held out, ${asked} questions: right passage first`, 100 * first, '%', 100 * tuned.first),
    atLeast(`held out, ${asked} questions: right passage among three`, amongThree, tuned.amongThree, 90),
    atLeast(`held out, ${others} about something else: recognised`, recognised, tuned.recognised, 85),
    atMost(`held out, ${asked} questions: wrongly refused`, 100 * refused, '%', 5, 100 * tuned.refused),
    atMost('one search, median', median(waits), 'ms', 30),
    atMost('making the index', build, 'ms', 300),
  ];
}

/** @param reference the same on the questions for tuning: how far they flatter */
function atLeast(name: string, share: number, reference: number, percent: number): Row {
  return {
    name,
    value: 100 * share,
    unit: '%',
    reference: 100 * reference,
    ratio: share / reference,
    target: `at least ${percent} %`,
    ok: 100 * share >= percent,
  };
}
