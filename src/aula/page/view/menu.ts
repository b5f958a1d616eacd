/** The menu of a message: the bot's commands on it, and copying its text. */
import type { APIMessage } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import type { App } from '../app.ts';
import { it } from '../text.ts';

export function menu(app: App, message: APIMessage): TemplateResult | typeof nothing {
  const open = app.store.state.menu;
  if (open?.message.id !== message.id) return nothing;
  const entries = app.dialogs.entries(message);
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) app.dialogs.moveMenu(step);
    else if (event.key === 'Escape' || event.key === 'Tab') app.dialogs.closeMenu();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onBlur = (event: FocusEvent) => {
    const box = event.currentTarget;
    const next = event.relatedTarget;
    if (box instanceof HTMLElement && !(next instanceof Node && box.contains(next)))
      app.dialogs.closeMenu(false);
  };
  return html`<div class="menu" role="menu" aria-label=${it.talk.menu} @keydown=${onKey} @focusout=${onBlur}>
    ${entries.map(
      (
        entry,
        i,
      ) => html`<button type="button" role="menuitem" id="azione-${i}" tabindex=${i === open.index ? 0 : -1}
        @click=${() => {
          app.dialogs.closeMenu();
          entry.run();
        }}>${entry.label}</button>`,
    )}
  </div>`;
}
