/** The conversation of every channel: bounded, oldest forgotten first, kept across restarts. */

import { LOADING } from '../rules/message.ts';
import { olderFirst } from '../snowflake.ts';
import type { Changes } from './changes.ts';
import type { Keeper } from './keeper.ts';
import type { Posted } from './posted.ts';

export interface Page {
  readonly before?: string;
  readonly after?: string;
  readonly limit: number;
}

export class Messages {
  /** channel -> message id -> message, in the order of ids */
  readonly #channels = new Map<string, Map<string, Posted>>();
  /** file id -> where its message is */
  readonly #files = new Map<string, { channelId: string; messageId: string }>();
  readonly #keeper: Keeper;
  readonly #changes: Changes;
  readonly #most: number;

  /** `most`: how many messages a channel remembers. */
  constructor(keeper: Keeper, changes: Changes, most: number) {
    this.#keeper = keeper;
    this.#changes = changes;
    this.#most = most;
    const kept = [...keeper.all<Posted>('message')];
    kept.sort((a, b) => olderFirst(a.message.id, b.message.id));
    for (const posted of kept) {
      // What was still "thinking" when the aula closed will never be finished: its token died with it.
      if ((posted.message.flags ?? 0) & LOADING) this.#forget(posted);
      else this.#put(posted);
    }
  }

  add(posted: Posted): void {
    this.#put(posted);
    this.#keeper.save('message', posted.message.id, posted);
    const channel = this.#of(posted.message.channel_id);
    for (const old of channel.values()) {
      if (channel.size <= this.#most) break;
      this.#forget(old);
    }
    this.#changes.tell({ kind: 'posted', posted });
  }

  /** Replaces a message by one with the same id. */
  edit(posted: Posted): void {
    const before = this.get(posted.message.channel_id, posted.message.id);
    const kept = new Set(posted.files.map((file) => file.id));
    for (const file of before?.files ?? []) if (!kept.has(file.id)) this.#forgetFile(file.id);
    this.#put(posted);
    this.#keeper.save('message', posted.message.id, posted);
    this.#changes.tell({ kind: 'edited', posted });
  }

  remove(posted: Posted): void {
    this.#forget(posted);
    this.#changes.tell({ kind: 'removed', posted });
  }

  /** Forgets all that was said in a channel. */
  clear(channelId: string): void {
    for (const posted of this.#channels.get(channelId)?.values() ?? []) this.#forget(posted);
    this.#channels.delete(channelId);
  }

  get(channelId: string, messageId: string): Posted | undefined {
    return this.#channels.get(channelId)?.get(messageId);
  }

  /** Oldest first: the newest `limit` of those asked for; with `after`, the `limit` that follow it. */
  list(channelId: string, page: Page, visible: (posted: Posted) => boolean): readonly Posted[] {
    const { before, after, limit } = page;
    const found = [...(this.#channels.get(channelId)?.values() ?? [])].filter(
      (posted) =>
        visible(posted) &&
        (before === undefined || olderFirst(posted.message.id, before) < 0) &&
        (after === undefined || olderFirst(posted.message.id, after) > 0),
    );
    return after === undefined ? found.slice(-limit) : found.slice(0, limit);
  }

  /** The message a file belongs to. */
  ofFile(fileId: string): Posted | undefined {
    const place = this.#files.get(fileId);
    return place && this.get(place.channelId, place.messageId);
  }

  #put(posted: Posted): void {
    const { id, channel_id } = posted.message;
    this.#of(channel_id).set(id, posted);
    for (const file of posted.files) this.#files.set(file.id, { channelId: channel_id, messageId: id });
  }

  #forget(posted: Posted): void {
    const { id, channel_id } = posted.message;
    this.#channels.get(channel_id)?.delete(id);
    for (const file of posted.files) this.#forgetFile(file.id);
    this.#keeper.remove('message', id);
  }

  #forgetFile(id: string): void {
    this.#files.delete(id);
    this.#keeper.removeFile(id);
  }

  #of(channelId: string): Map<string, Posted> {
    const known = this.#channels.get(channelId) ?? new Map<string, Posted>();
    this.#channels.set(channelId, known);
    return known;
  }
}
