/** Settings as people and buttons give them: within the bounds, and as exact as they are printed. */
import { BOUNDS, clampSettings } from './settings.ts';
import { settingsFromArgs } from './settings-args.ts';
import type { SamplerSettings } from './types.ts';

/** What a person may leave out. */
export interface Wanted {
  readonly temperature: number | undefined;
  readonly topK: number | undefined;
  readonly topP: number | undefined;
}

/**
 * @param usual for what was left out; its order is always taken
 * @param vocabulary tokens of the model
 */
export function wantedSettings(
  { temperature, topK, topP }: Wanted,
  usual: SamplerSettings,
  vocabulary: number,
): SamplerSettings {
  const wanted = {
    temperature: temperature ?? usual.temperature,
    topK: topK ?? usual.topK,
    topP: topP ?? usual.topP,
    order: usual.order,
  };
  return rounded(clampSettings(wanted, vocabulary), vocabulary);
}

/** The first four of a button's arguments after the prompt's id. Forged ones come back harmless. */
export function settingsOfButton(args: readonly string[], vocabulary: number): SamplerSettings {
  return rounded(settingsFromArgs(args, vocabulary), vocabulary);
}

/** Four decimals: they fit in a custom_id, and what is printed replays exactly. A top-k of everything is none. */
function rounded({ temperature, topK, topP, order }: SamplerSettings, vocabulary: number): SamplerSettings {
  const four = (x: number) => Math.round(x * 1e4) / 1e4;
  return {
    temperature: four(temperature),
    topK: topK >= vocabulary ? 0 : topK,
    topP: Math.max(BOUNDS.topP.least, four(topP)),
    order,
  };
}
