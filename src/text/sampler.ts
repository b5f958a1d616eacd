/** The sampler's settings in words. */
import type { Order, SamplerSettings } from '../sampling/types.ts';
import { decimal, integer } from './numbers.ts';

export const topK = (k: number): string => (k === 0 ? 'spento' : integer(k));
export const topP = (p: number): string => (p === 1 ? 'spento' : decimal(p));

export const orderText: Readonly<Record<Order, string>> = {
  'temperature-first': 'prima T, poi top-k e top-p',
  'temperature-last': 'prima top-k e top-p, poi T',
};

/** How to ask /completa for a draw again, in its own options. */
export const completeWith = (
  { temperature, topK, topP }: Pick<SamplerSettings, 'temperature' | 'topK' | 'topP'>,
  seed: number,
): string =>
  `/completa con \`temperatura\` ${decimal(temperature)}, \`top_k\` ${topK}, \`top_p\` ${decimal(topP)} e \`seme\` ${seed}`;

/** "T = 0,8 · top-k 40 · top-p spento · ordine: prima T, poi top-k e top-p" */
export function samplerText(settings: SamplerSettings): string {
  return [
    `T = ${decimal(settings.temperature)}`,
    `top-k ${topK(settings.topK)}`,
    `top-p ${topP(settings.topP)}`,
    `ordine: ${orderText[settings.order]}`,
  ].join(' · ');
}
