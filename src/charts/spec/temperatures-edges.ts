/** Over and under the map of several temperatures: the edge of top-p, and the figures of each column. */
import { toThe } from '../../text/articles.ts';
import { decimal, integer, ordinal } from '../../text/numbers.ts';
import { bits, fair } from '../../text/uncertainty.ts';
import { onHeat } from '../heat.ts';
import { palette, size } from '../palette.ts';
import type { Mark } from '../scene.ts';
import { shortPercent } from './short-percent.ts';
import type { TemperatureColumn, TemperaturesInput } from './temperatures.ts';
import { CELLS, FACT, type Layout, LEFT, RIGHT, ROW, shade, small, TOP } from './temperatures-layout.ts';

/** The edge of top-p in every column, joined: a staircase that goes down as T grows. */
export function stairs({ labels, counts, columns }: TemperaturesInput, at: Layout): Mark[] {
  const inGroup: Mark[] = [];
  const steps = columns.map(({ keptByTopP: kept, middle, beyond }, c) => {
    if (kept <= labels.length) return TOP + kept * ROW;
    const isMiddle = kept <= labels.length + counts.middle;
    const top = isMiddle ? at.rowsEnd : at.beyond;
    const p = isMiddle ? middle : beyond;
    inGroup.push({
      ...small(at.x(c) + at.width / 2, top + 61, `fino ${toThe(ordinal(kept))}${ordinal(kept)}`),
      align: 'center',
      color: onHeat(shade(p)),
      most: at.width - 8,
    });
    return top + 38;
  });
  const points = steps.flatMap((y, c) => [[at.x(c), y] as const, [at.x(c) + at.width, y] as const]);
  return [
    { mark: 'line', points, color: palette.paper, line: 10 },
    { mark: 'line', points, color: palette.strike, line: 6 },
    ...inGroup,
  ];
}

export function facts({ columns, edges }: TemperaturesInput, at: Layout): Mark[] {
  const rows: readonly (readonly [string, (column: TemperatureColumn) => string])[] = [
    ['entropia, bit', ({ entropyBits }) => bits(entropyBits)],
    ['scelte alla pari', ({ effective }) => fair(effective)],
    [`top-p ${decimal(edges.topP)} tiene`, ({ keptByTopP }) => integer(keptByTopP)],
    [`i primi ${integer(edges.topK)} hanno`, ({ shareOfTopK }) => shortPercent(Math.min(1, shareOfTopK))],
  ];
  return rows.flatMap(([name, value], i): Mark[] => {
    const y = at.facts + i * FACT;
    return [
      { mark: 'line', points: [[LEFT, y], [RIGHT, y]], color: palette.line, line: 1.5 }, // biome-ignore format: one line a mark
      { ...small(LEFT, y + 27, name), most: CELLS - LEFT - 8 },
      ...columns.map(
        (column, c): Mark => ({
          mark: 'text',
          x: at.x(c) + at.width / 2,
          y: y + 28,
          text: value(column),
          px: size.figure,
          align: 'center',
          most: at.width - 8,
        }),
      ),
    ];
  });
}
