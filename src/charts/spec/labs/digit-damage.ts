/** What a damaged network forgets: for each digit, the share read right before and after. */
import { percent } from '../../../text/numbers.ts';
import type { Spec } from '../../drawing.ts';
import { palette, size } from '../../palette.ts';
import type { Mark } from '../../scene.ts';
import { quiet, title } from './digit-marks.ts';

export interface DamageInput {
  /** ten shares from 0 to 1 */
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly silenced: number;
  readonly neurons: number;
}

const TOP = 106;
const ROW = 46;
const BARS = { x: 66, room: 560 } as const;

export function damageSpec({ before, after, silenced, neurons }: DamageInput): Spec {
  const marks: Mark[] = [
    title('Quante ne riconosce, cifra per cifra'),
    quiet(`Contorno: la rete intera. Pieno: con ${silenced} neuroni spenti su ${neurons}.`, size.margin, 82),
    ...before.flatMap((was, digit) => row(was, after[digit] ?? 0, TOP + digit * ROW, digit)),
  ];
  const alt = `Cifre riconosciute prima e dopo il danno (${silenced} neuroni spenti su ${neurons}): ${before
    .map((was, digit) => `${digit}: ${percent(was)}, poi ${percent(after[digit] ?? 0)}`)
    .join('; ')}.`;
  return {
    name: 'prossimo-rete-danni.png',
    alt,
    drawing: { kind: 'scene', width: size.width, height: TOP + 10 * ROW + 16, marks },
  };
}

function row(was: number, now: number, y: number, digit: number): Mark[] {
  const bar = (part: number) => ({
    mark: 'rect' as const,
    x: BARS.x,
    y: y + 6,
    width: Math.max(2, part * BARS.room),
    height: ROW - 14,
    radius: 4,
  });
  const figures = whole(now) === whole(was) ? whole(was) : `${whole(was)} → ${whole(now)}`;
  const lost = was - now > 0.2;
  return [
    { mark: 'text', x: size.margin, y: y + 32, text: String(digit), px: size.label, weight: 'bold' },
    { ...bar(now), fill: lost ? palette.strike : palette.main },
    { ...bar(was), stroke: palette.ink, line: 2 },
    {
      mark: 'text',
      x: BARS.x + BARS.room + 20,
      y: y + 31,
      text: figures,
      px: size.figure,
      weight: lost ? 'bold' : 'normal',
    },
  ];
}

const whole = (part: number): string => `${Math.round(100 * part)}\u00a0%`;
