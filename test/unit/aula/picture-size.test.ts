import { createCanvas } from '@napi-rs/canvas';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pictureSize } from '../../../src/aula/world/picture-size.ts';

const canvas = createCanvas(37, 300);

it('reads the size of real pictures', () => {
  const size = { width: 37, height: 300 };
  expect(pictureSize(canvas.toBuffer('image/png'))).toEqual(size);
  expect(pictureSize(canvas.toBuffer('image/jpeg'))).toEqual(size);
  const gif = Buffer.concat([Buffer.from('GIF89a'), Buffer.from([37, 0, 44, 1]), Buffer.alloc(30)]);
  expect(pictureSize(gif)).toEqual(size);
});

it('finds none in what is no picture, and never fails on a damaged one', () => {
  expect(pictureSize(Buffer.from('un testo qualsiasi, abbastanza lungo'))).toEqual({});
  const whole = canvas.toBuffer('image/jpeg');
  fc.assert(
    fc.property(fc.nat(whole.length), fc.nat(200), fc.nat(255), (end, at, value) => {
      const bytes = new Uint8Array(whole.subarray(0, end));
      if (at < bytes.length) bytes[at] = value;
      const { width = 0, height = 0 } = pictureSize(bytes);
      expect(Number.isInteger(width) && Number.isInteger(height)).toBe(true);
    }),
  );
});
