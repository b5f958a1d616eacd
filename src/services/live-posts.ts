/** A message of the bot's own that many people change at once: edits one at a time, spaced out, the newest always shown. */
import { setTimeout as sleep } from 'node:timers/promises';
import { UserError } from '../bot/errors.ts';
import type { Posts } from '../bot/posts.ts';
import type { View } from '../bot/view.ts';
import { posts as it } from '../text/posts.ts';

/** Makes the view when its turn comes, from what is true then. */
export type LiveView = () => View | Promise<View>;

export interface LivePosts {
  /** @returns the message's id. @throws UserError when nothing can be written there */
  send(channelId: string, view: View): Promise<string>;
  /**
   * Shows this view, or a newer one if it comes before its turn; at most one edit of a message in 1.2 s.
   * Resolves when it, or the newer one, is shown. @throws UserError when it can't be
   */
  show(channelId: string, messageId: string, view: LiveView): Promise<void>;
  /** the same for those who don't wait for it: what goes wrong is logged */
  soon(channelId: string, messageId: string, view: LiveView): void;
  /** drops what waits */
  close(): void;
}

interface Live {
  next: LiveView | null;
  waiting: { resolve(): void; reject(error: unknown): void }[];
}

const EVERY_MS = 1200;

export function createLivePosts(
  posts: Pick<Posts, 'send' | 'edit'>,
  log: (message: string) => void,
  everyMs = EVERY_MS,
): LivePosts {
  const live = new Map<string, Live>();
  const ended = new AbortController();

  async function run(channelId: string, messageId: string, one: Live): Promise<void> {
    while (one.next !== null && !ended.signal.aborted) {
      const { next, waiting } = one;
      one.next = null;
      one.waiting = [];
      try {
        await posts.edit(channelId, messageId, await next());
        for (const { resolve } of waiting) resolve();
      } catch (error) {
        for (const { reject } of waiting) reject(explained(error));
      }
      await sleep(everyMs, undefined, { signal: ended.signal, ref: false }).catch(() => undefined);
    }
    live.delete(messageId);
  }

  function show(channelId: string, messageId: string, view: LiveView): Promise<void> {
    if (ended.signal.aborted) return Promise.resolve();
    const known = live.get(messageId);
    const one: Live = known ?? { next: null, waiting: [] };
    one.next = view;
    const shown = new Promise<void>((resolve, reject) => one.waiting.push({ resolve, reject }));
    if (known === undefined) {
      live.set(messageId, one);
      void run(channelId, messageId, one);
    }
    return shown;
  }

  return {
    send: (channelId, view) =>
      posts.send(channelId, view).catch((error: unknown) => {
        throw explained(error);
      }),
    show,
    soon(channelId, messageId, view) {
      show(channelId, messageId, view).catch((error: unknown) => {
        // subtle: a message that was deleted isn't worth a line; its text never belongs in a log
        if (!(error instanceof UserError)) log(`a shared message could not be changed: ${nameOf(error)}`);
      });
    },
    close() {
      ended.abort();
      for (const { waiting } of live.values()) for (const { resolve } of waiting) resolve();
      live.clear();
    },
  };
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);

/** What a person can do about it; anything else is a defect. */
function explained(error: unknown): unknown {
  if (!(error instanceof Error) || error.name !== 'PostError' || !('fault' in error)) return error;
  const { fault } = error;
  return new UserError(fault === 'forbidden' ? it.forbidden : fault === 'gone' ? it.gone : it.unreachable);
}
