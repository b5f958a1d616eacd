/** Lessons beside each other: what one file alone can't show. Pure. */
import { together } from '../text/lesson/check.ts';
import type { Lesson, Problem } from './lesson.ts';
import { nearest } from './parse/say.ts';

/** A lesson, and where in its file it speaks of others. */
export interface Placed {
  readonly file: string;
  readonly lesson: Lesson;
  readonly lines: { readonly id: number; readonly prerequisites: number };
}

/** The id of a lesson that has other problems, so that they don't become those of the lessons after it. */
export const claimedId = (text: string): string | null => /^id:\s*["']?([a-z0-9-]+)/m.exec(text)?.[1] ?? null;

/**
 * Lessons among each other: every id once, every prerequisite a lesson, and none that leads back to itself.
 *
 * @param others ids of lessons that exist, but can't be read
 */
export function checkTogether(
  lessons: readonly Placed[],
  others: readonly (string | null)[] = [],
): readonly Problem[] {
  const problems: Problem[] = [];
  const byId = new Map<string, Placed>();
  for (const one of lessons) {
    const before = byId.get(one.lesson.id);
    if (before)
      problems.push({ file: one.file, line: one.lines.id, ...together.sameId(one.lesson.id, before.file) });
    else byId.set(one.lesson.id, one);
  }
  const ids = [...byId.keys()];
  for (const { file, lesson, lines } of lessons)
    for (const id of lesson.prerequisites)
      if (!byId.has(id) && !others.includes(id))
        problems.push({ file, line: lines.prerequisites, ...together.noPrerequisite(id, nearest(id, ids)) });
  const done = new Set<string>();
  const visit = (id: string, path: readonly string[]): void => {
    const one = byId.get(id);
    if (!one || done.has(id)) return;
    const at = path.indexOf(id);
    if (at >= 0) {
      const last = byId.get(path.at(-1) ?? id) ?? one;
      problems.push({
        file: last.file,
        line: last.lines.prerequisites,
        ...together.cycle([...path.slice(at), id]),
      });
      return;
    }
    for (const next of one.lesson.prerequisites) visit(next, [...path, id]);
    done.add(id);
  };
  for (const id of ids) visit(id, []);
  return problems;
}
