/** Heads that do something a class can name. Found on examples with gemma-3-270m, so offered with that model only. */
import type { Hyperparameters } from '../glassbox/model/hyperparameters.ts';
import type { Head } from '../services/attention.ts';
import type { Sentence } from '../services/sentence.ts';
import type { PresetName } from '../text/attenzione.ts';
import type { Mode } from './attention-state.ts';

/** Counted from 0. */
const HEADS: Readonly<Record<PresetName, Head & { readonly mode: Mode }>> = {
  pronome: { layer: 7, head: 0, mode: 'a' },
  paese: { layer: 12, head: 2, mode: 'a' },
  dopo: { layer: 5, head: 3, mode: 'a' },
  prima: { layer: 2, head: 3, mode: 'm' },
  stessa: { layer: 3, head: 3, mode: 'a' },
};
export const PRESETS = Object.keys(HEADS) as readonly PresetName[];

const PRONOUN = /^(lei|lui|loro|egli|ella|esso|essa|essi|esse|she|he|they|her|him|them)$/i;

export const hasPresets = ({ architecture, name, heads, layers }: Hyperparameters): boolean =>
  architecture === 'gemma3' && /^gemma[ -]?3[ -]270m$/i.test(name) && heads === 4 && layers.length === 18;

export interface Applied extends Head {
  readonly mode: Mode;
  /** index among the text's tokens */
  readonly from: number;
  /** false when the text has nothing for this head to find */
  readonly fits: boolean;
}

export function applyPreset(name: PresetName, sentence: Sentence): Applied {
  const from = sourceOf(name, sentence);
  return { ...HEADS[name], from: from ?? sentence.tokens.length - 1, fits: from !== null };
}

/** The token that such a head starts from: the last that has what it needs. */
function sourceOf(name: PresetName, { ids, words, tokens, begin }: Sentence): number | null {
  if (name === 'pronome') {
    const word = words.findLast(({ label }) => PRONOUN.test(label));
    const position = word?.positions.at(-1);
    return position === undefined ? null : position - begin.length;
  }
  if (name === 'dopo' || name === 'stessa') {
    const found = ids.findLastIndex((id, i) => ids.indexOf(id) < i);
    return found === -1 ? null : found;
  }
  return tokens.length - 1;
}
