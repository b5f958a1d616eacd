/** The shapes of what a person's page sends; see people-api.ts. */
import { z } from 'zod';
import type { CommandOption } from '../people-api.ts';

const id = z.string().max(20);
const value = z.union([z.string().max(100_000), z.number(), z.boolean()]);

const option: z.ZodType<CommandOption> = z.object({
  name: z.string().max(32),
  value: value.optional(),
  focused: z.boolean().optional(),
  get options() {
    return z.array(option).max(25).optional();
  },
}) as z.ZodType<CommandOption>;

const options = z.array(option).max(25);

export const entry = z.object({
  name: z.string().max(200),
  role: z.enum(['docente', 'studente']),
  roles: z.array(z.string().max(100)).max(10).optional(),
});
export const saying = z.object({ content: z.string(), replyTo: id.optional() });
export const action = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('command'), channelId: id, commandId: id, options }),
  z.object({ kind: z.literal('autocomplete'), channelId: id, commandId: id, options }),
  z.object({ kind: z.literal('message-command'), channelId: id, commandId: id, messageId: id }),
  z.object({
    kind: z.literal('component'),
    channelId: id,
    messageId: id,
    customId: z.string().max(100),
    values: z.array(z.string().max(100)).max(25).optional(),
  }),
  z.object({
    kind: z.literal('modal'),
    modalId: id,
    values: z.record(z.string().max(100), z.string().max(10_000)),
  }),
]);
