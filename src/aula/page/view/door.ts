/** The door: a name, a role, and what becomes of what is written. */
import { html, nothing, type TemplateResult } from 'lit';
import type { App } from '../app.ts';
import { it } from '../text.ts';
import { themeButton } from './theme.ts';

export function door(app: App): TemplateResult {
  const { error, busy } = app.store.state.door;
  const enter = (event: SubmitEvent) => {
    event.preventDefault();
    if (!(event.currentTarget instanceof HTMLFormElement)) return;
    const data = new FormData(event.currentTarget);
    const name = String(data.get('nome') ?? '').trim();
    const role = data.get('ruolo') === 'docente' ? 'docente' : 'studente';
    if (!name) {
      app.store.set({ door: { error: it.door.nameMissing, busy: false } });
      document.getElementById('nome')?.focus();
    } else void app.room.enter({ name, role });
  };
  return html`<main class="porta">
    ${themeButton(app)}
    <form @submit=${enter} novalidate>
      <img class="stemma" src="avatar/prossimo.svg" alt="" width="72" height="72" />
      <h1>${it.door.title}</h1>
      <label for="nome">${it.door.name}</label>
      <input id="nome" name="nome" autocomplete="name" maxlength="32" required autofocus
        aria-invalid=${error ? 'true' : 'false'} aria-describedby="porta-errore" />
      <p id="porta-errore" class="errore" role="alert">${error || nothing}</p>
      <fieldset>
        <legend>${it.door.role}</legend>
        ${(['studente', 'docente'] as const).map(
          (role) => html`<label class="scelta">
            <input type="radio" name="ruolo" value=${role} ?checked=${role === 'studente'} />
            <span>${role === 'docente' ? it.door.teacher : it.door.student}</span>
          </label>`,
        )}
      </fieldset>
      <button class="primario" type="submit" ?disabled=${busy}>${it.door.enter}</button>
      <p class="nota">${it.door.privacy}</p>
    </form>
  </main>`;
}
