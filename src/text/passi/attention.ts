/** The pages of an opened head in words: a score, the weights, and what is brought and added. */
import type { LayerStep } from '../../services/steps/layer.ts';
import type { Glimpse, Walk } from '../../services/steps/walk.ts';
import { code } from '../markdown.ts';
import { decimal, integer, percent, plural } from '../numbers.ts';
import { figure, figures, inSum, power, score, subscript, vector } from './figures.ts';
import type { Levels } from './level.ts';
import { pageNumber } from './passi.ts';

interface Names {
  readonly from: string;
  readonly to: string;
  readonly layer: number;
  readonly head: number;
}

function names({ look, from }: LayerStep, { labels }: Walk): Names {
  const { layer, head, to } = look;
  return { from: labels[from] ?? '', to: labels[to] ?? '', layer: layer + 1, head: head + 1 };
}

/** From the vector of page 2 to the one that enters this layer. */
function arrival({ from, layer }: Names, start: Glimpse, before: Glimpse): string {
  return layer === 1
    ? `Il vettore di ${code(from)}, lungo **${figure(start.length)}**, entra nel primo strato.`
    : `Il vettore di ${code(from)}, partito lungo **${figure(start.length)}**, ha passato ${layer === 2 ? 'il primo strato' : `i primi ${layer - 1} strati`} (il passo ${pageNumber('strati')} li mostra tutti) e ora è lungo **${figure(before.length)}**.`;
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
      `Apriamo lo strato ${layer}, testa ${head}: una testa è un modo di guardare. Ogni token fa una *domanda* (query) e porta una *chiave* (key): se la chiave risponde bene alla domanda, il punteggio è alto. Fra la domanda di ${code(from)} e ${answers} il punteggio è **${score(step.score)}**.`,
    ],
    numbers: [
      arrival(name, start, norm.before),
      `Lo strato ${layer} ne legge una copia *normalizzata*, ${vector(norm.after.first)}; la testa ${head} ne ricava la domanda q (${headDim} numeri), e allo stesso modo la chiave k di ${code(to)}.`,
      `q·k, la somma dei ${headDim} prodotti, fa ${figure(dot)}; diviso √${headDim} dà il punteggio **${score(step.score)}**.`,
    ],
    formulas: [
      `x = ${vector(norm.before.first)}   |x| = ${figure(norm.before.length)}`,
      `RMS(x) = |x|/√${walk.hyper.dModel} = ${figure(norm.rms)}`,
      `x̂₁ = w₁ · x₁/RMS = w₁ · ${inSum(x1)}/${figure(norm.rms)} = ${figure(y1)}`,
      'q = W_Q x̂   k = W_K x̂′   (poi ruotati secondo la posizione)',
      `q·k = ${terms.top.map(({ index }) => `q${subscript(index)}k${subscript(index)}`).join(' + ')} + …`,
      `    = ${terms.top.map(({ a, b }) => `${inSum(a)}·${inSum(b)}`).join(' + ')} + …`,
      `    = ${[...terms.top.map((t) => t.product), terms.rest].map((p, i) => inSum(p, products[i] ?? '')).join(' + ')} = ${products.at(-1) ?? ''}`,
      `s = q·k/√${headDim} = ${figure(dot)}/${decimal(root, Number.isInteger(root) ? 0 : 2)} = ${score(step.score)}`,
    ],
  };
}

export function attentionWords(step: LayerStep, walk: Walk): Levels {
  const { to, from } = names(step, walk);
  const { seen, look, powers } = step;
  const pair = seen.find(({ position }) => position === look.to);
  const weight = percent(look.weight);
  const mask =
    'Una *maschera* copre i token che vengono dopo: chi deve indovinare il seguito non può leggerlo.';
  return {
    idea: [
      `Il punteggio **${score(step.score)}** dice poco da solo: la *softmax* confronta quelli di tutti i token e ne fa pesi che sommano a 100 %. A ${code(to)} va il **${weight}** dello sguardo di ${code(from)}.`,
      mask + sink(step, walk),
    ],
    numbers: [
      `Dal punteggio **${score(step.score)}** al peso: e^${score(step.score)} = ${power(pair?.power ?? 0)}, diviso la somma sui ${plural(seen.length, 'token visibile', 'token visibili')}, ${power(powers)}, fa **${weight}**.`,
      mask + sink(step, walk),
    ],
    formulas: [
      'maschera: s = −∞ per i token che vengono dopo, e^−∞ = 0',
      'peso = e^s / Σ e^s′',
      ...seen
        .slice(0, 6)
        .map(
          (each) =>
            `e^${inSum(each.score, score(each.score))} = ${power(each.power)}   ${walk.labels[each.position] ?? ''}`,
        ),
      ...(seen.length > 6 ? [`… e altri ${plural(seen.length - 6, 'token', 'token')}`] : []),
      `Σ = ${power(powers)}`,
      `peso(${to}) = ${power(pair?.power ?? 0)} / ${power(powers)} = ${weight}`,
    ],
  };
}

/** Where attention goes when there is nothing to look at; '' for a model without a beginning. */
function sink({ seen }: LayerStep, { sentence, labels }: Walk): string {
  const n = sentence.begin.length;
  if (n === 0) return '';
  const share = seen.reduce((sum, { position, weight }) => sum + (position < n ? weight : 0), 0);
  return ` Il token d’inizio ${code(labels[0] ?? '')} prende il ${percent(Math.min(1, share))}: serve da parcheggio per lo sguardo che non va altrove, e nella mappa la sua colonna non c’è.`;
}

export function mixingWords(step: LayerStep, walk: Walk): Levels {
  const { from, to, layer, head } = names(step, walk);
  const { mixed, attention, look } = step;
  const { before, adds, after } = attention;
  const heads = walk.hyper.heads;
  const weight = percent(look.weight);
  const [x, a, y] = figures([before.first[0] ?? 0, adds.first[0] ?? 0, after.first[0] ?? 0]);
  const strongest = [...step.seen].sort((p, q) => q.weight - p.weight).slice(0, 3);
  const postNorm = walk.hyper.architecture === 'gemma3';
  const pair = step.seen.find(({ position }) => position === look.to);
  return {
    idea: [
      `Con peso **${weight}** la testa ${head} prende il *valore* (value) di ${code(to)}, con gli altri pesi quelli degli altri token, e li somma: così ${code(from)} viene a sapere che cosa c’è prima.`,
      `Il risultato di tutte le ${heads} teste non sostituisce il vettore di ${code(from)}: gli si *aggiunge*. Era lungo ${figure(before.length)}, ora è lungo **${figure(after.length)}**.`,
    ],
    numbers: [
      `Il **${weight}** del valore di ${code(to)} (lungo ${figure(pair?.value ?? 0)}), più la parte degli altri, fa un vettore lungo ${figure(mixed.length)}.`,
      `Le ${heads} teste dello strato ${layer}, riunite, aggiungono un vettore lungo ${figure(adds.length)} a quello lungo ${figure(before.length)}. Primo numero: ${x} + ${inSum(adds.first[0] ?? 0, a)} = ${y}; adesso la lunghezza è **${figure(after.length)}**.`,
    ],
    formulas: [
      `z = ${strongest.map((each) => `${decimal(each.weight, 3)}·v(${walk.labels[each.position] ?? ''})`).join(' + ')} + …`,
      `|z| = ${figure(mixed.length)}   (testa ${head}, ${step.headDim} numeri)`,
      `a = ${postNorm ? 'norma(W_O [z₁; …])' : 'W_O [z₁; …]'}   |a| = ${figure(adds.length)}   (${heads} teste)`,
      'x′ = x + a',
      `x′₁ = ${x} + ${inSum(adds.first[0] ?? 0, a)} = ${y}`,
      `|x| = ${figure(before.length)} → |x′| = ${figure(after.length)}`,
    ],
  };
}

export function neuronsWords(step: LayerStep, walk: Walk): Levels {
  const { from, layer } = names(step, walk);
  const { before, adds, after } = step.feedForward;
  const [best, ...others] = step.neurons;
  const [x, f, y] = figures([before.first[0] ?? 0, adds.first[0] ?? 0, after.first[0] ?? 0]);
  const F = integer(walk.hyper.dFeedForward);
  const index = best?.index ?? 1;
  const activation = figure(best?.activation ?? 0);
  const gate = walk.hyper.activation === 'gelu' ? 'gelu' : 'silu';
  const postNorm = walk.hyper.architecture === 'gemma3';
  return {
    idea: [
      `Il vettore lungo **${figure(before.length)}** passa ora per ${F} *neuroni*, senza più guardare gli altri token: ognuno cerca un motivo nel vettore e, se lo trova, scrive qualcosa. Per ${code(from)} il più acceso è il n. ${integer(index)}.`,
      `Anche quello che scrivono si aggiunge, e lo strato ${layer} è finito: il vettore è lungo **${figure(after.length)}**.`,
    ],
    numbers: [
      `Il vettore lungo **${figure(before.length)}** si normalizza ed entra in ${F} neuroni. Il più acceso è il n. ${integer(index)}, attivazione ${activation}${others[0] === undefined ? '' : `; poi il n. ${integer(others[0].index)}, ${figure(others[0].activation)}`}.`,
      `Insieme aggiungono un vettore lungo ${figure(adds.length)}. Primo numero: ${x} + ${inSum(adds.first[0] ?? 0, f)} = ${y}; alla fine dello strato ${layer} la lunghezza è **${figure(after.length)}**.`,
    ],
    formulas: [
      `x̂′ = norma(x′) = ${vector(step.feedForwardNorm.after.first)}`,
      `n = ${gate}(W_G x̂′) ∘ (W_U x̂′)   (${F} numeri)`,
      `n${subscript(index)} = ${activation}`,
      `f = ${postNorm ? 'norma(W_D n)' : 'W_D n'}   |f| = ${figure(adds.length)}`,
      'x″ = x′ + f',
      `x″₁ = ${x} + ${inSum(adds.first[0] ?? 0, f)} = ${y}`,
      `|x′| = ${figure(before.length)} → |x″| = ${figure(after.length)}`,
    ],
  };
}
