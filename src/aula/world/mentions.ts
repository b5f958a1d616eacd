/** Who a message calls. What isn't allowed to ping mentions nobody, so that a test can see that nobody was pinged. */
import type { APIUser } from 'discord-api-types/v10';
import type { PostBody } from '../rules/message.ts';
import { roles } from './room.ts';

export interface Mentions {
  readonly mentions: APIUser[];
  readonly mention_roles: string[];
  readonly mention_everyone: boolean;
}

/** As Discord does for a bot: without `allowed_mentions`, everything that is written pings. */
export function mentionsIn(
  content: string,
  allowed: PostBody['allowed_mentions'],
  find: (id: string) => APIUser | undefined,
): Mentions {
  const parse = allowed == null ? ['users', 'roles', 'everyone'] : (allowed.parse ?? []);
  const mayPing = (kind: 'users' | 'roles', id: string) =>
    parse.includes(kind) || (allowed?.[kind]?.includes(id) ?? false);
  const users = new Map<string, APIUser>();
  for (const [, id = ''] of content.matchAll(/<@!?(\d{15,20})>/g)) {
    const user = find(id);
    if (user && mayPing('users', id)) users.set(id, user);
  }
  const called = new Set<string>();
  for (const [, id = ''] of content.matchAll(/<@&(\d{15,20})>/g))
    if (roles.some((role) => role.id === id) && mayPing('roles', id)) called.add(id);
  return {
    mentions: [...users.values()],
    mention_roles: [...called],
    mention_everyone: parse.includes('everyone') && /@(everyone|here)\b/.test(content),
  };
}
