/**
 * Finds the passages that answer a question: BM25 over the lessons' words (Orama) with Italian stems, a glossary of what
 * students say, and room for a spelling mistake. What it is not: an understanding of the question.
 * Only importer of the search library.
 */
import { create, insert, search } from '@orama/orama';
import { stemmer } from '@orama/stemmers/italian';
import type { Lesson } from '../lessons/lesson.ts';
import { isAboutLessons, subjectOf } from './evidence.ts';
import { readGlossary } from './glossary.ts';
import { type Fields, fieldsOf, passagesOf } from './passages.ts';
import type { Finder, Found } from './port.ts';
import { createSpelling } from './spelling.ts';
import { STOP_WORDS } from './stop-words.ts';
import { plainWords } from './terms.ts';
import { understand, type Wanted, type Way } from './understand.ts';

/** How many times a word counts, by where it stands. */
const COUNTS: Readonly<Record<keyof Fields, number>> = {
  terms: 4,
  step: 4,
  asked: 1,
  text: 2,
  reveal: 2,
  right: 2,
  ask: 2,
  lesson: 1,
  rest: 1,
};
/** Besides, what a lesson puts in bold: more where something is asked to be explained. */
const BOLD = { definition: 0.5, other: 0.1 };
/** And once more for itself: what students ask, in their words. */
const ASKED = 0.3;
/** The library's frequencies are shares of a passage's words, which is what `b` would make of them. */
const RELEVANCE = { k: 0.02, b: 0, d: 0 };
/** What several terms of one way to say something are worth together: between their mean (1) and their sum (0). */
const TOGETHER = 0.4;
/** Ends each term in the index: the library looks for beginnings of words. */
const END = '\u0000';
/** Characters of a question that are read. */
const LONGEST = 4000;

/** archi, lunghe: the h is of the ending */
const stemOf = (word: string): string => stemmer(word).replace(/(?<=.[cg])h$/, '');

type Scores = ReadonlyMap<string, number>;

/** @param lessons a passage for each step; builds the index at once (some 200 ms for the twelve lessons) */
export function createFinder(lessons: readonly Lesson[]): Finder {
  const passages = lessons.flatMap(passagesOf);
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  const stems = new Map<string, string>();
  const stem = (word: string): string => stems.get(word) ?? stemOf(word);
  const database = create({
    schema: { words: 'string', bold: 'string', asked: 'string' },
    components: {
      tokenizer: {
        language: 'italian',
        normalizationCache: new Map<string, string>(),
        // only ever given terms
        tokenize: (terms: string) => terms.split(' ').filter((term) => term !== ''),
      },
    },
  });
  /** how many passages have a term */
  const frequency = new Map<string, number>();
  const written = new Set<string>();
  const subject = subjectOf(stem);
  const subjects = new Set(subject.words);
  const termsOf = (text: string): readonly string[] =>
    plainWords(text).map((word) => {
      written.add(word);
      const term = stem(word);
      stems.set(word, term);
      return term;
    });
  const ended = (terms: readonly string[]) => terms.map((term) => term + END).join(' ');
  for (const passage of passages) {
    const fields = fieldsOf(passage);
    const words = Object.entries(COUNTS).flatMap(([field, times]) => {
      const terms = termsOf(fields[field as keyof Fields]);
      return Array.from({ length: times }, () => terms).flat();
    });
    const [bold, asked] = [termsOf(fields.terms), termsOf(fields.asked)];
    void insert(database, { id: passage.id, words: ended(words), bold: ended(bold), asked: ended(asked) });
    for (const word of plainWords(fields.terms)) if (!STOP_WORDS.has(word)) subjects.add(stem(word));
    for (const term of new Set(words)) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  }
  const glossary = readGlossary(stem);
  const language = {
    stem,
    known: (term: string) => frequency.has(term),
    corrected: createSpelling([...written]),
  };

  const rarity = (term: string): number => {
    const count = frequency.get(term) ?? 0;
    return Math.log(1 + (passages.length - count + 0.5) / (count + 0.5));
  };
  function scoresOf(term: string, bold: number): Scores {
    if (!frequency.has(term)) return new Map();
    const answer = search(database, {
      term: term + END,
      limit: passages.length,
      relevance: RELEVANCE,
      boost: { words: 1, bold, asked: ASKED },
    });
    if (answer instanceof Promise) throw new TypeError('the search library answers at once');
    return new Map(answer.hits.map(({ id, score }) => [String(id), score]));
  }
  function scoresOfWay({ terms, weight }: Way, bold: number): Scores {
    const share = weight / terms.length ** TOGETHER;
    const total = new Map<string, number>();
    for (const term of terms)
      for (const [id, score] of scoresOf(term, bold)) total.set(id, (total.get(id) ?? 0) + share * score);
    return total;
  }
  /** of the ways to say it, the one that fits a passage best */
  function scoresOfWanted({ ways }: Wanted, bold: number): Scores {
    const best = new Map<string, number>();
    for (const way of ways)
      for (const [id, score] of scoresOfWay(way, bold)) best.set(id, Math.max(best.get(id) ?? 0, score));
    return best;
  }
  function isAbout(first: Found, wanted: readonly Wanted[], scores: readonly Scores[]): boolean {
    const single = wanted.filter(({ said }) => said.length === 1);
    const fits = wanted.filter((_, i) => scores[i]?.has(first.passage.id));
    const covered = new Set(fits.flatMap(({ said }) => said));
    const weigh = (some: readonly Wanted[]) => some.reduce((sum, { said }) => sum + rarity(said[0] ?? ''), 0);
    return isAboutLessons({
      covered:
        single.length === 0
          ? 1
          : weigh(single.filter(({ said }) => covered.has(said[0] ?? ''))) / weigh(single),
      score: first.score,
      words: single.filter(({ known, said }) => known || subjects.has(said[0] ?? '')).length,
      technical: single.filter(({ said }) => subject.technical.has(said[0] ?? '')).length,
      phrases: wanted.length - single.length,
      unknown: single.filter(({ said }) => !frequency.has(said[0] ?? '')).length,
    });
  }

  return {
    passage: (id) => byId.get(id) ?? null,
    at: (lesson, step) =>
      passages.find((passage) => passage.lesson.id === lesson && passage.step.index === step) ?? null,
    find(question, most) {
      const { wanted, definition } = understand(question.slice(0, LONGEST), glossary, language);
      const bold = definition ? BOLD.definition : BOLD.other;
      const scores = wanted.map((one) => scoresOfWanted(one, bold));
      const total = (id: string) => scores.reduce((sum, one) => sum + (one.get(id) ?? 0), 0);
      // a stable sort: of two as good, the earlier step
      const found = passages
        .map((passage) => ({ passage, score: total(passage.id) }))
        .filter(({ score }) => score > 0)
        .toSorted((a, b) => b.score - a.score);
      const [first] = found;
      return first && isAbout(first, wanted, scores) ? found.slice(0, most) : [];
    },
  };
}
