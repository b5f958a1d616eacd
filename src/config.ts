/** Environment -> frozen Config. The only reader of process.env; knows what may be set, not what is done with it. */
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'dotenv';
import { settings } from './config-settings.ts';
import { parseModelAddress } from './engine/fetch/address.ts';

export type Environment = Readonly<Record<string, string | undefined>>;
export type Gpu = 'auto' | 'metal' | 'cuda' | 'vulkan' | 'cpu';
export type LogLevel = 'silent' | 'error' | 'warn' | 'info' | 'debug';

export interface Config {
  /** null: no Discord, the local classroom opens instead */
  readonly discordToken: string | null;
  /** register the commands in this one server only; null: everywhere */
  readonly discordGuildId: string | null;
  /** a catalogue name, a path, or an hf: address; parsed by engine/fetch/address.ts */
  readonly model: string;
  /** what the tutor speaks with, in the same forms; null: the main model, if it is known as a chat model */
  readonly modelTutor: string | null;
  /** absolute folder of the fetched weights */
  readonly modelsDir: string;
  readonly gpu: Gpu;
  readonly threads: number;
  /** how many texts the engine works on at once */
  readonly sequences: number;
  /** of the local classroom; 0 means any free one */
  readonly port: number;
  /** null: charts are drawn locally */
  readonly quickchartUrl: string | null;
  /** absolute folder of the database */
  readonly dataDir: string;
  readonly limits: {
    readonly characters: number;
    readonly promptTokens: number;
    readonly newTokens: number;
  };
  /** how many days a stored prompt lives */
  readonly promptDays: number;
  readonly conversationHours: number;
  readonly logLevel: LogLevel;
  /** never use the network to fetch a model */
  readonly offline: boolean;
}

export interface ConfigProblem {
  readonly name: string;
  /** Italian, without the value of anything secret */
  readonly message: string;
}

/** Everything wrong with the environment, at once, in Italian. */
export class ConfigError extends Error {
  readonly problems: readonly ConfigProblem[];
  constructor(problems: readonly ConfigProblem[]) {
    const lines = problems.map(({ name, message }) => `  - ${name}: ${message}`);
    super(`La configurazione ha ${problems.length === 1 ? 'un problema' : `${problems.length} problemi`}:\n${lines.join('\n')}
Correggi il file .env (le spiegazioni sono in .env.example) e riavvia.`);
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

/**
 * Checks an environment. An empty value counts as unset; variables it doesn't know are ignored.
 * @param cwd the folder that relative paths start from
 * @param cores processors of this machine, for the default of THREADS
 * @param models names in the catalogue, to tell an unknown one now; null when they aren't known yet
 * @throws ConfigError with every problem found
 */
export function loadConfig(
  env: Environment,
  cwd: string,
  cores: number = availableParallelism(),
  models: readonly string[] | null = null,
): Config {
  const problems: ConfigProblem[] = [];
  const read = <Name extends keyof typeof settings>(name: Name) => {
    const setting = settings[name];
    const raw = env[name]?.trim();
    if (raw === undefined || raw === '') return null;
    const parsed = setting.schema.safeParse(raw);
    // zod can't tell which member of the table `name` picks, TypeScript can
    if (parsed.success) return parsed.data as ReturnType<(typeof settings)[Name]['schema']['parse']>;
    const shown = setting.secret || looksSecret(raw) ? '' : ` (adesso è ${JSON.stringify(raw)})`;
    const message = parsed.error.issues[0]?.message ?? 'non è valido';
    problems.push({ name, message: `${message}${shown}. Esempio: ${name}=${setting.example}` });
    return null;
  };
  const config: Config = {
    discordToken: read('DISCORD_TOKEN'),
    discordGuildId: read('DISCORD_GUILD_ID'),
    model: read('MODEL') ?? 'gemma-3-270m',
    modelTutor: read('MODEL_TUTOR'),
    modelsDir: resolve(cwd, read('MODELS_DIR') ?? join('models', 'weights')),
    gpu: read('GPU') ?? 'auto',
    threads: read('THREADS') ?? defaultThreads(cores),
    sequences: read('SEQUENCES') ?? 4,
    port: read('PORT') ?? 3000,
    quickchartUrl: read('QUICKCHART_URL'),
    dataDir: resolve(cwd, read('DATA_DIR') ?? 'data'),
    limits: Object.freeze({
      characters: read('MAX_CHARACTERS') ?? 4000,
      promptTokens: read('MAX_PROMPT_TOKENS') ?? 512,
      newTokens: read('MAX_NEW_TOKENS') ?? 200,
    }),
    promptDays: read('PROMPT_DAYS') ?? 7,
    conversationHours: read('CONVERSATION_HOURS') ?? 24,
    logLevel: read('LOG_LEVEL') ?? 'info',
    offline: read('OFFLINE') ?? false,
  };
  const wanted = { MODEL: config.model, MODEL_TUTOR: config.modelTutor };
  for (const [name, model] of Object.entries(wanted)) {
    const unknown = models === null || model === null ? null : unknownModel(name, model, models);
    if (unknown !== null && !problems.some((problem) => problem.name === name)) problems.push(unknown);
  }
  if (problems.length > 0) throw new ConfigError(problems);
  return Object.freeze(config);
}

/**
 * What the program was started with: the process's own variables, then those of `.env` in `cwd`.
 * Nothing is written back to process.env, so no child process inherits a secret that was only in the file.
 * @throws ConfigError when .env exists but can't be read
 */
export function readEnvironment(cwd: string, own: Environment = process.env): Environment {
  let text = '';
  try {
    text = readFileSync(join(cwd, '.env'), 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code !== 'ENOENT') {
      throw new ConfigError([{ name: '.env', message: `il file non si può leggere (${String(code)})` }]);
    }
  }
  const present = Object.entries(own).filter(([, value]) => value !== undefined && value.trim() !== '');
  return { ...parse(text.replace(/^\uFEFF/, '')), ...Object.fromEntries(present) };
}

/**
 * One processor is left to the bot, which must acknowledge at once while the model works; also of two: when both are
 * busy, two threads that wait for each other are slower (a step 32 to 88 ms, at worst 2.6 s) than one (21 to 30 ms, 64 ms).
 */
function defaultThreads(cores: number): number {
  return Math.max(1, Math.min(8, cores - 1));
}

/** A token pasted after the wrong name must not be printed either. */
function looksSecret(value: string): boolean {
  return value.length >= 32 || /\w{8,}\.\w{4,}\.\w{8,}/.test(value) || /:\/\/[^/]*@/.test(value);
}

function unknownModel(name: string, model: string, models: readonly string[]): ConfigProblem | null {
  const address = parseModelAddress(model);
  if (address.kind !== 'name' || models.includes(address.name.toLowerCase())) return null;
  const message = `"${address.name}" non è nel catalogo (${models.join(', ')}), e non è né il percorso di un file .gguf né un indirizzo hf:`;
  return { name, message };
}

/** What a child process is started with: this one's own variables, without the token. */
export function childEnvironment(own: Environment = process.env): Environment {
  const { DISCORD_TOKEN: _secret, ...others } = own;
  return others;
}
