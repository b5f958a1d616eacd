/** A table of figures with bars, laid out for a scene: columns where they are told to be, rows one under another. */
import { palette, size } from '../../palette.ts';
import type { Mark } from '../../scene.ts';
import { fitted, left, type Part, right, text } from './sheet.ts';

export interface Column {
  readonly header: string;
  readonly x: number;
  readonly width: number;
  readonly align?: 'left' | 'right';
  /** bars of this column begin in its middle and go both ways */
  readonly signed?: boolean;
}

export interface TableRow {
  /** words, or a bar between -1 and 1; '' for nothing */
  readonly cells: readonly (string | number)[];
  /** what the page is about */
  readonly strong?: boolean;
  /** a line above: what follows is a result */
  readonly ruled?: boolean;
}

const HEADER = 36;

export function table(columns: readonly Column[], rows: readonly TableRow[], rowHeight = 42): Part {
  const px = rowHeight < 38 ? size.small : size.figure;
  return {
    height: HEADER + rows.length * rowHeight,
    at: (y) => [
      ...columns.map((column) =>
        words(column, column.header, y + 26, { px: size.small, color: palette.quiet }),
      ),
      ...rows.flatMap((row, r) => rowMarks(columns, row, y + HEADER + r * rowHeight, rowHeight, px)),
    ],
  };
}

function rowMarks(
  columns: readonly Column[],
  { cells, strong = false, ruled = false }: TableRow,
  y: number,
  height: number,
  px: number,
): Mark[] {
  const baseline = y + height / 2 + px * 0.36;
  const marks: Mark[] = [];
  if (strong) {
    const { cutFill: fill, outline: stroke } = palette;
    marks.push({
      mark: 'rect',
      x: left - 8,
      y: y + 1,
      width: right - left + 16,
      height: height - 2,
      fill,
      stroke,
      radius: 6,
    });
  }
  const color = ruled ? palette.outline : palette.line;
  marks.push({ mark: 'line', points: [[left, y], [right, y]], color, line: ruled ? 2 : 1 }); // biome-ignore format: one line
  for (const [i, cell] of cells.entries()) {
    const column = columns[i];
    if (column === undefined || cell === '') continue;
    if (typeof cell === 'number') marks.push(...bar(column, cell, y, height, strong));
    else marks.push(words(column, cell, baseline, { px, weight: strong || ruled ? 'bold' : 'normal' }));
  }
  return marks;
}

function words(
  { x, width, align = 'left' }: Column,
  cell: string,
  y: number,
  more: { readonly px: number; readonly weight?: 'normal' | 'bold'; readonly color?: string },
): Mark {
  const at = align === 'left' ? x : x + width;
  return text(at, y, fitted(cell, width * 1.15, more.px), { ...more, align, most: width });
}

/** A bar from the column's left, or from its middle; what is negative is hollow, so that grey shows it. */
function bar(
  { x, width, signed = false }: Column,
  value: number,
  y: number,
  height: number,
  strong: boolean,
): Mark[] {
  const room = signed ? width / 2 : width;
  const zero = signed ? x + room : x;
  const long = Math.max(1.5, Math.min(1, Math.abs(value)) * room);
  const base = { mark: 'rect', y: y + height * 0.22, height: height * 0.56, width: long } as const;
  const shape: Mark =
    value < 0
      ? { ...base, x: zero - long, fill: palette.paper, stroke: palette.main, line: 2.5 }
      : { ...base, x: zero, fill: strong || signed ? palette.main : palette.rest };
  const axis: Mark = { mark: 'line', points: [[zero, y + 4], [zero, y + height - 4]], color: palette.outline, line: 1.5 }; // biome-ignore format: one line
  return [shape, axis];
}

/** The largest absolute value, for bars; 1 when all are 0. */
export const largestOf = (values: readonly number[]): number => Math.max(...values.map(Math.abs)) || 1;
