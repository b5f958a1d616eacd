/** A message as the aula keeps it: Discord's object, who may see it, and the files that belong to it. */
import type { APIAttachment, APIMessage } from 'discord-api-types/v10';

export interface Posted {
  /** attachments and embedded pictures are addressed by path: /aula/file/<id>/<name> */
  readonly message: APIMessage;
  /** the one person who sees it, or null when the whole channel does */
  readonly onlyFor: string | null;
  /** every file, also those shown inside an embed and so absent from `message.attachments` */
  readonly files: readonly APIAttachment[];
}

/** Where an attachment's bytes are fetched. */
export function filePath(id: string, name: string): string {
  return `/aula/file/${id}/${encodeURIComponent(name)}`;
}

/** The same file with a whole address, as a bot expects it. */
export function fileWithAddress(file: APIAttachment, origin: string): APIAttachment {
  return {
    ...file,
    url: wholeAddress(file.url, origin),
    proxy_url: wholeAddress(file.proxy_url, origin),
  };
}

function wholeAddress(url: string, origin: string): string {
  return url.startsWith('/aula/file/') ? `${origin}${url}` : url;
}

/** The same message with whole addresses, as a bot expects them. */
export function withAddresses(message: APIMessage, origin: string): APIMessage {
  const whole = (url: string) => wholeAddress(url, origin);
  return {
    ...message,
    attachments: message.attachments.map((file) => fileWithAddress(file, origin)),
    embeds: message.embeds.map((embed) => ({
      ...embed,
      ...(embed.image ? { image: { ...embed.image, url: whole(embed.image.url) } } : {}),
      ...(embed.thumbnail ? { thumbnail: { ...embed.thumbnail, url: whole(embed.thumbnail.url) } } : {}),
    })),
    ...(message.referenced_message
      ? { referenced_message: withAddresses(message.referenced_message, origin) }
      : {}),
  };
}
