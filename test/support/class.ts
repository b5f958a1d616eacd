/** A whole class for one test: the real bot over an engine, logged in to an aula, with a database of its own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commands } from '../../commands/index.ts';
import type { Command } from '../../src/bot/command.ts';
import { type Charts, createCharts } from '../../src/charts/index.ts';
import { type Prossimo, startProssimo } from '../../src/compose.ts';
import { createCompute } from '../../src/compute/compute.ts';
import type { Engine } from '../../src/engine/port.ts';
import { createGlassbox } from '../../src/glassbox/glassbox.ts';
import { type LessonFile, lessonFiles } from '../../src/lessons/folder.ts';
import type { DigitOptions } from '../../src/services/digits.ts';
import { createAulaStorage } from '../../src/store/aula.ts';
import { type Database, openDatabase } from '../../src/store/database.ts';
import { openAula, type TestAula } from './aula.ts';
import { scriptedEngine } from './engine.ts';
import type { Sent } from './sent.ts';

/** A compiled file; the bench runs from dist/ itself. */
const compiled = new URL(import.meta.url.includes('/dist/test/') ? '../../' : '../../dist/', import.meta.url);
export const dist = (path: string): URL => new URL(path, compiled);

/** What the tests' small model says after the course's sentence. */
export const SCRIPT = {
  'Il gatto beve il': { ' latte': 9, ' sangue': 7, ' sole': 6.5, ' cibo': 6, ' vino': 5 },
  'Il gatto beve il latte': { '.': 8, ' e': 7 },
} as const;

/** Digit networks that are trained in well under a second: they know little, and are otherwise the real ones. */
const SMALL = { reader: { digits: 500, epochs: 2 }, coder: { digits: 200, epochs: 1 } } as const;

export interface ClassOptions {
  /** a scripted model that knows SCRIPT when left out */
  readonly engine?: Engine;
  /** of a chat model for the tutor; none when left out */
  readonly chat?: Engine;
  /** one that is open already; one of its own when left out */
  readonly aula?: TestAula;
  /** open the class before the model is ready */
  readonly early?: boolean;
  /** a file, for tests that kill and restart; in memory when left out */
  readonly database?: string;
  /** serve the page too */
  readonly page?: boolean;
  readonly charts?: Charts;
  /** the weights that the glass box opens: the same as the engine's, or nothing it could open when left out */
  readonly weights?: string;
  /** register the commands in this server only */
  readonly guildId?: string;
  /** in place of the public data sets' own server */
  readonly publicRows?: { readonly base: string };
  /** for /vettori: a list of words in place of the real one, and a folder for what is computed */
  readonly vectors?: { readonly words: string; readonly cache: string };
  /** for /rete and /autoencoder: where networks are kept (a folder of its own, then removed, when left out), and recipes other than SMALL */
  readonly digits?: Partial<Pick<DigitOptions, 'folder' | 'recipes'>>;
  /** the bot's clock, in milliseconds; the computer's when left out */
  readonly now?: () => number;
  /** between two steps that are shown; the computer's clock when left out */
  readonly pause?: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** between two edits of a message that a class votes on */
  readonly livePostMs?: number;
  /** in place of the real ones */
  readonly lessons?: readonly LessonFile[];
  /** all of them when left out */
  readonly commands?: readonly Command[];
}

export interface TestClass {
  readonly aula: TestAula;
  readonly bot: Prossimo;
  readonly engine: Engine;
  readonly database: Database;
  /** what the bot logged as a warning or an error */
  readonly logged: readonly string[];
  /** all that the bot logged, and all that it sent, in order */
  readonly told: readonly string[];
  readonly sent: readonly Sent[];
  /** the bot logs out and in again, over the same database: as after a restart */
  restartBot(): Promise<void>;
  close(): Promise<void>;
}

export async function startClass(options: ClassOptions = {}): Promise<TestClass> {
  const engine = options.engine ?? scriptedEngine({ next: SCRIPT }).engine;
  if (!options.early) await engine.ready(AbortSignal.timeout(60_000));
  const charts = options.charts ?? createCharts({ worker: dist('src/charts/render-worker.js') });
  const glassbox = createGlassbox({
    worker: dist('src/glassbox/run/worker.js'),
    modelPath: options.weights ?? 'nessun-modello.gguf',
  });
  const compute = createCompute({
    worker: dist('src/compute/worker.js'),
    log: (message) => keep(message),
  });
  const folder = mkdtempSync(join(tmpdir(), 'prossimo-reti-'));
  const database = openDatabase(options.database ?? ':memory:');
  const aulaDatabase = openDatabase(options.database ? `${options.database}.aula` : ':memory:');
  const aula =
    options.aula ??
    (await openAula({
      storage: createAulaStorage(aulaDatabase),
      ...(options.page ? { page: fileURLToPath(dist('page')) } : {}),
    }));
  const logged: string[] = [];
  const told: string[] = [];
  const info = (message: string) => void told.push(message);
  const keep = (message: string) => {
    info(message);
    logged.push(message);
  };
  const log = { info, warn: keep, error: keep };
  const sent: Sent[] = [];
  const parts = {
    commands: options.commands ?? commands,
    engine,
    chat: options.chat ?? null,
    model: { name: 'modello di prova', entry: null },
    charts,
    glassbox,
    compute,
    vectorFiles: {
      model: options.weights ?? 'nessun-modello.gguf',
      words: fileURLToPath(dist('../models/parole-it.txt')),
      analogies: fileURLToPath(dist('../models/analogie-it.txt')),
      cache: 'nessuna-cartella',
      ...options.vectors,
    },
    digits: { folder, recipes: SMALL, ...options.digits },
    lessons: options.lessons ?? lessonFiles(fileURLToPath(dist('../lessons'))),
    database,
    promptDays: 7,
    conversationHours: 24,
    publicRows: options.publicRows ?? { base: 'http://127.0.0.1:9' },
    ...(options.now ? { now: options.now } : {}),
    ...(options.pause ? { pause: options.pause } : {}),
    ...(options.livePostMs === undefined ? {} : { livePostMs: options.livePostMs }),
    log,
  };
  const start = async () => {
    const started = await startProssimo(parts, {
      token: aula.token,
      api: aula.api,
      guildId: options.guildId ?? null,
    });
    started.client.rest.on('response', ({ method, path, data }, { status }) => {
      sent.push({ method, path, body: data.body, status });
    });
    return started;
  };
  const closeRest = async () => {
    await aula.close();
    await Promise.all([
      engine.close(),
      options.chat?.close(),
      charts.close(),
      glassbox.close(),
      compute.close(),
    ]);
    database.close();
    aulaDatabase.close();
    rmSync(folder, { recursive: true, force: true });
  };
  let bot = await start().catch(async (error: unknown) => {
    await closeRest();
    throw error;
  });
  return {
    aula,
    engine,
    get bot() {
      return bot;
    },
    database,
    logged,
    told,
    sent,
    async restartBot() {
      await bot.close();
      bot = await start();
    },
    async close() {
      await bot.close();
      await closeRest();
    },
  };
}
