/**
 * The saved state of a lab's panel, and whose it is. Its owner's presses change it; anybody else's work on a copy, which is
 * saved as theirs, so that the panel in front of the class stays as it was.
 */
import type { z } from 'zod';
import type { Context, Press } from '../bot/command.ts';
import { UserError } from '../bot/errors.ts';
import type { Services } from '../services.ts';
import { labs as it } from '../text/labs.ts';

/** Under which id, and whose: a copy has not been saved yet. */
export interface LabPanel<S> {
  readonly state: S;
  /** saves the next state, where this person may; returns the id for the next buttons */
  save(next: S): string;
  /** whether a save makes a copy */
  readonly copy: boolean;
}

/** @param state plain data; its owner is kept beside it */
export function newPanel<S>(
  kind: string,
  state: S,
  { person }: Pick<Context, 'person'>,
  services: Services,
): string {
  return services.panels.save(person.id, kind, { owner: person.id, state });
}

/**
 * The panel that a press names in its first argument.
 * @throws UserError when its life is over, or it is an older version's
 */
export function openPanel<S>(
  kind: string,
  schema: z.ZodType<S>,
  { args, person }: Pick<Press, 'args' | 'person'>,
  services: Services,
): LabPanel<S> {
  const [id = ''] = args;
  const found = services.panels.find(id, kind);
  const { owner, state } = typeof found === 'object' && found !== null ? (found as Saved) : ({} as Saved);
  const read = schema.safeParse(state);
  if (!read.success) throw new UserError(it.gone(services.commandNames.mention(kind)));
  const copy = owner !== person.id;
  return {
    state: read.data,
    copy,
    save(next) {
      if (!copy && services.panels.update(id, kind, { owner, state: next })) return id;
      return newPanel(kind, next, { person }, services);
    },
  };
}

interface Saved {
  readonly owner?: unknown;
  readonly state?: unknown;
}
