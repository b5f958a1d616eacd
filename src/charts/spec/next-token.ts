/** The chart of the next token: what can come next, how likely, and what the cuts took away. */
import { percent } from '../../text/numbers.ts';
import type { Spec } from '../drawing.ts';
import { roundAxis } from './axis.ts';
import { checkBars, checkProbability } from './check.ts';
import type { Row } from './row.ts';
import { rowsChart } from './rows.ts';
import { quoted, shorten } from './shorten.ts';
import type { NextTokenBar, NextTokenInput } from './types.ts';
import { capital, describe, entropyLine, orderLine, others, othersLines, settingsLine } from './words.ts';

/**
 * The filled bar is the probability that the token is drawn with. When a cut is on, the outlined bar is the
 * probability before the cuts, and a token that was cut has only that one, with a line through it.
 *
 * @throws RangeError for a number that isn't a probability, no bars, or more than 30
 */
export function nextTokenSpec(input: NextTokenInput): Spec {
  const { bars, rest, settings } = input;
  checkBars(bars.length);
  for (const bar of [...bars, rest]) {
    checkProbability(bar.before);
    checkProbability(bar.after);
  }
  const cutting = settings.topK !== 0 || settings.topP !== 1;
  const rows = bars.map((bar) => barRow(bar, cutting));
  if (rest.count > 0) rows.push(restRow(input, cutting));
  const largest = Math.max(...rows.flatMap((row) => [row.solid ?? 0, row.ghost ?? 0]));
  const facts = [
    settingsLine(settings),
    orderLine(settings),
    entropyLine(input.entropyBits, input.effective),
  ];
  const subtitle = facts.filter((line) => line !== null);
  const drawing = rowsChart({
    title: `Che cosa viene dopo ${quoted(input.text, 18)}?`,
    subtitle,
    rows,
    axis: { title: 'probabilità, in %', ...roundAxis(largest) },
    legend: {
      solid: 'probabilità di essere estratto',
      ghost: cutting ? 'prima dei tagli' : null,
      struck: bars.some((bar) => bar.cutBy !== null) ? 'riga sottile: tagliato' : null,
    },
  });
  const restWords = `${capital(others(rest.count))}: ${beforeAndAfter(rest, cutting)}.`;
  const alt = describe(
    `Grafico a barre: il token dopo ${quoted(input.text, 50)}, ${subtitle.join(', ')}.`,
    bars.map((bar) => inWords(bar, cutting)),
    (left) => `altri ${left} nel grafico`,
    rest.count > 0 ? restWords : '',
  );
  return { name: 'prossimo-token.png', alt, drawing };
}

function barRow(bar: NextTokenBar, cutting: boolean): Row {
  const row = { label: bar.label, rest: false, ghost: cutting ? length(bar.before) : null };
  if (bar.cutBy !== null) {
    return { ...row, figure: bar.cutBy, remark: `era ${percent(bar.before)}`, solid: null, struck: true };
  }
  const remark = cutting ? `era ${percent(bar.before)}` : '';
  return { ...row, figure: percent(bar.after), remark, solid: length(bar.after), struck: false };
}

function restRow({ rest }: NextTokenInput, cutting: boolean): Row {
  const struck = cutting && rest.after === 0;
  return {
    label: othersLines(rest.count),
    figure: struck ? 'tagliati' : percent(rest.after),
    remark: cutting ? `era ${percent(rest.before)}` : '',
    solid: length(rest.after),
    ghost: cutting ? length(rest.before) : null,
    struck,
    rest: true,
  };
}

/** Nothing at all is drawn for 0: the least visible bar would say otherwise. */
const length = (probability: number): number | null => (probability > 0 ? probability * 100 : null);

function inWords({ label, before, after, cutBy }: NextTokenBar, cutting: boolean): string {
  if (cutBy !== null) return `«${shorten(label, 20, 'start')}» tagliato da ${cutBy} (era ${percent(before)})`;
  return `«${shorten(label, 20, 'start')}» ${beforeAndAfter({ before, after }, cutting)}`;
}

const beforeAndAfter = ({ before, after }: { before: number; after: number }, cutting: boolean): string =>
  cutting ? `${percent(after)} (era ${percent(before)})` : percent(after);
