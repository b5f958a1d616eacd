/** Drawings made into what the network was trained on, and the first bytes of pictures. */
import { describe, expect, it } from 'vitest';
import { centredDigit } from '../../../../src/labs/digits/drawing.ts';
import type { Grey } from '../../../../src/labs/digits/ink.ts';
import { pictureHeader } from '../../../../src/labs/digits/picture-size.ts';
import { png } from '../../../support/png.ts';

const grey = (width: number, height: number, at: (x: number, y: number) => number): Grey => ({
  width,
  height,
  pixels: Uint8Array.from({ length: width * height }, (_, p) => at(p % width, Math.floor(p / width))),
});
/** A seven: a bar on top, and a slanted leg. */
const seven = (x: number, y: number, shift = 0): boolean => {
  const [u, v] = [x - shift, y - shift];
  const bar = v >= 30 && v < 38 && u >= 40 && u < 80;
  const leg = v >= 38 && v < 100 && Math.abs(u - (78 - (v - 38) * 0.5)) < 5;
  return bar || leg;
};
const read = (picture: Grey): Uint8Array => {
  const drawn = centredDigit(picture);
  if (drawn.kind !== 'digit') throw new Error(drawn.kind);
  return drawn.pixels;
};
const middle = (pixels: Uint8Array) => {
  let [mass, x, y] = [0, 0, 0];
  for (const [p, value] of pixels.entries()) {
    mass += value;
    x += value * ((p % 28) + 0.5);
    y += value * (Math.floor(p / 28) + 0.5);
  }
  return [x / mass, y / mass];
};

describe('a drawing', () => {
  const plain = read(grey(160, 160, (x, y) => (seven(x, y) ? 20 : 240)));

  it('has its centre of mass in the middle, ink bright on dark, and fits 20 pixels', () => {
    expect(plain).toHaveLength(784);
    const [x = 0, y = 0] = middle(plain);
    expect(Math.abs(x - 14)).toBeLessThan(0.5);
    expect(Math.abs(y - 14)).toBeLessThan(0.5);
    const rows = [...Array(28).keys()].filter((row) =>
      plain.subarray(row * 28, row * 28 + 28).some((v) => v > 127),
    );
    expect((rows.at(-1) ?? 0) - (rows[0] ?? 0) + 1).toBeGreaterThanOrEqual(17);
    expect((rows.at(-1) ?? 0) - (rows[0] ?? 0) + 1).toBeLessThanOrEqual(20);
    expect(Math.max(...plain)).toBe(255);
  });

  it('is the same elsewhere on the sheet, white on black, and with dust', () => {
    expect(read(grey(160, 160, (x, y) => (seven(x, y, 30) ? 20 : 240)))).toEqual(plain);
    expect(read(grey(160, 160, (x, y) => (seven(x, y) ? 230 : 10)))).toEqual(plain);
    expect(read(grey(160, 160, (x, y) => (seven(x, y) || (x === 150 && y === 5) ? 20 : 240)))).toEqual(plain);
  });

  it('in thin pencil becomes as thick as a digit of the training set', () => {
    const thin = read(grey(160, 160, (x, y) => (x === 80 && y > 20 && y < 140 ? 60 : 250)));
    const ink = thin.reduce((sum, value) => sum + value / 255, 0);
    expect(ink / 20).toBeGreaterThan(1.5); // pixels wide
  });

  it.each([
    ['an empty sheet', grey(100, 100, () => 255), 'blank'],
    ['a shadow', grey(100, 100, (x) => 200 + x / 4), 'blank'],
    ['one dot', grey(100, 100, (x, y) => (x > 48 && x < 52 && y > 48 && y < 52 ? 0 : 255)), 'blank'],
    ['squared paper', grey(100, 100, (x, y) => (x % 10 === 0 || y % 10 === 0 ? 90 : 255)), 'busy'],
    ['one pixel', grey(1, 1, () => 7), 'blank'],
  ])('%s is refused', (_, picture, kind) => expect(centredDigit(picture).kind).toBe(kind));
});

describe('the first bytes of a picture', () => {
  const whole = png(30, 20, () => 9);
  const jpeg = (...segments: number[][]) => Uint8Array.from([0xff, 0xd8, ...segments.flat(), 0xff, 0xd9]);
  const frame = [0xff, 0xc0, 0, 11, 8, 0, 40, 1, 0, 1, 1, 0x11, 0];
  const exif = [0xff, 0xe1, 0, 6, 0xff, 0xc0, 0, 0]; // holds what looks like a frame

  it('give its kind and size', () => {
    expect(pictureHeader(whole)).toEqual({ kind: 'png', width: 30, height: 20 });
    expect(pictureHeader(jpeg(exif, frame))).toEqual({ kind: 'jpeg', width: 256, height: 40 });
  });

  it('refuse every beginning of a picture that is not the whole', () => {
    for (let n = 8; n < whole.length - 8; n++) expect(pictureHeader(whole.subarray(0, n))).toBe('damaged');
    const photo = jpeg(exif, frame);
    for (let n = 2; n < photo.length - 1; n++) expect(pictureHeader(photo.subarray(0, n))).toBe('damaged');
  });

  it.each([
    [new Uint8Array(), 'unknown'],
    [new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'unknown'],
    [new TextEncoder().encode('GIF89a'), 'unknown'],
    [png(1, 1, () => 0, { width: 0, height: 5, data: new Uint8Array() }), 'damaged'],
    [jpeg([0xff, 0xda, 0, 2]), 'damaged'],
    [jpeg([0xff, 0xe0, 0, 0], Array<number>(40).fill(0)), 'damaged'],
  ])('are looked at, never trusted (%#)', (bytes, kind) => expect(pictureHeader(bytes)).toBe(kind));
});
