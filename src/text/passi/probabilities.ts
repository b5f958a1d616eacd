/** The last pages in words: the stack of layers, logits, softmax, the draw, and llama.cpp's own figure. */
import type { Comparison } from '../../services/steps/comparison.ts';
import type { DrawStep, SoftmaxStep } from '../../services/steps/softmax.ts';
import type { StackStep } from '../../services/steps/stack.ts';
import type { UnembeddingStep } from '../../services/steps/vectors.ts';
import type { Walk } from '../../services/steps/walk.ts';
import { code } from '../markdown.ts';
import { decimal, integer, percent } from '../numbers.ts';
import { figure, figures, inSum, power, score, subscript, vector } from './figures.ts';
import type { Levels } from './level.ts';
import { pageNumber } from './passi.ts';

/** @param opened the layer of the pages before, from 0 */
export function stackWords(step: StackStep, opened: number, label: string, dModel: number): Levels {
  const { start, layers, end, final, firstNumber } = step;
  const here = layers[opened]?.after ?? 0;
  const L = integer(layers.length);
  const sum = figures([firstNumber.start, firstNumber.attention, firstNumber.feedForward, firstNumber.end]);
  const most = [...layers.entries()].reduce((a, b) => (size(b[1]) > size(a[1]) ? b : a));
  const ending = `Dopo l’ultimo si normalizza ancora una volta: resta il *vettore finale*, lungo **${figure(final.length)}**.`;
  return {
    idea: [
      `Lo strato ${opened + 1}, che ha lasciato un vettore lungo **${figure(here)}**, era uno di ${L}: tutti fanno le stesse due mosse, guardare gli altri token e passare per i neuroni, e ogni volta aggiungono. Il vettore di ${code(label)} cresce da ${figure(start.length)} a ${figure(end.length)}.`,
      ending,
    ],
    numbers: [
      `Lo strato ${opened + 1} ha lasciato un vettore lungo **${figure(here)}**; da ${figure(start.length)}, in ${L} strati, si arriva a ${figure(end.length)}. Aggiunge di più lo strato ${most[0] + 1}: ${figure(most[1].attention)} l’attenzione, ${figure(most[1].feedForward)} i neuroni.`,
      `Le lunghezze non si sommano, i numeri sì. Il primo: ${sum[0]} all’inizio, ${sum[1]} da tutte le teste, ${sum[2]} da tutti i neuroni, in tutto ${sum[3]}.`,
      ending,
    ],
    formulas: [
      `x⁽${'ᴸ'}⁾ = x⁽⁰⁾ + Σ (aₗ + fₗ)   L = ${L}`,
      `x⁽ᴸ⁾₁ = ${sum[0]} + ${inSum(firstNumber.attention, sum[1])} + ${inSum(firstNumber.feedForward, sum[2])} = ${sum[3]}`,
      `|x⁽⁰⁾| = ${figure(start.length)}   |x⁽ᴸ⁾| = ${figure(end.length)}`,
      `RMS = ${figure(end.length)}/√${dModel} = ${figure(end.length / Math.sqrt(dModel))}`,
      `h = w ∘ x⁽ᴸ⁾/RMS = ${vector(final.first)}`,
      `|h| = ${figure(final.length)}`,
    ],
  };
}

const size = (layer: StackStep['layers'][number]) => layer.attention + layer.feedForward;

/** @param names of the followed tokens, the likeliest first */
export function logitsWords(step: UnembeddingStep, { hyper }: Walk, names: readonly string[]): Levels {
  const { final, places, tokens, tied } = step;
  const table = tied
    ? `la tabella del passo ${pageNumber('vettore')}, letta al contrario`
    : `una seconda tabella, fatta come quella del passo ${pageNumber('vettore')}`;
  const list = tokens.map(({ logit }, i) => `${code(names[i] ?? '')} **${score(logit)}**`).join(', ');
  const first = tokens[0];
  const products = first === undefined ? [] : figures([...first.products, first.rest]);
  return {
    idea: [
      `Il vettore finale, lungo **${figure(final.length)}**, viene confrontato con la riga di ogni token (${table}). Più vanno nella stessa direzione, più alto è il voto del token: il *logit*.`,
      `I tre più alti su ${integer(hyper.vocabulary)}: ${list}.`,
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
            `logit(${names[0] ?? ''}), riga ${first.id}:`,
            ` = ${places.map(({ value }, i) => `${inSum(value)}·${inSum(first.numbers[i] ?? 0)}`).join(' + ')} + …`,
            ` = ${[...first.products, first.rest].map((p, i) => inSum(p, products[i])).join(' + ')}`,
            ` = ${score(first.logit)}`,
          ]),
      ...tokens
        .slice(1)
        .map(({ logit, id }, i) => `logit(${names[i + 1] ?? ''}), riga ${id}: ${score(logit)}`),
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
  const list = shares.map((s, i) => `${code(names[i] ?? '')} ${percent(s.probability)}`).join(', ');
  return {
    idea: [
      `Un logit di **${logit}** non è ancora una probabilità. La *softmax* rende tutti i logit positivi e li divide per il totale, così sommano a 100 %: ${list}.`,
      `La temperatura (qui T = ${T}) divide i logit prima: bassa, vince quasi sempre il primo; alta, i divari si chiudono. ${name} finisce al **${p}**.`,
    ],
    numbers: [
      `Per ${name}: e^${exponent} = ${power(first?.power ?? 0)}. La somma su tutti i ${integer(vocabulary)} token è ${power(sum)}: il rapporto è **${p}**.`,
      `Gli stessi conti per gli altri due: ${list.split(', ').slice(1).join(', ')}. La temperatura T = ${T} divide i logit prima della potenza.`,
    ],
    formulas: [
      `p(t) = e^(logit/T) / Σ e^(logit′/T)   T = ${T}`,
      ...shares.map((s, i) => `e^(${score(s.logit)}/${T}) = ${power(s.power)}   ${names[i] ?? ''}`),
      `Σ su ${integer(vocabulary)} token = ${power(sum)}`,
      ...shares.map(
        (s, i) => `p(${names[i] ?? ''}) = ${power(s.power)} / ${power(sum)} = ${percent(s.probability)}`,
      ),
    ],
  };
}

/** @param top the likeliest token · @param name the drawn one */
export function drawWords(
  { stretches, drawn, random, seed, temperature }: DrawStep,
  top: string,
  name: string,
): Levels {
  const first = stretches[0]?.to ?? 0;
  const u = decimal(random, 5);
  const p = percent(drawn.to - drawn.from);
  const replay = `Seme **${seed}**: con lo stesso seme esce sempre lo stesso token.`;
  return {
    idea: [
      `Con le probabilità si riempie una riga lunga 1: il primo tratto, di ${code(top)}, è il **${percent(Math.min(1, first))}**. Poi si tira un numero a caso fra 0 e 1, **${u}**, e si guarda in quale tratto cade: ${code(name)}.`,
      replay,
    ],
    numbers: [
      `Il tratto di ${code(top)} va da 0 a ${decimal(first, 5)} (il **${percent(Math.min(1, first))}**), poi ogni token comincia dove finisce quello prima. Il numero casuale **${u}** cade fra ${decimal(drawn.from, 5)} e ${decimal(drawn.to, 5)}: esce ${code(name)}, ${drawn.rank}º per probabilità (${p}).`,
      replay,
    ],
    formulas: [
      `T = ${decimal(temperature)}, seme ${seed} → u = ${u}`,
      ...stretches
        .slice(0, 3)
        .map(
          (s) =>
            `P${subscript(s.rank)} = ${decimal(s.from, 5)} + ${decimal(s.to - s.from, 5)} = ${decimal(s.to, 5)}`,
        ),
      'esce il primo token con P > u',
      `${decimal(drawn.from, 5)} ≤ ${u} < ${decimal(drawn.to, 5)} → ${name}`,
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
    'I pesi sono gli stessi; ma llama.cpp, per fare in fretta, durante i conti arrotonda i vettori a 8 bit, mentre qui ogni numero resta a 32 bit (f32).';
  return {
    idea: [
      `Qui ${code(name)} ha il **${here}**; llama.cpp, il programma che usano gli altri comandi, dice **${there}**. ${why}`,
      'Nessuno dei due sbaglia: è la stessa ricetta, pesata con bilance diverse.',
    ],
    numbers: [
      `A T = ${T}, ${code(name)} ha qui il **${here}** e con llama.cpp il **${there}**. ${why}`,
      `In tutto si sposta il ${far} della probabilità: gli arrotondamenti si accumulano strato dopo strato.`,
    ],
    formulas: [
      `qui:       p(${name}) = ${here}`,
      `llama.cpp: p(${name}) = ${there}`,
      `distanza = ½ Σ |p − p′| = ${far}`,
      'f32: 32 bit per numero; q8: 8 bit e una scala ogni 32 numeri',
    ],
  };
}
