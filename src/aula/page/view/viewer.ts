/** A picture over the whole window, its description folded under it. Esc closes; the keyboard goes back where it was. */
import { html, nothing, type TemplateResult } from 'lit';
import type { App } from '../app.ts';
import { it } from '../text.ts';
import { icon } from './icons.ts';
import { modally } from './open-dialog.ts';

export function viewer(app: App): TemplateResult | typeof nothing {
  const { picture } = app.store.state;
  if (!picture) return nothing;
  const { src, alt, natural } = picture;
  const close = (event: Event) => {
    if (event.currentTarget instanceof HTMLElement) event.currentTarget.closest('dialog')?.close();
  };
  // Not a style attribute: the page's own policy refuses those.
  const measure = ({ currentTarget: image }: Event) => {
    if (image instanceof HTMLImageElement) image.style.setProperty('--naturale', `${image.naturalWidth}px`);
  };
  return html`<dialog class="lente" aria-label=${it.picture.dialog} ${modally()}
    @close=${() => app.dialogs.closePicture()}>
    <div class="sopra">
      <a class="bottone" href=${src} download>${icon('scarica')}${it.picture.open}</a>
      <button type="button" class="bottone" 
        @click=${() => app.dialogs.resizePicture()}>${natural ? it.picture.fitted : it.picture.natural}</button>
      <button type="button" class="bottone chiudi" @click=${close}>${it.picture.close}</button>
    </div>
    <div class="tavola ${natural ? 'naturale' : ''}" tabindex="0" role="region" aria-label=${it.picture.dialog} autofocus>
      <img src=${src} alt=${alt || it.picture.noAlt} @load=${measure} />
    </div>
    ${
      alt
        ? html`<details><summary>${it.picture.description}</summary><p tabindex="0">${alt}</p></details>`
        : nothing
    }
  </dialog>`;
}
