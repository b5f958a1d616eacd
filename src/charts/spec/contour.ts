/** Where a surface known on a grid has one height: marching squares, with straight lines inside each square. */
import type { Range, Spot } from './axes.ts';

export interface Surface {
  readonly x: Range;
  readonly y: Range;
  readonly columns: number;
  readonly rows: number;
  /** (rows, columns), the lowest y first; the first and the last place lie on the edge */
  readonly heights: readonly number[];
}

/**
 * @returns segments, in no order
 * @example a surface that grows with x alone has one vertical line, in a segment for each row of squares
 */
export function contour(surface: Surface, level: number): readonly (readonly [Spot, Spot])[] {
  const { columns, rows, heights, x, y } = surface;
  const height = (i: number, j: number) => (heights[j * columns + i] ?? Number.NaN) - level;
  const at = (i: number, j: number): Spot => [
    x.least + ((x.most - x.least) * i) / (columns - 1),
    y.least + ((y.most - y.least) * j) / (rows - 1),
  ];
  const segments: (readonly [Spot, Spot])[] = [];
  for (let j = 0; j < rows - 1; j++) {
    for (let i = 0; i < columns - 1; i++) {
      // around the square; an edge whose ends differ in sign is crossed
      const corners = [[i, j], [i + 1, j], [i + 1, j + 1], [i, j + 1]] as const; // biome-ignore format: a square
      const crossed = corners.flatMap(([ai, aj], k): Spot[] => {
        const [bi, bj] = corners[(k + 1) % 4] ?? [ai, aj];
        const [a, b] = [height(ai, aj), height(bi, bj)];
        if (a < 0 === b < 0) return [];
        const part = a / (a - b);
        return [at(ai + part * (bi - ai), aj + part * (bj - aj))];
      });
      // subtle: a saddle is crossed four times; its lines are joined in the order around, one of the two ways that are right
      for (let k = 0; k + 1 < crossed.length; k += 2) {
        const [from, to] = [crossed[k], crossed[k + 1]];
        if (from !== undefined && to !== undefined) segments.push([from, to]);
      }
    }
  }
  return segments;
}
