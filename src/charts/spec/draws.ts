/** The chart of many draws: how often each token came out, next to how often it should have. */
import { decimal, integer } from '../../text/numbers.ts';
import type { Spec } from '../drawing.ts';
import { roundAxis } from './axis.ts';
import { checkBars, checkCount } from './check.ts';
import type { Row } from './row.ts';
import { rowsChart } from './rows.ts';
import { quoted, shorten } from './shorten.ts';
import type { DrawsInput } from './types.ts';
import { capital, describe, others, othersLines } from './words.ts';

/**
 * The filled bar is what was observed, the outlined one what is expected.
 * @throws RangeError for a count that isn't one, no bars, or more than 30
 */
export function drawsSpec({ text, seed, draws, bars, rest }: DrawsInput): Spec {
  checkBars(bars.length);
  for (const bar of [...bars, rest]) {
    checkCount(bar.observed);
    checkCount(bar.expected);
  }
  const rows = bars.map((bar) => toRow(bar.label, bar, false));
  if (rest.count > 0) rows.push(toRow(othersLines(rest.count), rest, true));
  const largest = Math.max(...[...bars, rest].flatMap(({ observed, expected }) => [observed, expected]));
  const subtitle = [`seme ${seed}`];
  const drawing = rowsChart({
    title: `${integer(draws)} estrazioni dopo ${quoted(text, 15)}`,
    subtitle,
    rows,
    axis: { title: 'volte', ...roundAxis(Math.max(largest, 5)) },
    legend: { solid: 'usciti', ghost: 'attesi: estrazioni × probabilità', struck: null },
  });
  const alt = describe(
    `Grafico a barre: ${integer(draws)} estrazioni del token dopo ${quoted(text, 50)}, seme ${seed}.`,
    bars.map((bar) => `«${shorten(bar.label, 20, 'start')}» ${inWords(bar)}`),
    (left) => `altri ${left} nel grafico`,
    rest.count > 0 ? `${capital(others(rest.count))}: ${inWords(rest)}.` : '',
  );
  return { name: 'prossimo-estrazioni.png', alt, drawing };
}

interface Counts {
  readonly observed: number;
  readonly expected: number;
}

/** Expected counts are averages: one decimal, and what isn't 0 doesn't read 0. */
const expectedText = (expected: number): string =>
  expected > 0 && expected < 0.05 ? 'meno di 0,1' : decimal(expected, 1);

const inWords = ({ observed, expected }: Counts): string =>
  `${integer(observed)} (attesi ${expectedText(expected)})`;

function toRow(label: Row['label'], { observed, expected }: Counts, rest: boolean): Row {
  return {
    label,
    figure: integer(observed),
    remark: `attesi ${expectedText(expected)}`,
    solid: observed > 0 ? observed : null,
    ghost: expected > 0 ? expected : null,
    struck: false,
    rest,
  };
}
