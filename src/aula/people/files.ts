/** An attachment's bytes as an answer that a browser can't be tricked with: pictures are shown, the rest is downloaded. */
import type { APIAttachment } from 'discord-api-types/v10';
import type { World } from '../world/world.ts';

const shown = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);

/** undefined when the bytes are gone. */
export function fileAnswer(world: World, file: APIAttachment | undefined): Response | undefined {
  const bytes = file && world.keeper.readFile(file.id);
  if (!file || !bytes) return undefined;
  const picture = shown.has(file.content_type ?? '');
  const name = encodeURIComponent(file.filename);
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': picture ? (file.content_type ?? '') : 'application/octet-stream',
      'content-disposition': `${picture ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`,
      'cache-control': 'private, max-age=31536000, immutable',
      'content-security-policy': "default-src 'none'; sandbox",
    },
  });
}
