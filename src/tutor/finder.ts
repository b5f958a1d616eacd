/**
 * Finds the passages that answer a question: BM25 over the lessons' words, with Italian stems and room for a spelling mistake
 * (Orama). What it is not: an understanding of the question. Only importer of the search library.
 */
import { create, insertMultiple, search } from '@orama/orama';
import { stemmer } from '@orama/stemmers/italian';
import type { Lesson } from '../lessons/lesson.ts';
import { passagesOf, wordsOf } from './passages.ts';
import type { Finder, Found } from './port.ts';

const BOOST = { step: 3, lesson: 1.5, text: 1.5, reveal: 1.5, ask: 1 } as const;

export function createFinder(lessons: readonly Lesson[]): Finder {
  const passages = lessons.flatMap(passagesOf);
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  const database = create({
    schema: { step: 'string', lesson: 'string', text: 'string', reveal: 'string', ask: 'string' },
    components: { tokenizer: { language: 'italian', stemming: true, stemmer } },
  });
  void insertMultiple(
    database,
    passages.map((passage) => ({
      id: passage.id,
      step: passage.step.title,
      lesson: passage.lesson.title,
      text: passage.text,
      reveal: passage.reveal,
      ask: wordsOf(passage.ask),
    })),
  );
  return {
    passage: (id) => byId.get(id) ?? null,
    at: (lesson, step) =>
      passages.find((passage) => passage.lesson.id === lesson && passage.step.index === step) ?? null,
    find(question, most) {
      const answer = search(database, { term: question, limit: most, tolerance: 1, boost: BOOST });
      if (answer instanceof Promise) throw new TypeError('the search library answers at once');
      return answer.hits.flatMap(({ id, score }): Found[] => {
        const passage = byId.get(String(id));
        return passage ? [{ passage, score }] : [];
      });
    },
  };
}
