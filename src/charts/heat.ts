/** The colours of a heat map: one hue, light to dark, so that grey, a bad projector and colour-blind eyes keep the order. */

/** From 0 to 1; between two stops the colour is mixed. */
const STOPS: readonly (readonly [at: number, red: number, green: number, blue: number])[] = [
  [0, 255, 255, 255],
  [0.15, 222, 235, 247],
  [0.4, 130, 182, 224],
  [0.7, 45, 110, 176],
  [1, 8, 38, 84],
];

/** @param value between 0 and 1; what is outside counts as the nearer end */
export function heat(value: number): string {
  const v = Math.min(1, Math.max(0, value));
  const above = STOPS.findIndex(([at]) => at >= v);
  const high = STOPS[above] ?? STOPS[0];
  const low = STOPS[Math.max(0, above - 1)] ?? high;
  if (high === undefined || low === undefined) return '#ffffff';
  const part = high[0] === low[0] ? 0 : (v - low[0]) / (high[0] - low[0]);
  const mixed = [1, 2, 3].map((i) => Math.round((low[i] ?? 0) + part * ((high[i] ?? 0) - (low[i] ?? 0))));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** Black or white, whichever is read more easily on that heat. */
export const onHeat = (value: number): string => (value > 0.5 ? '#ffffff' : '#1b2026');
