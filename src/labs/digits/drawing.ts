/**
 * A picture somebody drew, made into what the network was trained on. MNIST's own recipe (LeCun, Cortes and Burges): the
 * digit scaled to fit 20 x 20, placed in 28 x 28 so that its centre of mass is in the middle, light ink on dark. A student's
 * picture is usually the other way round, with thinner lines and shadows; both are found out here.
 */
import { SIDE } from './digits.ts';
import { at, type Box, boxOf, crossed, type Grey, inkOf, thickened, withoutSpecks } from './ink.ts';

/** 'blank': nothing stands out; 'busy': too much does, as in a photograph of something else. */
export type Drawn =
  | { readonly kind: 'digit'; readonly pixels: Uint8Array }
  | { readonly kind: 'blank' | 'busy' };

const BOX = 20;
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
