/** What Discord's client lets a person do with a message's components and with a form. */
import type { APIMessage } from 'discord-api-types/v10';
import { fieldOf, type ModalField } from '../rules/modal.ts';
import type { OpenModal } from '../world/modals.ts';
import { Wrong } from './wrong.ts';

interface Component {
  readonly type: number;
  readonly id: number;
  readonly custom_id?: string;
  readonly disabled?: boolean;
  readonly min_values?: number;
  readonly max_values?: number;
  readonly options?: readonly { readonly value: string }[];
}

/** The `data` of a press on a button or a choice in a menu. Throws Wrong when it isn't there to be pressed. */
export function pressed(
  message: APIMessage,
  customId: string,
  values: readonly string[] | undefined,
): object {
  const rows = (message.components ?? []) as unknown as readonly { components?: readonly Component[] }[];
  const found = rows.flatMap((row) => row.components ?? []).find(({ custom_id }) => custom_id === customId);
  if (!found) throw new Wrong('Questo pulsante non c’è più.');
  if (found.disabled) throw new Wrong('Questo pulsante è spento.');
  const data = { custom_id: customId, component_type: found.type, id: found.id };
  if (found.type === 2) return data;
  const chosen = values ?? [];
  if (chosen.length < (found.min_values ?? 1) || chosen.length > (found.max_values ?? 1))
    throw new Wrong('Non si può scegliere questo numero di voci.');
  const known = found.options?.map((option) => option.value);
  if (known && !chosen.every((value) => known.includes(value)))
    throw new Wrong('Questa voce non c’è nel menu.');
  if (new Set(chosen).size < chosen.length) throw new Wrong('Una voce è stata scelta due volte.');
  return { ...data, values: chosen };
}

/** The `data` of a form that is sent. Throws Wrong when a field isn't filled in as it asks. */
export function submitted({ body }: OpenModal, values: Readonly<Record<string, string>>): object {
  const components = body.components.map((holder, i) => {
    const field = fieldOf(holder);
    const sent = field ? { ...filledIn(field, values), id: 2 * i + 2 } : {};
    const id = 2 * i + 1;
    return holder.type === 18 ? { type: 18, id, component: sent } : { type: 1, id, components: [sent] };
  });
  return { custom_id: body.custom_id, components };
}

function filledIn(field: ModalField, values: Readonly<Record<string, string>>): object {
  const { type, custom_id } = field;
  const given = Object.hasOwn(values, custom_id) ? values[custom_id] : undefined;
  if (field.type === 3) {
    const chosen = given === undefined || given === '' ? [] : [given];
    const known = field.options.map((option) => option.value);
    if (field.required !== false && chosen.length === 0) throw new Wrong('Manca una scelta obbligatoria.');
    if (!chosen.every((value) => known.includes(value))) throw new Wrong('Questa voce non c’è nel menu.');
    return { type, custom_id, values: chosen };
  }
  const value = given ?? field.value ?? '';
  if (value === '' && field.required === false) return { type, custom_id, value };
  if (value === '') throw new Wrong('Manca un campo obbligatorio.');
  const { min_length, max_length } = field;
  if (value.length < (min_length ?? 0)) throw new Wrong(`Scrivi almeno ${min_length} caratteri.`);
  if (value.length > (max_length ?? 4000))
    throw new Wrong(`Puoi scrivere al massimo ${max_length ?? 4000} caratteri.`);
  return { type, custom_id, value };
}
