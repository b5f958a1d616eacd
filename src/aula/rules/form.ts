/** Checks a body against a schema and reports faults as Discord does: code 50035 with errors nested along their path. */
import type { z } from 'zod';
import { Refusal } from './refusal.ts';

interface Fault {
  readonly code: string;
  readonly message: string;
}

/** The value as the schema types it; throws a Refusal (400, 50035) that names every fault's place, `under` a path. */
export function check<S extends z.ZodType>(
  schema: S,
  value: unknown,
  under: readonly PropertyKey[] = [],
): z.output<S> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw invalidForm(
    result.error.issues.map((issue) => ({ path: [...under, ...issue.path], fault: faultOf(issue, value) })),
  );
}

/** A 50035 for faults found outside a schema. */
export function invalidForm(faults: readonly { path: readonly PropertyKey[]; fault: Fault }[]): Refusal {
  const errors: Record<string, unknown> = {};
  for (const { path, fault } of faults) {
    let at = errors;
    for (const step of path) {
      const key = String(step);
      if (!Object.hasOwn(at, key)) at[key] = {};
      at = at[key] as Record<string, unknown>;
    }
    at._errors = [...((at._errors as Fault[] | undefined) ?? []), fault];
  }
  return new Refusal(400, 50035, 'Invalid Form Body', { errors });
}

/** For `refine`: a fault with a code of Discord's that zod has no word for. */
export function as(code: string, message: string): { message: string; params: { code: string } } {
  return { message, params: { code } };
}

function faultOf(issue: z.core.$ZodIssue, value: unknown): Fault {
  switch (issue.code) {
    case 'too_big':
      return issue.origin === 'number' || issue.origin === 'int'
        ? fault('NUMBER_TYPE_MAX', `int value should be less than or equal to ${issue.maximum}.`)
        : fault('BASE_TYPE_MAX_LENGTH', `Must be ${issue.maximum} or fewer in length.`);
    case 'too_small':
      if (issue.origin === 'number' || issue.origin === 'int')
        return fault('NUMBER_TYPE_MIN', `int value should be greater than or equal to ${issue.minimum}.`);
      return fault('BASE_TYPE_MIN_LENGTH', `Must be ${issue.minimum} or more in length.`);
    case 'invalid_format':
      return fault('STRING_TYPE_REGEX', 'String value did not match validation regex.');
    case 'invalid_type':
      return at(value, issue.path) === undefined
        ? fault('BASE_TYPE_REQUIRED', 'This field is required')
        : fault('BASE_TYPE_BAD_TYPE', `Could not interpret value as ${issue.expected}.`);
    case 'invalid_value':
      return fault('BASE_TYPE_CHOICES', `Value must be one of {${issue.values.map(String).join(', ')}}.`);
    case 'invalid_union':
      return fault('UNION_TYPE_CHOICES', 'Value of field is not one of the allowed kinds.');
    case 'custom':
      return fault(String(issue.params?.code ?? 'BASE_TYPE_INVALID'), issue.message);
    default:
      return fault('BASE_TYPE_INVALID', issue.message);
  }
}

function fault(code: string, message: string): Fault {
  return { code, message };
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  let found = value;
  for (const step of path) {
    if (typeof found !== 'object' || found === null) return undefined;
    found = (found as Record<PropertyKey, unknown>)[step];
  }
  return found;
}
