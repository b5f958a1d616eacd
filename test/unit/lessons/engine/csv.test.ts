/** A spreadsheet that opens well, and runs nothing. */
import { expect, it } from 'vitest';
import { type Cell, csv } from '../../../../src/lessons/engine/csv.ts';

const lines = (...row: Cell[]) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(csv([row]));

it('begins with the mark of UTF-8, ends lines as Windows does, and has decimal commas', () => {
  expect([...csv([['è']])]).toEqual([0xef, 0xbb, 0xbf, 0xc3, 0xa8, 0x0d, 0x0a]);
  expect(lines(-1.5, 1234567, null, 0, Number.NaN, 'sì')).toBe('\uFEFF-1,5;1234567;;0;;sì\r\n');
});

it.each([
  ['=1+1', "'=1+1"],
  ['=HYPERLINK("http://x";"y")', `"'=HYPERLINK(""http://x"";""y"")"`],
  ['+cmd|calc', "'+cmd|calc"],
  ['-2+3', "'-2+3"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['\r=1', `"'\r=1"`],
  ['\n=1', `"'\n=1"`],
  ['  =1', "'  =1"],
  ['\u200B=1', "'\u200B=1"],
  ['\0=1', "'=1"],
  ['＝1', "'＝1"],
  ['-3', '-3'],
  ['-3,5', '-3,5'],
  ['+2', '+2'],
  ['-', "'-"],
  ['a;b', '"a;b"'],
  ['dice "ciao"', '"dice ""ciao"""'],
  ['due\nrighe', '"due\nrighe"'],
  ['x;=1+1', '"x;=1+1"'],
  ['l’età 🦜', 'l’età 🦜'],
])('%j', (text, written) => {
  expect(lines(text)).toBe(`\uFEFF${written}\r\n`);
});
