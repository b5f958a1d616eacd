/** What somebody may send as a lesson. */
import { expect, it } from 'vitest';
import { lessonText, MOST_BYTES } from '../../../src/lessons/upload.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

it('UTF-8, with or without a mark, from any system', () => {
  expect(lessonText(bytes('\uFEFFà\r\nè\rì\n'), 'x.md')).toEqual({ text: 'à\nè\nì\n' });
  expect(lessonText(bytes(''), 'x.md')).toEqual({ text: '' });
});
it('nothing else', () => {
  const line = (given: Uint8Array) => {
    const read = lessonText(given, 'x.md');
    return 'problems' in read
      ? read.problems.map(({ file, line: at, message }) => [file, at, message])
      : read;
  };
  const notText = 'Questo non è un file di testo in UTF-8.';
  expect(line(Uint8Array.from([0x61, 0x0a, 0x62, 0x0d, 0x0a, 0xe8, 0x0a]))).toEqual([['x.md', 3, notText]]);
  expect(line(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1]))).toEqual([['x.md', 1, notText]]);
  expect(line(Uint8Array.from([0xff, 0xfe, 0x61, 0]))).toEqual([['x.md', 1, notText]]);
  expect(line(new Uint8Array(MOST_BYTES + 1))).toEqual([
    ['x.md', 1, 'Il file è troppo grande: 201 kB, il massimo è 200 kB.'],
  ]);
});
