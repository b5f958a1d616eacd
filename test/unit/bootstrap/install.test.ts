import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { load } from './load.ts';

const { isInstalled, npmCommand, npmFailure } = await load('install.mjs');

/** A project that asks for `a` always, `b` in tests, `c` where it can be had. */
function project(installed: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'prossimo-install-'));
  const lock = {
    packages: {
      '': {},
      'node_modules/a': { version: '1.0.0' },
      'node_modules/b': { version: '1.0.0', dev: true },
      'node_modules/c': { version: '1.0.0', optional: true },
    },
  };
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify(lock));
  if (Object.keys(installed).length === 0) return root;
  const packages: Record<string, object> = {};
  for (const [name, version] of Object.entries(installed)) {
    mkdirSync(join(root, 'node_modules', name), { recursive: true });
    packages[`node_modules/${name}`] = { version };
  }
  writeFileSync(join(root, 'node_modules', '.package-lock.json'), JSON.stringify({ packages }));
  return root;
}

function stamp(root: string, changes: object): string {
  const lock = '9'.repeat(64);
  const platform = `${process.platform}-${process.arch}`;
  writeFileSync(
    join(root, 'node_modules', '.prossimo.json'),
    JSON.stringify({ lock, dev: true, platform, ...changes }),
  );
  return root;
}

test.each([
  ['nothing', {}, false, false],
  ['all of it', { a: '1.0.0', b: '1.0.0' }, true, true],
  ['only what the program needs', { a: '1.0.0' }, true, false],
  ['another version', { a: '0.9.0', b: '1.0.0' }, false, false],
])('installed by hand: %s', (_what, installed, forStart, forTests) => {
  expect(isInstalled(project(installed), false)).toBe(forStart);
  expect(isInstalled(project(installed), true)).toBe(forTests);
});

test('a folder that lost a package, or that came from another computer, is installed again', () => {
  const root = project({ a: '1.0.0', b: '1.0.0' });
  expect(isInstalled(stamp(root, {}), true)).toBe(true);
  expect(isInstalled(stamp(root, { platform: 'win32-ia32' }), true)).toBe(false);
  const partial = project({ b: '1.0.0' });
  writeFileSync(
    join(partial, 'node_modules', '.package-lock.json'),
    JSON.stringify({
      packages: { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '1.0.0' } },
    }),
  );
  expect(isInstalled(partial, true)).toBe(false);
});

test('a missing package-lock.json is told in words', () => {
  const root = project({ a: '1.0.0' });
  writeFileSync(join(root, 'package-lock.json'), '{');
  expect(() => isInstalled(root, true)).toThrow('Manca il file package-lock.json');
});

test('the npm that started us is used, never another package manager', () => {
  const root = mkdtempSync(join(tmpdir(), 'prossimo-npm-'));
  const cli = join(root, 'node_modules', 'npm', 'bin', 'npm-cli.js');
  mkdirSync(dirname(cli), { recursive: true });
  writeFileSync(cli, '');
  const node = join(root, 'node.exe');
  expect(npmCommand(node, undefined, 'win32')).toEqual({ command: node, before: [cli], shell: false });
  expect(npmCommand(node, join(root, 'pnpm.cjs'), 'win32').before).toEqual([cli]);
  expect(npmCommand('/altrove/node', cli, 'linux')).toEqual({
    command: '/altrove/node',
    before: [cli],
    shell: false,
  });
  expect(npmCommand('/altrove/qui/bin/node', undefined, 'win32')).toEqual({
    command: 'npm',
    before: [],
    shell: true,
  });
  expect(npmCommand('/altrove/qui/bin/node', undefined, 'linux')).toEqual({
    command: 'npm',
    before: [],
    shell: false,
  });
});

test.each([
  ['npm error code ENOTFOUND\nnpm error network request to … failed', 'la rete non risponde'],
  ['npm error code ENOSPC\nnpm error nospc', 'il disco è pieno'],
  ['npm error code EACCES\nnpm error syscall mkdir', 'manca il permesso di scrivere in /casa'],
  ['npm error code EPERM\nnpm error syscall unlink', 'un file è in uso'],
  [
    'npm error code EUSAGE\nnpm error `npm ci` can only install packages when … are in sync',
    'non si accordano',
  ],
  ['npm error code EINTEGRITY', 'arrivato rovinato'],
  ['npm error code SELF_SIGNED_CERT_IN_CHAIN', 'certificato'],
  ['Error: spawn npm ENOENT', 'npm non si trova'],
  ['npm error boh', 'npm non è riuscito'],
])('npm fails with %j', (output, cause) => {
  const told = npmFailure(
    `npm http fetch GET 200 https://x/y.tgz\n${output}\nnpm error A complete log of this run`,
    '/casa',
  );
  expect(told).toContain(cause);
  expect(told).toContain(output.split('\n').at(-1));
  expect(told).not.toContain('.tgz');
});

test('the lock names what every system needs: without it npm ci refuses, or leaves Windows and Mac without an engine', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const missing: string[] = [];
  for (const [path, about] of Object.entries<{ optionalDependencies?: Record<string, string> }>(packages)) {
    for (const name of Object.keys(about.optionalDependencies ?? {})) {
      if (
        packages[`node_modules/${name}`] === undefined &&
        packages[`${path}/node_modules/${name}`] === undefined
      ) {
        missing.push(`${path} -> ${name}`);
      }
    }
  }
  expect(missing).toEqual([]);
});
