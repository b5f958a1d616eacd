/** The words around arithmetic with words: what came out, what likeness alone would have given, and how far to trust it. */
import type { ExpressionError } from '../vectors/expression.ts';
import type { WordListError } from '../vectors/words.ts';
import { the } from './articles.ts';
import { code, plain, quoted } from './markdown.ts';
import { decimal, integer, ordinal, percent, plural } from './numbers.ts';

const cosine = (value: number): string => decimal(value, 2);
const list = (words: readonly { readonly word: string; readonly cosine: number }[]): string =>
  words.map(({ word, cosine: at }) => `${plain(word)} ${cosine(at)}`).join(', ');
const bold = (word: string): string => `**${plain(word)}**`;

export const vettori = {
  description: 'Fa i conti con le parole: gatto - miao + bau = ? Oppure una parola sola: le sue vicine',
  options: {
    espressione: 'Parole con + e −, per esempio: gatto - miao + bau. Una parola sola: le più vicine',
    atteso: 'La parola che dovrebbe uscire, per esempio: cane. Ti dico a che posto arriva',
    spazio: 'Da dove prendere i vettori',
    strato: 'Dopo quanti strati leggere il flusso residuo (solo per quello)',
    frase: 'La frase in cui il modello legge ogni parola (solo per il flusso residuo)',
  },
  spaces: {
    residuo: 'flusso residuo, a metà del modello',
    righe: 'righe dell’embedding, prima di ogni strato',
  },

  templates: ['Definizione: W', 'La parola W', 'W da sola'],
  spaceResidual: (layer: number, template: string) =>
    `flusso residuo dopo ${layer === 1 ? 'uno strato' : `${integer(layer)} strati`}, in «${template}»`,
  spaceRows: 'righe della tabella di embedding, prima di ogni strato',
  oneExpected: '`atteso` è la parola che dovrebbe uscire: scrivine una sola, senza + né −.',

  solved: (expression: string, winner: string, at: number) =>
    `${plain(expression)}: la parola più vicina al risultato è ${bold(winner)} (coseno ${cosine(at)}).`,
  neighbours: (word: string, nearest: string, at: number) =>
    `La parola più vicina a ${quoted(word)} è ${bold(nearest)} (coseno ${cosine(at)}).`,
  ofSentence: (sentence: string, word: string) => `L’ultima parola di ${quoted(sentence)} è ${quoted(word)}.`,
  right: (word: string, at: number, of: number) =>
    `✅ ${bold(word)}, la parola attesa, è la prima di ${integer(of)} (coseno ${cosine(at)}).`,
  wrong: (word: string, rank: number, of: number, at: number, winner: string, best: number) =>
    `❌ Non riesce: ${bold(word)}, la parola attesa, è soltanto **${ordinal(rank, 'f')}** su ${integer(of)} (coseno ${cosine(at)}); prima viene ${bold(winner)} (${cosine(best)}).`,
  expectedTyped: (word: string) =>
    `${quoted(word)} è una delle parole che hai scritto: fra le candidate c’è solo se le includi.`,
  expectedUnlisted: (word: string) => `${quoted(word)} non è nell’elenco: l’ho aggiunta per darle un posto.`,
  control: (
    words: readonly string[],
    top: readonly { word: string; cosine: number }[],
    judged: string,
    rank: number,
  ) =>
    `Controllo, ${words.length === 1 ? `la parola ${quoted(words[0] ?? '')} da sola` : `senza sottrarre (${plain(words.join(' + '))})`}: ${list(top)}; ${bold(judged)} sarebbe ${ordinal(rank, 'f')}.`,
  /** @param words of the control that already gives the same word · @param minus whether there is one */
  sameAsControl: (words: readonly string[], minus: boolean) =>
    words.length > 1
      ? 'Qui la sottrazione non ha aggiunto nulla: senza, esce la stessa parola.'
      : `Qui ${minus ? 'la sottrazione' : 'la somma'} non ha aggiunto nulla: ${quoted(words[0] ?? '')} da sola porta già alla stessa parola.`,
  unjudged:
    '-# Se è la parola giusta, Prossimo non può saperlo: scrivi in fondo quella che ti aspetti, per esempio `= regina`, e ti dice a che posto arriva.',
  pieces: (words: readonly { word: string; pieces: readonly string[] }[], rows: boolean) =>
    `Di più token: ${words
      .map(({ word, pieces }) => `${plain(word)} = ${pieces.map(code).join(' ')}`)
      .join(
        '; ',
      )}. ${rows ? 'Il loro vettore è la media delle righe.' : 'Conta il vettore all’ultimo, che ha già guardato gli altri.'}`,
  unlisted: (words: readonly string[]) =>
    `Non in elenco, vettore calcolato adesso: ${words.map((word) => quoted(word)).join(', ')}.`,
  smallResidual: (layer: number, template: string, listed: number) =>
    `-# Spazio: il flusso residuo dopo ${layer === 1 ? 'uno strato' : `${integer(layer)} strati`}, all’ultimo token di «${template}»; ogni dimensione standardizzata sulle ${integer(listed)} parole dell’elenco.`,
  smallRows: (width: number, listed: number) =>
    `-# Spazio: le righe della tabella di embedding così come sono nel file, ${integer(width)} numeri ciascuna; ${integer(listed)} parole nell’elenco.`,
  typed: (included: boolean) =>
    included ? 'Anche le parole scritte possono uscire.' : 'Le parole scritte non possono uscire.',
  measured: ({ of, arithmetic, sum, alone, at }: Measured) =>
    `-# Quanto fidarsi: su ${plural(of, 'analogia', 'analogie')} tenute da parte, in questo spazio la parola giusta esce prima ${plural(arithmetic.first, 'volta', 'volte')} (${percent(arithmetic.first / of)}; media di 1/posto ${cosine(arithmetic.mrr)}); senza sottrarre ${integer(sum.first)} (${cosine(sum.mrr)}), la prima parola da sola ${integer(alone.first)} (${cosine(alone.mrr)}). Misurato da Prossimo ${the(date(at))}${date(at)}.`,
  own: '-# Numeri calcolati da Prossimo in f32 dallo stesso file del modello: differiscono un poco da quelli di /probabilita. Conta la direzione dei vettori (il coseno), non quanto sono vicini sulla mappa.',
  preparing: (part: number) =>
    `Preparo i vettori di tutte le parole dell’elenco: **${percent(Math.min(1, part))}**. Succede solo la prima volta, poi restano in un file.`,
  buttons: {
    rows: 'Righe dell’embedding',
    residual: 'Flusso residuo',
    include: 'Includi le parole scritte',
    exclude: 'Escludi le parole scritte',
    winner: (word: string) => `Vicine di «${word}»`,
    cancel: 'Annulla',
  },
  cancelled:
    'Le parole si annullano a vicenda: resta il vettore zero, che non indica nessuna direzione. Cambiane una.',
  noWord: 'In questo testo non c’è una parola da cercare.',
  noSuchLayer: (layers: number) =>
    `Questo modello ha ${integer(layers)} strati: \`strato\` può andare da 0 a ${integer(layers)}.`,
  badExpression,
  badList,
} as const;

interface Measured {
  readonly of: number;
  readonly at: number;
  readonly arithmetic: { readonly first: number; readonly mrr: number };
  readonly sum: { readonly first: number; readonly mrr: number };
  readonly alone: { readonly first: number; readonly mrr: number };
}

/** @example date(0) // '1/1/1970' */
function date(at: number): string {
  const day = new Date(at);
  return `${day.getUTCDate()}/${day.getUTCMonth() + 1}/${day.getUTCFullYear()}`;
}

const EXAMPLE = 'Per esempio: `gatto - miao + bau`.';

function badExpression({ fault, position, found }: ExpressionError): string {
  const at = `al carattere ${integer(position)}`;
  switch (fault) {
    case 'empty':
      return `Non c’è nessuna parola. ${EXAMPLE}`;
    case 'missing-word':
      return `Manca una parola vicino a ${code(found)}, ${at}: fra due segni, e dopo l’ultimo, ci va una parola. ${EXAMPLE}`;
    case 'unclosed':
      return `Le virgolette ${code(found)} aperte ${at} non si chiudono.`;
    case 'strange':
      return `Non so che fare di ${code(found)}, ${at}: con le parole si usano solo + e −. ${EXAMPLE}`;
    case 'no-plus':
      return `Tutte le parole hanno il meno: ne serve almeno una con il più. ${EXAMPLE}`;
    case 'two-expected':
      return `Dopo l’uguale ci va una parola sola: ${quoted(found)}, ${at}, è di troppo.`;
    case 'too-many':
      return `Sono troppe parole: al massimo 12. La prima di troppo è ${quoted(found)}, ${at}.`;
    case 'too-long':
      return `La parola ${at} è troppo lunga: al massimo 40 caratteri.`;
  }
}

function badList({ fault, line, word }: WordListError): string {
  const where = `models/parole-it.txt${line === 0 ? '' : `, riga ${integer(line)}`}`;
  switch (fault) {
    case 'repeated':
      return `L’elenco delle parole ha un doppione (${where}): ${quoted(word)}. Dillo all’insegnante.`;
    case 'not-a-word':
      return `Nell’elenco delle parole (${where}) c’è una riga che non è una parola: ${quoted(word)}. Dillo all’insegnante.`;
    case 'too-few':
      return `L’elenco delle parole (${where}) ne ha solo ${word}: ne servono almeno 20. Dillo all’insegnante.`;
  }
}
