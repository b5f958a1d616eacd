// Runs vitest and the bench, and has the last word: how many tests passed, failed, were skipped.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Stop } from './say.mjs';

/**
 * @param args passed on to vitest, but for `--forbid-skips`: then a skipped test, or a kind of test without any, is a failure
 * @returns the exit code
 */
export async function runTests(root, args) {
  const strict = args.includes('--forbid-skips');
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const rest = args.filter((arg) => arg !== '--forbid-skips');
  const { code, summary } = await new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [vitest, 'run', ...rest], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      // has @sparticuz/chromium unpack the system libraries that it brings along: a bare machine lacks them
      env: { AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x', ...process.env },
    });
    let told = null;
    child.on('message', (message) => {
      if (message?.prossimo === 'tests') told = message;
    });
    child.on('error', reject);
    child.on('close', (status) => resolve({ code: status ?? 1, summary: told }));
  });
  const verdict = judge(code, summary, strict);
  for (const reason of verdict.reasons) console.error(reason);
  console.log(verdict.line);
  return verdict.code;
}

/** The exit code, the last line, and why the code is what it is. `summary`: see test/support/reporter.ts; null when vitest died. */
export function judge(code, summary, strict) {
  const reasons = [];
  const { passed, failed, skipped, projects } = summary ?? { passed: 0, failed: 0, skipped: 0, projects: {} };
  if (summary === null) reasons.push('vitest ended before it could report');
  else if (passed + failed === 0) reasons.push('no test ran');
  if (strict && skipped > 0) reasons.push(`${skipped} tests were skipped, and here none may be`);
  for (const [name, ran] of Object.entries(projects)) {
    if (strict && ran === 0) reasons.push(`no ${name} test ran, and here every kind must`);
  }
  const bad = failed > 0 || reasons.length > 0;
  return { code: code !== 0 ? code : bad ? 1 : 0, reasons, line: lastLine(passed, failed, skipped) };
}

export function lastLine(passed, failed, skipped) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/** Compiles test/bench beside the program, in dist/, and runs it. */
export async function runBench(root, args) {
  if (!existsSync(join(root, 'test', 'bench', 'run.ts'))) throw new Stop('Manca test/bench/run.ts.');
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const built = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.bench.json'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (built.status !== 0) throw new Stop('Le misure non si compilano: gli errori sono qui sopra.');
  const run = join('dist', 'test', 'bench', 'run.js');
  const child = spawn(process.execPath, ['--expose-gc', run, ...args], { cwd: root, stdio: 'inherit' });
  return await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}
