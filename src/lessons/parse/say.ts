/** Where problems are collected while a file is read: reading goes on after each. */
import { distance } from 'fastest-levenshtein';
import type { Words } from '../../text/lesson/problems.ts';
import type { Problem } from '../lesson.ts';

/** Notes a problem on a line of the file, counted from 1. */
export type Say = (line: number, words: Words) => void;

/** In the order of the file, each said once. */
export function collector(file: string): { say: Say; problems(): readonly Problem[] } {
  const found: Problem[] = [];
  return {
    say(line, words) {
      const same = (one: Problem) => one.line === line && one.message === words.message;
      if (!found.some(same)) found.push({ file, line, ...words });
    },
    problems: () => found.toSorted((a, b) => a.line - b.line),
  };
}

/** The one that was probably meant, or null when none is near. nearest('comandi', ['comando', 'voto']) -> 'comando' */
export function nearest(typed: string, all: readonly string[]): string | null {
  const word = typed.slice(0, 40).toLowerCase();
  const ranked = all.map((name) => ({ name, far: distance(word, name.toLowerCase()) }));
  const best = ranked.toSorted((a, b) => a.far - b.far)[0];
  return best && best.far <= Math.max(1, Math.floor(best.name.length / 3)) ? best.name : null;
}
