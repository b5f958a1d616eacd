/** What Discord allows in a message: a new one, and an edit. */
import { z } from 'zod';
import { rows } from './component.ts';
import { embeds } from './embed.ts';
import { as } from './form.ts';

export const EPHEMERAL = 64;
export const LOADING = 128;
export const SUPPRESS_EMBEDS = 4;
const SUPPRESS_NOTIFICATIONS = 4096;

/** Discord trims what is said, after counting it. */
const content = z
  .string()
  .max(2000)
  .transform((text) => text.trim());

const allowedMentions = z
  .object({
    parse: z.array(z.enum(['roles', 'users', 'everyone'])).nullish(),
    roles: z.array(z.string()).max(100).nullish(),
    users: z.array(z.string()).max(100).nullish(),
    replied_user: z.boolean().nullish(),
  })
  .superRefine((value, context) => {
    for (const kind of ['users', 'roles'] as const) {
      if (!value.parse?.includes(kind) || (value[kind]?.length ?? 0) === 0) continue;
      const fault = as(
        'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
        `parse:["${kind}"] and ${kind}: [ids] are mutually exclusive.`,
      );
      context.addIssue({ code: 'custom', ...fault });
    }
  });

/** A file sent with the request is named by its n; a file that is to stay, by its id. */
const attachment = z.object({
  id: z.union([z.string(), z.int()]).transform(String),
  filename: z.string().min(1).max(1024).nullish(),
  description: z.string().max(1024).nullish(),
});

function flags(allowed: number) {
  const fault = as('MESSAGE_FLAGS_NOT_ALLOWED', 'These flags cannot be set here');
  return z
    .int()
    .min(0)
    .refine((value) => (value & ~allowed) === 0, fault);
}

const unknownHere = z
  .undefined(as('NOT_IN_THE_AULA', 'The aula does not know this part of a message'))
  .optional();

const common = {
  content: content.nullish(),
  embeds: embeds.nullish(),
  components: rows.nullish(),
  allowed_mentions: allowedMentions.nullish(),
  attachments: z.array(attachment).max(10).nullish(),
  poll: unknownHere,
};

const posted = {
  ...common,
  tts: z.boolean().nullish(),
  nonce: z.union([z.string().max(25), z.int()]).nullish(),
  enforce_nonce: z.boolean().nullish(),
  sticker_ids: z.array(z.string()).max(0).nullish(),
  message_reference: z
    .object({
      message_id: z.string(),
      channel_id: z.string().nullish(),
      guild_id: z.string().nullish(),
      fail_if_not_exists: z.boolean().nullish(),
      type: z.literal(0).nullish(),
    })
    .nullish(),
};

/** A message posted in a channel. */
export const channelMessage = z.object({
  ...posted,
  flags: flags(SUPPRESS_EMBEDS | SUPPRESS_NOTIFICATIONS).nullish(),
});

/** An answer or a follow-up to an interaction: it may be for one person's eyes. */
export const answerMessage = z.object({
  ...posted,
  flags: flags(SUPPRESS_EMBEDS | SUPPRESS_NOTIFICATIONS | EPHEMERAL).nullish(),
});

/** An edit: what is left out stays as it is, null or an empty list takes it away. */
export const messageEdit = z.object({ ...common, flags: z.int().min(0).nullish() });

export type PostBody = z.output<typeof answerMessage>;
export type EditBody = z.output<typeof messageEdit>;
