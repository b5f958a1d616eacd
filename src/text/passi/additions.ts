/** The pages of what is added to the residual stream in words: by the heads, then by the neurons. */
import type { LayerStep } from '../../services/steps/layer.ts';
import type { Walk } from '../../services/steps/walk.ts';
import { the } from '../articles.ts';
import { code } from '../markdown.ts';
import { decimal, integer, percent } from '../numbers.ts';
import { figure, figures, inSum, named, shorter, subscript, vector } from './figures.ts';
import type { Levels } from './level.ts';
import { names } from './names.ts';

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
      `Il risultato delle ${heads} teste dello strato non sostituisce il vettore di ${code(from)}: gli si *aggiunge*. Era lungo ${figure(before.length)}, ora è lungo **${figure(after.length)}**${shorter(before.length, after.length)}.`,
    ],
    numbers: [
      `${capital(the(weight))}**${weight}** del valore di ${code(to)} (lungo ${figure(pair?.value ?? 0)}), più la parte degli altri, fa un vettore lungo ${figure(mixed.length)}.`,
      `Le ${heads} teste dello strato ${layer}, riunite, aggiungono un vettore lungo ${figure(adds.length)} a quello lungo ${figure(before.length)}. Primo numero: ${x} + ${inSum(adds.first[0] ?? 0, a)} = ${y}; adesso la lunghezza è **${figure(after.length)}**${shorter(before.length, after.length)}.`,
    ],
    formulas: [
      `z = ${strongest.map((each) => `${decimal(each.weight, 4)}·v(${named(walk.labels[each.position] ?? '')})`).join(' + ')}${step.seen.length > strongest.length ? ' + …' : ''}`,
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
      `Il vettore lungo **${figure(before.length)}** passa ora per ${F} *neuroni*, senza più guardare gli altri token: ognuno cerca un motivo nel vettore e, se lo trova, scrive qualcosa. Per ${code(from)} il più attivo è il n. ${integer(index)}.`,
      `Anche quello che scrivono si aggiunge, e lo strato ${layer} è finito: il vettore è lungo **${figure(after.length)}**${shorter(before.length, after.length)}.`,
    ],
    numbers: [
      `Il vettore lungo **${figure(before.length)}** si normalizza ed entra in ${F} neuroni. Il più attivo, in valore assoluto, è il n. ${integer(index)}, attivazione ${activation}${others[0] === undefined ? '' : `; poi il n. ${integer(others[0].index)}, ${figure(others[0].activation)}`}.`,
      `Insieme aggiungono un vettore lungo ${figure(adds.length)}. Primo numero: ${x} + ${inSum(adds.first[0] ?? 0, f)} = ${y}; alla fine dello strato ${layer} la lunghezza è **${figure(after.length)}**${shorter(before.length, after.length)}.`,
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

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
