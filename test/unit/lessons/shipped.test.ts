/** Prossimo's own lessons have no problems: what `npm run lessons` says, as a test. */
import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readLesson } from '../../../src/lessons/check.ts';
import { lessonFiles } from '../../../src/lessons/folder.ts';
import { checkTogether, type Placed } from '../../../src/lessons/together.ts';
import { COMMANDS } from './real.ts';

const folder = new URL('../../../lessons', import.meta.url).pathname;
const files = lessonFiles(folder);

it('every file in the folder is a numbered lesson, or LEGGIMI.md', () => {
  const others = readdirSync(folder).filter((name) => !files.some(({ file }) => file === name));
  expect(others).toEqual(['LEGGIMI.md']);
  for (const { file } of files) expect(file).toMatch(/^\d\d-[a-z0-9-]+\.md$/);
});

it('none has a problem, alone or beside the others', () => {
  const read = files.map(({ file, text }) => ({ file, ...readLesson(text, file, COMMANDS) }));
  const alone = read.flatMap((one) => ('problems' in one ? one.problems : []));
  expect(alone).toEqual([]);
  expect(checkTogether(read.filter((one): one is Placed & typeof one => 'lesson' in one))).toEqual([]);
});

it('no command has an option that ::comando keeps for itself', () => {
  const taken = COMMANDS.all.flatMap(({ name, options = [] }) =>
    options.filter((one) => one.name === 'nome' || one.name === 'quando').map((one) => `${name} ${one.name}`),
  );
  // lessons don't run these; a command that shows something of the model mustn't join them
  expect(taken.filter((one) => !/^(lezione|impostazioni|progressi|privacy|miei-dati) /.test(one))).toEqual(
    [],
  );
});
