/** The whole page as a function of the state. */
import { html, nothing, type TemplateResult } from 'lit';
import type { App } from '../app.ts';
import { it } from '../text.ts';
import { conversation } from './conversation.ts';
import { door } from './door.ts';
import { modal } from './modal.ts';
import { sidebar } from './sidebar.ts';
import { viewer } from './viewer.ts';

export function appView(app: App): TemplateResult {
  const { phase, announcement } = app.store.state;
  return html`
    ${phase === 'loading' ? html`<p class="attesa" role="status">${it.loading}</p>` : nothing}
    ${phase === 'door' ? door(app) : nothing}
    ${phase === 'room' ? html`<div class="aula">${sidebar(app)}${conversation(app)}</div>${viewer(app)}${modal(app)}` : nothing}
    <div class="solo-voce" role="status" aria-live="polite">${announcement}</div>
  `;
}
