/**
 * What the lessons expect of the model holds on Gemma: the same check as `npm run lessons -- --model`, but for a shorter list
 * of words under the arithmetic (the whole list takes half a minute the first time).
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadConfig } from '../../src/config.ts';
import { checkExpectations, surprises } from '../../src/lessons/expect.ts';
import { lessonFiles } from '../../src/lessons/folder.ts';
import type { Expectation, Lesson } from '../../src/lessons/lesson.ts';
import { type OpenModels, openModels } from '../../src/lessons/open-models.ts';
import { parseLesson } from '../../src/lessons/parse/index.ts';
import { expected } from '../../src/text/lesson/expectations.ts';
import { MODELS } from '../support/real-engine.ts';

const root = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const lessons = lessonFiles(root('lessons')).flatMap(({ file, text }) => {
  const parsed = parseLesson(text, file);
  return 'lesson' in parsed ? [{ file, lesson: parsed.lesson }] : [];
});
const folder = mkdtempSync(join(tmpdir(), 'attese-'));
const asker = { person: 'prova', teacher: true, signal: new AbortController().signal };

let models: OpenModels;
beforeAll(async () => {
  const awaited = lessons.flatMap(({ lesson }) =>
    lesson.expectations.flatMap((one) => (one.expect === 'vector' ? [one.word] : [])),
  );
  const words = readFileSync(root('test/fixtures/vettori/parole.txt'), 'utf8').trimEnd().split('\n');
  writeFileSync(join(folder, 'parole.txt'), [...new Set([...words, ...awaited])].join('\n'));
  const config = loadConfig({ THREADS: '1', GPU: 'cpu' }, root('.'));
  models = await openModels(
    {
      config,
      model: { name: 'gemma-3-270m', path: MODELS.gemma },
      vectorFiles: {
        model: MODELS.gemma,
        words: join(folder, 'parole.txt'),
        analogies: root('models/analogie-it.txt'),
        cache: folder,
      },
      compiled: new URL('../../dist/src/', import.meta.url),
      log: { info: () => {}, warn: () => {}, error: () => {} },
    },
    AbortSignal.timeout(60_000),
  );
});
afterAll(async () => {
  await models?.close();
  rmSync(folder, { recursive: true });
});

it('every expectation of every lesson is kept', async () => {
  const broken: string[] = [];
  for (const { file, lesson } of lessons)
    for (const { expectation, kept, instead } of await checkExpectations(lesson, models.services, asker))
      if (!kept) broken.push(`${file}:${expectation.line} ${expected(expectation)}; ${instead}`);
  expect(broken).toEqual([]);
});

it('one that isn’t is told in words, with what the model does instead', async () => {
  const expectations: readonly Expectation[] = [
    { expect: 'first', line: 1, prompt: 'Il gatto beve il', token: ' topo' },
    { expect: 'among', line: 2, prompt: 'Il gatto beve il', token: ' latte', most: 3 },
    { expect: 'tokens', line: 3, text: 'perché', count: 3 },
    { expect: 'vector', line: 4, expression: 'gatto - miao + bau', word: 'lupo' },
    { expect: 'vector', line: 5, expression: 'gatto - ', word: 'lupo' },
    { expect: 'first', line: 6, prompt: 'Il gatto', token: '' },
  ];
  const lesson: Lesson = {
    ...{ id: 'x', title: 'x', minutes: 1, goals: [], prerequisites: [], level: 'base', steps: [] },
    expectations,
  };
  const calm = (text: string) => text.replaceAll(/\d+(,\d+)?\u00a0%|posto \d+/g, 'N');
  expect((await surprises(lesson, models.services, asker)).map(calm)).toMatchInlineSnapshot(`
    [
      "La lezione conta su questo: dopo «Il gatto beve il» il token più probabile è \`·topo\`. Con questo modello, invece, il più probabile è \`·latte\` (N), e \`·topo\` è al N.",
      "La lezione conta su questo: «perché» ha 3 token. Con questo modello, invece, ne ha 2.",
      "La lezione conta su questo: «gatto \\- miao + bau» dà per prima «lupo». Con questo modello, invece, la prima è «cane», e quella attesa è al N.",
      "La lezione conta su questo: «gatto \\- » dà per prima «lupo». Con questo modello, invece, l’espressione non si può calcolare.",
      "La lezione conta su questo: dopo «Il gatto» il token più probabile è \`  \`. Con questo modello, invece, \`  \` non è nel suo vocabolario.",
    ]
  `);
});
