/** The attributes of a directive: read against a zod object, with every problem said in the lesson's own words. */
import { z } from 'zod';
import { directives as it, type Words } from '../../text/lesson/problems.ts';
import { nearest, type Say } from './say.ts';
import { type Directive, lineOf } from './tree.ts';

type Context = { addIssue(issue: { code: 'custom'; message: string; params: Words }): void };
const fail = (context: Context, words: Words) => {
  context.addIssue({ code: 'custom', message: words.message, params: words });
  return z.NEVER;
};

const ID = /^[a-z0-9][a-z0-9-]{0,39}$/;
export const isId = (text: string): boolean => ID.test(text);

export const idAttribute = z
  .string()
  .transform((value, context) => (isId(value) ? value : fail(context, it.badId(value))));

/** Italian or English decimals. number('0,5') -> 0.5; null when it is none, 'both' when it may be a thousand or a one */
export function readNumber(value: string): number | 'both' | null {
  const typed = value.trim().replace('\u2212', '-');
  if (/^[+-]?[1-9]\d{0,2}[.,]000$|^[+-]?[1-9]\d{0,2}\.\d{3}$/.test(typed)) return 'both';
  return /^[+-]?\d{1,15}(?:[.,]\d{1,15})?$/.test(typed) ? Number(typed.replace(',', '.')) : null;
}

export const numberAttribute = (name: string, low?: number, high?: number) =>
  z.string().transform((value, context) => {
    const read = readNumber(value);
    if (read === null) return fail(context, it.notNumber(name, value));
    if (read === 'both') return fail(context, it.thousands(name, value));
    if (low !== undefined && high !== undefined && !(read >= low && read <= high))
      return fail(context, it.outOfRange(name, low, high));
    return read;
  });

const YES = ['', 'true', 'sì', 'si', 'vero'];
const NO = ['no', 'false', 'falso'];
/** `{uscita}`, `{uscita=sì}`; undefined when it is neither yes nor no */
export const readYesNo = (value: string): boolean | undefined =>
  YES.includes(value.toLowerCase()) ? true : NO.includes(value.toLowerCase()) ? false : undefined;

export const yesNoAttribute = (name: string) =>
  z
    .string()
    .transform(
      (value, context) => readYesNo(value) ?? fail(context, it.notOneOf(name, value, null, ['sì', 'no'])),
    );

export const httpsAttribute = z.string().transform((value, context) => {
  const fine = /^https:\/\/[^\s/]+\.[^\s]+$/i.test(value) && value.length <= 512 && URL.canParse(value);
  return fine ? value : fail(context, it.notHttps(value));
});

export const textAttribute = (what: string, most: number) =>
  z
    .string()
    .min(1)
    .transform((value, context) =>
      value.length <= most ? value : fail(context, it.tooLong(what, value.length, most)),
    );

/** What stands in the braces as it is written: a name given twice, or quotes that only look like quotes. */
function checkWritten(node: Directive, written: string, say: Say): void {
  const names = [...written.matchAll(/([\p{L}_][\p{L}\w.-]*)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s}"']*))?/gu)];
  const seen = new Set<string>();
  for (const [, name = '', value = ''] of names) {
    if (seen.has(name)) say(lineOf(node), it.twice(name));
    seen.add(name);
    if (/^[“”‘’«»„]/.test(value)) say(lineOf(node), it.typographic);
  }
}

/**
 * @param text the file, for the attributes as they were written
 * @param examples what to suggest for an attribute that is missing
 * @returns null when something is wrong, and said
 */
export function readAttributes<S extends z.ZodObject>(
  node: Directive,
  schema: S,
  examples: Readonly<Record<string, string>>,
  text: string,
  say: Say,
): z.output<S> | null {
  const line = lineOf(node);
  const known = Object.keys(schema.shape);
  checkWritten(node, braces(node, text), say);
  const read = schema.strict().safeParse(given(node));
  if (read.success) return read.data as z.output<S>;
  for (const issue of read.error.issues) {
    const name = String(issue.path[0] ?? '');
    if (issue.code === 'unrecognized_keys')
      for (const key of issue.keys)
        say(line, it.unknownAttribute(key, node.name, nearest(key, known), known));
    else if (issue.code === 'invalid_value')
      say(
        line,
        it.notOneOf(
          name,
          given(node)[name] ?? '',
          nearest(given(node)[name] ?? '', issue.values.map(String)),
          issue.values.map(String),
        ),
      );
    else if (issue.code === 'custom' && issue.params) say(line, issue.params as Words);
    else say(line, it.lacking(name, node.name, examples[name] ?? '…'));
  }
  return null;
}

/** name -> value as written; '' for a name alone */
export function given(node: Directive): Record<string, string> {
  const own: Record<string, string> = {};
  for (const [name, value] of Object.entries(node.attributes ?? {})) own[name] = value ?? '';
  return own;
}

/** What stands between the braces of a directive's first line. */
export function braces(node: Directive, text: string): string {
  const start = node.position?.start.offset ?? 0;
  const end = text.indexOf('\n', start);
  const line = text.slice(start, end < 0 ? text.length : end);
  return /\{(.*)\}\s*$/.exec(line)?.[1] ?? '';
}
