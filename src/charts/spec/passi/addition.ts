/** The pictures of the residual stream growing: what the heads bring, or what the neurons write, is added to it. */
import type { Addition, LayerStep } from '../../../services/steps/layer.ts';
import { integer, percent } from '../../../text/numbers.ts';
import { figure, figures } from '../../../text/passi/figures.ts';
import type { Spec } from '../../drawing.ts';
import { describe } from '../words.ts';
import { caption, type Part, sheet } from './sheet.ts';
import { largestOf, table } from './table.ts';

const SUM = [
  { header: '', x: 24, width: 290 },
  { header: '1º numero', x: 320, width: 125, align: 'right' },
  { header: '2º', x: 455, width: 125, align: 'right' },
  { header: '3º', x: 590, width: 125, align: 'right' },
  { header: 'lunghezza', x: 726, width: 150, align: 'right' },
] as const;
const VALUES = [
  { header: 'token', x: 24, width: 250 },
  { header: 'peso', x: 280, width: 120, align: 'right' },
  { header: 'lunghezza del valore', x: 415, width: 215, align: 'right' },
  { header: 'quanto porta', x: 650, width: 226 },
] as const;
const NEURONS = [
  { header: 'neurone', x: 24, width: 130 },
  { header: 'attivazione', x: 160, width: 160, align: 'right' },
  { header: '', x: 350, width: 526, signed: true },
] as const;
const ROWS = 6;

function addition({ before, adds, after }: Addition, what: string): Part {
  const places = before.first.map((value, i) => figures([value, adds.first[i] ?? 0, after.first[i] ?? 0]));
  const row = (name: string, i: number, length: number) => [
    name,
    ...places.map((three) => three[i] ?? ''),
    figure(length),
  ];
  return table(SUM, [
    { cells: row('il vettore com’era', 0, before.length) },
    { cells: row(`+ ${what}`, 1, adds.length) },
    { cells: row('= il vettore adesso', 2, after.length), ruled: true, strong: true },
  ]);
}

const inWords = ({ before, adds, after }: Addition) =>
  `Somma, primo numero: ${figures([before.first[0] ?? 0, adds.first[0] ?? 0, after.first[0] ?? 0]).join('; ')}; lunghezze: prima ${figure(before.length)}, aggiunta ${figure(adds.length)}, dopo ${figure(after.length)}.`;

export function mixingSpec(step: LayerStep, place: string, labels: readonly string[]): Spec {
  const from = labels[step.from] ?? '';
  const seen = [...step.seen].sort((a, b) => b.weight * b.value - a.weight * a.value).slice(0, ROWS);
  const largest = largestOf(seen.map(({ weight, value }) => weight * value));
  return sheet({
    name: 'somma-pesata',
    title: `Che cosa porta l’attenzione a «${from}»`,
    subtitle: `${place} · ogni valore conta quanto il suo peso`,
    parts: [
      table(
        VALUES,
        seen.map(({ position, weight, value }) => ({
          cells: [labels[position] ?? '', percent(weight), figure(value), (weight * value) / largest],
          strong: position === step.look.to,
        })),
      ),
      caption(`Il risultato si aggiunge al vettore di «${from}»`),
      addition(step.attention, 'tutte le teste'),
    ],
    alt: describe(
      `${place}: che cosa porta l’attenzione a «${from}», con peso e lunghezza del valore:`,
      seen.map((s) => `«${labels[s.position] ?? ''}» ${percent(s.weight)}, ${figure(s.value)}`),
      (n) => `e altri ${n}`,
      inWords(step.attention),
    ),
  });
}

/** @param neurons how many a layer has */
export function neuronsSpec(step: LayerStep, place: string, from: string, neurons: number): Spec {
  const largest = largestOf(step.neurons.map(({ activation }) => activation));
  return sheet({
    name: 'neuroni',
    title: `I neuroni più accesi da «${from}»`,
    subtitle: `${place} · ${step.neurons.length} su ${integer(neurons)}; barra vuota = attivazione negativa`,
    parts: [
      table(
        NEURONS,
        step.neurons.map(({ index, activation }) => ({
          cells: [`n. ${integer(index)}`, figure(activation), activation / largest],
        })),
        38,
      ),
      caption(`Quello che scrivono si aggiunge al vettore di «${from}»`),
      addition(step.feedForward, 'tutti i neuroni'),
    ],
    alt: describe(
      `${place}: i neuroni più accesi da «${from}», con l’attivazione:`,
      step.neurons.map(({ index, activation }) => `n. ${integer(index)} ${figure(activation)}`),
      (n) => `e altri ${n}`,
      inWords(step.feedForward),
    ),
  });
}
