/** The lessons of a place: Prossimo's own, and a server's, in a real store. */
import { expect, it } from 'vitest';
import { createLibrary, MOST_OWN } from '../../../src/lessons/library.ts';
import { openDatabase } from '../../../src/store/database.ts';
import { createLessonFiles } from '../../../src/store/lesson-files.ts';
import { COMMANDS, lessonText } from './real.ts';

const FILES = [
  { file: '01-a.md', text: lessonText('a', 'x') },
  { file: '02-rotta.md', text: lessonText('rotta', '::comando{nome=non-esiste}') },
  { file: '03-b.md', text: lessonText('b', 'x', 'a, rotta') },
  { file: '04-b.md', text: lessonText('b', 'un’altra') },
];
function library(files = FILES) {
  const database = openDatabase(':memory:');
  let now = 0;
  return createLibrary({ files, store: createLessonFiles(database, () => ++now), commands: COMMANDS });
}
const ids = (lessons: readonly { readonly id: string }[]) => lessons.map(({ id }) => id);

it('what can’t be read is left out, and told', () => {
  const own = library();
  expect(ids(own.all(null))).toEqual(['a', 'b']);
  expect(own.problems().map(({ file, line, message }) => `${file}:${line} ${message}`)).toEqual([
    '02-rotta.md:10 Il comando «non-esiste» non esiste.',
    '04-b.md:2 L’id «b» è già della lezione 03-b.md.',
  ]);
  expect(own.find('b', null)?.source).toBe(FILES[2]?.text);
  expect(own.find('rotta', 'g')).toBeNull();
});

it('a server’s own lessons are there only, and take the place of those with the same id', () => {
  const own = library();
  const mine = lessonText('mia', 'x \u2028 «é»', 'a');
  expect(own.adopt('g', 'maria', mine)).toMatchObject({ lesson: { id: 'mia' } });
  expect(own.adopt('g', 'maria', lessonText('a', 'la mia a'))).toMatchObject({ lesson: { id: 'a' } });
  expect(ids(own.all('g'))).toEqual(['b', 'mia', 'a']);
  expect(ids(own.all('h'))).toEqual(['a', 'b']);
  expect(own.find('mia', 'g')).toMatchObject({ source: mine, own: true });
  expect(own.find('mia', 'h')).toBeNull();
  expect(own.adopt('g', 'maria', lessonText('mia', 'nuova'))).toMatchObject({
    lesson: { prerequisites: [] },
  });
  expect(ids(own.all('g'))).toEqual(['b', 'mia', 'a']);
  expect([own.remove('g', 'mia'), own.remove('g', 'mia'), own.remove('h', 'a')]).toEqual([
    true,
    false,
    false,
  ]);
  expect([own.remove('g', 'a'), own.find('a', 'g')?.own]).toEqual([true, false]);
});

it('what has a problem isn’t kept', () => {
  const own = library();
  expect(own.adopt('g', 'p', 'ciao')).toMatchObject({ problems: [{ line: 1 }, { line: 1 }, { line: 1 }] });
  const alone = own.check(lessonText('c', 'x', 'manca'), 'c.md', 'g');
  expect(alone).toMatchObject({ problems: [{ file: 'c.md', line: 7 }] });
  expect(own.read(lessonText('c', 'x', 'manca'))).toMatchObject({ lesson: { id: 'c' } });
  expect(own.read(FILES[1]?.text ?? '')).toMatchObject({ lesson: { id: 'rotta' } });
  expect(ids(own.all('g'))).toEqual(['a', 'b']);
});

it('a circle through a server’s lesson is refused', () => {
  expect(library().check(lessonText('a', 'x', 'b'), 'mia.md', 'g')).toMatchObject({
    problems: [{ file: 'mia.md', line: 7 }],
  });
});

it('has a limit, and then old ones can still be changed', () => {
  const own = library([]);
  for (let i = 0; i < MOST_OWN; i++) own.adopt('g', 'p', lessonText(`l${i}`, 'x'));
  expect(own.adopt('g', 'p', lessonText('troppa', 'x'))).toHaveProperty('problems');
  expect(own.adopt('g', 'p', lessonText('l3', 'y'))).toHaveProperty('lesson');
  expect(own.all('g')).toHaveLength(MOST_OWN);
});
