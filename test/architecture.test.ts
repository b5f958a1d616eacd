/** The rules of the house that a machine can check: who may import whom, and what no file may hold. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const files = ['src', 'commands', 'test', 'scripts']
  .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && /\.(ts|mjs)$/.test(entry.name))
  .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
const source = (file: string) => readFileSync(join(root, file), 'utf8');

interface Import {
  readonly from: string;
  /** a path from the root, or a package's name */
  readonly to: string;
  readonly typeOnly: boolean;
}

const imports: readonly Import[] = files.flatMap((from) =>
  [
    ...source(from).matchAll(
      /^(?:import|export)\s+(type\s)?(?:[^'"]*?\sfrom\s+)?'([^']+)'|import\('([^']+)'\)/gm,
    ),
  ].map((match) => {
    const to = match[2] ?? match[3] ?? '';
    return {
      from,
      to: to.startsWith('.') ? relative(root, resolve(root, dirname(from), to)).replaceAll('\\', '/') : to,
      typeOnly: match[1] !== undefined,
    };
  }),
);
const list = (some: readonly Import[]) => some.map(({ from, to }) => `${from} -> ${to}`);
const isIn =
  (...places: readonly string[]) =>
  (path: string) =>
    places.some((place) => path === place || path.startsWith(`${place}/`));
const inSource = isIn('src', 'commands');

/** Third parties with one home each. */
const HOMES: Readonly<Record<string, readonly string[]>> = {
  'discord.js': ['src/bot'],
  'node-llama-cpp': ['src/engine'],
  'gpt-tokenizer': ['src/tokens'],
  lit: ['src/aula/page'],
  'quickchart-js': ['src/charts/quickchart.ts'],
  libsql: ['src/store'],
  '@napi-rs/canvas': ['src/charts'],
  'chart.js': ['src/charts'],
  '@orama/orama': ['src/tutor/finder.ts'],
  '@orama/stemmers': ['src/tutor/finder.ts'],
  'naughty-words': ['src/safety/lists.ts'],
  hono: ['src/aula'],
  '@hono/node-server': ['src/aula'],
  ws: ['src/aula'],
  dotenv: ['src/config.ts'],
};

/** Libraries with one home that only compute: pure code may use them. */
const COMPUTING: ReadonlySet<string> = new Set(['naughty-words', '@orama/orama', '@orama/stemmers']);

/** Nothing but arithmetic and words: no input, output, clock or chance of their own. */
const PURE = [
  'src/sampling',
  'src/charts/spec',
  'src/text',
  'src/views',
  'src/vectors',
  'src/glassbox/model',
  'src/glassbox/look',
  'src/labs',
  'src/lessons/engine',
  'src/lessons/parse',
  'src/safety',
  'src/tutor',
];

describe('who imports whom', () => {
  it('finds the imports at all', () => expect(imports.length).toBeGreaterThan(100));

  it('nobody imports main.ts', () => {
    expect(list(imports.filter(({ to }) => to === 'src/main.ts'))).toEqual([]);
  });

  it('only main.ts, scripts and tests import the commands', () => {
    const others = imports.filter(
      ({ from, to }) => isIn('commands')(to) && isIn('src')(from) && from !== 'src/main.ts',
    );
    expect(list(others)).toEqual([]);
  });

  it('no command imports another', () => {
    const others = imports.filter(
      ({ from, to }) => isIn('commands')(from) && isIn('commands')(to) && from !== 'commands/index.ts',
    );
    expect(list(others)).toEqual([]);
  });

  it('a command sees the bot’s contract, words, views and pure arithmetic; the rest as an argument, or as types', () => {
    const allowed = isIn(
      'src/bot/command.ts',
      'src/bot/common.ts',
      'src/bot/errors.ts',
      'src/text',
      'src/views',
      'src/sampling',
      'discord-api-types/v10',
    );
    const others = imports.filter(
      ({ from, to, typeOnly }) =>
        isIn('commands')(from) && from !== 'commands/index.ts' && !typeOnly && !allowed(to),
    );
    expect(list(others)).toEqual([]);
  });

  it('the aula knows nothing of the bot or its services', () => {
    const others = imports.filter(
      ({ from, to }) => isIn('src/aula')(from) && isIn('src', 'commands')(to) && !isIn('src/aula')(to),
    );
    expect(list(others)).toEqual([]);
  });

  it('third parties stay at home', () => {
    const strays = imports.filter(({ from, to, typeOnly }) => {
      const name = Object.keys(HOMES).find((home) => to === home || to.startsWith(`${home}/`));
      return name !== undefined && !typeOnly && inSource(from) && !isIn(...(HOMES[name] ?? []))(from);
    });
    expect(list(strays)).toEqual([]);
  });

  it('what `npm start` builds needs nothing that only the tests install', () => {
    const { dependencies, devDependencies } = JSON.parse(source('package.json'));
    const packages = imports
      .filter(({ from, to }) => inSource(from) && !to.startsWith('node:') && !isIn('src', 'commands')(to))
      .map(({ to }) =>
        to
          .split('/')
          .slice(0, to.startsWith('@') ? 2 : 1)
          .join('/'),
      );
    expect(packages.length).toBeGreaterThan(20);
    expect(packages.filter((name) => !(name in dependencies) && !(`@types/${name}` in dependencies))).toEqual(
      [],
    );
    expect(packages.filter((name) => `@types/${name}` in devDependencies)).toEqual([]);
  });

  it('pure modules import nothing that acts', () => {
    const acting = (to: string) =>
      to.startsWith('node:') ||
      Object.keys(HOMES).some((home) => !COMPUTING.has(home) && (to === home || to.startsWith(`${home}/`)));
    const others = imports.filter(({ from, to, typeOnly }) => isIn(...PURE)(from) && !typeOnly && acting(to));
    expect(list(others)).toEqual([]);
    for (const file of files.filter(isIn(...PURE)))
      expect([file, source(file).match(/Math\.random|Date\.now|new Date\(\)|process\./g)]).toEqual([
        file,
        null,
      ]);
  });

  it('has no cycles', () => {
    const edges = new Map<string, string[]>();
    for (const { from, to, typeOnly } of imports)
      if (!typeOnly) edges.set(from, [...(edges.get(from) ?? []), to]);
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (file: string, path: readonly string[]) => {
      if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
      else if (!done.has(file)) {
        for (const next of edges.get(file) ?? []) visit(next, [...path, file]);
        done.add(file);
      }
    };
    for (const file of edges.keys()) visit(file, []);
    expect(cycles).toEqual([]);
  });
});

describe('what no file holds', () => {
  const ours = files.filter((file) => file !== 'test/architecture.test.ts');
  const without = (pattern: RegExp, some = ours) =>
    expect(some.filter((file) => pattern.test(source(file)))).toEqual([]);

  it('reads the environment only in config.ts', () =>
    without(
      /process\.env/,
      ours.filter((file) => inSource(file) && file !== 'src/config.ts'),
    ));
  // last-line.test.ts writes such tests, to see them counted
  it('no skipped or focused test', () =>
    without(
      /\b(it|describe|test)\.(skip|only|todo)\b/,
      ours.filter((file) => !file.endsWith('/last-line.test.ts')),
    ));
  it('no mock of our own modules', () => without(/vi\.mock\(/));
  it('a few hundred lines are too many', () => {
    const long = ours
      .map((file) => [file, source(file).split('\n').length] as const)
      .filter(([file, lines]) => lines > (isIn('test')(file) ? 260 : 175));
    expect(long).toEqual([]);
  });
  it('no state in module scope', () => without(/^(export )?let /m, ours.filter(inSource)));
});
