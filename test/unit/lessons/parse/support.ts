/** Small lessons to spoil: a front matter of nine lines, and what comes after it. */
import { readFileSync } from 'node:fs';
import type { Lesson, Problem } from '../../../../src/lessons/lesson.ts';
import { parseLesson } from '../../../../src/lessons/parse/index.ts';

const page = readFileSync(new URL('../../../../lessons/LEGGIMI.md', import.meta.url), 'utf8');
/** The complete lesson that LEGGIMI.md shows. */
export const EXAMPLE = /```markdown\n([\s\S]*?)```/.exec(page)?.[1] ?? '';

const FRONT = `---
id: prova
titolo: Una prova
minuti: 5
livello: base
obiettivi:
  - Provare
---
`;
/** The line of the file where `body` begins. */
export const FIRST = FRONT.split('\n').length;
export const withFront = (body: string): string => `${FRONT}${body}`;

export function lessonOf(body: string): Lesson {
  const parsed = parseLesson(withFront(body), 'prova.md');
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.lesson;
}

export function problemsOf(text: string): readonly Problem[] {
  const parsed = parseLesson(text, 'prova.md');
  return 'problems' in parsed ? parsed.problems : [];
}

/** `line: message → suggestion`, the line counted from the body's first. */
export const faults = (body: string): readonly string[] =>
  problemsOf(withFront(body)).map(
    ({ line, message, suggestion }) => `${line - FIRST + 1}: ${message} → ${suggestion}`,
  );
