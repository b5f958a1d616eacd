/** Unpacks a picture somebody sent, as small greys. Runs in the computing thread: a large photograph takes a quarter of a second. */
import { createCanvas, Image } from '@napi-rs/canvas';

export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  /** 0 (black) to 255 (white), row by row; what was transparent is white */
  readonly pixels: Uint8Array;
}

/**
 * A generator, because unpacking ends later: it gives way until then.
 *
 * @param bytes of a picture whose declared size was found acceptable before
 * @param most the longer side of the result, in pixels; smaller pictures are enlarged to it
 * @returns null when it can't be unpacked
 */
export function* decodePicture(
  bytes: Uint8Array,
  most: number,
): Generator<undefined, GreyPicture | null, unknown> {
  const image = new Image();
  const outcome: { known: boolean | null } = { known: null };
  image.src = bytes;
  image.decode().then(
    () => {
      outcome.known = true;
    },
    () => {
      outcome.known = false;
    },
  );
  while (outcome.known === null) yield;
  if (!outcome.known || image.naturalWidth < 1 || image.naturalHeight < 1) return null;
  const scale = most / Math.max(image.naturalWidth, image.naturalHeight);
  const width = Math.max(1, Math.round(scale * image.naturalWidth));
  const height = Math.max(1, Math.round(scale * image.naturalHeight));
  const ctx = createCanvas(width, height).getContext('2d');
  ctx.fillStyle = '#ffffff';
  ctx.fillRect(0, 0, width, height);
  ctx.imageSmoothingQuality = 'high';
  ctx.drawImage(image, 0, 0, width, height);
  const { data } = ctx.getImageData(0, 0, width, height);
  // the eye's weights for red, green and blue (ITU-R BT.601)
  const pixels = Uint8Array.from({ length: width * height }, (_, p) =>
    Math.round(0.299 * (data[4 * p] ?? 0) + 0.587 * (data[4 * p + 1] ?? 0) + 0.114 * (data[4 * p + 2] ?? 0)),
  );
  return { width, height, pixels };
}
