/** Where one writes: plain text with the command picker over it, or a command being filled in. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { App } from '../app.ts';
import { LONGEST_MESSAGE } from '../composer/control.ts';
import { it } from '../text.ts';
import { filling } from './filling.ts';
import { icon } from './icons.ts';
import { picker } from './picker.ts';

/** From here on the characters left are shown. */
const COUNT_FROM = 1800;

export function composer(app: App, name: string): TemplateResult {
  const { composer: state } = app.store.state;
  if (state.filling) return filling(app, state.filling);
  const matches = state.picking ? app.composer.matches() : [];
  const left = LONGEST_MESSAGE - state.text.length;
  const open = state.picking;
  const onInput = (event: Event) => {
    if (event.target instanceof HTMLTextAreaElement) app.composer.type(event.target.value);
  };
  const send = (event: Event) => {
    event.preventDefault();
    void app.composer.send();
  };
  return html`<form class="scrivi" @submit=${send}>
    ${open ? picker(app, matches, state.index) : nothing}
    <p class="errore" role="alert">${state.error || nothing}</p>
    <div class="foglio">
      <label class="solo-voce" for="scrivi">${it.composer.label(name)}</label>
      <textarea id="scrivi" rows="1" role="combobox" aria-autocomplete="list" aria-controls="comandi-lista"
        aria-expanded=${open} aria-activedescendant=${open && matches.length ? `comando-${state.index}` : nothing}
        placeholder=${it.composer.placeholder(name)} .value=${live(state.text)}
        @input=${onInput} @keydown=${(event: KeyboardEvent) => onKey(app, event)}></textarea>
      ${
        state.text.length > COUNT_FROM
          ? html`<span class="conto ${left < 0 ? 'troppo' : ''}" role="status"
              aria-label=${it.composer.left(left)}>${left}</span>`
          : nothing
      }
      <button type="submit" class="icona" aria-label=${it.composer.send} title=${it.composer.send}
      >${icon('invia')}</button>
    </div>
  </form>`;
}

function onKey(app: App, event: KeyboardEvent): void {
  const { text, picking, index } = app.store.state.composer;
  if (event.isComposing) return;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const picked = picking ? app.composer.matches()[index] : undefined;
  if (picking && step !== undefined) app.composer.move(step);
  else if (picked && (event.key === 'Tab' || event.key === 'Enter') && !event.shiftKey)
    app.composer.pick(picked);
  else if (picking && event.key === 'Escape') app.composer.stopPicking();
  else if (event.key === 'Enter' && !event.shiftKey) void app.composer.send();
  else if (event.key === 'ArrowUp' && !text) app.composer.recall();
  else return;
  event.preventDefault();
}
