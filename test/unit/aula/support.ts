/** Texts and bodies within Discord's limits, to be broken one limit at a time. */
import fc from 'fast-check';
import { Refusal } from '../../../src/aula/rules/refusal.ts';

/** A text of so many UTF-16 units, of any characters that aren't blank. */
export function text(min: number, max: number): fc.Arbitrary<string> {
  return fc
    .string({ unit: fc.constantFrom('a', 'è', '字', ' ', '"', '*'), minLength: min, maxLength: max })
    .map((t) => (min > 0 && t.trim() === '' ? 'x'.repeat(Math.max(1, t.length)) : t));
}

export const exactly = (length: number): string => 'x'.repeat(length);
export const times = <T>(count: number, make: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));

/** A body's limit, gone past by the smallest step. `path` is where Discord would point. */
export interface Breach<T> {
  readonly what: string;
  readonly path: string;
  readonly body: (valid: T) => unknown;
}

/** The paths of a 50035, or what else came of it. */
export function refusedAt(run: () => unknown): readonly string[] | string {
  try {
    run();
    return 'accepted';
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (error.code !== 50035) return `code ${error.code}`;
    return pathsIn(error.errors as Record<string, unknown>);
  }
}

function pathsIn(errors: Record<string, unknown>, at: readonly string[] = []): string[] {
  return Object.entries(errors).flatMap(([key, value]) =>
    key === '_errors' ? [at.join('.')] : pathsIn(value as Record<string, unknown>, [...at, key]),
  );
}
