/**
 * A CSV with a fixed number of columns: numbers first, perhaps a word last. Cutting it into cells is Papaparse's work; what the
 * cells may hold is said here. Everything that is wrong is found in one go, so that a file is corrected once.
 */
import Papa from 'papaparse';
import { decodeText, type NotText } from './decode.ts';
import { type NotANumber, readNumber } from './number.ts';

export interface Shape {
  /** columns of numbers, the first ones */
  readonly numbers: number;
  /** whether one more column holds a word */
  readonly word: boolean;
  readonly fewest: number;
  readonly most: number;
}

export interface Table {
  /** of the columns; null without a header */
  readonly header: readonly string[] | null;
  /** (rows, numbers) */
  readonly numbers: readonly (readonly number[])[];
  /** (rows,), '' where the shape has no words */
  readonly words: readonly string[];
}

/** Rows are counted as a person does in an editor: from 1, header and empty ones included. */
export type Problem =
  | { readonly fault: NotText }
  | { readonly fault: 'quotes'; readonly row: number }
  | { readonly fault: 'columns'; readonly row: number; readonly found: number }
  | { readonly fault: NotANumber; readonly row: number; readonly column: number; readonly cell: string }
  | { readonly fault: 'word'; readonly row: number }
  | { readonly fault: 'few' | 'many'; readonly rows: number };

export type Reading = { readonly table: Table } | { readonly problems: readonly Problem[] };

/** Bytes of a file worth reading: 500 rows of long numbers are a tenth of it. */
export const MOST_BYTES = 262_144;

export function readTable(bytes: Uint8Array, shape: Shape): Reading {
  const decoded = decodeText(bytes);
  if ('notText' in decoded) return { problems: [{ fault: decoded.notText }] };
  const { text } = decoded;
  const parsed = Papa.parse<string[]>(text, { delimiter: delimiterOf(text), skipEmptyLines: false });
  const quotes = parsed.errors.find(({ type }) => type === 'Quotes');
  if (quotes !== undefined) return { problems: [{ fault: 'quotes', row: (quotes.row ?? 0) + 1 }] };
  const rows = parsed.data
    .map((cells, i) => ({ cells: cells.map((cell) => cell.trim()), row: i + 1 }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const [first] = rows;
  const header = first !== undefined && isHeader(first.cells, shape) ? first.cells : null;
  const body = header === null ? rows : rows.slice(1);
  const problems = body.flatMap(({ cells, row }) => wrong(cells, row, shape));
  if (body.length > shape.most) problems.unshift({ fault: 'many', rows: body.length });
  if (problems.length > 0) return { problems };
  if (body.length < shape.fewest) return { problems: [{ fault: 'few', rows: body.length }] };
  return {
    table: {
      header,
      numbers: body.map(({ cells }) =>
        cells.slice(0, shape.numbers).map((cell) => readNumber(cell) as number),
      ),
      words: body.map(({ cells }) => (shape.word ? (cells[shape.numbers] ?? '') : '')),
    },
  };
}

/** A comma may be a decimal sign: it separates only where nothing else does. */
function delimiterOf(text: string): string {
  const start = text.slice(0, 2000);
  return [';', '\t'].find((sign) => start.includes(sign)) ?? ',';
}

/** Names only: a first row with a number in it, or with something a column can't be called, is data. */
function isHeader(cells: readonly string[], { numbers, word }: Shape): boolean {
  const given = cells.slice(0, numbers);
  return cells.length === numbers + Number(word) && given.every((cell) => readNumber(cell) === 'text');
}

function wrong(cells: readonly string[], row: number, { numbers, word }: Shape): Problem[] {
  const wanted = numbers + Number(word);
  // a separator at the end of every line is a habit of some programs
  const given = cells.length === wanted + 1 && cells.at(-1) === '' ? cells.slice(0, wanted) : cells;
  if (given.length !== wanted) return [{ fault: 'columns', row, found: given.length }];
  const problems = given.slice(0, numbers).flatMap((cell, column): Problem[] => {
    const value = readNumber(cell);
    return typeof value === 'number' ? [] : [{ fault: value, row, column: column + 1, cell }];
  });
  return word && given[numbers] === '' ? [...problems, { fault: 'word', row }] : problems;
}
