/** The map of two-number codes: every digit where its code puts it, written as itself and in its own colour. */
import { autoencoder as it } from '../../../text/autoencoder.ts';
import type { Spec } from '../../drawing.ts';
import { palette, size } from '../../palette.ts';
import type { Mark } from '../../scene.ts';
import { quiet, title } from './digit-marks.ts';

export interface MapInput {
  /** (n, 2) */
  readonly codes: Float64Array;
  /** (n,) */
  readonly labels: Uint8Array;
}

const FRAME = { x: size.margin, y: 104, width: size.width - 2 * size.margin, height: 640 } as const;
/** Of the circle that names a centre. */
const RADIUS = 20;
/** More would hide each other. */
const SHOWN = 350;

export function coderMapSpec({ codes, labels }: MapInput): Spec {
  const n = Math.min(SHOWN, labels.length);
  const [across, up] = [axis(codes, 0), axis(codes, 1)];
  const at = (x: number, y: number): readonly [number, number] => [
    FRAME.x + 24 + across(x) * (FRAME.width - 48),
    FRAME.y + FRAME.height - 24 - up(y) * (FRAME.height - 48),
  ];
  const code = (k: number): readonly [number, number] => [codes[2 * k] ?? 0, codes[2 * k + 1] ?? 0];
  const centres = Array.from({ length: 10 }, (_, digit) => middle(codes, labels, digit));
  const marks: Mark[] = [
    title(it.picture.map),
    quiet(it.picture.mapNote(n), size.margin, 82),
    { mark: 'rect', ...FRAME, stroke: palette.outline, line: 2, radius: 8 },
    ...Array.from({ length: n }, (_, k): Mark => {
      const [x, y] = at(...code(k));
      const digit = labels[k] ?? 0;
      return {
        mark: 'text',
        x,
        y: y + 8,
        text: String(digit),
        px: size.small,
        color: palette.digits[digit] ?? palette.ink,
        align: 'center',
      };
    }),
    ...apart(centres.map((centre) => at(...centre))).flatMap(([x, y], digit): Mark[] => {
      const color = palette.digits[digit] ?? palette.ink;
      return [
        { mark: 'dot', x, y, radius: RADIUS, fill: palette.paper, stroke: color },
        {
          mark: 'text',
          x,
          y: y + 10,
          text: String(digit),
          px: size.label,
          weight: 'bold',
          color,
          align: 'center',
        },
      ];
    }),
  ];
  return {
    name: 'prossimo-autoencoder-mappa.png',
    alt: it.alt.map(n, centres),
    drawing: { kind: 'scene', width: size.width, height: FRAME.y + FRAME.height + 20, marks },
  };
}

/**
 * Where a number stands on its axis, 0 to 1. Near the middle as it is, far away closer and closer (asinh): a few far codes
 * would press all others together.
 */
function axis(codes: Float64Array, column: number): (value: number) => number {
  const sorted = codes.filter((_, k) => k % 2 === column).sort();
  const quantile = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? 0;
  const middle = quantile(0.5);
  const spread = (quantile(0.75) - quantile(0.25)) / 2 || 1;
  const bent = (value: number) => Math.asinh((value - middle) / spread);
  const [least, most] = [bent(quantile(0)), bent(quantile(1))];
  return (value) => (bent(value) - least) / (most - least || 1);
}

/** Circles that would hide each other step aside, by as little as shows both. */
function apart(spots: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  const moved = spots.map(([x, y]): [number, number] => [x, y]);
  for (let round = 0; round < 20; round++) {
    for (const [i, a] of moved.entries()) {
      for (const b of moved.slice(i + 1)) {
        const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
        const distance = Math.hypot(dx, dy) || 1;
        const push = Math.max(0, 2 * RADIUS + 4 - distance) / 2 / distance;
        a[0] -= push * dx;
        a[1] -= push * dy;
        b[0] += push * dx;
        b[1] += push * dy;
      }
    }
  }
  return moved;
}

function middle(codes: Float64Array, labels: Uint8Array, digit: number): readonly [number, number] {
  let [x, y, n] = [0, 0, 0];
  for (const [k, label] of labels.entries()) {
    if (label !== digit) continue;
    x += codes[2 * k] ?? 0;
    y += codes[2 * k + 1] ?? 0;
    n++;
  }
  return [x / Math.max(1, n), y / Math.max(1, n)];
}
