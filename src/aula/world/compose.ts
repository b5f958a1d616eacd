/** Makes a message out of a checked body, and edits one. */
import type { APIAttachment, APIEmbed, APIMessage, APIUser } from 'discord-api-types/v10';
import type { EmbedBody } from '../rules/embed.ts';
import { type EditBody, EPHEMERAL, LOADING, type PostBody, SUPPRESS_EMBEDS } from '../rules/message.ts';
import { refusals } from '../rules/refusal.ts';
import { filesAfter, type Upload } from './files.ts';
import { mentionsIn } from './mentions.ts';
import type { Posted } from './posted.ts';
import type { World } from './world.ts';

export interface Draft {
  readonly channelId: string;
  readonly author: APIUser;
  readonly body: PostBody;
  readonly uploads: readonly Upload[];
  readonly onlyFor?: string | null;
  /** a defer: nothing to read yet */
  readonly loading?: boolean;
  /** what an answer to an interaction, or a reply, has beside its text */
  readonly more?: Partial<APIMessage>;
}

/** A new message, not yet posted. Throws 50006 (nothing in it), 40005 or 50035. */
export function compose(world: World, draft: Draft): Posted {
  const { body, uploads, author, channelId, onlyFor = null, loading = false } = draft;
  const nothing = !body.content && !body.embeds?.length && !body.components?.length && uploads.length === 0;
  if (nothing && !loading) throw refusals.emptyMessage();
  const files = filesAfter(world, [], body.attachments, uploads, onlyFor !== null);
  const content = body.content ?? '';
  const message: APIMessage = {
    id: world.nextId(),
    channel_id: channelId,
    author,
    content,
    timestamp: new Date(world.clock.now()).toISOString(),
    edited_timestamp: null,
    tts: body.tts ?? false,
    ...mentions(world, content, body.allowed_mentions),
    ...shown(files, body.embeds ?? []),
    components: withIds(body.components ?? []),
    pinned: false,
    type: 0,
    flags: (body.flags ?? 0) | (onlyFor === null ? 0 : EPHEMERAL) | (loading ? LOADING : 0),
    ...(body.nonce == null ? {} : { nonce: body.nonce }),
    ...draft.more,
  };
  return { message, onlyFor, files };
}

/** The message after an edit. What was "thinking" now speaks. Throws as compose does. */
export function edited(world: World, posted: Posted, body: EditBody, uploads: readonly Upload[]): Posted {
  const before = posted.message;
  const content = body.content === undefined ? before.content : (body.content ?? '');
  const embeds = body.embeds === undefined ? before.embeds : (body.embeds ?? []);
  const components =
    body.components === undefined ? (before.components ?? []) : withIds(body.components ?? []);
  const listed = body.attachments === null ? [] : body.attachments;
  const stays = listed?.length ?? posted.files.length + uploads.length;
  if (!content && embeds.length === 0 && components.length === 0 && stays === 0)
    throw refusals.emptyMessage();
  const files = filesAfter(world, posted.files, listed, uploads, posted.onlyFor !== null);
  const thinking = ((before.flags ?? 0) & LOADING) !== 0;
  const suppressed =
    body.flags == null ? (before.flags ?? 0) & SUPPRESS_EMBEDS : body.flags & SUPPRESS_EMBEDS;
  const message: APIMessage = {
    ...before,
    content,
    ...(body.content === undefined ? {} : mentions(world, content, body.allowed_mentions)),
    ...shown(files, embeds as EmbedBody[]),
    components,
    flags: ((before.flags ?? 0) & ~(LOADING | SUPPRESS_EMBEDS)) | suppressed,
    edited_timestamp: thinking ? null : new Date(world.clock.now()).toISOString(),
  };
  return { ...posted, message, files };
}

function mentions(world: World, content: string, allowed: PostBody['allowed_mentions']) {
  return mentionsIn(content, allowed, (id) => (id === world.bot.id ? world.bot : world.people.get(id)?.user));
}

/** A file named by an embed as attachment://name is shown there, and no longer listed as an attachment. */
function shown(files: readonly APIAttachment[], bodies: readonly EmbedBody[]) {
  const used = new Set<string>();
  const resolve = (url: string): string | undefined => {
    const path = files.find((file) => file.url === url);
    const named = path ?? files.find((file) => url === `attachment://${file.filename}`);
    if (named) used.add(named.id);
    return named?.url ?? (url.startsWith('attachment://') ? undefined : url);
  };
  const embeds = bodies.map((body) => {
    const { image, thumbnail, ...rest } = body;
    const picture = image && resolve(image.url);
    const small = thumbnail && resolve(thumbnail.url);
    return {
      type: 'rich',
      ...rest,
      ...(picture ? { image: { ...image, url: picture } } : {}),
      ...(small ? { thumbnail: { ...thumbnail, url: small } } : {}),
    } as APIEmbed;
  });
  return { embeds, attachments: files.filter((file) => !used.has(file.id)) };
}

/** Discord numbers the components of a message. */
function withIds(rows: NonNullable<PostBody['components']>): NonNullable<APIMessage['components']> {
  let id = 0;
  return rows.map((row) => {
    id += 1;
    const own = id;
    const components = row.components.map((component) => {
      id += 1;
      return { ...component, id };
    });
    return { ...row, id: own, components };
  }) as NonNullable<APIMessage['components']>;
}
