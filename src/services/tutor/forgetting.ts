/** Who asked to be forgotten while an answer was on its way: what is answered then isn't kept. In memory only. */
import { LRUCache } from 'lru-cache';

export interface Forgetting {
  now(person: string): void;
  /** @returns whether this person may still be remembered, asked later */
  watch(person: string): () => boolean;
}

export function createForgetting(): Forgetting {
  const times = new LRUCache<string, number>({ max: 10_000 });
  const count = (person: string) => times.get(person) ?? 0;
  return {
    now: (person) => void times.set(person, count(person) + 1),
    watch(person) {
      const before = count(person);
      return () => count(person) === before;
    },
  };
}
