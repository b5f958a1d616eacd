/** A text as the terms that are looked for: without case, accents, Markdown or endings. Pure. */
import { APART, CHAT } from './stop-words.ts';

/** What is one word however it is written. */
const JOINED: readonly (readonly [RegExp, string])[] = [
  [/\btop[\s_-]*([kp])\b/g, ' top$1 '],
  [/\bn[\s-]?gramm[aie]\b/g, ' ngramma '],
  [/\bn\s*=\s*\d+/g, ' ngramma '],
  [/\bt\s*=\s*\d+(?:[.,]\d+)?/g, ' temperatura '],
  [/\bfew[\s-]*shots?\b/g, ' fewshot '],
  [/\bback[\s-]*prop(?:agation|agazione)?\b/g, ' retropropagazione '],
  [/\bintelligenz\w* artificial\w*/g, ' ia '],
  [/\bartificial intelligence\b/g, ' ai '],
  [/\bauto[\s-]+encoder/g, ' autoencoder'],
  [/\be-?mail\b/g, ' mail '],
  [/(\d)[.,](\d)/g, '$1$2'],
  [/\b0\b/g, ' zero '],
];
const WORD = /[\p{L}\p{N}]+/gu;
/** Longer than any word of the lessons. */
const LONGEST = 40;

/** @returns words as they are written, plain: lower case, no accents, chat spellings written out. At most `most` */
export function plainWords(text: string, most = Number.POSITIVE_INFINITY): readonly string[] {
  let plain = text
    .replace(/\b(AND|OR)\b/g, ' logico$1 ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase();
  for (const [written, meant] of JOINED) plain = plain.replace(written, meant);
  const words: string[] = [];
  for (const [word] of plain.matchAll(WORD)) {
    if (words.length >= most) break;
    // cioooè, booooh
    const calm = word.slice(0, LONGEST).replace(/([a-z])\1{2,}/g, '$1');
    const meant = Object.hasOwn(CHAT, calm) ? (CHAT[calm] ?? calm) : calm;
    words.push(Object.hasOwn(APART, meant) ? (APART[meant] ?? meant) : meant);
  }
  return words;
}
