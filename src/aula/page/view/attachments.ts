/** What hangs from a message: pictures with their description, and files to save. Only the aula's own files are loaded. */
import type { APIAttachment, APIEmbedImage, APIEmbedThumbnail, APIMessage } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import type { App } from '../app.ts';
import { fileSize, it } from '../text.ts';
import { icon } from './icons.ts';

/** SVG is left out on purpose: it is offered as a file. */
const DRAWABLE = /^image\/(png|jpeg|gif|webp|avif)\b/;

/** What is needed of a file to show it. */
type Picture = Pick<APIAttachment, 'id' | 'filename'> & {
  readonly width?: number | null | undefined;
  readonly height?: number | null | undefined;
  readonly description?: string | undefined;
};

/** An attachment's address by the contract; never the one in the message, which could lead elsewhere. */
export function fileUrl(file: Pick<APIAttachment, 'id' | 'filename'>): string {
  return `/aula/file/${encodeURIComponent(file.id)}/${encodeURIComponent(file.filename)}`;
}

function isPicture(file: APIAttachment): boolean {
  if (file.content_type) return DRAWABLE.test(file.content_type);
  return /\.(png|jpe?g|gif|webp|avif)$/i.test(file.filename);
}

/**
 * The picture of an embed. Discord no longer lists such a file as an attachment: then its address tells what it is,
 * if it is one of the aula's own; other addresses are not loaded.
 */
export function embedded(
  message: APIMessage,
  image: APIEmbedImage | APIEmbedThumbnail | undefined,
): Picture | undefined {
  if (!image) return undefined;
  const { url, width, height } = image;
  const listed = message.attachments.find(
    (file) => url === `attachment://${file.filename}` || url === file.url,
  );
  if (listed) return listed;
  const [, id, name] = /\/aula\/file\/(\d+)\/([^/?#]+)$/.exec(url) ?? [];
  if (!id || !name) return undefined;
  const described =
    'description' in image && typeof image.description === 'string' ? image.description : undefined;
  return { id, filename: decode(name), width, height, description: described };
}

function decode(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

export function attachments(app: App, message: APIMessage): TemplateResult | typeof nothing {
  const inEmbeds = new Set(
    message.embeds.flatMap((embed) => [
      embedded(message, embed.image)?.id,
      embedded(message, embed.thumbnail)?.id,
    ]),
  );
  const loose = message.attachments.filter((file) => !inEmbeds.has(file.id));
  if (!loose.length) return nothing;
  return html`<div class="allegati">${loose.map((file) => (isPicture(file) ? picture(app, file) : download(file)))}</div>`;
}

/** The picture as a button that enlarges it, and its description on request. The size is kept free while it loads. */
export function picture(app: App, file: Picture): TemplateResult {
  const src = fileUrl(file);
  const alt = file.description ?? '';
  const described = alt || it.picture.noAlt;
  const id = `alt-${file.id}`;
  const toggle = (event: Event) => {
    const button = event.currentTarget;
    const text = document.getElementById(id);
    if (!(button instanceof HTMLElement) || !text) return;
    text.hidden = !text.hidden;
    button.setAttribute('aria-expanded', String(!text.hidden));
  };
  return html`<figure class="figura">
    <button type="button" class="ingrandisci" aria-label=${it.picture.enlarge(described)}
      @click=${() => app.dialogs.picture(src, alt)}>
      <img src=${src} alt=${described} width=${file.width ?? nothing} height=${file.height ?? nothing} />
    </button>
    ${
      alt
        ? html`<button type="button" class="alt" aria-expanded="false" aria-controls=${id}
            aria-label=${it.picture.showAlt} title=${it.picture.showAlt} @click=${toggle}>ALT</button>
          <figcaption id=${id} hidden>${alt}</figcaption>`
        : nothing
    }
  </figure>`;
}

function download(file: APIAttachment): TemplateResult {
  return html`<a class="file" href=${fileUrl(file)} download=${file.filename}
    aria-label=${it.file(file.filename, file.size)}>
    ${icon('scarica')}<span><b>${file.filename}</b><small>${fileSize(file.size)}</small></span></a>`;
}
