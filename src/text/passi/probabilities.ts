/** The last pages in words: logits, softmax, the draw, and llama.cpp's own figure. */
import type { Comparison } from '../../services/steps/comparison.ts';
import type { DrawStep, SoftmaxStep } from '../../services/steps/softmax.ts';
import type { UnembeddingStep } from '../../services/steps/vectors.ts';
import type { Walk } from '../../services/steps/walk.ts';
import { the } from '../articles.ts';
import { code } from '../markdown.ts';
import { decimal, integer, ordinal, percent } from '../numbers.ts';
import { completeWith } from '../sampler.ts';
import { figure, figures, inSum, named, power, score, subscript, vector } from './figures.ts';
import type { Levels } from './level.ts';
import { pageNumber } from './passi.ts';

/** @param names of the followed tokens, the likeliest first */
export function logitsWords(step: UnembeddingStep, { hyper }: Walk, names: readonly string[]): Levels {
  const { final, places, tokens, tied } = step;
  const table = tied
    ? `è la tabella del passo ${pageNumber('vettore')}, usata all’inverso, dal vettore al token`
    : `una seconda tabella, fatta come quella del passo ${pageNumber('vettore')}, usata all’inverso`;
  const list = tokens.map(({ logit }, i) => `${code(names[i] ?? '')} **${score(logit)}**`).join(', ');
  const rough = tokens.map(({ logit }, i) => `${code(names[i] ?? '')} **${figure(logit)}**`).join(', ');
  const first = tokens[0];
  const products = first === undefined ? [] : figures([...first.products, first.rest]);
  return {
    idea: [
      `Il vettore finale, lungo **${figure(final.length)}**, viene confrontato con la riga di ogni token (${table}). Più vanno nella stessa direzione, più alto è il voto del token: il *logit*.`,
      `I tre più alti su ${integer(hyper.vocabulary)}: ${rough}.`,
    ],
    numbers: [
      `Il vettore finale ${vector(final.first)}, lungo **${figure(final.length)}**, si moltiplica numero per numero con la riga di ogni token (${table}): la somma dei ${integer(hyper.dModel)} prodotti è il *logit*.`,
      `I tre più alti su ${integer(hyper.vocabulary)}: ${list}. Nella figura, i posti che contano di più per ${code(names[0] ?? '')}.`,
    ],
    formulas: [
      `logit(t) = h·U[t] = h₁U₁ + … + h${subscript(hyper.dModel)}U${subscript(hyper.dModel)}`,
      ...(first === undefined
        ? []
        : [
            `logit(${named(names[0] ?? '')}), riga ${first.id}:`,
            ` = ${places.map(({ value }, i) => `${inSum(value)}·${inSum(first.numbers[i] ?? 0)}`).join(' + ')} + …`,
            ` = ${[...first.products, first.rest].map((p, i) => inSum(p, products[i])).join(' + ')}`,
            ` = ${score(first.logit)}`,
          ]),
      ...tokens
        .slice(1)
        .map(({ logit, id }, i) => `logit(${named(names[i + 1] ?? '')}), riga ${id}: ${score(logit)}`),
    ],
  };
}

export function softmaxWords(step: SoftmaxStep, names: readonly string[]): Levels {
  const { shares, temperature, sum, vocabulary } = step;
  const [first] = shares;
  const T = decimal(temperature);
  const name = code(names[0] ?? '');
  const logit = score(first?.logit ?? 0);
  const p = percent(first?.probability ?? 0);
  const exponent = temperature === 1 ? logit : `(${logit}/${T})`;
  const list = shares.map((s, i) => `${code(names[i] ?? '')} ${percent(s.probability)}`);
  return {
    idea: [
      `Un logit di **${figure(first?.logit ?? 0)}** non è ancora una probabilità. La *softmax* rende tutti i logit positivi e li divide per il totale, così sommano a 100 %: ${list.join(', ')}.`,
      `La temperatura (qui T = ${T}) divide i logit prima: bassa, vince quasi sempre il primo; alta, i divari si chiudono. ${name} arriva a **${p}**.`,
    ],
    numbers: [
      `Per ${name}: e^${exponent} = ${power(first?.power ?? 0)}. La somma su tutti i ${integer(vocabulary)} token è ${power(sum)}: il rapporto è **${p}**.`,
      `Gli stessi conti per gli altri due: ${list.slice(1).join(', ')}. La temperatura T = ${T} divide i logit prima della potenza.`,
    ],
    formulas: [
      `p(t) = e^(logit/T) / Σ e^(logit′/T)   T = ${T}`,
      ...shares.map((s, i) => `e^(${score(s.logit)}/${T}) = ${power(s.power)}   ${named(names[i] ?? '')}`),
      `Σ su ${integer(vocabulary)} token = ${power(sum)}`,
      ...shares.map(
        (s, i) =>
          `p(${named(names[i] ?? '')}) = ${power(s.power)} / ${power(sum)} = ${percent(s.probability)}`,
      ),
    ],
  };
}

/** Decimals of the long stretches' ends. */
export const LINE_DIGITS = 5;
/** Decimals that tell the ends of a short stretch apart. */
export const lineDigits = ({ from, to }: { readonly from: number; readonly to: number }): number =>
  Math.min(12, Math.max(LINE_DIGITS, 1 - Math.floor(Math.log10(Math.max(to - from, 1e-12)))));

/** @param top the likeliest token · @param name the drawn one */
export function drawWords(
  { stretches, drawn, random, seed, temperature }: DrawStep,
  top: string,
  name: string,
): Levels {
  const first = stretches[0]?.to ?? 0;
  const digits = lineDigits(drawn);
  const at = (x: number) => (x === 0 ? '0' : decimal(x, digits));
  const near = (x: number) => (x === 0 ? '0' : decimal(x, LINE_DIGITS));
  const u = at(random);
  const share = percent(Math.min(1, first));
  const p = percent(drawn.to - drawn.from);
  const replay = `Seme **${seed}**: con lo stesso seme esce sempre lo stesso token. Di solito è anche il primo di ${completeWith({ temperature, topK: 0, topP: 1 }, seed)}: «di solito» perché quei numeri, di llama.cpp, sono un po’ diversi.`;
  return {
    idea: [
      `Con le probabilità si riempie una riga lunga 1: il primo tratto, di ${code(top)}, è ${the(share)}**${share}**. Poi si tira un numero a caso fra 0 e 1, **${u}**, e si guarda in quale tratto cade: ${code(name)}.`,
      replay,
    ],
    numbers: [
      `Il tratto di ${code(top)} va da 0 a ${near(first)} (${the(share)}**${share}**), poi ogni token comincia dove finisce quello prima. Il numero casuale **${u}** cade fra ${at(drawn.from)} e ${at(drawn.to)}: esce ${code(name)}, ${ordinal(drawn.rank)} per probabilità (${p}).`,
      replay,
    ],
    formulas: [
      `T = ${decimal(temperature)}, seme ${seed} → u = ${u}`,
      ...stretches
        .slice(0, 3)
        .map((s) => `P${subscript(s.rank)} = ${near(s.from)} + ${near(s.to - s.from)} = ${near(s.to)}`),
      'esce il primo token con P > u',
      `${at(drawn.from)} ≤ ${u} < ${at(drawn.to)} → ${named(name)}`,
    ],
  };
}

export function comparisonWords({ rows, temperature, distance }: Comparison, name: string): Levels {
  const [first] = rows;
  const here = percent(first?.here ?? 0);
  const there = percent(first?.there ?? 0);
  const T = decimal(temperature);
  const far = percent(Math.min(1, distance));
  const why =
    'I pesi sono gli stessi; ma llama.cpp, per fare in fretta, con un file compresso (quantizzato) come questo arrotonda a 8 bit anche i vettori, mentre qui restano a 32 bit (f32).';
  return {
    idea: [
      `Qui ${code(name)} ha ${the(here)}**${here}**; llama.cpp, il programma che calcola /probabilita, /completa e /temperatura, dice **${there}**. ${why}`,
      'Nessuno dei due sbaglia: è la stessa ricetta, pesata con bilance diverse.',
    ],
    numbers: [
      `A T = ${T}, ${code(name)} ha qui ${the(here)}**${here}** e con llama.cpp ${the(there)}**${there}**. ${why}`,
      `In tutto si sposta ${the(far)}${far} della probabilità: gli arrotondamenti si accumulano strato dopo strato.`,
    ],
    formulas: [
      `qui:       p(${named(name)}) = ${here}`,
      `llama.cpp: p(${named(name)}) = ${there}`,
      `distanza = ½ Σ |p − p′| = ${far}`,
      'qui 32 bit per numero; là 8 bit, e una scala per gruppo di numeri',
    ],
  };
}
