/** The list of commands over the composer. The keyboard stays in the text; the list is walked with the arrows. */
import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { App } from '../app.ts';
import type { Leaf } from '../composer/commands.ts';
import { it } from '../text.ts';

/** A `ref` that keeps the row under the cursor in sight. */
export function inSight(element: Element | undefined): void {
  if (element) queueMicrotask(() => element.scrollIntoView?.({ block: 'nearest' }));
}

export function picker(app: App, matches: readonly Leaf[], index: number): TemplateResult {
  const keepFocus = (event: Event) => event.preventDefault();
  return html`<div class="scheda" @mousedown=${keepFocus}>
    <p class="solo-voce" role="status">${matches.length ? it.composer.found(matches.length) : it.composer.none}</p>
    ${matches.length ? '' : html`<p class="vuoto">${it.composer.none}</p>`}
    <ul id="comandi-lista" role="listbox" aria-label=${it.composer.commands}>
      ${matches.map(
        (leaf, i) => html`<li id="comando-${i}" role="option" aria-selected=${i === index}
          class=${i === index ? 'sotto' : ''} ${i === index ? ref((element) => inSight(element)) : ''}
          @click=${() => app.composer.pick(leaf)}>
          <b>${leaf.label}</b>
          <span class="opzioni">${leaf.options.filter((option) => option.required).map((option) => html`<i>${option.name}</i>`)}</span>
          <span class="descrizione">${leaf.description}</span>
        </li>`,
      )}
    </ul>
  </div>`;
}
