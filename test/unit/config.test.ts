import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'dotenv';
import { expect, test } from 'vitest';
import {
  ConfigError,
  childEnvironment,
  type Environment,
  loadConfig,
  readEnvironment,
} from '../../src/config.ts';
import { settings } from '../../src/config-settings.ts';

const cwd = resolve('/classe');
// assembled from parts: the shape of a token, belonging to nobody
const token = ['M'.repeat(24), 'Gabcde', 'x'.repeat(38)].join('.');

function problemsOf(env: Environment): Record<string, string> {
  try {
    loadConfig(env, cwd, 4);
  } catch (error) {
    if (error instanceof ConfigError)
      return Object.fromEntries(error.problems.map((p) => [p.name, p.message]));
    throw error;
  }
  return {};
}

test('an empty environment gives the local classroom with the Italian model', () => {
  expect(loadConfig({}, cwd, 4)).toEqual({
    discordToken: null,
    discordGuildId: null,
    model: 'gemma-3-270m',
    modelTutor: null,
    modelsDir: join(cwd, 'models', 'weights'),
    gpu: 'auto',
    threads: 3,
    sequences: 4,
    port: 3000,
    quickchartUrl: null,
    dataDir: join(cwd, 'data'),
    limits: { characters: 4000, promptTokens: 512, newTokens: 200 },
    promptDays: 7,
    conversationHours: 24,
    logLevel: 'info',
    offline: false,
  });
});

test('the config is frozen, also inside', () => {
  const config = loadConfig({}, cwd);
  expect(Object.isFrozen(config)).toBe(true);
  expect(Object.isFrozen(config.limits)).toBe(true);
});

test('empty and blank values count as unset, unknown variables are ignored', () => {
  const blank = Object.fromEntries(Object.keys(settings).map((name) => [name, '  ']));
  expect(loadConfig({ ...blank, CI: 'true', PATH: '/bin' }, cwd, 4)).toEqual(loadConfig({}, cwd, 4));
});

test('every setting is read', () => {
  const config = loadConfig(
    {
      DISCORD_TOKEN: ` ${token} `,
      DISCORD_GUILD_ID: '123456789012345678',
      MODEL: 'hf:qualcuno/modello/m.gguf',
      MODEL_TUTOR: './tutor.gguf',
      MODELS_DIR: 'pesi',
      GPU: 'CPU',
      THREADS: '2',
      SEQUENCES: '8',
      PORT: '0',
      QUICKCHART_URL: 'http://grafici.scuola.it:3400/',
      DATA_DIR: resolve('/altrove'),
      MAX_CHARACTERS: '100',
      MAX_PROMPT_TOKENS: '64',
      MAX_NEW_TOKENS: '32',
      PROMPT_DAYS: '30',
      CONVERSATION_HOURS: '2',
      LOG_LEVEL: 'Debug',
      OFFLINE: 'Sì',
    },
    cwd,
  );
  expect(config).toEqual({
    discordToken: token,
    discordGuildId: '123456789012345678',
    model: 'hf:qualcuno/modello/m.gguf',
    modelTutor: './tutor.gguf',
    modelsDir: join(cwd, 'pesi'),
    gpu: 'cpu',
    threads: 2,
    sequences: 8,
    port: 0,
    quickchartUrl: 'http://grafici.scuola.it:3400',
    dataDir: resolve('/altrove'),
    limits: { characters: 100, promptTokens: 64, newTokens: 32 },
    promptDays: 30,
    conversationHours: 2,
    logLevel: 'debug',
    offline: true,
  });
});

test.each([
  [1, 1],
  [2, 1],
  [4, 3],
  [32, 8],
])('on %i processors the model takes %i', (cores, threads) => {
  expect(loadConfig({}, cwd, cores).threads).toBe(threads);
});

test('all problems are reported at once, each with its name, what was read and an example', () => {
  const env = {
    GPU: 'radeon',
    THREADS: '0',
    PORT: '70000',
    QUICKCHART_URL: 'ftp://x',
    MODEL: 'hf:solo',
    OFFLINE: 'forse',
  };
  expect(() => loadConfig(env, cwd)).toThrowErrorMatchingInlineSnapshot(`
    [ConfigError: La configurazione ha 6 problemi:
      - MODEL: manca il nome del file: un indirizzo hf: si scrive hf:utente/deposito/file.gguf (adesso è "hf:solo"). Esempio: MODEL=gemma-3-270m
      - GPU: deve essere una di queste parole: auto, metal, cuda, vulkan, cpu (adesso è "radeon"). Esempio: GPU=auto
      - THREADS: deve essere un numero intero da 1 a 64 (adesso è "0"). Esempio: THREADS=3
      - PORT: deve essere un numero intero da 0 a 65535 (adesso è "70000"). Esempio: PORT=3000
      - QUICKCHART_URL: deve essere un indirizzo che comincia con http:// o https:// (adesso è "ftp://x"). Esempio: QUICKCHART_URL=http://localhost:3400
      - OFFLINE: deve essere "si" oppure "no" (adesso è "forse"). Esempio: OFFLINE=si
    Correggi il file .env (le spiegazioni sono in .env.example) e riavvia.]
  `);
});

test.each(['-1', '1.5', '1e3', '0x10', 'tre', 'NaN', '٣', '99999999999999999999'])(
  'THREADS=%s is refused',
  (value) => {
    expect(Object.keys(problemsOf({ THREADS: value }))).toEqual(['THREADS']);
  },
);

test.each([
  [`Bot ${token}`, 'senza la parola "Bot"'],
  ['123456789012345678', "l'ID dell'applicazione"],
  ['ab01'.repeat(16), 'chiave pubblica'],
  ['aB3-'.repeat(8), 'client secret'],
  [`${token} ${token}`, 'spazi'],
  ['la-mia-password', 'forma di un token'],
])('the wrong token "%s" is named without being repeated', (value, hint) => {
  const message = problemsOf({ DISCORD_TOKEN: value }).DISCORD_TOKEN;
  expect(message).toContain(hint);
  expect(message).not.toContain(value);
});

test('a token pasted after the wrong name is not printed either', () => {
  const problems = problemsOf({
    DISCORD_GUILD_ID: token,
    PORT: token,
    QUICKCHART_URL: `http://u:${token}@casa`,
  });
  expect(Object.keys(problems)).toEqual(['DISCORD_GUILD_ID', 'PORT', 'QUICKCHART_URL']);
  expect(JSON.stringify(problems)).not.toContain(token.slice(0, 10));
});

test('the shell goes before .env, and an empty variable of the shell does not hide the file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'prossimo-config-'));
  writeFileSync(
    join(folder, '.env'),
    '\uFEFFPORT=4000\r\nGPU="cpu" # commento\r\nDISCORD_TOKEN=\r\nMODEL=a\r\n',
  );
  const env = readEnvironment(folder, { PORT: '5000', MODEL: '' });
  expect(env).toMatchObject({ PORT: '5000', GPU: 'cpu', MODEL: 'a' });
  expect(loadConfig(env, folder)).toMatchObject({ port: 5000, gpu: 'cpu', model: 'a', discordToken: null });
});

test('without .env only the shell counts; a folder in its place is a problem in words', () => {
  expect(readEnvironment(mkdtempSync(join(tmpdir(), 'prossimo-config-')), { PORT: '1' })).toEqual({
    PORT: '1',
  });
  const folder = mkdtempSync(join(tmpdir(), 'prossimo-config-'));
  mkdirSync(join(folder, '.env'));
  expect(() => readEnvironment(folder, {})).toThrow('.env: il file non si può leggere');
});

test('.env.example explains every setting, and its examples are accepted', () => {
  const text = readFileSync('.env.example', 'utf8');
  const lines = text.split('\n');
  for (const name of Object.keys(settings)) {
    const at = lines.findIndex((line) => line.startsWith(`# ${name}=`));
    expect(at, name).toBeGreaterThan(0);
    const explained = lines.slice(0, at).findLast((line) => !/^# [A-Z_]+=/.test(line));
    expect(explained, name).toMatch(/^# .{20,}/);
  }
  const active = parse(text.replace(/^# ([A-Z_]+=)/gm, '$1'));
  expect(Object.keys(active).sort()).toEqual(Object.keys(settings).sort());
  const { DISCORD_TOKEN: _placeholder, ...rest } = active;
  expect(problemsOf(rest)).toEqual({});
  expect(parse(text)).toEqual({});
});

test('a model that nobody knows is told with the other problems', () => {
  const names = ['gemma-3-270m'];
  expect(loadConfig({ MODEL: 'Gemma-3-270M' }, cwd, 4, names).model).toBe('Gemma-3-270M');
  expect(loadConfig({ MODEL: './mio.gguf' }, cwd, 4, names).model).toBe('./mio.gguf');
  try {
    loadConfig({ MODEL: 'gemma', MODEL_TUTOR: 'parlante', PORT: 'abc' }, cwd, 4, names);
    expect.unreachable();
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    expect((error as ConfigError).problems.map(({ name }) => name)).toEqual(['PORT', 'MODEL', 'MODEL_TUTOR']);
  }
});

test('a child process never sees the token', () => {
  expect(childEnvironment({ DISCORD_TOKEN: 'x', PATH: '/bin' })).toEqual({ PATH: '/bin' });
});
