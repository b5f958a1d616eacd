/** CSV as people make them: every encoding, separator and decimal sign that can be read is; the rest is refused with its row. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumber } from '../../../src/labs/csv/number.ts';
import { type Problem, readTable, type Shape } from '../../../src/labs/csv/table.ts';
import { csv } from '../../../src/text/csv.ts';

const PAIRS: Shape = { numbers: 2, word: false, fewest: 1, most: 500 };
const CLASSES: Shape = { numbers: 2, word: true, fewest: 1, most: 500 };
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) =>
  Uint8Array.from([0xff, 0xfe, ...[...text].flatMap((c) => [c.charCodeAt(0) & 0xff, c.charCodeAt(0) >> 8])]);
const read = (text: string | Uint8Array, shape = PAIRS) =>
  readTable(typeof text === 'string' ? utf8(text) : text, shape);
const numbers = (text: string | Uint8Array) => {
  const reading = read(text);
  return 'table' in reading ? reading.table.numbers : reading.problems;
};
const faults = (text: string | Uint8Array, shape = PAIRS) => {
  const reading = read(text, shape);
  return 'problems' in reading ? reading.problems.map(({ fault }) => fault) : [];
};

describe('what can be read', () => {
  const wanted = [[1.5, 2], [-3, 4000]]; // biome-ignore format: one line
  it.each([
    ['1,5;2\n-3;4e3'],
    ['1.5,2\r\n-3,4000\r\n'],
    ['1,5\t2\n−3\t4000'],
    ['\ufeff"1,5";"2"\n"-3";"4000"'],
    ['"1,5","2"\n-3,4000'],
    ['\n1.5;2;\n\n-3;4000;\n\n'],
    ['x;y\n 1,5 ; 2 \n-3;+4000'],
    ['metri,prezzo\n1.5,2\n-3,4000'],
  ])('%j', (text) => {
    expect(numbers(text)).toEqual(wanted);
    expect(numbers(utf16(text.replace('\ufeff', '')))).toEqual(wanted);
  });
  it('headers, also from old Windows programs', () => {
    const reading = read(Uint8Array.from([...utf8('citt'), 0xe0, ...utf8(';y\n1;2\n')]));
    expect('table' in reading && reading.table.header).toEqual(['città', 'y']);
  });
  it('any finite numbers, written and read again, with either decimal sign', () => {
    const value = fc.double({ min: -1e9, max: 1e9, noNaN: true, noDefaultInfinity: true }).map((x) => x + 0); // no −0
    fc.assert(
      fc.property(
        fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 20 }),
        fc.boolean(),
        (rows, comma) => {
          const text = rows.map((row) =>
            row.map((x) => (comma ? String(x).replace('.', ',') : String(x))).join(';'),
          );
          expect(numbers(text.join('\n'))).toEqual(rows);
        },
      ),
    );
  });
});

describe('what is refused', () => {
  it.each([
    ['', ['empty']],
    ['\ufeff \n', ['empty']],
    ['1', ['columns']],
    ['1 2', ['columns']],
    ['1,5,2,3', ['columns']],
    ['x;y', ['few']],
    ['1;', ['missing']],
    ['1;=B1', ['formula']],
    ['1;+A1', ['formula']],
    ['1;@SUM(A1)', ['formula']],
    ['1;NaN', ['nan']],
    ['1;#N/A', ['nan']],
    ['1;#DIV/0!', ['nan']],
    ['1;inf', ['infinite']],
    ['1;1e999', ['infinite']],
    ['1;1e10', ['huge']],
    ['1;1.234,5', ['thousands']],
    ['1;1 234', ['thousands']],
    ['1;12 kg', ['text']],
    ['1;0x10', ['text']],
    ['1;１２', ['text']],
    ['1;💥', ['text']],
    ['1;"2', ['quotes']],
    ['\u0000', ['binary']],
    ['PK\u0003\u0004', ['spreadsheet']],
  ])('%j', (text, expected) => expect(faults(text)).toEqual(expected));
  it('a class that is missing', () => expect(faults('1;2;', CLASSES)).toEqual(['word']));
  it('all at once, each with its row as an editor counts, in a few lines', () => {
    const reading = read('x;y\n1;2\n\n=A1;3\n4;ciao\n5\n6;7;8\n;\n9;inf\nNaN;1e10');
    if (!('problems' in reading)) throw new Error('it was read');
    const rows = reading.problems.map((problem: Problem) => 'row' in problem && problem.row);
    expect(rows).toEqual([4, 5, 6, 7, 9, 10, 10]);
    const said = csv.problems(reading.problems, PAIRS);
    expect(said.split('\n')).toHaveLength(8);
    expect(said).toContain('e 2 altri problemi come questi');
  });
  it('anything at all gives rows or problems that can be said, never an exception', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom('=1', '1,5', '"', ';', '\n', '\t', '1e309', '-', '💥'),
    );
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 30 }), fc.boolean(), (cells, classes) => {
        const shape = classes ? CLASSES : PAIRS;
        const reading = read(cells.join(''), shape);
        if ('table' in reading) {
          for (const row of reading.table.numbers) expect(row.every(Number.isFinite)).toBe(true);
        } else expect(csv.problems(reading.problems, shape)).not.toMatch(/undefined|NaN,/);
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const reading = read(bytes);
        if ('problems' in reading) expect(csv.problems(reading.problems, PAIRS).length).toBeLessThan(2000);
      }),
    );
  });
});

it.each([
  ['1,5', 1.5],
  ['.5', 0.5],
  ['5.', 5],
  ['+3', 3],
  ['−2', -2],
  ['1E3', 1000],
])('%s is a number', (text, value) => expect(readNumber(text)).toBe(value));
