/** Texts that people typed, kept under a short id while their buttons live, then erased. */
import type { Database, Row } from './database.ts';

export interface Prompt {
  readonly id: string;
  readonly text: string;
  /** token ids appended to the text's own */
  readonly tokens: readonly number[];
}

export interface Prompts {
  /** @returns the stored prompt; the same text of the same person keeps its id while it lives */
  save(person: string, text: string, tokens?: readonly number[]): Prompt;
  /** null when it expired or never existed; reading it makes it live on */
  find(id: string): Prompt | null;
  /** erases what expired; returns how many */
  sweep(): number;
}

export interface PromptOptions {
  readonly now: () => number;
  /** unguessable: whoever holds an id can read the text */
  readonly newId: () => string;
  readonly liveMs: number;
}

export function createPrompts(database: Database, { now, newId, liveMs }: PromptOptions): Prompts {
  const expiry = () => now() + liveMs;
  // as JSON: the driver reads a text only up to its first NUL, and JSON has none
  const pack = (text: string) => JSON.stringify(text);
  return {
    save(person, text, tokens = []) {
      const list = JSON.stringify(tokens);
      const known = database.get(
        'SELECT * FROM prompts WHERE person = ? AND text = ? AND tokens = ? AND expires > ?',
        person,
        pack(text),
        list,
        now(),
      );
      const id = known ? String(known.id) : newId();
      if (known) database.run('UPDATE prompts SET expires = ? WHERE id = ?', expiry(), id);
      else
        database.run(
          'INSERT INTO prompts (id, person, text, tokens, expires) VALUES (?, ?, ?, ?, ?)',
          id,
          person,
          pack(text),
          list,
          expiry(),
        );
      return { id, text, tokens };
    },
    find(id) {
      const row = database.get('SELECT * FROM prompts WHERE id = ? AND expires > ?', id, now());
      if (!row) return null;
      database.run('UPDATE prompts SET expires = ? WHERE id = ?', expiry(), id);
      return prompt(row);
    },
    sweep: () => database.run('DELETE FROM prompts WHERE expires <= ?', now()),
  };
}

function prompt(row: Row): Prompt {
  const tokens: unknown = JSON.parse(String(row.tokens));
  return {
    id: String(row.id),
    text: String(JSON.parse(String(row.text))),
    tokens: Array.isArray(tokens) ? tokens.map(Number) : [],
  };
}
