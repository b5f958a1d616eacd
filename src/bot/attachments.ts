/**
 * The files that people attach to a command: fetched only when a handler asks, only from where Discord keeps them, and
 * never more than the handler is ready to take.
 */

import { attachments as it } from '../text/attachments.ts';
import type { Upload } from './command.ts';
import { UserError } from './errors.ts';

/** What Discord resolves of an attachment; discord.js's Attachment has it. */
export interface Attached {
  readonly name: string;
  readonly size: number;
  readonly contentType: string | null;
  readonly url: string;
}

export interface UploadOptions {
  /** of another server that speaks Discord's protocol, http://127.0.0.1:PORT/api: then files come from there alone */
  readonly api?: string | undefined;
  /** for the whole file */
  readonly timeoutMs?: number;
}

export type Uploads = (file: Attached) => Upload;

const DISCORD: ReadonlySet<string> = new Set(['https://cdn.discordapp.com', 'https://media.discordapp.net']);
const TIMEOUT_MS = 10_000;

export function createUploads({ api, timeoutMs = TIMEOUT_MS }: UploadOptions = {}): Uploads {
  const origins = api === undefined ? DISCORD : new Set([new URL(api).origin]);
  return ({ name, size, contentType, url }) => ({
    name,
    size,
    contentType,
    async read(most, signal) {
      signal.throwIfAborted();
      if (size > most) throw new UserError(it.tooLarge(size, most));
      if (!URL.canParse(url) || !origins.has(new URL(url).origin)) throw new UserError(it.unreachable);
      const ended = new AbortController();
      const late = setTimeout(() => ended.abort(new UserError(it.late)), timeoutMs);
      const stop = () => ended.abort(signal.reason);
      signal.addEventListener('abort', stop, { once: true });
      try {
        return await download(url, most, ended.signal);
      } catch (error) {
        if (ended.signal.aborted) throw ended.signal.reason;
        throw error instanceof UserError ? error : new UserError(it.unreachable);
      } finally {
        clearTimeout(late);
        signal.removeEventListener('abort', stop);
      }
    },
  });
}

/** The declared size may be a lie: what arrives is counted. */
async function download(url: string, most: number, signal: AbortSignal): Promise<Uint8Array> {
  const response = await fetch(url, { redirect: 'error', credentials: 'omit', signal });
  if (!response.ok || response.body === null) {
    await response.body?.cancel();
    throw new UserError(it.unreachable);
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  // leaving the loop cancels the rest
  for await (const chunk of response.body) {
    length += chunk.length;
    if (length > most) throw new UserError(it.tooLarge(null, most));
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}

/** An option as discord.js gives it, with a file in place of its id. */
export function withUploads(
  options: readonly {
    readonly name: string;
    readonly value?: unknown;
    readonly attachment?: Attached | null;
  }[],
  uploads: Uploads,
): readonly { readonly name: string; readonly value?: unknown }[] {
  return options.map(({ name, value, attachment }) => ({
    name,
    value: attachment ? uploads(attachment) : value,
  }));
}
