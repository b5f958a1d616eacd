/** What may answer which interaction, and with what data. */
import { z } from 'zod';
import { as } from './form.ts';
import { answerMessage, EPHEMERAL, messageEdit } from './message.ts';
import { modal } from './modal.ts';

export const interactionTypes = { command: 2, component: 3, autocomplete: 4, modal: 5 } as const;

const deferFlags = z.literal([0, EPHEMERAL], 'A defer may carry only EPHEMERAL').nullish();

/** Autocomplete values follow the option's own type; texts may hold 100 characters. */
const choice = z.object({
  name: z.string().min(1).max(100),
  name_localizations: z.record(z.string(), z.string().max(100)).nullish(),
  value: z.union([z.string().max(100), z.number()]),
});

const onlyFlags = as('INTERACTION_DEFER_ONLY_FLAGS', 'A defer may carry only flags');

export const callback = z.discriminatedUnion('type', [
  z.object({ type: z.literal(4), data: answerMessage }),
  z.object({
    type: z.literal(5),
    data: z
      .looseObject({ flags: deferFlags })
      .refine((data) => Object.keys(data).every((key) => key === 'flags'), onlyFlags)
      .nullish(),
  }),
  z.object({ type: z.literal(6), data: z.strictObject({}).nullish() }),
  z.object({ type: z.literal(7), data: messageEdit.nullish() }),
  z.object({ type: z.literal(8), data: z.object({ choices: z.array(choice).max(25) }) }),
  z.object({ type: z.literal(9), data: modal }),
]);

export type Callback = z.output<typeof callback>;

/** The callback types an interaction takes: a modal can't answer a modal, only something on a message can be updated. */
export function allowedAnswers(type: number, fromMessage: boolean): readonly number[] {
  switch (type) {
    case interactionTypes.command:
      return [4, 5, 9];
    case interactionTypes.component:
      return [4, 5, 6, 7, 9];
    case interactionTypes.autocomplete:
      return [8];
    default:
      return fromMessage ? [4, 5, 6, 7] : [4, 5];
  }
}
