/** The truth table of a neuron: what it says for each row, what it should say, and whether the two agree. */
import type { TableRow } from '../../../labs/neuron/neuron.ts';
import { neurone as it } from '../../../text/neurone.ts';
import { palette, size } from '../../palette.ts';
import type { Mark } from '../../scene.ts';

const ROW = 40;

export function neuronTable(
  table: readonly TableRow[],
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
): Mark[] {
  const inputs = table[0]?.inputs.length ?? 0;
  const task = table.some(({ wanted }) => wanted !== null);
  // inputs narrow, what comes out and what should wide
  const unit = width / (inputs + (task ? 5.2 : 2.6));
  const column = (i: number) => x + unit * (i + 0.5);
  const gives = x + unit * (inputs + 1.2);
  const wants = x + unit * (inputs + 2.9);
  const verdict = x + unit * (inputs + 4.3);
  const head = y + 34;
  const cell = (at: number, line: number, text: string, bold = false, color: string = palette.ink): Mark => ({
    mark: 'text',
    x: at,
    y: line,
    text,
    px: bold ? size.label : size.figure,
    weight: bold ? 'bold' : 'normal',
    color,
    align: 'center',
  });
  return [
    ...Array.from({ length: inputs }, (_, i) => cell(column(i), head, it.input(i), false, palette.quiet)),
    cell(gives, head, it.picture.gives, false, palette.quiet),
    ...(task ? [cell(wants, head, it.picture.wants, false, palette.quiet)] : []),
    ...table.flatMap((row, r): Mark[] => {
      const top = y + 48 + r * ROW;
      const line = top + 30;
      const right = row.wanted === null || row.wanted === row.says;
      return [
        {
          mark: 'line',
          points: [
            [x, top],
            [x + width, top],
          ],
          color: palette.line,
          line: 1.5,
        },
        ...row.inputs.map((value, i) => cell(column(i), line, String(value))),
        cell(gives, line, said(row), true),
        ...(row.wanted === null
          ? []
          : [
              cell(wants, line, String(row.wanted)),
              cell(
                verdict,
                line,
                right ? it.picture.right : it.picture.wrong,
                !right,
                right ? palette.main : palette.strike,
              ),
            ]),
      ];
    }),
  ];
}

const said = ({ output, says }: TableRow): string =>
  output === says ? String(says) : `${it.output(output)} → ${says}`;
