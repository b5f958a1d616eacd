// Fetches models through the built program, showing how it goes.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { barLine, liveLine, Stop, speedometer } from './say.mjs';

const built = (root, file) => import(pathToFileURL(join(root, 'dist', 'src', file)).href);

/** The model that the settings ask for. */
export async function fetchConfigured(root, signal) {
  const { loadConfig, readEnvironment, ConfigError } = await built(root, 'config.js');
  try {
    const config = loadConfig(readEnvironment(root), root, undefined, await namesIn(root));
    await fetchModels(root, [config.model], { dir: config.modelsDir, offline: config.offline, signal });
  } catch (error) {
    throw error instanceof ConfigError ? new Stop(error.message) : error;
  }
}

/** Every model of the catalogue, in its usual place: what the tests need. */
export async function fetchAll(root, signal) {
  await fetchModels(root, await namesIn(root), {
    dir: join(root, 'models', 'weights'),
    offline: false,
    signal,
  });
}

async function namesIn(root) {
  const { loadCatalogue } = await built(root, 'engine/catalogue.js');
  const { models } = await loadCatalogue(join(root, 'models', 'catalogue.json'));
  return models.map((model) => model.name);
}

async function fetchModels(root, names, { dir, offline, signal }) {
  const { ensureModel, ModelError } = await built(root, 'engine/fetch.js');
  const { loadCatalogue } = await built(root, 'engine/catalogue.js');
  const catalogue = await loadCatalogue(join(root, 'models', 'catalogue.json'));
  for (const model of names) {
    const line = liveLine(process.stdout);
    const speed = speedometer();
    try {
      await ensureModel({
        model,
        dir,
        catalogue,
        signal,
        cwd: root,
        offline,
        onProgress: (progress) => {
          const rate = progress.phase === 'download' ? speed(progress.done, Date.now()) : null;
          line.show(() => barLine(progress, rate));
        },
        log: (text) => {
          line.clear();
          console.log(text);
        },
      });
    } catch (error) {
      throw error instanceof ModelError ? new Stop(error.message) : error;
    } finally {
      line.clear();
    }
  }
}
