/** The sampler's settings: their bounds, their defaults and the steps that buttons make. */
import type { SamplerSettings } from './types.ts';

/** What a person may ask for. Top-k goes up to the vocabulary; the arithmetic itself takes any T >= 0 and 0 < p <= 1. */
export const BOUNDS = {
  temperature: { least: 0, most: 5 },
  topP: { least: 0.01, most: 1 },
} as const;

/** The model's own distribution: nothing scaled, nothing cut. */
export const NEUTRAL: SamplerSettings = {
  temperature: 1,
  topK: 0,
  topP: 1,
  order: 'temperature-first',
};

export type Knob = 'temperature' | 'topK' | 'topP';
export type Direction = 'up' | 'down';
export type Stride = 'fine' | 'coarse';

/** Rungs that a coarse step climbs, for each knob: half a degree of temperature, 0.2 of top-p, from off to 100 of top-k. */
const COARSE = { temperature: 5, topK: 4, topP: 4 } as const;

/** 0, 0.1, ... 5: quotients, because 7 / 10 is 0.7 and 0.1 * 7 isn't. */
const TEMPERATURES: readonly number[] = Array.from({ length: 51 }, (_, i) => i / 10);

/** 0.01, 0.05, 0.1, ... 0.95, 0.97, 0.99, 1. */
const TOP_PS: readonly number[] = [
  0.01,
  ...Array.from({ length: 19 }, (_, i) => (i + 1) / 20),
  0.97,
  0.99,
  1,
];

/** Then comes "off": beyond a thousand, k hardly changes anything, and a class wants the few. */
const TOP_KS: readonly number[] = [1, 2, 3, 5, 8, 10, 15, 20, 40, 60, 100, 200, 500, 1000];

/**
 * The nearest settings within the bounds. Top-k loses its decimals; what isn't a number becomes neutral.
 *
 * @param vocabulary tokens of the model
 */
export function clampSettings(settings: SamplerSettings, vocabulary: number): SamplerSettings {
  const { temperature, topP } = BOUNDS;
  const order = settings.order === 'temperature-last' ? 'temperature-last' : 'temperature-first';
  return {
    temperature: clamp(settings.temperature, temperature.least, temperature.most, NEUTRAL.temperature),
    topK: Math.trunc(clamp(settings.topK, 0, vocabulary, NEUTRAL.topK)),
    topP: clamp(settings.topP, topP.least, topP.most, NEUTRAL.topP),
    order,
  };
}

/**
 * The settings after one press of a button. Up is always "more tokens in play": top-k ends at 0, which is off.
 * A fine step goes to the next rung of the knob's ladder, a coarse one climbs several; from a value between two rungs
 * the first rung is the one next to it. From a rung, up then down comes back, unless the end of the ladder was hit.
 *
 * @returns the same object when the knob is at its end
 */
export function step(
  settings: SamplerSettings,
  knob: Knob,
  direction: Direction,
  stride: Stride,
  vocabulary: number,
): SamplerSettings {
  const ladder = knob === 'topK' ? topKLadder(vocabulary) : knob === 'topP' ? TOP_PS : TEMPERATURES;
  const value = knob === 'topK' ? offAsInfinity(settings.topK, vocabulary) : settings[knob];
  const rungs = stride === 'fine' ? 1 : COARSE[knob];
  const next = climb(ladder, value, direction === 'up' ? rungs : -rungs);
  if (next === value) return settings;
  return { ...settings, [knob]: next === Number.POSITIVE_INFINITY ? 0 : next };
}

/** The value that many rungs above (or below, if negative), or at the end of the ladder. */
function climb(ladder: readonly number[], value: number, rungs: number): number {
  const atOrAbove = ladder.findIndex((rung) => rung >= value);
  const from = atOrAbove < 0 ? ladder.length : atOrAbove;
  const between = ladder[from] !== value;
  const to = from + rungs - (between && rungs > 0 ? 1 : 0);
  return ladder[Math.max(0, Math.min(ladder.length - 1, to))] ?? value;
}

/** The rungs below the vocabulary, then infinity: off. */
function topKLadder(vocabulary: number): number[] {
  return [...TOP_KS.filter((k) => k < vocabulary), Number.POSITIVE_INFINITY];
}

function offAsInfinity(topK: number, vocabulary: number): number {
  return topK === 0 || topK >= vocabulary ? Number.POSITIVE_INFINITY : topK;
}

function clamp(x: number, least: number, most: number, otherwise: number): number {
  return Number.isNaN(x) ? otherwise : Math.min(most, Math.max(least, x));
}
