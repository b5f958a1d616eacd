/**
 * Handwritten digits: grey pictures of 28 x 28, from 0 (paper) to 255 (ink), each with the digit it shows. They are the
 * first 10,000 of MNIST (LeCun, Cortes and Burges); some are for training, the others are never trained on.
 */

export const SIDE = 28;
export const PIXELS = SIDE * SIDE;

export interface Digits {
  readonly count: number;
  /** (count, 784), row by row */
  readonly pixels: Uint8Array;
  /** (count,), 0 to 9 */
  readonly labels: Uint8Array;
}

export interface Split {
  readonly training: Digits;
  readonly held: Digits;
}

/** One in so many is held out. */
const HELD_EVERY = 5;

/**
 * Every fifth picture of each digit is held out. Both parts take turns 0 1 2 … 9 0 1 …, so that the first n of them are a
 * fair share of all.
 *
 * @param classes classes[d]: the pictures of digit d one after another, numbers from 0 to 1
 */
export function splitDigits(classes: readonly (readonly number[])[]): Split {
  const training: Picture[] = [];
  const held: Picture[] = [];
  const longest = Math.max(...classes.map((pixels) => Math.floor(pixels.length / PIXELS)));
  for (let k = 0; k < longest; k++) {
    for (const [label, all] of classes.entries()) {
      const pixels = all.slice(k * PIXELS, (k + 1) * PIXELS);
      if (pixels.length === PIXELS)
        (k % HELD_EVERY === HELD_EVERY - 1 ? held : training).push({ label, pixels });
    }
  }
  return { training: packed(training), held: packed(held) };
}

/** The first `count`, or all if there are fewer. */
export function firstDigits({ count, pixels, labels }: Digits, most: number): Digits {
  const n = Math.min(count, most);
  return { count: n, pixels: pixels.subarray(0, n * PIXELS), labels: labels.subarray(0, n) };
}

/** One picture as a network takes it: (784,), from 0 to 1. */
export function inputOf({ pixels }: Pick<Digits, 'pixels'>, n: number): Float32Array {
  return Float32Array.from(pixels.subarray(n * PIXELS, (n + 1) * PIXELS), (grey) => grey / 255);
}

/** As inputOf, into (784,) numbers of one's own. */
export function inputInto({ pixels }: Pick<Digits, 'pixels'>, n: number, into: Float64Array): Float64Array {
  for (let i = 0; i < PIXELS; i++) into[i] = Math.fround((pixels[n * PIXELS + i] as number) / 255); // to the bit what inputOf gives
  return into;
}

/** All of them, (count, 784), from 0 to 1. */
export const inputsOf = ({ pixels }: Digits): Float32Array => Float32Array.from(pixels, (grey) => grey / 255);

/** The same picture some pixels to the right and down; paper comes in from the other side. */
export function shifted(picture: Float32Array, right: number, down: number): Float32Array {
  const moved = new Float32Array(PIXELS);
  for (let y = 0; y < SIDE; y++) {
    for (let x = 0; x < SIDE; x++) {
      const [fromX, fromY] = [x - right, y - down];
      if (fromX < 0 || fromX >= SIDE || fromY < 0 || fromY >= SIDE) continue;
      moved[y * SIDE + x] = picture[fromY * SIDE + fromX] as number;
    }
  }
  return moved;
}

interface Picture {
  readonly label: number;
  readonly pixels: readonly number[];
}

function packed(pictures: readonly Picture[]): Digits {
  const pixels = new Uint8Array(pictures.length * PIXELS);
  for (const [n, picture] of pictures.entries()) {
    pixels.set(
      picture.pixels.map((grey) => Math.round(255 * grey)),
      n * PIXELS,
    );
  }
  return { count: pictures.length, pixels, labels: Uint8Array.from(pictures, ({ label }) => label) };
}
