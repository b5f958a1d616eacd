/** What Discord adds to a command's options: the people, roles and files that they name, as whole objects. */
import { optionTypes as types } from '../rules/option.ts';
import { memberOf, type Person } from '../world/people.ts';
import { permissions, roles } from '../world/room.ts';
import type { World } from '../world/world.ts';
import type { FilledOption } from './options.ts';
import { Wrong } from './wrong.ts';

/** `{ resolved }`, or nothing to add. Throws Wrong for a role or a file that isn't there, or is somebody else's. */
export function resolved(world: World, person: Person, options: readonly FilledOption[]): object {
  const flat = options.flatMap((option) => [
    option,
    ...(option.options ?? []).flatMap((o) => [o, ...(o.options ?? [])]),
  ]);
  const of = (...wanted: readonly number[]) =>
    flat.filter(({ type, value }) => wanted.includes(type) && value);
  const people = of(types.user, types.mentionable).flatMap(
    ({ value }) => world.people.get(String(value)) ?? [],
  );
  const named = of(types.role, types.mentionable).flatMap(({ name, type, value }) => {
    const role = roles.find(({ id }) => id === value);
    if (!role && type === types.role) throw new Wrong(`L’opzione «${name}» deve essere un ruolo.`);
    return role ?? [];
  });
  const files = of(types.attachment).map(({ name, value }) => {
    const file = world.uploads.of(person.user.id, String(value));
    if (!file) throw new Wrong(`Il file di «${name}» non c’è più: sceglilo di nuovo.`);
    return file;
  });
  const parts = {
    ...(people.length > 0 ? { users: byId(people.map(({ user }) => user)), members: members(people) } : {}),
    ...(named.length > 0 ? { roles: byId(named) } : {}),
    ...(files.length > 0 ? { attachments: byId(files) } : {}),
  };
  return Object.keys(parts).length > 0 ? { resolved: parts } : {};
}

function byId<T extends { readonly id: string }>(all: readonly T[]): Record<string, T> {
  return Object.fromEntries(all.map((one) => [one.id, one]));
}

function members(people: readonly Person[]): object {
  return Object.fromEntries(
    people.map((each) => {
      const bits = each.teacher ? permissions.teacher : permissions.student;
      return [each.user.id, { ...memberOf(each), permissions: bits }];
    }),
  );
}
