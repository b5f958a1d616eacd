/** The first two pages in words: a text becomes ids, an id becomes a row of a table. */
import type { EmbeddingStep } from '../../services/steps/vectors.ts';
import type { Walk } from '../../services/steps/walk.ts';
import { code, quoted } from '../markdown.ts';
import { decimal, integer, plural } from '../numbers.ts';
import { figure, inSum, named, vector } from './figures.ts';
import type { Levels } from './level.ts';

export function textWords({ sentence, trace, hyper, labels }: Walk): Levels {
  const id = trace.tokens.at(-1) ?? 0;
  const last = labels.at(-1) ?? '';
  const n = sentence.ids.length;
  const begin = sentence.begin.length;
  const first = labels.slice(0, begin).map(code).join(', ');
  const ids = trace.tokens.join('; ');
  const end = `L’ultimo è ${code(last)}, id **${id}**: è da lì che il modello continua, e lo seguiremo fino in fondo.`;
  const beginning =
    begin === 0
      ? ''
      : ` Davanti a ogni testo c’è ${first}, il token d’inizio (id ${sentence.begin.join(', ')}).`;
  return {
    idea: [
      `Il modello non legge lettere né parole: il testo viene tagliato in **${plural(n, 'token', 'token')}**, e ogni token diventa un numero, il suo *id*.`,
      `${end}${beginning}`,
    ],
    numbers: [
      `Nel modello non entra ${quoted(sentence.text, 60)}, ma ${plural(trace.tokens.length, 'numero', 'numeri')}: ${ids}.${beginning}`,
      end,
    ],
    formulas: [
      `testo → [${ids}]`,
      `T = ${trace.tokens.length} token${begin === 0 ? '' : ` (${begin} d’inizio + ${n} del testo)`}`,
      `ogni id è un intero fra 0 e ${integer(hyper.vocabulary - 1)}`,
      `id(${named(last)}) = ${id}`,
    ],
  };
}

export function embeddingWords(
  step: EmbeddingStep,
  { hyper }: Walk,
  label: string,
  near: readonly string[],
): Levels {
  const { id, row, vector: x, scale, nearest } = step;
  const D = integer(hyper.dModel);
  const rows = integer(hyper.vocabulary);
  const scaled = scale !== 1;
  const neighbours = nearest
    .slice(0, 3)
    .map(({ cosine }, i) => `${code(near[i] ?? '')} (${decimal(cosine, 3)})`)
    .join(', ');
  const names = near.slice(0, 3).map(code).join(', ');
  const root = `√${hyper.dModel} = ${decimal(scale, 2)}`;
  return {
    idea: [
      `L’id **${id}** è un numero di riga: il modello ha una tabella con ${rows} righe, una per token, e prende la riga ${id}. Sono ${D} numeri, un *vettore* lungo **${figure(x.length)}**: tutto quello che sa di ${code(label)} prima di guardarsi intorno.`,
      `Token che si usano in modo simile hanno vettori che puntano dalla stessa parte: i più vicini sono ${names}.`,
    ],
    numbers: [
      `La riga **${id}** comincia con ${vector(row.first)} ed è lunga ${figure(row.length)}. ${
        scaled
          ? `Gemma moltiplica ogni numero per ${root}: nel primo strato entra il vettore ${vector(x.first)}, lungo **${figure(x.length)}**.`
          : `Entra così com’è nel primo strato: è il vettore di ${code(label)}, lungo **${figure(x.length)}**.`
      }`,
      `I token più vicini per coseno: ${neighbours}.`,
    ],
    formulas: [
      `E = tabella di ${rows} × ${D}`,
      scaled
        ? `x = √${hyper.dModel} · E[${id}] = ${decimal(scale, 2)} · ${vector(row.first)}`
        : `x = E[${id}] = ${vector(row.first)}`,
      ...(scaled ? [`  = ${vector(x.first)}`] : []),
      `|x| = √(${x.first.map((value) => `${inSum(value)}²`).join(' + ')} + …) = ${figure(x.length)}`,
      ...nearest
        .slice(0, 3)
        .map(
          ({ cosine }, i) =>
            `cos(${named(label)}, ${named(near[i] ?? '')}) = a·b / (|a||b|) = ${decimal(cosine, 3)}`,
        ),
    ],
  };
}
