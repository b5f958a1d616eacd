/** Pictures of what changes when something is taken away: the next token before and after, and the effect of every word. */
import { decimal, percent } from '../../text/numbers.ts';
import type { Spec } from '../drawing.ts';
import { roundAxis } from './axis.ts';
import { checkBars, checkCount, checkProbability } from './check.ts';
import type { Row } from './row.ts';
import { rowsChart } from './rows.ts';
import { quoted, shorten } from './shorten.ts';
import { describe } from './words.ts';

export interface ChangeInput {
  /** what was taken away: 'Senza «Roma»' */
  readonly title: string;
  /** the text that was left */
  readonly text: string;
  readonly tokens: readonly { readonly label: string; readonly before: number; readonly after: number }[];
  readonly divergence: number;
}

/** The filled bar is after, the outlined one before. @throws RangeError unless 1 to 30 tokens with probabilities */
export function changeSpec({ title, text, tokens, divergence }: ChangeInput): Spec {
  checkBars(tokens.length);
  checkCount(divergence);
  for (const { before, after } of tokens) for (const p of [before, after]) checkProbability(p);
  const rows = tokens.map(
    ({ label, before, after }): Row => ({
      label,
      figure: percent(after),
      remark: `era ${percent(before)}`,
      solid: after > 0 ? after * 100 : null,
      ghost: before > 0 ? before * 100 : null,
      struck: false,
      rest: false,
    }),
  );
  const largest = Math.max(...tokens.flatMap(({ before, after }) => [before, after])) * 100;
  const drawing = rowsChart({
    title: shorten(title, 25, 'start'),
    subtitle: [`${quoted(text, 32)}`, `spostamento (KL): ${decimal(divergence, 2)} bit`],
    rows,
    axis: { title: 'probabilità del prossimo token, in %', ...roundAxis(largest) },
    legend: { solid: 'dopo', ghost: 'prima, a modello e testo interi', struck: null },
  });
  const alt = describe(
    `Grafico a barre: il prossimo token prima e dopo. ${title}; spostamento ${decimal(divergence, 2)} bit.`,
    tokens.map(
      ({ label, before, after }) =>
        `«${shorten(label, 20, 'start')}» da ${percent(before)} a ${percent(after)}`,
    ),
    (left) => `altri ${left} nel grafico`,
    '',
  );
  return { name: 'prossimo-ablazione.png', alt, drawing };
}

export interface WordEffectsInput {
  readonly text: string;
  /** the likeliest token of the whole text */
  readonly original: string;
  readonly probability: number;
  /** the strongest first */
  readonly words: readonly {
    readonly label: string;
    readonly divergence: number;
    /** of the original token */
    readonly after: number;
  }[];
}

/** @throws RangeError unless 1 to 30 words */
export function wordEffectsSpec({ text, original, probability, words }: WordEffectsInput): Spec {
  checkBars(words.length);
  const rows = words.map(({ label, divergence, after }): Row => {
    checkCount(divergence);
    return {
      label,
      figure: decimal(divergence, 2),
      remark: percent(after),
      solid: divergence > 0 ? divergence : null,
      ghost: null,
      struck: false,
      rest: false,
    };
  });
  const token = shorten(original, 9, 'start');
  const drawing = rowsChart({
    title: 'Quanto conta ogni parola?',
    subtitle: [
      `${quoted(text, 34)}`,
      `a destra: «${token}» senza quella parola (con tutte: ${percent(probability)})`,
    ],
    rows,
    axis: {
      title: 'spostamento senza quella parola (KL), in bit',
      ...roundAxis(Math.max(0.1, ...words.map(({ divergence }) => divergence))),
    },
    legend: { solid: 'spostamento', ghost: null, struck: null },
  });
  const alt = describe(
    `Grafico a barre: di quanto cambia il prossimo token senza ogni parola di ${quoted(text, 30)}. «${token}», ${percent(probability)} con tutte.`,
    words.map(
      ({ label, divergence, after }) =>
        `senza «${shorten(label, 15, 'start')}» ${decimal(divergence, 2)} bit, ${percent(after)}`,
    ),
    (left) => `altre ${left} nel grafico`,
    '',
  );
  return { name: 'prossimo-parole.png', alt, drawing };
}
