import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { load } from './load.ts';

const { judge } = await load('tests.mjs');

/** Runs vitest with our reporter over these files, without a parent that listens: then it prints the line itself. */
function lastLineOf(files: Record<string, string>): { line: string | undefined; code: number | null } {
  const root = mkdtempSync(join(tmpdir(), 'prossimo-reporter-'));
  const config = { test: { globals: true, reporters: ['dot', resolve('test/support/reporter.ts')] } };
  writeFileSync(join(root, 'vitest.config.mjs'), `export default ${JSON.stringify(config)}`);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, name), text);
  const run = spawnSync(
    process.execPath,
    [resolve('node_modules/vitest/vitest.mjs'), 'run', '--root', root],
    {
      encoding: 'utf8',
      // vitest marks its own children: a fresh run must not take itself for one
      env: { NO_COLOR: '1' },
    },
  );
  return { line: run.stdout.trim().split('\n').at(-1), code: run.status };
}

test('passed, failed, skipped, todo, a file that does not load, a hook that fails, a stray rejection: each is counted', () => {
  expect(
    lastLineOf({ 'a.test.mjs': `test('uno', () => {}); test.skip('due', () => {}); test.todo('tre');` }),
  ).toEqual({
    line: '1 passed, 0 failed, 2 skipped',
    code: 0,
  });
  const bad = lastLineOf({
    'a.test.mjs': `test('uno', () => {}); test('due', () => { throw new Error('no'); });`,
    'b.test.mjs': `import './manca.mjs'; test('tre', () => {});`,
    'c.test.mjs': `describe('x', () => { beforeAll(() => { throw new Error('no'); }); test('quattro', () => {}); });`,
    'd.test.mjs': `test('cinque', () => { Promise.reject(new Error('smarrita')); });`,
  });
  expect(bad.line).toMatch(/^2 passed, 4 failed, [01] skipped$/);
  expect(bad.code).toBe(1);
}, 30_000);

const summary = { passed: 10, failed: 0, skipped: 0, projects: { unit: 8, page: 2 } };

test('the exit code follows what happened', () => {
  expect(judge(0, summary, true)).toEqual({ code: 0, reasons: [], line: '10 passed, 0 failed, 0 skipped' });
  expect(judge(0, { ...summary, skipped: 1 }, false).code).toBe(0);
  expect(judge(0, { ...summary, failed: 1 }, false).code).toBe(1);
  expect(judge(0, { ...summary, passed: 0 }, false)).toMatchObject({ code: 1, reasons: ['no test ran'] });
  expect(judge(130, summary, false).code).toBe(130);
  expect(judge(1, null, false)).toMatchObject({ code: 1, line: '0 passed, 0 failed, 0 skipped' });
});

test('where none may be skipped, a skipped test or a kind of test without any is a failure', () => {
  expect(judge(0, { ...summary, skipped: 1 }, true).code).toBe(1);
  expect(judge(0, { ...summary, projects: { unit: 10, page: 0 } }, true)).toMatchObject({
    code: 1,
    reasons: ['no page test ran, and here every kind must'],
  });
});
