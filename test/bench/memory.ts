/** Resident memory of processes, as the system's own `ps` says. */
import { execFileSync } from 'node:child_process';

/** Bytes of all of them together; null where there is no `ps` (Windows). */
export function memoryOf(pids: readonly number[]): number | null {
  try {
    const output = execFileSync('ps', ['-o', 'rss=', '-p', pids.join(',')], { encoding: 'utf8' });
    return output
      .trim()
      .split(/\s+/)
      .reduce((sum, kilobytes) => sum + Number(kilobytes) * 1024, 0);
  } catch {
    return null;
  }
}
