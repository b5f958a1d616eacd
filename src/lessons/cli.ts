/** `npm run lessons`: checks lesson files, shows one, or tries what they expect on the real model. */
import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { report as it } from '../text/lesson/check.ts';
import { expected } from '../text/lesson/expectations.ts';
import { type CommandCheck, readLesson } from './check.ts';
import { checkExpectations } from './expect.ts';
import { lessonFiles } from './folder.ts';
import type { Problem } from './lesson.ts';
import type { OpenModels } from './open-models.ts';
import { previewLesson } from './preview.ts';
import { checkTogether, claimedId, type Placed } from './together.ts';
import { lessonText } from './upload.ts';

export interface LessonsCli {
  readonly commands: CommandCheck;
  /** the folder of Prossimo's own lessons */
  readonly folder: string;
  /** where file names are looked up */
  readonly cwd: string;
  readonly args: readonly string[];
  readonly say: (text: string) => void;
  /** opens the model that the settings ask for; only with --model */
  readonly openModels: (signal: AbortSignal) => Promise<OpenModels>;
  readonly signal: AbortSignal;
}

interface Checked {
  readonly lessons: readonly Placed[];
  readonly problems: readonly Problem[];
}

/** @returns the exit code: 0 when all is well, 1 for problems, 2 for words it doesn't know */
export async function lessonsCli(cli: LessonsCli): Promise<number> {
  const { args, say } = cli;
  const files = args.filter((arg) => !arg.startsWith('--'));
  const flags = args.filter((arg) => arg.startsWith('--'));
  if (flags.length > 1 || flags.some((flag) => flag !== '--model' && flag !== '--preview')) {
    say(it.usage);
    return 2;
  }
  if (flags[0] === '--preview') return preview(files, cli);
  const checked = check(files, cli);
  for (const problem of checked.problems) say(it.problem(problem));
  if (checked.problems.length > 0) {
    const bad = new Set(checked.problems.map(({ file }) => file));
    say(it.bad(checked.problems.length, bad.size));
  } else say(checked.lessons.length === 0 ? it.none : it.fine(checked.lessons.length));
  const tried = flags[0] === '--model' ? await model(checked.lessons, cli) : 0;
  return checked.problems.length > 0 ? 1 : tried;
}

/** Files that were named are checked together with Prossimo's own, but only their problems are said. */
function check(names: readonly string[], { commands, folder, cwd }: LessonsCli): Checked {
  const own = lessonFiles(folder);
  const named = names.map((name) => readNamed(name, cwd));
  const shown = new Set(names.length > 0 ? names : own.map(({ file }) => file));
  const lessons: Placed[] = [];
  const problems: Problem[] = [];
  const broken: (string | null)[] = [];
  const add = (text: string, file: string) => {
    const read = readLesson(text, file, commands);
    if ('problems' in read) {
      problems.push(...read.problems);
      broken.push(claimedId(text));
    } else lessons.push({ file, ...read });
  };
  // a named file stands for the one of the folder that it is
  const same = new Set(names.map((name) => basename(name)));
  for (const { file, text } of own) if (names.length === 0 || !same.has(file)) add(text, file);
  for (const one of named) {
    if ('problems' in one) problems.push(...one.problems);
    else add(one.text, one.file);
  }
  return {
    lessons: lessons.filter(({ file }) => shown.has(file)),
    problems: [...problems, ...checkTogether(lessons, broken)].filter(({ file }) => shown.has(file)),
  };
}

function readNamed(
  file: string,
  cwd: string,
): { file: string; text: string } | { problems: readonly Problem[] } {
  try {
    const read = lessonText(readFileSync(resolve(cwd, file)), file);
    return 'problems' in read ? read : { file, text: read.text };
  } catch {
    return { problems: [{ file, line: 1, message: it.noFile(file), suggestion: it.noFileSuggestion }] };
  }
}

function preview([name = '']: readonly string[], cli: LessonsCli): number {
  const isFile = name.endsWith('.md');
  const { lessons, problems } = check(isFile ? [name] : [], cli);
  const found = isFile
    ? lessons[0]
    : lessons.find(({ lesson, file }) => lesson.id === name || file === `${name}.md`);
  if (found) {
    cli.say(previewLesson(found.lesson));
    return 0;
  }
  for (const problem of problems) cli.say(it.problem(problem));
  if (!isFile)
    cli.say(
      it.noLesson(
        name,
        lessons.map(({ lesson }) => lesson.id),
      ),
    );
  return 1;
}

async function model(lessons: readonly Placed[], { openModels, say, signal }: LessonsCli): Promise<number> {
  const models = await openModels(signal);
  try {
    let kept = 0;
    let all = 0;
    for (const { file, lesson } of lessons) {
      say(`${file}`);
      for (const one of await checkExpectations(lesson, models.services, {
        person: 'lessons',
        teacher: true,
        signal,
      })) {
        const { expectation } = one;
        const what = unescaped(expected(expectation));
        say(one.kept ? it.kept(what) : it.notKept(file, expectation.line, what, unescaped(one.instead)));
        all += 1;
        kept += one.kept ? 1 : 0;
      }
    }
    say(it.expectations(kept, all));
    return kept === all ? 0 : 1;
  } finally {
    await models.close();
  }
}

/** A terminal shows no Markdown: escapes go, and code stands between quotation marks, its spaces seen. */
const unescaped = (text: string): string =>
  text.replaceAll(/(`+)(?: (.+?) |(.+?))\1/g, '«$2$3»').replaceAll(/\\(.)/g, '$1');
