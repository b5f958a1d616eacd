/** The composition root: config -> store -> model -> engine -> (aula) -> bot. The only file with side effects at import. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commands } from '../commands/index.ts';
import { invitation } from './bot/deploy.ts';
import { describe } from './bot/report.ts';
import { createCharts } from './charts/index.ts';
import { startProssimo } from './compose.ts';
import { createCompute } from './compute/compute.ts';
import { childEnvironment, loadConfig, readEnvironment } from './config.ts';
import { lockData } from './data-lock.ts';
import { loadCatalogue } from './engine/catalogue.ts';
import { createEngine } from './engine/engine.ts';
import { ensureModel } from './engine/fetch.ts';
import { failure } from './failure.ts';
import { createGlassbox } from './glassbox/glassbox.ts';
import { lessonFiles } from './lessons/folder.ts';
import { createLog } from './log.ts';
import { openAula } from './open-aula.ts';
import { openChat } from './open-chat.ts';
import { createAulaStorage } from './store/aula.ts';
import { openDatabase } from './store/database.ts';
import { report } from './text/lesson/check.ts';
import { started } from './text/start.ts';

/** What a failure is about, filled in as it becomes known. */
const at = { data: 'data/prossimo.db', model: '' };

async function main(stop: AbortSignal): Promise<() => Promise<void>> {
  const cwd = process.cwd();
  const inModels = (file: string) => fileURLToPath(new URL(`../../models/${file}`, import.meta.url));
  const catalogue = await loadCatalogue(inModels('catalogue.json'));
  const names = catalogue.models.map(({ name }) => name);
  const config = loadConfig(readEnvironment(cwd), cwd, undefined, names);
  const log = createLog(
    config.logLevel,
    (line) => console.log(line),
    () => new Date(),
  );
  const say = (line: string) => console.log(line);
  const fetching = { dir: config.modelsDir, signal: stop, cwd, offline: config.offline, log: say };
  const model = await ensureModel({ ...fetching, model: config.model, catalogue });
  at.model = model.name;
  at.data = join(config.dataDir, 'prossimo.db');
  const lock = lockData(config.dataDir, process.pid, Date.now);
  const database = openDatabase(at.data);
  say(started.opening(model.entry?.title ?? model.name));
  const running = {
    worker: new URL('./engine/worker.js', import.meta.url),
    gpu: config.gpu === 'cpu' ? (false as const) : config.gpu,
    threads: config.threads,
    environment: childEnvironment(),
    log,
  };
  const engine = createEngine({
    ...running,
    modelPath: model.path,
    modelName: model.name,
    sequences: config.sequences,
    limits: config.limits,
  });
  const main = { engine, model };
  const chat = await openChat({
    wanted: config.modelTutor,
    catalogue,
    main,
    fetch: fetching,
    engine: running,
    say,
  });
  const charts = createCharts({
    worker: new URL('./charts/render-worker.js', import.meta.url),
    ...(config.quickchartUrl === null ? {} : { quickchartUrl: config.quickchartUrl }),
    log: log.warn,
  });
  const glassbox = createGlassbox({
    worker: new URL('./glassbox/run/worker.js', import.meta.url),
    modelPath: model.path,
    log: log.warn,
  });
  const compute = createCompute({
    worker: new URL('./compute/worker.js', import.meta.url),
    log: log.warn,
  });
  // the aula stands for Discord: what is said there is not among what Prossimo itself keeps of a person
  const aulaFile = join(config.dataDir, 'aula.db');
  const aulaDatabase = config.discordToken === null ? openAulaFile(aulaFile) : null;
  const opened =
    aulaDatabase !== null
      ? await openAula({
          port: config.port,
          storage: createAulaStorage(aulaDatabase),
          token: `aula.${randomBytes(24).toString('base64url')}`,
          log,
        })
      : null;
  if (opened !== null) lock.announce(opened.aula.url);
  const bot = await startProssimo(
    {
      commands,
      engine,
      chat: chat.engine,
      model,
      charts,
      glassbox,
      compute,
      digits: { folder: join(config.dataDir, 'reti') },
      vectorFiles: {
        model: model.path,
        words: inModels('parole-it.txt'),
        analogies: inModels('analogie-it.txt'),
        cache: join(config.dataDir, 'vettori'),
      },
      lessons: lessonFiles(fileURLToPath(new URL('../../lessons', import.meta.url))),
      database,
      promptDays: config.promptDays,
      conversationHours: config.conversationHours,
      log,
    },
    opened === null
      ? { token: config.discordToken ?? '', guildId: config.discordGuildId }
      : { token: opened.aula.token, api: opened.aula.api, guildId: null },
  );
  bot.prepare();
  await engine.ready(stop);
  say(
    opened === null
      ? started.discord(bot.client.user.tag, invitation(bot.client.application.id), bot.registered)
      : started.aula(opened.aula.url, opened.taken),
  );
  for (const { file, line, message } of bot.lessonProblems()) log.warn(report.leftOut(file, line, message));
  return async () => {
    await bot.close();
    await opened?.aula.close();
    await Promise.all([engine.close(), chat.close(), charts.close(), glassbox.close(), compute.close()]);
    database.close();
    aulaDatabase?.close();
    lock.release();
  };
}

function openAulaFile(file: string) {
  at.data = file;
  return openDatabase(file);
}

const stop = new AbortController();
const interrupted = new Promise<void>((resolve) => {
  const end = () => {
    // a second Ctrl+C doesn't wait
    if (stop.signal.aborted) process.exit(130);
    stop.abort();
    resolve();
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
});
// not the whole error: a request's body may hold a person's text
process.on('unhandledRejection', (error) => console.error(`unhandled: ${describe(error)}`));

try {
  const close = await main(stop.signal);
  await interrupted;
  console.log(started.closing);
  await close();
  process.exit(0);
} catch (error) {
  if (!stop.signal.aborted) console.error(failure(error, at));
  process.exit(stop.signal.aborted ? 0 : 1);
}
