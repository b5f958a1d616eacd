import { spawnSync } from 'node:child_process';

/** Builds dist/ before any test: child processes and worker threads run from there, since Node 20 can't run TypeScript. */
export default function setup(): void {
  const built = spawnSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });
  if (built.status !== 0) console.warn('the build reported errors');
}
