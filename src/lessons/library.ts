/** The lessons that can be followed in a place: Prossimo's own, and those that teachers brought to the server. */
import { LRUCache } from 'lru-cache';
import type { LessonFiles } from '../store/lesson-files.ts';
import { upload as it } from '../text/lesson/check.ts';
import { type CommandCheck, readLesson } from './check.ts';
import type { LessonFile } from './folder.ts';
import type { Lesson, Problem } from './lesson.ts';
import { parseLesson } from './parse/index.ts';
import { checkTogether, claimedId, type Placed } from './together.ts';

export interface Found {
  readonly lesson: Lesson;
  /** the file's text: what a session keeps, so that the lesson stays as it was at the start */
  readonly source: string;
  /** brought by a teacher of this server */
  readonly own: boolean;
}
export type Read = { readonly lesson: Lesson } | { readonly problems: readonly Problem[] };

export interface Library {
  /** Prossimo's own in their order, then the server's; one of the server's takes the place of Prossimo's with the same id */
  all(guildId: string | null): readonly Lesson[];
  find(id: string, guildId: string | null): Found | null;
  /** a lesson's text as a lesson, whole: also for a session that began with another version of it */
  read(source: string): Read;
  /** everything that is wrong with a text that somebody wants to bring here, missing prerequisites too */
  check(source: string, file: string, guildId: string | null): Read;
  /** checks, and keeps it for the server; the one with the same id is replaced */
  adopt(guildId: string, person: string, source: string): Read;
  /** false when the server has no such lesson of its own */
  remove(guildId: string, id: string): boolean;
  /** what is wrong with Prossimo's own files: what can't be read is left out */
  problems(): readonly Problem[];
}

export interface LibraryOptions {
  readonly files: readonly LessonFile[];
  readonly store: LessonFiles;
  readonly commands: CommandCheck;
}

/** A server has no more of its own. */
export const MOST_OWN = 50;
/** Texts whose lessons are remembered. */
const REMEMBERED = 300;

export function createLibrary({ files, store, commands }: LibraryOptions): Library {
  const remembered = new LRUCache<string, ReturnType<typeof readLesson>>({ max: REMEMBERED });
  const readOne = (source: string, file: string) => {
    const key = `${file}\n${source}`;
    const known = remembered.get(key) ?? readLesson(source, file, commands);
    remembered.set(key, known);
    return known;
  };
  // read when they are first asked for: the bot needn't wait
  let shipped: { readonly found: readonly Found[]; readonly problems: readonly Problem[] } | null = null;
  const own = () => {
    shipped ??= readShipped(files, readOne);
    return shipped;
  };
  const brought = (guildId: string | null): readonly Found[] =>
    guildId === null
      ? []
      : store.all(guildId).flatMap(({ id, source }): readonly Found[] => {
          const read = readOne(source, `${id}.md`);
          // a command it runs may have changed since
          return 'lesson' in read ? [{ lesson: read.lesson, source, own: true }] : [];
        });
  const here = (guildId: string | null): readonly Found[] => {
    const theirs = brought(guildId);
    const replaced = new Set(theirs.map(({ lesson }) => lesson.id));
    return [...own().found.filter(({ lesson }) => !replaced.has(lesson.id)), ...theirs];
  };
  const check: Library['check'] = (source, file, guildId) => {
    const read = readOne(source, file);
    if ('problems' in read) return read;
    const others = here(guildId)
      .filter(({ lesson }) => lesson.id !== read.lesson.id)
      .map(({ lesson }): Placed => ({ file: lesson.id, lesson, lines: { id: 1, prerequisites: 1 } }));
    const problems = checkTogether([...others, { file, ...read }]).filter((one) => one.file === file);
    return problems.length > 0 ? { problems } : { lesson: read.lesson };
  };
  return {
    all: (guildId) => here(guildId).map(({ lesson }) => lesson),
    find: (id, guildId) => here(guildId).find(({ lesson }) => lesson.id === id) ?? null,
    read(source) {
      const read = readOne(source, '');
      // a session goes on even if a command has changed since it began: that command says so when it is its turn
      return 'lesson' in read ? read : parseLesson(source, '');
    },
    check,
    adopt(guildId, person, source) {
      const read = check(source, 'lezione.md', guildId);
      if ('problems' in read) return read;
      const mine = store.all(guildId);
      if (mine.length >= MOST_OWN && !mine.some(({ id }) => id === read.lesson.id))
        return { problems: [{ file: 'lezione.md', line: 1, ...it.tooMany(MOST_OWN) }] };
      store.save(guildId, read.lesson.id, source, person);
      return read;
    },
    remove: (guildId, id) => store.remove(guildId, id),
    problems: () => own().problems,
  };
}

function readShipped(
  files: readonly LessonFile[],
  read: (source: string, file: string) => ReturnType<typeof readLesson>,
): { found: readonly Found[]; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const broken: (string | null)[] = [];
  const placed: (Placed & { readonly source: string })[] = [];
  for (const { file, text } of files) {
    const one = read(text, file);
    if ('problems' in one) {
      problems.push(...one.problems);
      broken.push(claimedId(text));
    } else placed.push({ file, source: text, ...one });
  }
  problems.push(...checkTogether(placed, broken));
  const first = placed.filter(
    ({ lesson }, i) => placed.findIndex((other) => other.lesson.id === lesson.id) === i,
  );
  return { found: first.map(({ lesson, source }) => ({ lesson, source, own: false })), problems };
}
