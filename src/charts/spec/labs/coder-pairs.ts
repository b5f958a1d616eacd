/** Ten digits and what the autoencoder makes of them; and a walk between two of them. */
import { autoencoder as it } from '../../../text/autoencoder.ts';
import type { Spec } from '../../drawing.ts';
import { size as sizes } from '../../palette.ts';
import type { Mark } from '../../scene.ts';
import { pictureMarks, quiet, SIDE, title } from './digit-marks.ts';

export interface PairsInput {
  readonly size: number;
  /** ten: the picture, its copy, and how far they are apart */
  readonly pairs: readonly {
    readonly original: ArrayLike<number>;
    readonly rebuilt: ArrayLike<number>;
    readonly error: number;
  }[];
}

const TOP = 104;
const CELL = 5.5;
const PICTURE = SIDE * CELL;
const STEP = { x: 174, y: 2 * PICTURE + 58 } as const;

export function pairsSpec({ size, pairs }: PairsInput): Spec {
  const marks: Mark[] = [
    title(it.picture.pairs(size)),
    quiet(it.picture.pairsNote, sizes.margin, 82),
    ...pairs.flatMap(({ original, rebuilt, error }, digit) => {
      const x = sizes.margin + (digit % 5) * STEP.x;
      const y = TOP + Math.floor(digit / 5) * STEP.y;
      return [
        ...pictureMarks(original, x, y, CELL),
        ...pictureMarks(rebuilt, x, y + PICTURE + 8, CELL),
        quiet(it.picture.wrong(error), x + PICTURE / 2, y + 2 * PICTURE + 34, 'center'),
      ];
    }),
  ];
  const alt = it.alt.pairs(
    size,
    pairs.map(({ error }) => error),
  );
  return scene('prossimo-autoencoder.png', alt, TOP + 2 * STEP.y, marks);
}

/** @param pictures on the way, both ends included */
export function walkSpec(from: number, to: number, pictures: readonly ArrayLike<number>[]): Spec {
  const [columns, cell, step] = [4, 7, { x: 218, y: 242 }];
  const marks: Mark[] = [
    title(it.picture.walk(from, to)),
    quiet(it.picture.walkNote, sizes.margin, 82),
    ...pictures.flatMap((picture, k) => {
      const x = sizes.margin + (k % columns) * step.x;
      const y = TOP + Math.floor(k / columns) * step.y;
      const label = it.picture.part(k / (pictures.length - 1));
      return [
        ...pictureMarks(picture, x, y, cell),
        quiet(label, x + (SIDE * cell) / 2, y + SIDE * cell + 26, 'center'),
      ];
    }),
  ];
  const height = TOP + Math.ceil(pictures.length / columns) * step.y;
  return scene('prossimo-autoencoder-strada.png', it.alt.walk(from, to, pictures.length), height, marks);
}

const scene = (name: string, alt: string, height: number, marks: readonly Mark[]): Spec => ({
  name,
  alt,
  drawing: { kind: 'scene', width: sizes.width, height, marks },
});
