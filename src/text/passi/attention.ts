/** The pages of an opened head in words: a pair's score, then the weights. */
import type { LayerStep } from '../../services/steps/layer.ts';
import type { Glimpse, Walk } from '../../services/steps/walk.ts';
import { the } from '../articles.ts';
import { code } from '../markdown.ts';
import { decimal, integer, percent, plural } from '../numbers.ts';
import { figure, figures, inSum, named, power, score, subscript, vector, weightOf } from './figures.ts';
import type { Levels } from './level.ts';
import { type Names, names } from './names.ts';
import { pageNumber } from './passi.ts';

/** From the vector of page 2 to the one that enters this layer. */
function arrival({ from, layer }: Names, start: Glimpse, before: Glimpse): string {
  return layer === 1
    ? `Il vettore di ${code(from)}, lungo **${figure(start.length)}**, entra nel primo strato.`
    : `Il vettore di ${code(from)}, partito lungo **${figure(start.length)}**, ha passato ${layer === 2 ? 'il primo strato' : `i primi ${layer - 1} strati`} (al passo ${pageNumber('strati')} si vedono tutti gli strati) e ora è lungo **${figure(before.length)}**.`;
}

/** @param start the vector before the first layer */
export function scoreWords(step: LayerStep, walk: Walk, start: Glimpse): Levels {
  const name = names(step, walk);
  const { norm, terms, headDim, dot } = step;
  const { from, to, layer, head } = name;
  const answers = from === to ? 'la *chiave* di se stesso' : `la *chiave* di ${code(to)}`;
  const products = figures([...terms.top.map((term) => term.product), terms.rest, dot]);
  const y1 = norm.after.first[0] ?? 0;
  const x1 = norm.before.first[0] ?? 0;
  const root = Math.sqrt(headDim);
  return {
    idea: [
      arrival(name, start, norm.before),
      `Apriamo lo strato ${layer}, testa ${head}: una testa è un modo di guardare. Ogni token fa una *domanda* (query) e porta una *chiave* (key): se la chiave risponde bene alla domanda, il punteggio è alto. Fra la domanda di ${code(from)} e ${answers} il punteggio è **${figure(step.score)}**.`,
    ],
    numbers: [
      arrival(name, start, norm.before),
      `Lo strato ${layer} ne legge una copia *normalizzata*, ${vector(norm.after.first)}; la testa ${head} ne ricava la domanda q (${headDim} numeri), e allo stesso modo la chiave k di ${code(to)}.`,
      `q·k, la somma dei ${headDim} prodotti, fa ${figure(dot)}; diviso √${headDim} dà il punteggio **${score(step.score)}**.`,
    ],
    formulas: [
      `x = ${vector(norm.before.first)}   |x| = ${figure(norm.before.length)}`,
      `RMS(x) = |x|/√${walk.hyper.dModel} = ${figure(norm.rms)}`,
      ...(x1 === 0
        ? []
        : [
            `x̂₁ = w₁ · x₁/RMS = ${weightOf(y1, x1, norm.rms)} · ${inSum(x1)}/${figure(norm.rms)} = ${figure(y1)}`,
          ]),
      'q = W_Q x̂   k = W_K x̂′   (poi ruotati secondo la posizione)',
      `q·k = ${terms.top.map(({ index }) => `q${subscript(index)}k${subscript(index)}`).join(' + ')} + …`,
      `    = ${terms.top.map(({ a, b }) => `${inSum(a)}·${inSum(b)}`).join(' + ')} + …`,
      `    = ${[...terms.top.map((t) => t.product), terms.rest].map((p, i) => inSum(p, products[i] ?? '')).join(' + ')} = ${products.at(-1) ?? ''}`,
      `s = q·k/√${headDim} = ${figure(dot)}/${decimal(root, Number.isInteger(root) ? 0 : 2)} = ${score(step.score)}`,
    ],
  };
}

/** Powers that are written out, besides the pair's own. */
const WRITTEN = 6;

export function attentionWords(step: LayerStep, walk: Walk): Levels {
  const { to, from } = names(step, walk);
  const { seen, look, powers } = step;
  const pair = seen.find(({ position }) => position === look.to);
  const heaviest = [...seen].sort((a, b) => b.weight - a.weight).slice(0, WRITTEN);
  const shown = seen.filter((each) => each === pair || heaviest.includes(each));
  const weight = percent(look.weight);
  const mask =
    'Una *maschera* copre i token che vengono dopo: chi deve indovinare il seguito non può leggerlo.';
  return {
    idea: [
      `Il punteggio **${figure(step.score)}** dice poco da solo: la *softmax* confronta quelli di tutti i token e ne fa pesi che sommano a 100 %. A ${code(to)} va ${the(weight)}**${weight}** dello sguardo di ${code(from)}.`,
      mask + sink(step, walk),
    ],
    numbers: [
      `Dal punteggio **${score(step.score)}** al peso: e^${score(step.score)} = ${power(pair?.power ?? 0)}, diviso la somma di tutti i token visibili (${integer(seen.length)}), ${power(powers)}, fa **${weight}**.`,
      mask + sink(step, walk),
    ],
    formulas: [
      'maschera: s = −∞ per i token che vengono dopo, e^−∞ = 0',
      'peso = e^s / Σ e^s′',
      ...shown.map(
        (each) =>
          `e^${inSum(each.score, score(each.score))} = ${power(each.power)}   ${named(walk.labels[each.position] ?? '')}`,
      ),
      ...(seen.length > shown.length
        ? [`… e altri ${plural(seen.length - shown.length, 'token', 'token')}`]
        : []),
      `Σ = ${power(powers)}`,
      `peso(${named(to)}) = ${power(pair?.power ?? 0)} / ${power(powers)} = ${weight}`,
    ],
  };
}

/** Where attention goes when there is nothing to look at; '' for a model without a beginning. */
function sink({ seen }: LayerStep, { sentence, labels }: Walk): string {
  const n = sentence.begin.length;
  if (n === 0) return '';
  const share = percent(
    Math.min(
      1,
      seen.reduce((sum, { position, weight }) => sum + (position < n ? weight : 0), 0),
    ),
  );
  return ` Il token d’inizio ${code(labels[0] ?? '')} prende ${the(share)}${share}: serve da parcheggio per lo sguardo che non va altrove, e nella mappa la sua colonna non c’è.`;
}
