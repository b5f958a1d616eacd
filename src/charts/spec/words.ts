/** The Italian sentences of the pictures and of the words that stand for them. */
import type { SamplerSettings } from '../../sampling/types.ts';
import { decimal, integer } from '../../text/numbers.ts';
import { bits, fair } from '../../text/uncertainty.ts';
import type { TokensInput } from './types.ts';

/** How long a description of a picture may be, by Discord's rule. */
export const altLimit = 1024;

/** @example 'temperatura 1 · top-k 40 · top-p spento' */
export function settingsLine({ temperature, topK, topP }: SamplerSettings): string {
  const k = topK === 0 ? 'top-k spento' : `top-k ${integer(topK)}`;
  const p = topP === 1 ? 'top-p spento' : `top-p ${decimal(topP)}`;
  return `temperatura ${decimal(temperature)} · ${k} · ${p}`;
}

/** Only worth saying when a cut is on: without one, both orders give the same. */
export function orderLine({ topK, topP, order }: SamplerSettings): string | null {
  if (topK === 0 && topP === 1) return null;
  return order === 'temperature-first'
    ? 'ordine: temperatura, top-k, top-p'
    : 'ordine: top-k, top-p, temperatura';
}

export function entropyLine(entropy: number, effective: number): string {
  return `entropia ${bits(entropy)} bit: come ${fair(effective)} scelte alla pari`;
}

/** @example 'tutti gli altri 262.134 token' */
export const others = (count: number): string =>
  count === 1 ? 'l’altro token' : `tutti gli altri ${integer(count)} token`;

/** The same on two lines, for a narrow column. */
export const othersLines = (count: number): readonly string[] =>
  count === 1 ? [others(1)] : ['tutti gli altri', `${integer(count)} token`];

export const tokenCount = (count: number): string => `${integer(count)} token`;

/** @example '13 token · 40 caratteri · 44 byte' */
export function countsLine({ tokens, characters, bytes }: TokensInput): string {
  const letters = characters === 1 ? '1 carattere' : `${integer(characters)} caratteri`;
  return `${tokenCount(tokens)} · ${letters} · ${integer(bytes)} byte`;
}

/** @example '… e altri 340 token' */
export const moreTokens = (count: number): string =>
  count === 1 ? '… e un altro token' : `… e altri ${tokenCount(count)}`;

/**
 * The names of steps of probability, from the likeliest down. @param from the least of each, in 0..1
 * @example probabilitySteps([0.8, 0.5, 0]) // ['80 % o più', '50 – 80 %', 'meno di 50 %']
 */
export function probabilitySteps(from: readonly number[]): readonly string[] {
  return from.map((least, i) => {
    const above = from[i - 1];
    const [low, high] = [integer(least * 100), integer((above ?? 1) * 100)];
    if (above === undefined) return `${low}\u00a0% o più`;
    return i === from.length - 1 ? `meno di ${high}\u00a0%` : `${low} – ${high}\u00a0%`;
  });
}

export const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);

/**
 * A description within the limit: the beginning, as many items as there is room for, the end.
 * @param more what to say of the items that were left out
 */
export function describe(
  beginning: string,
  items: readonly string[],
  more: (count: number) => string,
  end: string,
): string {
  for (let shown = items.length; shown >= 0; shown--) {
    const left = items.length - shown;
    const middle = left === 0 ? items.slice(0, shown) : [...items.slice(0, shown), more(left)];
    const whole = `${beginning} ${middle.join('; ')}. ${end}`.trim();
    if (whole.length <= altLimit) return whole;
  }
  return `${beginning} ${end}`.slice(0, altLimit);
}
