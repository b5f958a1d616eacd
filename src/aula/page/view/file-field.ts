/** An option that wants a file: chosen with a button, dropped on the form, or pasted; it is sent with the command. */
import { html, nothing, type TemplateResult } from 'lit';
import type { App } from '../app.ts';
import { fileSize, it } from '../text.ts';
import { icon } from './icons.ts';

/** `required`: the field has no cross of its own that would take the file away with it. */
export function fileField(
  app: App,
  { name, required = false }: { readonly name: string; readonly required?: boolean },
  file: File | undefined,
  id: string,
): TemplateResult {
  const chosen = (event: Event) => {
    const input = event.target;
    if (!(input instanceof HTMLInputElement)) return;
    const [first] = input.files ?? [];
    if (first) app.fields.attach(name, first);
    // so that the same file can be chosen again after it was taken away
    input.value = '';
  };
  const choose = () => {
    const input = document.getElementById(`${id}-file`);
    if (input instanceof HTMLInputElement) input.click();
  };
  return html`<div class="allegato">
    <input type="file" id="${id}-file" hidden aria-label=${name} @change=${chosen} />
    <button type="button" id=${id} class="bottone" aria-labelledby="${id}-nome ${id}" aria-describedby="${id}-aiuto"
      @click=${choose}>${icon('graffetta')}<span>${file ? file.name : it.composer.chooseFile}</span></button>
    ${file ? html`<span class="nota">${fileSize(file.size)}</span>` : nothing}
    ${
      file && required
        ? html`<button type="button" class="icona" aria-label=${it.composer.removeFile(file.name)}
            title=${it.composer.removeFile(file.name)} @click=${() => app.fields.detach(name)}>${icon('chiudi')}</button>`
        : nothing
    }
  </div>`;
}

/** Takes a file dropped on the form or pasted in it; everything else goes on as usual. */
export function takeFile(app: App, event: DragEvent | ClipboardEvent): void {
  const data = event instanceof ClipboardEvent ? event.clipboardData : event.dataTransfer;
  const [file] = data?.files ?? [];
  if (file && app.fields.attachAnywhere(file)) event.preventDefault();
}

/** Without this the browser would open the file in place of the page. */
export function allowDrop(event: DragEvent): void {
  if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
}
