/** A command being filled in: its options as fields, required ones first, the others to add. */
import { html, nothing, type TemplateResult } from 'lit';
import type { App } from '../app.ts';
import { type Filling, optionNamed } from '../composer/model.ts';
import { it } from '../text.ts';
import { optionField } from './field.ts';
import { allowDrop, takeFile } from './file-field.ts';
import { icon } from './icons.ts';

export function filling(app: App, state: Filling): TemplateResult {
  const { leaf, shown } = state;
  const hidden = leaf.options.filter((option) => !shown.includes(option.name));
  const run = (event: Event) => {
    event.preventDefault();
    void app.composer.run();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    app.composer.cancel();
  };
  return html`<form class="scrivi riempi" @submit=${run} @keydown=${onKey} novalidate
    @dragover=${allowDrop} @drop=${(event: DragEvent) => takeFile(app, event)}
    @paste=${(event: ClipboardEvent) => takeFile(app, event)}
    aria-label=${it.composer.options(leaf.label)}>
    <div class="cima">
      <p><b class="comando">${leaf.label}</b> <span>${leaf.description}</span></p>
      <button type="button" class="icona" aria-label=${it.composer.cancel} title=${`${it.composer.cancel} (Esc)`}
        @click=${() => app.composer.cancel()}>${icon('chiudi')}</button>
    </div>
    <div class="campi">
      ${shown.map((name) => {
        const option = optionNamed(leaf, name);
        return option ? optionField(app, state, option) : nothing;
      })}
    </div>
    <div class="fila">
      ${
        hidden.length
          ? html`<span class="aggiungi" id="aggiungi">${it.composer.add}</span>${hidden.map(
              (option) => html`<button type="button" class="pillola" title=${option.description}
                aria-label=${`${it.composer.add} ${option.name}: ${option.description}`}
                @click=${() => app.fields.add(option.name)}>+ ${option.name}</button>`,
            )}`
          : nothing
      }
      <button type="submit" id="esegui" class="bottone primario">${it.composer.run}</button>
    </div>
  </form>`;
}
