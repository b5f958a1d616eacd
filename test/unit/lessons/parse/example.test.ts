/** The example that teaches the format is a lesson without problems. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseLesson } from '../../../../src/lessons/parse/index.ts';

const page = readFileSync(new URL('../../../../lessons/LEGGIMI.md', import.meta.url), 'utf8');
const example = /```markdown\n([\s\S]*?)```/.exec(page)?.[1] ?? '';

it('the example of LEGGIMI.md', () => {
  const parsed = parseLesson(example, 'LEGGIMI.md');
  expect('problems' in parsed ? parsed.problems : []).toEqual([]);
});
