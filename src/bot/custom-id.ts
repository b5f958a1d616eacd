/**
 * custom_ids: `v1:command:action:arg:arg`, at most 100 characters, ids and numbers only.
 *
 *   write({ command: 'probabilita', action: 'imposta', args: ['k3Jx', 1.5] }) -> 'v1:probabilita:imposta:k3Jx:1.5'
 *   read('v1:probabilita:imposta:k3Jx:1.5') -> { command: 'probabilita', action: 'imposta', args: ['k3Jx', '1.5'] }
 *   read('anything else') -> null
 */
import type { Target } from './view.ts';

export interface ReadTarget {
  readonly command: string;
  readonly action: string;
  readonly args: readonly string[];
}

const VERSION = 'v1';
const PART = /^[A-Za-z0-9_.-]{1,64}$/;
const MAX = 100;

/** @throws RangeError when a part holds other characters, or the whole is over 100: a defect of the view, not of a person */
export function writeCustomId(target: Target): string {
  const parts = [VERSION, target.command, target.action, ...(target.args ?? []).map(String)];
  const bad = parts.find((part) => !PART.test(part));
  if (bad !== undefined)
    throw new RangeError(`custom_id part ${JSON.stringify(bad)} is not an id or a number`);
  const id = parts.join(':');
  if (id.length > MAX) throw new RangeError(`custom_id over ${MAX} characters: ${id}`);
  return id;
}

/** Null for anything this version did not write: foreign, tampered, or from a future version. */
export function readCustomId(id: string): ReadTarget | null {
  if (id.length > MAX) return null;
  const [version, command, action, ...args] = id.split(':');
  if (version !== VERSION || command === undefined || action === undefined) return null;
  return [command, action, ...args].every((part) => PART.test(part)) ? { command, action, args } : null;
}
