/** A question as what is looked for: groups of ways to say the same thing, of which one is enough. Pure. */
import type { Glossary } from './glossary.ts';
import { STOP_WORDS } from './stop-words.ts';
import { plainWords } from './terms.ts';

/** One way to say it: all of its terms count. */
export interface Way {
  readonly terms: readonly string[];
  /** 0 to 1: how sure it is that this was meant */
  readonly weight: number;
}
export interface Wanted {
  readonly ways: readonly Way[];
  /** the terms of the question that want it: one, or several that the glossary understands together */
  readonly said: readonly string[];
  /** the glossary knows it: it is of the lessons' subject */
  readonly known: boolean;
}
export interface Understood {
  readonly wanted: readonly Wanted[];
  /** asks what something is: explanations come before exercises */
  readonly definition: boolean;
}

export interface Language {
  stem(word: string): string;
  /** whether a term stands in some passage */
  known(term: string): boolean;
  /** the word of the lessons or the glossary that was probably meant, where this one stands nowhere */
  corrected(word: string): string | null;
}

/** Words of a question that are read; nobody needs more to ask one thing. */
const MOST_WORDS = 120;
const MOST_WANTED = 40;
/** How far words of one way to say something may stand from its first; with words among them that say nothing, nearer. */
const APART = 7;
const CLOSE = 3;
const SYNONYM = 0.7;
const PHRASE = 0.9;
const CORRECTED = 0.7;
/** numerini, parolona, facilissimo */
const SMALL = /^(.{4,})(?:in|ett|on|issim|ucc|acc)[aeio]$/;
const DEFINITION =
  /\b(?:cos|cosa|che cosa) (?:e|sono|sarebbe|sarebbero|significa|vuol dire|vuole dire|si intende|intendi)\b|\bche (?:e|sono|significa|vuol dire)\b|\bdefinizione\b|\bwhat (?:is|are)\b/;

export function understand(question: string, glossary: Glossary, language: Language): Understood {
  const written = plainWords(question, MOST_WORDS);
  const words = written.map((word) =>
    STOP_WORDS.has(word) ? { word, sure: 1 } : spelled(word, glossary, language),
  );
  const stems = words.map(({ word }) => language.stem(word));
  const wanted = new Map<string, Wanted>();
  const want = (said: readonly string[], ways: readonly Way[], known: boolean) => {
    const key = ways.map(({ terms }) => terms.join(' ')).join();
    if (!wanted.has(key) && wanted.size < MOST_WANTED) wanted.set(key, { said, ways, known });
  };
  for (const [i, { word, sure }] of words.entries()) {
    const term = stems[i] ?? '';
    const near = (most: number) => new Set(stems.slice(Math.max(0, i - most), i + most + 1));
    const [close, apart] = [near(CLOSE), near(APART)];
    const entries = (glossary.get(term) ?? []).filter(({ said, loose }) =>
      said.every((one) => (loose ? apart : close).has(one)),
    );
    const single = entries.filter(({ said }) => said.length === 1);
    if (!STOP_WORDS.has(word)) {
      const meant = single
        .flatMap((entry) => entry.meant)
        .map((terms) => ({ terms, weight: SYNONYM * sure }));
      want([term], [{ terms: [term], weight: sure }, ...meant], single.length > 0);
    }
    for (const { said, meant } of entries)
      if (said.length > 1)
        want(
          said,
          meant.map((terms) => ({ terms, weight: PHRASE * sure })),
          true,
        );
  }
  return {
    wanted: [...wanted.values()],
    definition: DEFINITION.test(written.join(' ')) || wanted.size === 1,
  };
}

/** The word as it stands in the lessons or the glossary, and how sure that is. */
function spelled(word: string, glossary: Glossary, language: Language): { word: string; sure: number } {
  const stem = language.stem(word);
  if (language.known(stem) || glossary.has(stem)) return { word, sure: 1 };
  const small = SMALL.exec(word)?.[1];
  if (small !== undefined) {
    const root = language.stem(`${small}o`);
    if (language.known(root)) return { word: `${small}o`, sure: CORRECTED };
  }
  const meant = language.corrected(word);
  return meant === null ? { word, sure: 1 } : { word: meant, sure: CORRECTED };
}
