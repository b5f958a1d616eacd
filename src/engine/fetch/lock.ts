/** One fetch at a time for a file, also between processes: a lock file that its owner touches, and that others may take once it goes stale. */
import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { errorCode } from './errors.ts';

export interface LockTiming {
  /** milliseconds between two signs of life of the owner */
  readonly beatMs: number;
  /** milliseconds without one after which the owner counts as dead */
  readonly staleMs: number;
  /** milliseconds between two looks of who waits */
  readonly pollMs: number;
}

export const lockTiming: LockTiming = { beatMs: 2_000, staleMs: 15_000, pollMs: 300 };

/**
 * Waits for the lock, runs `work`, lets it go.
 * @param onWait called once if somebody else holds it
 */
export async function withLock<T>(
  path: string,
  signal: AbortSignal,
  onWait: () => void,
  work: () => Promise<T>,
  timing: LockTiming = lockTiming,
): Promise<T> {
  const mark = `${process.pid} ${randomUUID()}`;
  let waited = false;
  while (!(await tryTake(path, mark, timing))) {
    if (!waited) onWait();
    waited = true;
    await sleep(timing.pollMs, undefined, { signal });
  }
  const beat = setInterval(() => {
    const now = new Date();
    utimes(path, now, now).catch(() => {});
  }, timing.beatMs);
  try {
    signal.throwIfAborted();
    return await work();
  } finally {
    clearInterval(beat);
    if ((await read(path)) === mark) await rm(path, { force: true });
  }
}

async function tryTake(path: string, mark: string, timing: LockTiming): Promise<boolean> {
  try {
    await writeFile(path, mark, { flag: 'wx' });
    return true;
  } catch (error) {
    // on Windows a file that is being deleted answers EPERM for a moment
    if (errorCode(error) === 'EPERM' && (await read(path)) !== null) return false;
    if (errorCode(error) !== 'EEXIST') throw error;
  }
  await clearStale(path, mark, timing);
  return false;
}

/** Renaming is atomic, so only one of many takes a stale lock away; one that turns out to be alive is put back. */
async function clearStale(path: string, mark: string, timing: LockTiming): Promise<void> {
  try {
    const seen = await readFile(path, 'utf8');
    const age = Date.now() - (await stat(path)).mtimeMs;
    if (age < timing.staleMs && !(age > 3 * timing.beatMs && isDead(seen))) return;
    const aside = `${path}.${mark.replace(/\W/g, '')}`;
    await rename(path, aside);
    if ((await read(aside)) === seen) await rm(aside, { force: true });
    else await rename(aside, path);
  } catch (error) {
    if (!['ENOENT', 'EPERM', 'EBUSY'].includes(errorCode(error))) throw error;
  }
}

/** Whether the owner's process is gone from this computer. */
function isDead(content: string): boolean {
  const pid = Number(content.split(' ')[0]);
  if (!Number.isInteger(pid) || pid <= 0) return true;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return errorCode(error) === 'ESRCH';
  }
}

async function read(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch(() => null);
}
