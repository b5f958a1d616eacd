// The steps from a bare clone to a running program, each skipped when it was done before. Node built-ins only.
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { install } from './install.mjs';
import { runLessons } from './lessons.mjs';
import { fetchAll, fetchConfigured } from './model.mjs';
import { Stop } from './say.mjs';
import { lastLine, runBench, runTests } from './tests.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** @param argv the task (start, test, bench, lessons) and what it is passed */
export async function main([task, ...args]) {
  if (!['start', 'test', 'bench', 'lessons'].includes(task)) {
    console.error('Si usa così: node scripts/bootstrap.mjs start | test | bench | lessons');
    process.exitCode = 2;
    return;
  }
  process.chdir(root);
  const interruption = new AbortController();
  const interrupt = () => interruption.abort(new Stop('Interrotto. Al prossimo avvio si riprende da qui.'));
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
  try {
    await prepare(task, args, interruption.signal);
    // from here on signals belong to the program, or reach vitest by themselves
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
    await run(task, args);
  } catch (error) {
    console.error(tell(error));
    if (task === 'test') console.log(lastLine(0, 0, 0));
    process.exitCode = interruption.signal.aborted ? 130 : 1;
  }
}

async function prepare(task, args, signal) {
  await install(root, { dev: task === 'test' || task === 'bench', signal });
  signal.throwIfAborted();
  build(root);
  signal.throwIfAborted();
  if (task === 'lessons' && !args.includes('--model')) return;
  if (task === 'start' || task === 'lessons') await fetchConfigured(root, signal);
  else await fetchAll(root, signal);
}

async function run(task, args) {
  if (task === 'start') await import(pathToFileURL(join(root, 'dist', 'src', 'main.js')).href);
  else if (task === 'test') process.exitCode = await runTests(root, args);
  else if (task === 'lessons') process.exitCode = await runLessons(root, args);
  else process.exitCode = await runBench(root, args);
}

/** What is shown of a failure: the sentence alone if there is one, everything if it is a defect. */
function tell(error) {
  if (error instanceof Stop) return `\n${error.message}`;
  if (error?.code === 'ENOSPC') return '\nIl disco è pieno: libera dello spazio e riprova.';
  if (['EACCES', 'EPERM', 'EROFS'].includes(error?.code)) {
    return `\nManca il permesso di scrivere ${error.path ?? `in ${root}`}.\nSposta Prossimo in una cartella tua (per esempio Documenti) e riprova.`;
  }
  return `\nQualcosa è andato storto, e non doveva:\n${error?.stack ?? error}`;
}
