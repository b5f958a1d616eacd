/** Grey PNG pictures made by hand, also ones that lie about their size. */
import { crc32, deflateSync } from 'node:zlib';

/**
 * @param grey 0 to 255 at each place
 * @param lie what the header says instead, and the data that follow
 */
export function png(
  width: number,
  height: number,
  grey: (x: number, y: number) => number,
  lie?: { readonly width: number; readonly height: number; readonly data: Uint8Array },
): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(lie?.width ?? width, 0);
  header.writeUInt32BE(lie?.height ?? height, 4);
  header.set([8, 0, 0, 0, 0], 8); // 8 bits, grey
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = grey(x, y);
  }
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', lie?.data ?? deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(kind: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
