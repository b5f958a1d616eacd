/** Sampler settings as the arguments of a button, and back. Forged ones come back clamped, never trusted. */
import { clampSettings, NEUTRAL } from './settings.ts';
import type { SamplerSettings } from './types.ts';

/** { temperature: 0.7, topK: 40, topP: 0.9, order: 'temperature-first' } -> [0.7, 40, 0.9, 'f'] */
export function settingsToArgs({ temperature, topK, topP, order }: SamplerSettings): (string | number)[] {
  return [temperature, topK, topP, order === 'temperature-first' ? 'f' : 'l'];
}

/** The first four of `args`; a part that isn't there or isn't a number is neutral. */
export function settingsFromArgs(args: readonly string[], vocabulary: number): SamplerSettings {
  const [t, k, p, order] = args;
  const number = (text: string | undefined, otherwise: number) =>
    text === undefined || text === '' ? otherwise : Number(text);
  return clampSettings(
    {
      temperature: number(t, NEUTRAL.temperature),
      topK: number(k, NEUTRAL.topK),
      topP: number(p, NEUTRAL.topP),
      order: order === 'l' ? 'temperature-last' : 'temperature-first',
    },
    vocabulary,
  );
}
