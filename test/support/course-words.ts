/** A short list of words for /vettori in the course: the whole one takes half a minute to be opened the first time. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dist } from './class.ts';
import { COURSE } from './course.ts';

/** Writes the list in `folder`; returns its path. */
export function courseWords(folder: string): string {
  const list = dist('../test/fixtures/vettori/parole.txt');
  const words = readFileSync(list, 'utf8').trimEnd().split('\n');
  const named = COURSE.flatMap(({ steps }) => steps)
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'command' && block.name === 'vettori' ? [block.options] : []))
    .flatMap(({ espressione = '', atteso = '' }) => [...String(espressione).split(/ [-+] /), String(atteso)])
    .filter((word) => word !== '' && !words.includes(word));
  const path = join(folder, 'parole.txt');
  writeFileSync(path, [...words, ...new Set(named)].join('\n'));
  return path;
}
