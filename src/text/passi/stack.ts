/** The page of all layers in words: the vector grows from layer to layer, then is normed a last time. */
import type { StackStep } from '../../services/steps/stack.ts';
import { code } from '../markdown.ts';
import { integer } from '../numbers.ts';
import { figure, figures, inSum, vector, weightOf } from './figures.ts';
import type { Levels } from './level.ts';

/** @param opened the layer of the pages before, from 0 */
export function stackWords(step: StackStep, opened: number, label: string, dModel: number): Levels {
  const { start, layers, end, final, firstNumber } = step;
  const here = layers[opened]?.after ?? 0;
  const L = integer(layers.length);
  const sum = figures([firstNumber.start, firstNumber.attention, firstNumber.feedForward, firstNumber.end]);
  const rms = end.length / Math.sqrt(dModel);
  const most = [...layers.entries()].reduce((a, b) => (size(b[1]) > size(a[1]) ? b : a));
  const ending = `Dopo l’ultimo si normalizza ancora una volta: resta il *vettore finale*, lungo **${figure(final.length)}**.`;
  return {
    idea: [
      `Lo strato ${opened + 1}, che ha lasciato un vettore lungo **${figure(here)}**, era uno di ${L}: tutti fanno le stesse due mosse, guardare gli altri token e passare per i neuroni, e ogni volta aggiungono. La lunghezza del vettore di ${code(label)} va da ${figure(start.length)} a ${figure(end.length)}.`,
      ending,
    ],
    numbers: [
      `Lo strato ${opened + 1} ha lasciato un vettore lungo **${figure(here)}**; da ${figure(start.length)}, in ${L} strati, si arriva a ${figure(end.length)}. Aggiunge di più lo strato ${most[0] + 1}: ${figure(most[1].attention)} l’attenzione, ${figure(most[1].feedForward)} i neuroni.`,
      `Le lunghezze non si sommano, i numeri sì. Il primo: ${figure(firstNumber.start)} all’inizio, ${sum[1]} da tutte le teste, ${sum[2]} da tutti i neuroni, in tutto ${sum[3]}.`,
      ending,
    ],
    formulas: [
      `x⁽${'ᴸ'}⁾ = x⁽⁰⁾ + Σ (aₗ + fₗ)   L = ${L}`,
      `x⁽ᴸ⁾₁ = ${inSum(firstNumber.start)} + ${inSum(firstNumber.attention, sum[1])} + ${inSum(firstNumber.feedForward, sum[2])} = ${sum[3]}`,
      `|x⁽⁰⁾| = ${figure(start.length)}   |x⁽ᴸ⁾| = ${figure(end.length)}`,
      `RMS = ${figure(end.length)}/√${dModel} = ${figure(rms)}`,
      ...(firstNumber.end === 0
        ? []
        : [
            `h₁ = w₁ · x⁽ᴸ⁾₁/RMS = ${weightOf(final.first[0] ?? 0, firstNumber.end, rms)} · ${inSum(firstNumber.end)}/${figure(rms)} = ${figure(final.first[0] ?? 0)}`,
          ]),
      `h = ${vector(final.first)}`,
      `|h| = ${figure(final.length)}`,
    ],
  };
}

const size = (layer: StackStep['layers'][number]) => layer.attention + layer.feedForward;
