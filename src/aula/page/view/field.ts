/** One option of a command as a field: text, number, a choice, or text with the bot's suggestions. */
import type {
  APIApplicationCommandBasicOption,
  APIApplicationCommandOptionChoice,
} from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { ref } from 'lit/directives/ref.js';
import type { App } from '../app.ts';
import type { Filling, Suggestions } from '../composer/model.ts';
import { Option } from '../discord.ts';
import { it } from '../text.ts';
import { nameOf } from '../who.ts';
import { fileField } from './file-field.ts';
import { icon } from './icons.ts';
import { inSight } from './picker.ts';

export function optionField(
  app: App,
  state: Filling,
  option: APIApplicationCommandBasicOption,
): TemplateResult {
  const { name } = option;
  const error = state.errors[name];
  const id = `campo-${name}`;
  return html`<div class="campo ${option.type === Option.String ? 'largo' : ''}">
    <label for=${id} id="${id}-nome">${name}${option.required ? nothing : html` <small>${it.composer.optional}</small>`}</label>
    <div class="dentro">
      ${
        option.type === Option.Attachment
          ? fileField(app, option, state.values[name]?.file, id)
          : control(app, state, option, id)
      }
      ${
        option.required
          ? nothing
          : html`<button type="button" class="icona" aria-label=${it.composer.remove(name)}
              title=${it.composer.remove(name)} @click=${() => app.fields.remove(name)}>${icon('chiudi')}</button>`
      }
    </div>
    <p class=${error ? 'errore' : 'nota'} id="${id}-aiuto" role=${error ? 'alert' : nothing}>${error ?? hint(option)}</p>
  </div>`;
}

/** "Quanto osa (da 0 a 2)" */
function hint(option: APIApplicationCommandBasicOption): string {
  const range =
    option.type === Option.Integer || option.type === Option.Number
      ? it.field.range(option.min_value, option.max_value)
      : '';
  return range ? `${option.description} (${range})` : option.description;
}

/** Fixed answers to choose from, or undefined when the person writes. */
function choicesOf(
  app: App,
  option: APIApplicationCommandBasicOption,
): readonly APIApplicationCommandOptionChoice[] | undefined {
  const { me } = app.store.state;
  if ('choices' in option && option.choices?.length) return option.choices;
  if (option.type === Option.Boolean)
    return [
      { name: it.composer.yes, value: 'true' },
      { name: it.composer.no, value: 'false' },
    ];
  if (option.type === Option.User || option.type === Option.Mentionable)
    return [me?.user, ...(me?.people ?? []).map((person) => person.user)]
      .filter((user, i, all) => user && all.findIndex((other) => other?.id === user.id) === i)
      .flatMap((user) => (user ? [{ name: nameOf(user), value: user.id }] : []));
  if (option.type === Option.Channel)
    return (me?.channels ?? []).map((channel) => ({ name: channel.name, value: channel.id }));
  if (option.type === Option.Role)
    return (me?.roles ?? []).map((role) => ({ name: role.name, value: role.id }));
  return undefined;
}

function control(
  app: App,
  state: Filling,
  option: APIApplicationCommandBasicOption,
  id: string,
): TemplateResult {
  const { name } = option;
  const value = state.values[name]?.text ?? '';
  const invalid = state.errors[name] ? 'true' : 'false';
  const choices = choicesOf(app, option);
  const write = (event: Event) => {
    const field = event.target;
    if (field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement)
      app.fields.write(name, field.value);
  };
  if (choices)
    return html`<select id=${id} aria-invalid=${invalid} aria-describedby="${id}-aiuto" @change=${write}>
      <option value="" ?selected=${value === ''}>${it.composer.choose}</option>
      ${choices.map(
        (choice) => html`<option value=${String(choice.value)}
          ?selected=${value === String(choice.value) || value === choice.name}>${choice.name}</option>`,
      )}
    </select>`;
  const suggestions = state.suggestions?.name === name ? state.suggestions : undefined;
  const numeric = option.type === Option.Integer || option.type === Option.Number;
  return html`<textarea id=${id} rows="1" inputmode=${numeric ? 'decimal' : 'text'} autocomplete="off"
      role="combobox" aria-autocomplete=${'autocomplete' in option && option.autocomplete ? 'list' : 'none'}
      aria-expanded=${suggestions ? 'true' : 'false'} aria-controls="${id}-lista" aria-required=${option.required ?? false}
      aria-activedescendant=${suggestions && suggestions.index >= 0 ? `${id}-${suggestions.index}` : nothing}
      aria-invalid=${invalid} aria-describedby="${id}-aiuto" .value=${live(value)} @input=${write}
      @blur=${() => app.fields.closeSuggestions()}
      @keydown=${(event: KeyboardEvent) => onKey(app, suggestions, event)}></textarea>
    ${suggestions ? list(app, suggestions, id) : nothing}`;
}

function list(app: App, suggestions: Suggestions, id: string): TemplateResult {
  const keepFocus = (event: Event) => event.preventDefault();
  return html`<ul class="scheda suggerimenti" id="${id}-lista" role="listbox" aria-label=${suggestions.name} @mousedown=${keepFocus}>
    ${suggestions.busy ? html`<li class="vuoto" role="option" aria-disabled="true" aria-selected="false">${it.composer.searching}</li>` : nothing}
    ${suggestions.choices.map(
      (choice, i) => html`<li id="${id}-${i}" role="option" aria-selected=${i === suggestions.index}
        class=${i === suggestions.index ? 'sotto' : ''} ${i === suggestions.index ? ref((element) => inSight(element)) : ''}
        @click=${() => app.fields.choose(suggestions.name, choice)}>${choice.name}</li>`,
    )}
  </ul>`;
}

/** Enter takes the suggestion under the cursor, or runs the command; Shift+Enter starts a new line in the text. */
function onKey(app: App, suggestions: Suggestions | undefined, event: KeyboardEvent): void {
  if (event.isComposing) return;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const choice = suggestions?.choices[suggestions.index];
  if (suggestions && step !== undefined) app.fields.moveSuggestion(step);
  else if (suggestions && choice && (event.key === 'Enter' || event.key === 'Tab'))
    app.fields.choose(suggestions.name, choice);
  else if (suggestions && event.key === 'Escape') {
    app.fields.closeSuggestions();
    event.stopPropagation();
  } else if (event.key === 'Enter' && !event.shiftKey) void app.composer.run();
  else return;
  event.preventDefault();
}
