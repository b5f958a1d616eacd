/** A picture that somebody attached, as the network for digits sees it; or why it can't be. */
import { decodePicture } from '../charts/decode-picture.ts';
import { centredDigit } from '../labs/digits/drawing.ts';
import { pictureHeader } from '../labs/digits/picture-size.ts';

export type DrawingAnswer =
  | { readonly kind: 'digit'; readonly pixels: Uint8Array }
  | { readonly kind: 'unknown' | 'damaged' | 'blank' | 'busy' }
  | { readonly kind: 'large'; readonly width: number; readonly height: number };

/** Pixels of the whole picture, at most: a phone's camera takes 12 to 16 million; they take 64 MB unpacked. */
const MOST_PIXELS = 16_000_000;
/** Enough to see a pen's line. */
const SIDE = 160;

export function* readDrawing({
  bytes,
}: {
  readonly bytes: Uint8Array;
}): Generator<undefined, DrawingAnswer, unknown> {
  const header = pictureHeader(bytes);
  if (typeof header === 'string') return { kind: header };
  const { width, height } = header;
  if (width * height > MOST_PIXELS || Math.max(width, height) > 20 * Math.min(width, height) + 1000) {
    return { kind: 'large', width, height };
  }
  const grey = yield* decodePicture(bytes, SIDE);
  return grey === null ? { kind: 'damaged' } : centredDigit(grey);
}
