/** The best result of a lab in a channel, without whose it is: for a class that plays together. Forgotten after some days. */
import type { Database } from './database.ts';

export interface LabBests {
  /**
   * Keeps `value` if nothing better was there.
   *
   * @param lab what is compared with what: 'regressione', or with the data's fingerprint where they can differ
   * @param better which way is better
   * @returns the best now
   */
  offer(channel: string, lab: string, value: number, better: 'lower' | 'higher'): number;
  /** null when there is none yet, or it is too old */
  best(channel: string, lab: string): number | null;
  /** erases what is too old; returns how many */
  sweep(): number;
}

export function createLabBests(
  database: Database,
  { now, liveMs }: { readonly now: () => number; readonly liveMs: number },
): LabBests {
  const best = (channel: string, lab: string): number | null => {
    const row = database.get(
      'SELECT value FROM lab_bests WHERE channel = ? AND lab = ? AND at > ?',
      channel,
      lab,
      now() - liveMs,
    );
    return row ? Number(row.value) : null;
  };
  return {
    best,
    offer(channel, lab, value, better) {
      const before = best(channel, lab);
      if (before !== null && (better === 'lower' ? before <= value : before >= value)) return before;
      database.run(
        'INSERT OR REPLACE INTO lab_bests (channel, lab, value, at) VALUES (?, ?, ?, ?)',
        channel,
        lab,
        value,
        now(),
      );
      return value;
    },
    sweep: () => database.run('DELETE FROM lab_bests WHERE at <= ?', now() - liveMs),
  };
}
