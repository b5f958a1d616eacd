/** What on a sheet of paper is ink: found, freed of dust, thickened. Sheets are (height, width), row by row. */

/** Greys from 0 (black) to 255 (white), (height, width) row by row. */
export interface Grey {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array | Uint8ClampedArray;
}

/** How far ink must stand out from the paper, of 255. */
const CONTRAST = 40;
/** 0 to 1: how much each pixel is ink. The paper is what most of the border is; ink is what differs from it most. */
export function inkOf({ width, height, pixels }: Grey): Float64Array | null {
  const border: number[] = [];
  for (let x = 0; x < width; x++) border.push(at(pixels, x), at(pixels, (height - 1) * width + x));
  for (let y = 0; y < height; y++) border.push(at(pixels, y * width), at(pixels, y * width + width - 1));
  const paper = quantile(border, 0.5);
  const darker = paper - quantile([...pixels], 0.001);
  const lighter = quantile([...pixels], 0.999) - paper;
  const contrast = Math.max(darker, lighter);
  if (contrast < CONTRAST) return null;
  const sign = darker >= lighter ? 1 : -1;
  // below a third it is a shadow or a blur
  return Float64Array.from(pixels, (grey) => {
    const ink = (sign * (paper - grey)) / contrast;
    return ink < 1 / 3 ? 0 : Math.min(1, ink);
  });
}

/** How many of the picture's four edges have ink on them: ruled paper and photographs of a room have it on three or four. */
export function crossed(ink: Float64Array, width: number): number {
  const last = ink.length - width;
  const rows = [ink.subarray(0, width), ink.subarray(last)];
  const columns = [0, width - 1].map((x) => ink.filter((_, p) => p % width === x));
  return [...rows, ...columns].filter((edge) => edge.some((value) => value > 0)).length;
}

/** Leaves the connected pieces that are at least a tenth of the largest: a 5 in two strokes stays, dust goes. */
export function withoutSpecks(ink: Float64Array, width: number): Float64Array {
  const piece = new Int32Array(ink.length).fill(-1);
  const areas: number[] = [];
  for (let start = 0; start < ink.length; start++) {
    if (ink[start] === 0 || piece[start] !== -1) continue;
    const name = areas.length;
    const open = [start];
    piece[start] = name;
    let area = 0;
    for (let p = open.pop(); p !== undefined; p = open.pop()) {
      area++;
      for (const q of neighbours(p, width, ink.length)) {
        if (ink[q] === 0 || piece[q] !== -1) continue;
        piece[q] = name;
        open.push(q);
      }
    }
    areas.push(area);
  }
  const least = Math.max(0, ...areas) / 10;
  return ink.map((value, p) => ((areas[piece[p] ?? -1] ?? 0) >= least ? value : 0));
}

function neighbours(p: number, width: number, length: number): number[] {
  const x = p % width;
  return [
    ...(x > 0 ? [p - 1] : []),
    ...(x < width - 1 ? [p + 1] : []),
    ...(p >= width ? [p - width] : []),
    ...(p + width < length ? [p + width] : []),
  ];
}

/** As thick as `pen`, if it is thinner. The width of a line is about twice its area over the length of its outline. */
export function thickened(ink: Float64Array, width: number, pen: number): Float64Array {
  let [area, outline] = [0, 0];
  for (let p = 0; p < ink.length; p++) {
    if (ink[p] === 0) continue;
    area++;
    if (neighbours(p, width, ink.length).some((q) => ink[q] === 0)) outline++;
  }
  let thick = ink;
  const rounds = Math.min(12, Math.round((pen - (2 * area) / Math.max(1, outline)) / 2));
  for (let round = 0; round < rounds; round++) {
    const before = thick;
    thick = before.map((value, p) =>
      Math.max(value, ...neighbours(p, width, before.length).map((q) => before[q] ?? 0)),
    );
  }
  return thick;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export function boxOf(ink: Float64Array, width: number): Box | null {
  let [left, right, top, bottom] = [width, -1, ink.length, -1];
  for (let p = 0; p < ink.length; p++) {
    if (ink[p] === 0) continue;
    const [x, y] = [p % width, Math.floor(p / width)];
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  return right < 0 ? null : { left, top, width: right - left + 1, height: bottom - top + 1 };
}

function quantile(values: number[], part: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
}

export const at = (values: ArrayLike<number>, p: number): number => values[p] ?? 0;
