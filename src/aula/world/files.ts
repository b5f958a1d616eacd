/** Files that come with a message: kept under new ids, described as Discord describes attachments. */
import type { APIAttachment } from 'discord-api-types/v10';
import { invalidForm } from '../rules/form.ts';
import type { EditBody } from '../rules/message.ts';
import { refusals } from '../rules/refusal.ts';
import { pictureSize } from './picture-size.ts';
import { filePath } from './posted.ts';
import type { World } from './world.ts';

/** One part `files[n]` of a multipart body. */
export interface Upload {
  readonly n: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

type Listed = { id: string; filename?: string | null | undefined; description?: string | null | undefined };

const MOST_FILES = 10;
export const MOST_BYTES = 10 * 1024 * 1024;

/**
 * The files a message has after a post or an edit. With a list of `attachments`, only what it names stays or comes;
 * without one, what was there stays and what was sent comes too. Throws 40005 (a file above 10 MiB) or 50035.
 */
export function filesAfter(
  world: World,
  before: readonly APIAttachment[],
  listed: EditBody['attachments'],
  uploads: readonly Upload[],
  ephemeral: boolean,
): APIAttachment[] {
  if (uploads.some((upload) => upload.bytes.length > MOST_BYTES)) throw refusals.tooLarge();
  const wanted: readonly Listed[] = listed ?? [
    ...before.map(({ id }) => ({ id })),
    ...uploads.map(({ n }) => ({ id: n })),
  ];
  if (wanted.length > MOST_FILES || uploads.length > MOST_FILES) {
    const message = `Must be ${MOST_FILES} or fewer in length.`;
    throw invalidForm([{ path: ['attachments'], fault: { code: 'BASE_TYPE_MAX_LENGTH', message } }]);
  }
  const make = wanted.map((each, i) => {
    const old = before.find((file) => file.id === each.id);
    const description = each.description ?? undefined;
    if (old) return () => (description === undefined ? old : { ...old, description });
    const upload = uploads.find((file) => file.n === each.id);
    if (upload) {
      const name = each.filename ?? upload.name;
      return () => keep(world, upload, name, description, ephemeral);
    }
    const fault = { code: 'ATTACHMENT_NOT_FOUND', message: 'Attachment not found' };
    throw invalidForm([{ path: ['attachments', i, 'id'], fault }]);
  });
  return make.map((run) => run());
}

function keep(
  world: World,
  upload: Upload,
  asked: string,
  description: string | undefined,
  ephemeral: boolean,
): APIAttachment {
  const file = described(world.nextId(), asked, upload);
  world.keeper.saveFile(file.id, upload.bytes);
  return {
    ...file,
    ...(description ? { description } : {}),
    ...(ephemeral ? { ephemeral } : {}),
  };
}

/** A file as Discord describes it, under a name that can stand in an address. */
export function described(
  id: string,
  asked: string,
  { type, bytes }: Omit<Upload, 'n' | 'name'>,
): APIAttachment {
  const clean = asked.replace(/[^\p{L}\p{N}._-]+/gu, '_').slice(-200);
  const filename = /^\.*$/.test(clean) ? 'file' : clean;
  const url = filePath(id, filename);
  return {
    id,
    filename,
    size: bytes.length,
    url,
    proxy_url: url,
    content_type: typeOf(filename, type),
    ...pictureSize(bytes),
  };
}

function typeOf(name: string, said: string): string {
  const known: Record<string, string> = {
    png: 'image/png',
    jpg: 'image/jpeg',
    jpeg: 'image/jpeg',
    gif: 'image/gif',
    webp: 'image/webp',
    txt: 'text/plain; charset=utf-8',
    csv: 'text/csv; charset=utf-8',
    json: 'application/json',
  };
  return known[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? (said || 'application/octet-stream');
}
