/** Under the distributions of several prompts: how much a wanted answer surprises after each. */
import { bits } from '../../../text/uncertainty.ts';
import { palette, size } from '../../palette.ts';
import type { Mark } from '../../scene.ts';
import { quoted } from '../shorten.ts';

const LEFT = size.margin;
const RIGHT = size.width - size.margin;
const ROW = 46;

export const quietLine = (x: number, y: number, text: string): Mark => ({
  mark: 'text',
  x,
  y,
  text,
  px: size.small,
  color: palette.quiet,
  most: RIGHT - x,
});

export function wantedMarks(
  { text, bits: all }: { readonly text: string; readonly bits: readonly number[] },
  names: readonly string[],
  y: number,
): Mark[] {
  const most = Math.max(...all, 1e-9);
  return [
    {
      mark: 'text',
      x: LEFT,
      y: y + 20,
      text: `Quanto sorprende la risposta ★ ${quoted(text, 14)}`,
      px: size.label,
      weight: 'bold',
      most: RIGHT - LEFT,
    },
    quietLine(LEFT, y + 48, 'In bit: più corta è la barra, più il modello se l’aspettava.'),
    ...all.flatMap((one, i): Mark[] => {
      const at = y + 58 + i * ROW;
      const length = Math.max(3, (one / most) * (RIGHT - LEFT - 60 - 130));
      return [
        { mark: 'text', x: LEFT, y: at + 32, text: names[i] ?? '', px: size.label, weight: 'bold' },
        {
          mark: 'rect',
          x: LEFT + 46,
          y: at + 9,
          width: length,
          height: ROW - 18,
          fill: palette.strike,
          radius: 3,
        },
        { mark: 'text', x: LEFT + 54 + length, y: at + 32, text: `${bits(one)} bit`, px: size.figure },
      ];
    }),
  ];
}
