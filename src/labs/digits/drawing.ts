/**
 * A picture somebody drew, made into what the network was trained on. MNIST's own recipe (LeCun, Cortes and Burges): the
 * digit scaled to fit 20 x 20, placed in 28 x 28 so that its centre of mass is in the middle, light ink on dark. A student's
 * picture is usually the other way round, with thinner lines and shadows; both are found out here.
 */
import { SIDE } from './digits.ts';

/** Greys from 0 (black) to 255 (white), (height, width) row by row. */
export interface Grey {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array | Uint8ClampedArray;
}

/** 'blank': nothing stands out; 'busy': too much does, as in a photograph of something else. */
export type Drawn =
  | { readonly kind: 'digit'; readonly pixels: Uint8Array }
  | { readonly kind: 'blank' | 'busy' };

const BOX = 20;
/** How far ink must stand out from the paper, of 255. */
const CONTRAST = 40;
/** Ink over more of the picture than this is no digit. */
const MOST_INK = 0.4;
/** A pen's width in MNIST, of the digit's longer side. */
const PEN = 0.12;

export function centredDigit(grey: Grey): Drawn {
  const found = inkOf(grey);
  if (found === null) return { kind: 'blank' };
  const kept = withoutSpecks(found, grey.width);
  const box = boxOf(kept, grey.width);
  const area = kept.reduce((sum, ink) => sum + (ink > 0 ? 1 : 0), 0);
  if (area > MOST_INK * kept.length || crossed(kept, grey.width) > 2) return { kind: 'busy' };
  if (box === null || Math.max(box.width, box.height) < 8) return { kind: 'blank' };
  const thick = thickened(kept, grey.width, PEN * Math.max(box.width, box.height));
  return { kind: 'digit', pixels: placed(thick, grey.width, boxOf(thick, grey.width) ?? box) };
}

/** 0 to 1: how much each pixel is ink. The paper is what most of the border is; ink is what differs from it most. */
function inkOf({ width, height, pixels }: Grey): Float64Array | null {
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
function crossed(ink: Float64Array, width: number): number {
  const last = ink.length - width;
  const rows = [ink.subarray(0, width), ink.subarray(last)];
  const columns = [0, width - 1].map((x) => ink.filter((_, p) => p % width === x));
  return [...rows, ...columns].filter((edge) => edge.some((value) => value > 0)).length;
}

/** Leaves the connected pieces that are at least a tenth of the largest: a 5 in two strokes stays, dust goes. */
function withoutSpecks(ink: Float64Array, width: number): Float64Array {
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
function thickened(ink: Float64Array, width: number, pen: number): Float64Array {
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

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function boxOf(ink: Float64Array, width: number): Box | null {
  let [left, right, top, bottom] = [width, -1, ink.length, -1];
  for (let p = 0; p < ink.length; p++) {
    if (ink[p] === 0) continue;
    const [x, y] = [p % width, Math.floor(p / width)];
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  return right < 0 ? null : { left, top, width: right - left + 1, height: bottom - top + 1 };
}

/** Scaled so that the longer side is 20, then moved so that the centre of mass is the middle of 28 x 28. */
function placed(ink: Float64Array, width: number, box: Box): Uint8Array {
  const scale = Math.max(box.width, box.height) / BOX;
  let [massX, massY, mass] = [0, 0, 0];
  for (let y = box.top; y < box.top + box.height; y++) {
    for (let x = box.left; x < box.left + box.width; x++) {
      const value = at(ink, y * width + x);
      massX += value * (x + 0.5);
      massY += value * (y + 0.5);
      mass += value;
    }
  }
  const middle = { x: massX / mass, y: massY / mass };
  const picture = new Uint8Array(SIDE * SIDE);
  for (let y = 0; y < SIDE; y++) {
    for (let x = 0; x < SIDE; x++) {
      const left = middle.x + (x - SIDE / 2) * scale;
      const top = middle.y + (y - SIDE / 2) * scale;
      picture[y * SIDE + x] = Math.round(255 * mean(ink, width, left, top, scale));
    }
  }
  return picture;
}

/** The mean of a square of the source, sampled at 4 x 4 places; outside is paper. */
function mean(ink: Float64Array, width: number, left: number, top: number, side: number): number {
  const height = ink.length / width;
  let sum = 0;
  for (let k = 0; k < 16; k++) {
    const x = Math.floor(left + (((k % 4) + 0.5) / 4) * side);
    const y = Math.floor(top + ((Math.floor(k / 4) + 0.5) / 4) * side);
    if (x >= 0 && x < width && y >= 0 && y < height) sum += at(ink, y * width + x);
  }
  return sum / 16;
}

const at = (values: ArrayLike<number>, p: number): number => values[p] ?? 0;

function quantile(values: number[], part: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
}
