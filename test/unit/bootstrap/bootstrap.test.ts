import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** A copy of the bootstrap in a project with nothing installed, whose npm is the script given. */
function run(task: string, npm: string, before: readonly string[] = []) {
  const root = mkdtempSync(join(tmpdir(), 'prossimo-bootstrap-'));
  cpSync('scripts', join(root, 'scripts'), { recursive: true });
  writeFileSync(
    join(root, 'package-lock.json'),
    JSON.stringify({ packages: { '': {}, 'node_modules/a': { version: '1' } } }),
  );
  writeFileSync(join(root, 'npm-cli.js'), npm);
  const ran = spawnSync(process.execPath, [...before, join(root, 'scripts', 'bootstrap.mjs'), task], {
    encoding: 'utf8',
    env: { npm_execpath: join(root, 'npm-cli.js') },
  });
  return {
    code: ran.status,
    out: ran.stdout.replaceAll(root, 'CASA'),
    err: ran.stderr.replaceAll(root, 'CASA'),
  };
}

test('an old Node is told which one is needed, and nothing else happens', () => {
  const old = join(mkdtempSync(join(tmpdir(), 'prossimo-old-')), 'old.cjs');
  writeFileSync(old, `Object.defineProperty(process, 'versions', { value: { node: '18.20.4' } });`);
  const { code, out, err } = run('start', 'process.exit(9)', ['--require', old]);
  expect({ code, out, err }).toMatchInlineSnapshot(`
    {
      "code": 1,
      "err": "Prossimo ha bisogno di Node.js 20.19 o più recente: su questo computer c'è la versione 18.20.4.
    Scarica la versione LTS da https://nodejs.org, installala, apri di nuovo il terminale e ripeti il comando.
    ",
      "out": "",
    }
  `);
});

test('npm without a network ends the start with the cause and the next step', () => {
  const { code, out, err } = run('start', `console.error('npm error code ENOTFOUND'); process.exit(1)`);
  expect(code).toBe(1);
  expect(out).toContain('Installo le librerie');
  expect(err).toMatchInlineSnapshot(`
    "
    Le librerie non si sono potute installare: la rete non risponde.
    Controlla la connessione (o il proxy della scuola) e riprova: npm riprende da dove era.
    npm dice:
      npm error code ENOTFOUND
    "
  `);
});

test('tests that could not even begin end with the line of counts, and with a failure', () => {
  const { code, out } = run('test', `console.error('npm error code ENOSPC'); process.exit(1)`);
  expect(code).toBe(1);
  expect(out.trim().split('\n').at(-1)).toBe('0 passed, 0 failed, 0 skipped');
});

test('an unknown task is refused', () => {
  expect(run('stop', '')).toMatchObject({
    code: 2,
    err: 'Si usa così: node scripts/bootstrap.mjs start | test | bench | lessons\n',
  });
});
