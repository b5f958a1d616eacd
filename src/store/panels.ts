/** What a panel needs to remember between presses and restarts: plain JSON under a short id, for some days, then erased. */
import type { Database } from './database.ts';

export interface Panels {
  /**
   * @param kind which command's it is: another command's button can't read it
   * @param state plain JSON data
   * @returns the id, for a custom_id
   */
  save(person: string, kind: string, state: unknown): string;
  /** replaces the state; false when its life is over */
  update(id: string, kind: string, state: unknown): boolean;
  /** null when it expired, never existed, or is of another kind; reading it makes it live on. Check its shape: it may be an older version's */
  find(id: string, kind: string): unknown;
  /** erases what expired; returns how many */
  sweep(): number;
}

export interface PanelOptions {
  readonly now: () => number;
  /** unguessable: whoever holds an id can use the panel */
  readonly newId: () => string;
  readonly liveMs: number;
}

export function createPanels(database: Database, { now, newId, liveMs }: PanelOptions): Panels {
  const expiry = () => now() + liveMs;
  return {
    save(person, kind, state) {
      const id = newId();
      database.run(
        'INSERT INTO panels (id, person, kind, json, expires) VALUES (?, ?, ?, ?, ?)',
        id,
        person,
        kind,
        JSON.stringify(state),
        expiry(),
      );
      return id;
    },
    update: (id, kind, state) =>
      database.run(
        'UPDATE panels SET json = ?, expires = ? WHERE id = ? AND kind = ? AND expires > ?',
        JSON.stringify(state),
        expiry(),
        id,
        kind,
        now(),
      ) > 0,
    find(id, kind) {
      const row = database.get(
        'SELECT json FROM panels WHERE id = ? AND kind = ? AND expires > ?',
        id,
        kind,
        now(),
      );
      if (!row) return null;
      database.run('UPDATE panels SET expires = ? WHERE id = ?', expiry(), id);
      return JSON.parse(String(row.json));
    },
    sweep: () => database.run('DELETE FROM panels WHERE expires <= ?', now()),
  };
}
