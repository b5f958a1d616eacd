/** Where the search for a head begins: from the last word of a text to a word before it that means something. */
import { headsBetween } from '../services/attention.ts';
import type { Unit } from '../services/sentence.ts';
import type { Panel } from './attention.ts';
import type { AttentionState } from './attention-state.ts';

/** Words that say little alone: the Italian ones with four letters or more. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `alla alle allo agli anche ancora come così cosa cose dalla dalle dallo dagli della delle dello degli dopo dove erano
  essere fino loro mentre molto nella nelle nello negli ogni oppure perché però poiché prima quale quali quando quanto
  quella quelle quelli quello questa queste questi questo qui senza sempre sono sulla sulle sullo sugli tanto troppo
  tutta tutte tutti tutto una uno verso`.split(/\s+/),
);

const letters = (label: string): string => (label.match(/\p{L}/gu) ?? []).join('').toLowerCase();
const isWord = ({ label }: Unit): boolean => letters(label) !== '';
const saysSomething = ({ label }: Unit): boolean =>
  letters(label).length >= 4 && !FUNCTION_WORDS.has(letters(label));

/**
 * Of the words before the last that mean something, the one that a head looks at most; in a picture of arcs, from where
 * they start. Without any, the first unit.
 */
export function searchStart({
  trace,
  hyper,
  units,
  sentence,
  state,
}: Panel): Pick<AttentionState, 'from' | 'to'> {
  const begin = sentence.begin.length;
  const last = (unit: Unit | undefined) => (unit?.positions.at(-1) ?? begin) - begin;
  const chosen = units.findIndex(({ positions }) => positions.includes(state.from + begin));
  const at = state.mode === 'a' && chosen >= 0 ? chosen : units.findLastIndex(isWord);
  const from = units[at];
  if (from === undefined) return { from: last(units.at(-1)), to: last(units[0]) };
  const strength = (to: Unit) => headsBetween(trace, hyper.heads, from, to)[0]?.weight ?? 0;
  const [best] = units
    .slice(0, at)
    .filter(saysSomething)
    .map((unit) => ({ unit, weight: strength(unit) }))
    .sort((a, b) => b.weight - a.weight);
  return { from: last(from), to: last(best?.unit ?? units[0]) };
}
