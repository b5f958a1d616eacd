/** A select menu: a button that opens a list. Arrows move, Enter or a tap chooses, Esc closes. */
import type { APISelectMenuOption } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { App } from '../app.ts';
import { type Select, selectId } from '../selects.ts';
import type { OpenSelect } from '../state.ts';
import { it } from '../text.ts';
import { icon } from './icons.ts';
import { inSight } from './picker.ts';

export function selectMenu(app: App, select: Select, placeholder: string, disabled: boolean): TemplateResult {
  const { select: state } = app.store.state;
  const open =
    state?.messageId === select.messageId && state.customId === select.customId ? state : undefined;
  const id = selectId(select);
  const chosen = select.options.filter((option) => option.default).map((option) => option.label);
  const title = placeholder || it.menu.choose;
  const shown = chosen.length ? chosen.join(', ') : title;
  const toggle = () => (open ? app.selects.close() : app.selects.open(select));
  const onBlur = (event: FocusEvent) => {
    const box = event.currentTarget;
    const next = event.relatedTarget;
    if (open && box instanceof HTMLElement && !(next instanceof Node && box.contains(next)))
      app.selects.close();
  };
  return html`<div class="scegli" @focusout=${onBlur}>
    <button type="button" id=${id} class="tendina" role="combobox" aria-haspopup="listbox" ?disabled=${disabled}
      aria-expanded=${open ? 'true' : 'false'} aria-controls=${`${id}-lista`} data-id=${select.customId}
      aria-label=${chosen.length ? `${title}: ${shown}` : title}
      aria-activedescendant=${open ? `${id}-${open.index}` : nothing}
      @click=${toggle} @keydown=${(event: KeyboardEvent) => onKey(app, select, open, event)}>
      <span>${shown}</span>${icon('giu')}
    </button>
    ${open ? list(app, select, open, id, title) : nothing}
  </div>`;
}

function list(app: App, select: Select, open: OpenSelect, id: string, title: string): TemplateResult {
  const many = select.max > 1;
  // Without this the button would lose the keyboard at the press, and close the list before the click.
  const keepFocus = (event: Event) => event.preventDefault();
  return html`<div class="tendina-aperta" @mousedown=${keepFocus} ${ref(inSight)}>
    <ul id=${`${id}-lista`} role="listbox" aria-label=${title} aria-multiselectable=${many}>
      ${select.options.map((option, i) => row(app, select, open, option, `${id}-${i}`, i))}
    </ul>
    ${
      many
        ? html`<button type="button" class="bottone primario"
            @click=${() => app.selects.send(select, open.chosen)}>${it.menu.confirm}</button>`
        : nothing
    }
  </div>`;
}

function row(
  app: App,
  select: Select,
  open: OpenSelect,
  option: APISelectMenuOption,
  id: string,
  i: number,
): TemplateResult {
  const ticked = open.chosen.includes(option.value);
  return html`<li id=${id} role="option" aria-selected=${ticked} class=${i === open.index ? 'sotto' : ''}
    @click=${() => app.selects.choose(select, option.value)}>
    ${select.max > 1 ? html`<span class="spunta" aria-hidden="true">${ticked ? '☑' : '☐'}</span>` : nothing}
    <span><b>${option.emoji?.name ? `${option.emoji.name} ` : ''}${option.label}</b>
    ${option.description ? html`<small>${option.description}</small>` : nothing}</span>
  </li>`;
}

function onKey(app: App, select: Select, open: OpenSelect | undefined, event: KeyboardEvent): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!open) {
    if (step === undefined) return;
    event.preventDefault();
    app.selects.open(select);
  } else if (step !== undefined) {
    event.preventDefault();
    app.selects.move(select, step);
  } else if (event.key === 'Enter' || event.key === ' ') {
    event.preventDefault();
    const option = select.options[open.index];
    if (option) app.selects.choose(select, option.value);
  } else if (event.key === 'Escape') {
    event.preventDefault();
    app.selects.close();
  }
}
