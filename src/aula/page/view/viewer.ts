/** A picture enlarged, with its description in words. Esc or a tap outside closes; the keyboard goes back where it was. */
import { html, nothing, type TemplateResult } from 'lit';
import type { App } from '../app.ts';
import { it } from '../text.ts';
import { icon } from './icons.ts';
import { modally } from './open-dialog.ts';

export function viewer(app: App): TemplateResult | typeof nothing {
  const { picture } = app.store.state;
  if (!picture) return nothing;
  const close = (event: Event) => {
    if (event.currentTarget instanceof HTMLElement) event.currentTarget.closest('dialog')?.close();
  };
  const outside = (event: Event) => {
    if (event.target === event.currentTarget) close(event);
  };
  return html`<dialog class="lente" aria-label=${it.picture.dialog} ${modally()}
    @close=${() => app.dialogs.closePicture()} @click=${outside}>
    <div class="sopra">
      <a class="bottone" href=${picture.src} download>${icon('scarica')}${it.picture.open}</a>
      <button type="button" class="bottone" @click=${close}>${it.picture.close}</button>
    </div>
    <img src=${picture.src} alt=${picture.alt || it.picture.noAlt} />
    ${picture.alt ? html`<p>${picture.alt}</p>` : nothing}
  </dialog>`;
}
