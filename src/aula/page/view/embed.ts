/** An embed: title, text, fields, picture, footer, with its colour along the edge. */
import type { APIEmbed, APIMessage } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import type { App } from '../app.ts';
import { safeLink } from '../markdown/parse.ts';
import { type Around, markdown } from '../markdown/render.ts';
import { it } from '../text.ts';
import { embedded, picture } from './attachments.ts';

export function embeds(app: App, message: APIMessage, around: Around): TemplateResult[] {
  return message.embeds.map((embed) => one(app, message, embed, around));
}

function one(app: App, message: APIMessage, embed: APIEmbed, around: Around): TemplateResult {
  const image = embedded(message, embed.image);
  const thumb = embedded(message, embed.thumbnail);
  // Set as a property: the page's policy refuses style attributes.
  const edge = embed.color ? `--bordo: #${embed.color.toString(16).padStart(6, '0')}` : '';
  return html`<section class="riquadro" aria-label=${embed.title ?? it.talk.embed} .style=${edge}>
    ${embed.author ? html`<p class="da">${embed.author.name}</p>` : nothing}
    ${embed.title ? html`<p class="titolo-riquadro">${title(embed, around)}</p>` : nothing}
    ${embed.description ? html`<div class="testo">${markdown(embed.description, around)}</div>` : nothing}
    ${
      embed.fields?.length
        ? html`<dl>${embed.fields.map(
            (field) => html`<div class=${field.inline ? 'accanto' : ''}>
              <dt>${markdown(field.name, around)}</dt><dd class="testo">${markdown(field.value, around)}</dd></div>`,
          )}</dl>`
        : nothing
    }
    ${thumb ? picture(app, thumb) : nothing}
    ${image ? picture(app, image) : nothing}
    ${embed.footer ? html`<p class="piede">${embed.footer.text}</p>` : nothing}
  </section>`;
}

function title(embed: APIEmbed, around: Around): TemplateResult {
  const href = embed.url ? safeLink(embed.url) : undefined;
  const words = markdown(embed.title ?? '', around);
  return href ? html`<a href=${href} target="_blank" rel="noopener noreferrer">${words}</a>` : html`${words}`;
}
