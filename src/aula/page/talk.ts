/** One channel's messages in memory: sorted, without doubles, never more than MOST. Pure. */
import type { APIMessage } from 'discord-api-types/v10';

export const PAGE = 50;
/** Messages kept, and so drawn, at once: the rest is asked again when someone scrolls there. */
export const MOST = 200;

export interface Talk {
  readonly messages: readonly APIMessage[];
  /** the first message ever is here */
  readonly complete: boolean;
  /** the newest ones were let go while reading old ones */
  readonly behind: boolean;
  readonly loading: boolean;
  readonly unread: number;
}

export const NEW_TALK: Talk = { messages: [], complete: false, behind: false, loading: true, unread: 0 };

/** Snowflakes in time order: they are decimal numbers past 2^53, so length first, then digits. */
export function compareIds(a: string, b: string): number {
  if (a.length !== b.length) return a.length - b.length;
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A message arrived or was edited (same id). */
export function upsert(talk: Talk, message: APIMessage): Talk {
  const at = talk.messages.findIndex((known) => known.id === message.id);
  if (at >= 0) return { ...talk, messages: talk.messages.with(at, message) };
  const oldest = talk.messages[0];
  // An edit of something older than what is kept: it will be fresh when asked for.
  if (oldest && !talk.complete && compareIds(message.id, oldest.id) < 0) return talk;
  if (talk.behind) return talk;
  const messages = [...talk.messages, message];
  const before = messages.at(-2);
  if (before && compareIds(message.id, before.id) < 0) messages.sort((a, b) => compareIds(a.id, b.id));
  if (messages.length <= MOST) return { ...talk, messages };
  return { ...talk, messages: messages.slice(-MOST), complete: false };
}

export function remove(talk: Talk, messageId: string): Talk {
  return { ...talk, messages: talk.messages.filter((message) => message.id !== messageId) };
}

/** The newest page, as the server has it now: replaces what was kept. */
export function latest(talk: Talk, page: readonly APIMessage[]): Talk {
  return { ...talk, messages: page, complete: page.length < PAGE, behind: false, loading: false };
}

/** A page of older messages goes in front; beyond MOST the newest are let go. */
export function prepend(talk: Talk, page: readonly APIMessage[]): Talk {
  const known = new Set(talk.messages.map((message) => message.id));
  const all = [...page.filter((message) => !known.has(message.id)), ...talk.messages];
  return {
    ...talk,
    messages: all.slice(0, MOST),
    complete: page.length < PAGE,
    behind: talk.behind || all.length > MOST,
    loading: false,
  };
}
