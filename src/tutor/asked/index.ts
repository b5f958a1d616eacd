/** In a student's words, what each step of Prossimo's own lessons answers; a step that isn't here is found by its own text. Pure. */
import { FIRST } from './first.ts';
import { SECOND } from './second.ts';
import { THIRD } from './third.ts';

/** By passage id. */
export const ASKED: ReadonlyMap<string, string> = new Map(
  [FIRST, SECOND, THIRD].flatMap((part) => Object.entries(part)),
);
