// Checks the lessons with the built program: it is one more way to start it, beside src/main.ts.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const built = (root, ...path) => import(pathToFileURL(join(root, 'dist', ...path)).href);

/**
 * @param args file names, `--preview NAME`, `--model`
 * @returns the exit code
 */
export async function runLessons(root, args) {
  const { commands } = await built(root, 'commands', 'index.js');
  const { checkOptions } = await built(root, 'src', 'bot', 'options.js');
  const { typedCommands } = await built(root, 'src', 'lessons', 'check.js');
  const { lessonsCli } = await built(root, 'src', 'lessons', 'cli.js');
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  return await lessonsCli({
    commands: { all: typedCommands(commands), check: checkOptions },
    folder: join(root, 'lessons'),
    // npm runs scripts in the project's folder, wherever it was called
    cwd: process.env.INIT_CWD ?? root,
    args,
    say: (text) => console.log(text),
    openModels: (signal) => openModels(root, signal),
    signal: stop.signal,
  });
}

async function openModels(root, signal) {
  const { loadConfig, readEnvironment } = await built(root, 'src', 'config.js');
  const { loadCatalogue } = await built(root, 'src', 'engine', 'catalogue.js');
  const { ensureModel } = await built(root, 'src', 'engine', 'fetch.js');
  const { openModels: open } = await built(root, 'src', 'lessons', 'open-models.js');
  const { report } = await built(root, 'src', 'text', 'lesson', 'check.js');
  const catalogue = await loadCatalogue(join(root, 'models', 'catalogue.json'));
  const names = catalogue.models.map(({ name }) => name);
  const config = loadConfig(readEnvironment(root), root, undefined, names);
  const model = await ensureModel({
    model: config.model,
    dir: config.modelsDir,
    catalogue,
    signal,
    cwd: root,
    offline: config.offline,
    log: (text) => console.log(text),
  });
  console.log(report.opening(model.entry?.title ?? model.name));
  const log = { info: () => {}, warn: (text) => console.error(text), error: (text) => console.error(text) };
  const vectorFiles = {
    model: model.path,
    words: join(root, 'models', 'parole-it.txt'),
    analogies: join(root, 'models', 'analogie-it.txt'),
    cache: join(config.dataDir, 'vettori'),
  };
  return await open({ config, model, vectorFiles, log }, signal);
}
