/** The facts at the top of a lesson file: YAML between two lines of dashes. */
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { front as it } from '../../text/lesson/problems.ts';
import type { Lesson } from '../lesson.ts';
import { isId } from './attributes.ts';
import { nearest, type Say } from './say.ts';

const id = z.string().refine(isId);
const line = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^[^\n]*$/);

const SHAPE = z.strictObject({
  id,
  titolo: line(100),
  minuti: z.number().int().min(1).max(600),
  livello: z.enum(['base', 'intermedio', 'avanzato']),
  prerequisiti: z.array(id).max(20).nullish(),
  obiettivi: z.array(line(200)).min(1).max(10),
});
const EXAMPLES: Readonly<Record<string, string>> = {
  id: 'id: token   (lettere minuscole senza accenti, cifre, trattini)',
  titolo: 'titolo: I pezzi del testo   (al massimo 100 caratteri)',
  minuti: 'minuti: 30   (un numero intero)',
  livello: 'livello: base   (oppure intermedio, avanzato)',
  prerequisiti: 'prerequisiti: [attenzione]   (gli id delle lezioni da fare prima, fra parentesi quadre)',
  obiettivi: 'obiettivi:   e sotto, una per riga,   - Capire che cos’è un token',
};

export type Facts = Omit<Lesson, 'steps' | 'expectations'>;
/** Lines of the file, from 1. */
export interface FactLines {
  readonly id: number;
  readonly prerequisites: number;
}

/**
 * @param text the whole file
 * @param yaml what stands between the dashes, or null when the parser found none
 */
export function readFacts(
  text: string,
  yaml: string | null,
  say: Say,
): { facts: Facts; lines: FactLines } | null {
  if (yaml === null) {
    say(1, /^---\s*(\n|$)/.test(text) ? it.open : it.missing);
    return null;
  }
  const counter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: counter, prettyErrors: false, uniqueKeys: true });
  const at = (offset: number) => counter.linePos(offset).line + 1;
  if (document.errors.length > 0) {
    for (const { pos, code } of document.errors)
      say(at(pos[0]), it.notYaml(code === 'DUPLICATE_KEY' ? 'un dato c’è due volte' : ''));
    return null;
  }
  const lines = new Map<string, number>();
  let given: unknown;
  try {
    given = document.toJS({ maxAliasCount: 0 });
  } catch {
    say(2, it.notYaml('niente & e *'));
    return null;
  }
  const { contents } = document;
  if (contents && 'items' in contents)
    for (const item of contents.items)
      if (item && 'key' in item && item.key && typeof item.key === 'object' && 'range' in item.key) {
        const { key } = item;
        const range = 'range' in key && Array.isArray(key.range) ? key.range : [0];
        lines.set(String('value' in key ? key.value : ''), at(Number(range[0])));
      }
  const where = (key: string) => lines.get(key) ?? 1;
  const read = SHAPE.safeParse(given);
  if (!read.success) {
    explain(read.error.issues, given, where, say);
    return null;
  }
  const { titolo, minuti, livello, prerequisiti, obiettivi } = read.data;
  return {
    facts: {
      id: read.data.id,
      title: titolo,
      minutes: minuti,
      level: livello,
      goals: obiettivi,
      prerequisites: prerequisiti ?? [],
    },
    lines: { id: where('id'), prerequisites: where('prerequisiti') },
  };
}

function explain(
  issues: readonly z.core.$ZodIssue[],
  given: unknown,
  where: (key: string) => number,
  say: Say,
): void {
  const known = Object.keys(SHAPE.shape);
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    say(2, it.notYaml(''));
    return;
  }
  for (const issue of issues) {
    const key = String(issue.path[0] ?? '');
    const missing = !(key in given) || given[key as keyof typeof given] === null;
    if (issue.code === 'unrecognized_keys')
      for (const unknown of issue.keys)
        say(where(unknown), it.unknown(unknown, nearest(unknown, known), known));
    else say(where(key), (missing ? it.lacking : it.wrong)(key, EXAMPLES[key] ?? ''));
  }
}
