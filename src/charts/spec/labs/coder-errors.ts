/** How much is lost, for every bottleneck trained so far. */
import { autoencoder as it } from '../../../text/autoencoder.ts';
import type { Spec } from '../../drawing.ts';
import { palette, size as sizes } from '../../palette.ts';
import type { Mark } from '../../scene.ts';
import { quiet, title } from './digit-marks.ts';

export interface ErrorsInput {
  /** from the narrowest */
  readonly all: readonly { readonly size: number; readonly error: number }[];
  /** the one that is looked at */
  readonly size: number;
}

const TOP = 108;
const ROW = 52;
const BARS = { x: 186, room: 530 } as const;

export function errorsSpec({ all, size }: ErrorsInput): Spec {
  const most = Math.max(...all.map(({ error }) => error), 1e-9);
  const marks: Mark[] = [
    title(it.picture.errors),
    quiet(it.picture.errorsNote, sizes.margin, 82),
    ...all.flatMap((each, r): Mark[] => {
      const y = TOP + r * ROW;
      const here = each.size === size;
      const width = (each.error / most) * BARS.room;
      const weight = here ? 'bold' : 'normal';
      return [
        {
          mark: 'text',
          x: sizes.margin,
          y: y + 34,
          text: it.menus.sizeOption(each.size),
          px: sizes.label,
          weight,
        },
        {
          mark: 'rect',
          x: BARS.x,
          y: y + 8,
          width,
          height: ROW - 16,
          fill: here ? palette.main : palette.rest,
          radius: 4,
        },
        {
          mark: 'text',
          x: BARS.x + width + 12,
          y: y + 34,
          text: it.error(each.error),
          px: sizes.figure,
          weight,
        },
      ];
    }),
  ];
  return {
    name: 'prossimo-autoencoder-errore.png',
    alt: it.alt.errors(all),
    drawing: { kind: 'scene', width: sizes.width, height: TOP + all.length * ROW + 16, marks },
  };
}
