/** The list of candidate words, as it is written in models/parole-it.txt: one a line, lines with # left out. */
import { ExpressionError, parseExpression } from './expression.ts';

/** A mistake in the list, for whoever edits it. @property line from 1; 0 for the list as a whole */
export class WordListError extends Error {
  readonly fault: 'repeated' | 'not-a-word' | 'too-few';
  readonly line: number;
  readonly word: string;
  constructor(fault: WordListError['fault'], line: number, word: string) {
    super(`${fault}, line ${line}: ${word}`);
    this.name = 'WordListError';
    this.fault = fault;
    this.line = line;
    this.word = word;
  }
}

export const FEWEST_WORDS = 20;

/** @throws WordListError for the first mistake found */
export function parseWords(text: string): readonly string[] {
  const words = new Set<string>();
  for (const [i, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const line = raw.trim().normalize('NFC');
    if (line === '' || line.startsWith('#')) continue;
    if (!isOneWord(line)) throw new WordListError('not-a-word', i + 1, line);
    if (words.has(line)) throw new WordListError('repeated', i + 1, line);
    words.add(line);
  }
  if (words.size < FEWEST_WORDS) throw new WordListError('too-few', 0, String(words.size));
  return [...words];
}

function isOneWord(line: string): boolean {
  try {
    const { terms, expected } = parseExpression(line);
    return terms.length === 1 && expected === null && terms[0]?.word === line;
  } catch (error) {
    if (error instanceof ExpressionError) return false;
    throw error;
  }
}

/**
 * How the list spells a typed word: "GATTO" is gatto, "parigi" is Parigi, "citta'" is città. A word that isn't in the list
 * comes back as it is, in lower case if it was shouted.
 */
export function spelling(words: readonly string[]): (word: string) => string {
  const known = new Set(words);
  const folded = new Map<string, string>();
  for (const word of words) {
    for (const key of [fold(word), withApostrophe(fold(word))]) if (!folded.has(key)) folded.set(key, word);
  }
  return (word) => {
    if (known.has(word)) return word;
    const found = folded.get(fold(word));
    if (found !== undefined) return found;
    const shouted = word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();
    return shouted ? word.toLowerCase() : word;
  };
}

const fold = (word: string): string => word.normalize('NFC').toLowerCase();
/** città -> citta', as on a keyboard without accents */
const withApostrophe = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/\p{M}$/u, "'")
    .normalize('NFC');
