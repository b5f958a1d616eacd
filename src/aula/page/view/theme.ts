/** The button between light and dark. */
import { html, type TemplateResult } from 'lit';
import type { App } from '../app.ts';
import { it } from '../text.ts';
import { icon } from './icons.ts';

export function themeButton(app: App): TemplateResult {
  const { dark } = app.store.state;
  const label = dark ? it.theme.light : it.theme.dark;
  return html`<button type="button" class="icona tema" aria-label=${label} title=${label}
    @click=${() => app.setDark(!dark)}>${icon(dark ? 'sole' : 'luna')}</button>`;
}
