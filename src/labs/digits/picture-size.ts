/**
 * What a picture's first bytes say of it, before anybody unpacks it: its kind by its signature, never by its name, and its
 * size, so that a small file that unpacks to gigabytes is refused unopened. Sources: PNG specification 5.2 and 11.2.2,
 * ITU T.81 annex B (JPEG).
 */

export interface PictureHeader {
  readonly kind: 'png' | 'jpeg';
  readonly width: number;
  readonly height: number;
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const;

/** 'unknown': neither PNG nor JPEG; 'damaged': it begins as one, and doesn't go on as one. */
export function pictureHeader(bytes: Uint8Array): PictureHeader | 'unknown' | 'damaged' {
  if (PNG.every((byte, i) => bytes[i] === byte)) return png(bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return jpeg(bytes);
  return 'unknown';
}

/** After the signature comes IHDR: length 13, 'IHDR', width, height. */
function png(bytes: Uint8Array): PictureHeader | 'damaged' {
  if (bytes.length < 33) return 'damaged';
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const first = view.getUint32(8) === 13 && view.getUint32(12) === 0x49484452;
  return first && endsPng(view) ? sized('png', view.getUint32(16), view.getUint32(20)) : 'damaged';
}

/** Chunk after chunk (length, kind, data, checksum) up to IEND: a file that was cut off never gets there. */
function endsPng(view: DataView): boolean {
  let at = 8;
  while (at + 12 <= view.byteLength) {
    if (view.getUint32(at + 4) === 0x49454e44) return true;
    at += 12 + view.getUint32(at);
  }
  return false;
}

/** Segments, FF kind length…, up to the one that begins a frame: its precision, height, width. */
function jpeg(bytes: Uint8Array): PictureHeader | 'damaged' {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let at = 2;
  while (at + 9 <= bytes.length) {
    if (bytes[at] !== 0xff) return 'damaged';
    const kind = bytes[at + 1] ?? 0;
    if (kind === 0xff)
      at++; // padding
    else if (beginsFrame(kind)) {
      return endsJpeg(bytes, at) ? sized('jpeg', view.getUint16(at + 7), view.getUint16(at + 5)) : 'damaged';
    } else if (kind === 0xda || kind === 0xd9)
      return 'damaged'; // the picture, or its end, before any size
    else at += 2 + view.getUint16(at + 2);
  }
  return 'damaged';
}

/** FF D9 ends the picture; cameras may append more. */
function endsJpeg(bytes: Uint8Array, from: number): boolean {
  for (let at = bytes.length - 2; at > from; at--) {
    if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true;
  }
  return false;
}

/** C0 to CF, but for tables (C4), the reserved C8, and arithmetic conditioning (CC). */
const beginsFrame = (kind: number): boolean =>
  kind >= 0xc0 && kind <= 0xcf && kind !== 0xc4 && kind !== 0xc8 && kind !== 0xcc;

const sized = (kind: PictureHeader['kind'], width: number, height: number): PictureHeader | 'damaged' =>
  width > 0 && height > 0 ? { kind, width, height } : 'damaged';
