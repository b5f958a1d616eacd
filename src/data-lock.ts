/** One program at a time on a data folder: a file that names the owner, and that its owner keeps fresh. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** Another Prossimo works on these data. `url` is its classroom's address, if it has one. */
export class DataInUse extends Error {
  readonly url: string | null;
  constructor(url: string | null) {
    super('the data folder is in use');
    this.name = 'DataInUse';
    this.url = url;
  }
}

export interface DataLock {
  /** tells those who come later where to find this program */
  announce(url: string): void;
  release(): void;
}

/** How often the owner shows that it lives, and after how long in silence it counts as dead (its number may be another's). */
const BEAT_MS = 5_000;
const STALE_MS = 20_000;

const ownerSchema = z.object({ pid: z.int().positive(), url: z.string().nullable(), at: z.number() });
type Owner = z.infer<typeof ownerSchema>;

/**
 * @param folder made when missing
 * @throws DataInUse
 */
export function lockData(folder: string, pid: number, now: () => number): DataLock {
  const path = join(folder, 'prossimo.lock');
  mkdirSync(folder, { recursive: true });
  const other = read(path);
  if (other !== null && other.pid !== pid && now() - other.at < STALE_MS && lives(other.pid))
    throw new DataInUse(other.url);
  let url: string | null = null;
  const beat = () => writeFileSync(path, JSON.stringify({ pid, url, at: now() } satisfies Owner));
  beat();
  const beating = setInterval(() => {
    try {
      beat();
    } catch {
      // a full disk or a folder taken away: the lock grows stale, nothing else depends on it
    }
  }, BEAT_MS);
  beating.unref();
  return {
    announce(address) {
      url = address;
      beat();
    },
    release() {
      clearInterval(beating);
      if (read(path)?.pid === pid) rmSync(path, { force: true });
    },
  };
}

/** Null when there is no owner, or the file says nothing that can be understood. */
function read(path: string): Owner | null {
  try {
    return ownerSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
