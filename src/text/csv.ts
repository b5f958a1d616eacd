/** What is wrong with a CSV that somebody attached, row by row, and what to do about it. */
import type { Problem, Shape } from '../labs/csv/table.ts';
import { code, plain } from './markdown.ts';
import { integer, plural } from './numbers.ts';

/** Problems said in full: beyond them, how many are left. */
const SAID = 5;

const EXAMPLES = {
  pairs: 'Per esempio: `1,5;2,3` (una riga per punto, prima x e poi y).',
  classes: 'Per esempio: `1,5;2,3;gatto` (una riga per punto: x, y e la classe).',
};

export const csv = {
  problems(problems: readonly Problem[], shape: Shape): string {
    const example = shape.word ? EXAMPLES.classes : EXAMPLES.pairs;
    const said = problems.slice(0, SAID).map((problem) => `- ${sentence(problem, shape)}`);
    const left = problems.length - said.length;
    return [
      'Non riesco a leggere i punti da questo file:',
      ...said,
      ...(left > 0 ? [`- … e ${plural(left, 'altro problema', 'altri problemi')} come questi.`] : []),
      example,
    ].join('\n');
  },
  sameX:
    'In questo file tutti i punti hanno (quasi) la stessa x: una retta con una pendenza sola non si può trovare. Servono x diverse.',
  classes: (found: readonly string[]) =>
    found.length < 2
      ? `Nella terza colonna c’è una sola classe (${code(found[0] ?? '')}): ne servono due.`
      : `Nella terza colonna ci sono ${integer(found.length)} classi (${found
          .slice(0, 4)
          .map((name) => code(name.slice(0, 20)))
          .join(', ')}${found.length > 4 ? ', …' : ''}): ne servono esattamente due.`,
  fewOfOne: (name: string, fewest: number) =>
    `Della classe ${code(name.slice(0, 20))} ci sono troppo pochi punti: ne servono almeno ${integer(fewest)} per classe.`,
  flat: 'In questo file una delle due colonne ha (quasi) sempre lo stesso numero: i punti non stanno in un piano. Servono x e y che cambiano.',
  header: (name: string) => plain(name.slice(0, 30)),
} as const;

function sentence(problem: Problem, { numbers, word, fewest, most }: Shape): string {
  const wanted = numbers + Number(word);
  switch (problem.fault) {
    case 'empty':
      return 'è vuoto. Scrivici una riga per punto.';
    case 'spreadsheet':
      return 'è un foglio di calcolo, non un CSV. Aprilo e salvalo con «Salva con nome → CSV».';
    case 'binary':
      return 'non è un file di testo. Serve un CSV: lo fanno Excel, LibreOffice e anche il Blocco note.';
    case 'quotes':
      return `riga ${integer(problem.row)}: le virgolette non si chiudono bene. Toglile: ai numeri non servono.`;
    case 'columns':
      return `riga ${integer(problem.row)}: ${plural(problem.found, 'colonna', 'colonne')} invece di ${integer(wanted)}. ${
        problem.found > wanted
          ? 'Se i decimali hanno la virgola, separa le colonne con il punto e virgola.'
          : 'Separale con punto e virgola, virgola o tabulazione.'
      }`;
    case 'word':
      return `riga ${integer(problem.row)}: manca la classe, nella colonna ${integer(numbers + 1)}.`;
    case 'few':
      return `ha ${plural(problem.rows, 'punto', 'punti')}: ne servono almeno ${integer(fewest)}.`;
    case 'many':
      return `ha ${integer(problem.rows)} punti: al massimo sono ${integer(most)}. Togline qualcuno.`;
    default:
      return cell(problem);
  }
}

function cell({ fault, row, column, cell: found }: Extract<Problem, { cell: string }>): string {
  const where = `riga ${integer(row)}, colonna ${integer(column)}:`;
  const shown = code(found.length > 30 ? `${found.slice(0, 30)}…` : found);
  switch (fault) {
    case 'missing':
      return `${where} manca il numero.`;
    case 'formula':
      return `${where} ${shown} è una formula. Nel foglio di calcolo copia la colonna e incolla solo i valori.`;
    case 'nan':
      return `${where} ${shown} non è un numero. Scrivi il numero, o togli la riga.`;
    case 'infinite':
      return `${where} ${shown} è infinito. Scrivi un numero, o togli la riga.`;
    case 'huge':
      return `${where} ${shown} è troppo grande: al massimo un miliardo. Cambia unità di misura.`;
    case 'thousands':
      return `${where} ${shown} ha il separatore delle migliaia. Toglilo: \`1234,5\`.`;
    case 'text':
      return `${where} ${shown} non è un numero. Scrivi solo cifre, senza unità di misura.`;
  }
}
