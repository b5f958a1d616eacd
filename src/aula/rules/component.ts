/** What Discord allows in a message's components: rows of buttons, or of one menu. Components V2 are not known here. */
import { z } from 'zod';
import { as } from './form.ts';

export const customId = z.string().min(1).max(100);

const emoji = z.object({
  name: z.string().max(64).nullish(),
  id: z.string().nullish(),
  animated: z.boolean().nullish(),
});

const shared = {
  type: z.literal(2),
  label: z.string().max(80).nullish(),
  emoji: emoji.nullish(),
  disabled: z.boolean().nullish(),
};

const pressable = z.object({
  ...shared,
  style: z.literal([1, 2, 3, 4]),
  custom_id: customId,
  url: z.undefined(as('BUTTON_COMPONENT_INVALID_URL', 'Only a link button has a url')).optional(),
});

const link = z.object({
  ...shared,
  style: z.literal(5),
  url: z
    .string()
    .max(512)
    .refine(
      (url) => /^(https?|discord):\/\/\S+$/i.test(url),
      as('URL_TYPE_INVALID_URL', 'Not a well formed URL.'),
    ),
  custom_id: z.undefined(as('BUTTON_COMPONENT_CUSTOM_ID_INVALID', 'A link has no custom_id')).optional(),
});

const labelled = as('BUTTON_COMPONENT_LABEL_REQUIRED', 'A button needs a label or an emoji');
const button = z
  .discriminatedUnion('style', [pressable, link])
  .refine((b) => Boolean(b.label) || Boolean(b.emoji?.name) || Boolean(b.emoji?.id), labelled);

const option = z.object({
  label: z.string().min(1).max(100),
  value: z.string().min(1).max(100),
  description: z.string().max(100).nullish(),
  emoji: emoji.nullish(),
  default: z.boolean().nullish(),
});

const choosing = {
  custom_id: customId,
  placeholder: z.string().max(150).nullish(),
  min_values: z.int().min(0).max(25).nullish(),
  max_values: z.int().min(1).max(25).nullish(),
  disabled: z.boolean().nullish(),
  required: z.boolean().nullish(),
};

/** The menu of texts; also allowed inside a modal's label. */
export const stringMenu = z
  .object({ type: z.literal(3), ...choosing, options: z.array(option).min(1).max(25) })
  .superRefine((menu, context) => {
    const seen = new Set<string>();
    menu.options.forEach(({ value }, i) => {
      const fault = as(
        'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
        'The specified option value is already used',
      );
      if (seen.has(value)) context.addIssue({ code: 'custom', ...fault, path: ['options', i, 'value'] });
      seen.add(value);
    });
    const chosen = menu.options.filter((o) => o.default).length;
    if (chosen > (menu.max_values ?? 1)) {
      const fault = as('SELECT_COMPONENT_MAX_DEFAULT', 'More defaults than values can be chosen');
      context.addIssue({ code: 'custom', ...fault, path: ['options'] });
    }
    if ((menu.min_values ?? 1) > (menu.max_values ?? 1)) {
      const fault = as('SELECT_COMPONENT_MIN_MAX', 'min_values is above max_values');
      context.addIssue({ code: 'custom', ...fault, path: ['min_values'] });
    }
  });

const otherMenu = z.object({
  type: z.literal([5, 6, 7, 8]),
  ...choosing,
});

const part = z.discriminatedUnion('type', [button, stringMenu, otherMenu]);

const row = z
  .object({
    type: z.literal(1),
    components: z.array(part).min(1).max(5),
  })
  .superRefine((value, context) => {
    const menus = value.components.filter((c) => c.type !== 2).length;
    if (menus > 0 && value.components.length > 1) {
      const fault = as(
        'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
        'The specified component exceeds the maximum width',
      );
      context.addIssue({ code: 'custom', ...fault, path: ['components', 1] });
    }
  });

/** A message's `components`: at most 5 rows, and no custom_id twice. */
export const rows = z
  .array(row)
  .max(5)
  .superRefine((value, context) => {
    const seen = new Set<string>();
    value.forEach((each, i) => {
      each.components.forEach((component, j) => {
        const id = 'custom_id' in component ? component.custom_id : undefined;
        if (id === undefined) return;
        const fault = as('COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated');
        if (seen.has(id)) {
          context.addIssue({ code: 'custom', ...fault, path: [i, 'components', j, 'custom_id'] });
        }
        seen.add(id);
      });
    });
  });
