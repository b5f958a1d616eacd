/** What Discord allows in a modal: a title and one to five fields, as labelled parts or as the older rows. */
import { z } from 'zod';
import { customId, stringMenu } from './component.ts';
import { as } from './form.ts';

const textInput = z.object({
  type: z.literal(4),
  custom_id: customId,
  style: z.literal([1, 2]),
  min_length: z.int().min(0).max(4000).nullish(),
  max_length: z.int().min(1).max(4000).nullish(),
  required: z.boolean().nullish(),
  value: z.string().max(4000).nullish(),
  placeholder: z.string().max(100).nullish(),
});

const rowField = z.object({
  type: z.literal(1),
  components: z.array(textInput.extend({ label: z.string().min(1).max(45) })).length(1),
});

const labelField = z.object({
  type: z.literal(18),
  label: z.string().min(1).max(45),
  description: z.string().max(100).nullish(),
  component: z.discriminatedUnion('type', [
    textInput.extend({
      label: z
        .undefined(as('TEXT_INPUT_LABEL_IN_LABEL', 'The label is said by the Label component'))
        .nullish(),
    }),
    stringMenu,
  ]),
});

export const modal = z
  .object({
    title: z.string().min(1).max(45),
    custom_id: customId,
    components: z
      .array(z.discriminatedUnion('type', [rowField, labelField]))
      .min(1)
      .max(5),
  })
  .superRefine((value, context) => {
    const seen = new Set<string>();
    value.components.forEach((field, i) => {
      const id = fieldOf(field)?.custom_id;
      if (id === undefined) return;
      const fault = as('COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated');
      if (seen.has(id)) context.addIssue({ code: 'custom', ...fault, path: ['components', i] });
      seen.add(id);
    });
  });

export type ModalBody = z.output<typeof modal>;
export type ModalField = z.output<typeof textInput> | z.output<typeof stringMenu>;

/** The one field a row or label holds. */
export function fieldOf(holder: ModalBody['components'][number]): ModalField | undefined {
  return holder.type === 18 ? holder.component : holder.components[0];
}
