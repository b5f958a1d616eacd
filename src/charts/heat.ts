/** The colours of a heat map: one hue, light to dark, so that grey, a bad projector and colour-blind eyes keep the order. */

/** From 0 to 1; between two stops the colour is mixed. */
const STOPS: readonly (readonly [at: number, red: number, green: number, blue: number])[] = [
  [0, 255, 255, 255],
  [0.15, 222, 235, 247],
  [0.4, 130, 182, 224],
  [0.7, 45, 110, 176],
  [1, 8, 38, 84],
];

/** Two classes and the doubt between them: pale enough for points on top, and darker from one to the other. */
const SIDES: typeof STOPS = [
  [0, 255, 232, 204],
  [0.5, 232, 228, 226],
  [1, 168, 203, 240],
];

/** @param value between 0 and 1; what is outside counts as the nearer end */
export const heat = (value: number): string => mix(STOPS, value);

/** As `heat`, from the colour of class 0 to that of class 1. */
export const sides = (value: number): string => mix(SIDES, value);

function mix(stops: typeof STOPS, value: number): string {
  const v = Math.min(1, Math.max(0, value));
  const above = stops.findIndex(([at]) => at >= v);
  const high = stops[above] ?? stops[0];
  const low = stops[Math.max(0, above - 1)] ?? high;
  if (high === undefined || low === undefined) return '#ffffff';
  const part = high[0] === low[0] ? 0 : (v - low[0]) / (high[0] - low[0]);
  const mixed = [1, 2, 3].map((i) => Math.round((low[i] ?? 0) + part * ((high[i] ?? 0) - (low[i] ?? 0))));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** Black or white, whichever is read more easily on that heat. */
export const onHeat = (value: number): string => (value > 0.5 ? '#ffffff' : '#1b2026');
