/** What a person and the tutor said to each other: the thread of one person in one channel, for some hours, then erased. */
import type { Database } from './database.ts';

export interface Exchange {
  readonly role: 'person' | 'tutor';
  readonly text: string;
  /** what it was about, for the next question: plain JSON of the tutor's own */
  readonly about: unknown;
  /** milliseconds since 1970 */
  readonly at: number;
}

export interface Conversations {
  add(person: string, channel: string, role: Exchange['role'], text: string, about?: unknown): void;
  /** the newest `most`, oldest of them first; nobody else's, and none from another channel */
  thread(person: string, channel: string, most: number): readonly Exchange[];
  /** "Ricomincia" */
  clear(person: string, channel: string): void;
  /** erases what is too old; returns how many */
  sweep(): number;
}

export interface ConversationOptions {
  readonly now: () => number;
  readonly liveMs: number;
}

export function createConversations(database: Database, { now, liveMs }: ConversationOptions): Conversations {
  return {
    add(person, channel, role, text, about = null) {
      database.run(
        'INSERT INTO conversations (person, channel, at, role, json) VALUES (?, ?, ?, ?, ?)',
        person,
        channel,
        now(),
        role,
        JSON.stringify({ text, about }),
      );
    },
    thread: (person, channel, most) =>
      database
        .all(
          'SELECT * FROM conversations WHERE person = ? AND channel = ? AND at > ? ORDER BY seq DESC LIMIT ?',
          person,
          channel,
          now() - liveMs,
          most,
        )
        .map((row) => {
          const { text, about } = JSON.parse(String(row.json));
          const role = row.role === 'tutor' ? ('tutor' as const) : ('person' as const);
          return { role, text: String(text), about: about as unknown, at: Number(row.at) };
        })
        .reverse(),
    clear: (person, channel) =>
      void database.run('DELETE FROM conversations WHERE person = ? AND channel = ?', person, channel),
    sweep: () => database.run('DELETE FROM conversations WHERE at <= ?', now() - liveMs),
  };
}
