/** The rows under a message: buttons, links, select menus. */
import type { APIButtonComponent, APIMessage, APIStringSelectComponent } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import type { App } from '../app.ts';
import { ButtonStyle, Part } from '../discord.ts';
import { pressedIn } from '../interactions.ts';
import { safeLink } from '../markdown/parse.ts';
import { icon } from './icons.ts';
import { selectMenu } from './select.ts';

const LOOK: Readonly<Record<number, string>> = {
  [ButtonStyle.Primary]: 'primario',
  [ButtonStyle.Success]: 'verde',
  [ButtonStyle.Danger]: 'rosso',
};

export function components(app: App, message: APIMessage): TemplateResult | typeof nothing {
  const rows = (message.components ?? []).filter((row) => row.type === Part.ActionRow);
  if (!rows.length) return nothing;
  return html`<div class="comandi">${rows.map(
    (row) =>
      html`<div class="fila">${row.components.map((part) => {
        if (part.type === Part.Button) return button(app, message, part);
        return part.type === Part.StringSelect ? menuOf(app, message, part) : nothing;
      })}</div>`,
  )}</div>`;
}

function button(app: App, message: APIMessage, part: APIButtonComponent): TemplateResult | typeof nothing {
  const label = 'label' in part ? part.label : undefined;
  const emoji = 'emoji' in part ? part.emoji?.name : undefined;
  const words = html`${emoji ? html`<span class="faccina" aria-hidden=${label ? 'true' : 'false'}>${emoji}</span>` : nothing}${label ? html`<span>${label}</span>` : nothing}`;
  if (part.style === ButtonStyle.Link) {
    const href = safeLink(part.url);
    return href
      ? html`<a class="bottone" href=${href} target="_blank" rel="noopener noreferrer">${words}${icon('fuori')}</a>`
      : html`<span class="bottone spento">${words}</span>`;
  }
  if (part.style === ButtonStyle.Premium) return nothing;
  const customId = part.custom_id;
  const busy = pressedIn(app.store.state.pending, message.id) === customId;
  return html`<button type="button" class="bottone ${LOOK[part.style] ?? ''} ${busy ? 'attende' : ''}"
    ?disabled=${part.disabled ?? false} aria-busy=${busy} data-id=${customId}
    @click=${() => app.interactions.press(message.id, customId)}>${words}</button>`;
}

function menuOf(app: App, message: APIMessage, part: APIStringSelectComponent): TemplateResult {
  const select = {
    messageId: message.id,
    customId: part.custom_id,
    options: part.options,
    min: part.min_values ?? 1,
    max: part.max_values ?? 1,
  };
  return selectMenu(app, select, part.placeholder ?? '', part.disabled ?? false);
}
