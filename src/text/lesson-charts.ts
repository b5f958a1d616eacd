/** The words in a lesson's pictures, and the words that stand for them. */
import type { AnswersInput } from '../charts/spec/lesson/answers.ts';
import type { Bin, NumbersInput } from '../charts/spec/lesson/numbers.ts';
import type { SummaryInput, SummaryRow } from '../charts/spec/lesson/summary.ts';
import { asked, decimal, integer, percent, plural, typed } from './numbers.ts';

/** A share of some people: whole percents are enough. @example share(1 / 3) // '33 %' */
export const share = (part: number): string =>
  part > 0 && part < 1 ? `${Math.min(99, Math.max(1, Math.round(part * 100)))}\u00a0%` : percent(part);

const answers = (n: number) => plural(n, 'risposta', 'risposte');
const tolerance = (t: number) => (t === 0 ? '' : ` (± ${decimal(t)})`);

export const lessonCharts = {
  answersSubtitle: (people: number) => answers(people),
  comparedSubtitle: (people: number) =>
    `barra piena: la classe (${answers(people)}); barra vuota: il modello`,
  right: (label: string) => `✓ ${label}`,
  count: (count: number, part: number, right: boolean) =>
    `${integer(count)} · ${share(part)}${right ? ' giusta' : ''}`,
  model: (p: number) => `modello ${percent(p)}`,
  modelSilent: 'il modello: non calcolato',
  others: (n: number) => (n === 1 ? 'e un’altra risposta diversa' : `e altre ${integer(n)} risposte diverse`),
  answersAlt: ({ question, people, rows, others }: AnswersInput) =>
    [
      `Grafico a barre: «${question}», ${answers(people)}.`,
      ...rows.map(
        ({ label, count, share: part, right, model }) =>
          `«${label}»: ${integer(count)} (${share(part)})${right === true ? ', giusta' : ''}${model == null ? '' : `, modello ${percent(model)}`};`,
      ),
      ...(others > 0 ? [`altre: ${integer(others)}.`] : []),
    ].join(' '),
  numbersSubtitle: (people: number, right: number, t: number) =>
    `${answers(people)} · valore giusto ${asked(right)}${tolerance(t)}`,
  rightHere: '▲ giusto',
  between: (from: number, to: number) => (from === to ? typed(from) : `${typed(from)}–${typed(to)}`),
  below: (x: number) => `< ${typed(x)}`,
  above: (x: number) => `≥ ${typed(x)}`,
  numbersAlt: ({ question, values, right, tolerance: t }: NumbersInput, bins: readonly Bin[]) =>
    `Istogramma: «${question}», ${answers(values.length)}; valore giusto ${asked(right)}${tolerance(t)}. ${bins
      .filter(({ count }) => count > 0)
      .map(
        ({ from, to, count }) =>
          `${from === null ? `meno di ${typed(to ?? 0)}` : to === null ? `da ${typed(from)} in su` : from === to ? typed(from) : `da ${typed(from)} a ${typed(to)}`}: ${integer(count)}`,
      )
      .join('; ')}.`,
  summarySubtitle: (people: number, questions: number) =>
    `${plural(people, 'persona', 'persone')} · ${plural(questions, 'domanda', 'domande')}`,
  noQuestions: 'In questa lezione non c’erano domande.',
  rightShare: (part: number) => `${share(part)} giuste`,
  silent: 'nessuna risposta',
  predicted: (guess: string, model: string) => `la classe ha detto «${guess}», il modello «${model}»`,
  summaryAlt: ({ title, people, rows }: SummaryInput) =>
    `Riassunto della lezione «${title}», ${plural(people, 'persona', 'persone')}. ${rows.map((row, i) => `${i + 1}. ${row.question}: ${inWords(row)}`).join('; ')}`,
} as const;

function inWords({ result, answered }: SummaryRow): string {
  switch (result.kind) {
    case 'right':
      return `${share(result.share)} giuste su ${answers(answered)}`;
    case 'prediction':
      return `classe «${result.class}», modello «${result.model}»`;
    case 'vote':
      return `più votato «${result.most}» (${share(result.share)})`;
    case 'silent':
      return 'nessuna risposta';
  }
}
