/** A modal the bot opened: short and long texts, checked here as the server will check them again. */
import type {
  APIComponentInModalActionRow,
  APIModalInteractionResponseCallbackData,
  APIStringSelectComponent,
  APITextInputComponent,
} from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { App } from '../app.ts';
import { PARAGRAPH, Part } from '../discord.ts';
import { it } from '../text.ts';
import { modally } from './open-dialog.ts';

const LONGEST = 4000;

interface Input {
  readonly label: string;
  readonly description?: string | undefined;
  readonly input: APITextInputComponent | APIStringSelectComponent;
}

/** Text inputs and single choices, whether in the old action rows or in the newer labels. */
export function inputsOf(modal: APIModalInteractionResponseCallbackData): readonly Input[] {
  return modal.components.flatMap((part): Input[] => {
    if (part.type === Part.ActionRow)
      return part.components.flatMap((input: APIComponentInModalActionRow) =>
        input.type === Part.TextInput ? [{ label: input.label ?? '', input }] : [],
      );
    if (part.type !== Part.Label) return [];
    const { component } = part;
    if (component.type === Part.TextInput || component.type === Part.StringSelect)
      return [{ label: part.label, description: part.description, input: component }];
    return [];
  });
}

export function modal(app: App): TemplateResult | typeof nothing {
  const state = app.store.state.modal;
  if (!state) return nothing;
  const inputs = inputsOf(state.modal);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!(event.currentTarget instanceof HTMLFormElement)) return;
    const data = new FormData(event.currentTarget);
    const values = inputs.map(({ input }) => [input.custom_id, String(data.get(input.custom_id) ?? '')]);
    app.dialogs.submitModal(Object.fromEntries(values));
  };
  const cancel = (event: Event) => {
    if (event.currentTarget instanceof HTMLElement) event.currentTarget.closest('dialog')?.close();
  };
  const form = html`<dialog class="modale" aria-labelledby="modale-titolo" ${modally()}
    @close=${() => app.dialogs.closeModal()}>
    <form @submit=${submit}>
      <h2 id="modale-titolo">${state.modal.title}</h2>
      ${inputs.map(field)}
      <p class="errore" role="alert">${state.error || nothing}</p>
      <div class="fila fine">
        <button type="button" class="bottone" @click=${cancel}>${it.modal.cancel}</button>
        <button type="submit" class="bottone primario" ?disabled=${state.busy} aria-busy=${state.busy}
        >${it.modal.send}</button>
      </div>
    </form>
  </dialog>`;
  return html`${keyed(state.modalId, form)}`;
}

function field({ label, description, input }: Input): TemplateResult {
  const id = `modale-${input.custom_id}`;
  const required = input.required ?? true;
  const hint = description ? `${id}-aiuto` : nothing;
  return html`<label for=${id}>${label} ${required ? html`<small>(${it.modal.required})</small>` : nothing}</label>
    ${description ? html`<p class="nota" id="${id}-aiuto">${description}</p>` : nothing}
    ${input.type === Part.TextInput ? writing(input, id, required, hint) : choosing(input, id, required, hint)}`;
}

function writing(
  input: APITextInputComponent,
  id: string,
  required: boolean,
  hint: string | symbol,
): TemplateResult {
  const most = input.max_length ?? LONGEST;
  const least = input.min_length ?? nothing;
  return input.style === PARAGRAPH
    ? html`<textarea id=${id} name=${input.custom_id} rows="5" ?required=${required} maxlength=${most}
        minlength=${least} aria-describedby=${hint} placeholder=${input.placeholder ?? ''}
        .defaultValue=${input.value ?? ''}></textarea>`
    : html`<input id=${id} name=${input.custom_id} ?required=${required} maxlength=${most} minlength=${least}
        aria-describedby=${hint} placeholder=${input.placeholder ?? ''} .defaultValue=${input.value ?? ''} />`;
}

function choosing(
  input: APIStringSelectComponent,
  id: string,
  required: boolean,
  hint: string | symbol,
): TemplateResult {
  return html`<select id=${id} name=${input.custom_id} ?required=${required} aria-describedby=${hint}>
    <option value="">${input.placeholder ?? it.menu.choose}</option>
    ${input.options.map(
      (option) =>
        html`<option value=${option.value} ?selected=${option.default ?? false}>${option.label}</option>`,
    )}
  </select>`;
}
