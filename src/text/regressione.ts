/** The words around a line through points. */
import type { Line } from '../labs/regression/line.ts';
import { amount } from './labs.ts';
import { decimal, integer, plural, scientific, signed } from './numbers.ts';

/** With the digits that a step needs, at least two; very large ones as powers of ten. */
export const coefficient = (x: number, digits: number): string =>
  Math.abs(x) >= 1e6 ? scientific(x, 2) : decimal(x, digits);

/** @example equation({ slope: 1.2, intercept: -0.5 }) // 'y = 1,20x − 0,50' */
export const equation = (
  { slope, intercept }: Line,
  digits: { slope: number; intercept: number } = TWO,
): string =>
  `y = ${coefficient(slope, digits.slope)}x ${Number(intercept.toFixed(digits.intercept)) < 0 ? '−' : '+'} ${coefficient(Math.abs(intercept), digits.intercept)}`;
const TWO = { slope: 2, intercept: 2 };

const bold = (what: string) => `**${what}**`;

export const regressione = {
  description: 'Trova la retta che passa meglio fra i punti: a mano, in discesa, o con la formula',
  options: {
    pendenza: 'Quanto sale la retta (m): si parte da qui',
    intercetta: 'A che altezza la retta taglia l’asse verticale (q): si parte da qui',
    csv: 'Punti tuoi: un file CSV con due colonne, x e y, fino a 500 righe',
  },
  title: 'Regressione lineare',
  axes: { x: 'Superficie (square footage)', y: 'Uscita (output)' },
  own: { x: 'x', y: 'y' },
  error: (value: number) => `errore quadratico medio ${amount(value)}`,
  outside: 'la retta passa fuori da questo riquadro',
  residuals: 'tratteggiati: i residui, da ogni punto alla retta',
  landscape: {
    title: 'Il paesaggio dell’errore',
    x: 'pendenza m',
    y: 'intercetta q',
    away: 'La retta di adesso è fuori da questo riquadro',
  },
  /** the sentence above the picture */
  stands: (text: string, error: number, before: number | null) =>
    `La retta è ${bold(text)}. Errore quadratico medio: ${bold(amount(error))}${before === null ? '' : changed(error, before)}.`,
  lowest: (best: number, byHand: boolean, mine: number) =>
    byHand && mine <= best * (1 + 1e-9)
      ? `🏆 È l’errore più piccolo trovato a mano finora in questo canale.`
      : `Il più piccolo trovato a mano finora in questo canale: ${bold(amount(best))}.`,
  explain: {
    hands:
      'Ogni punto dista dalla retta un **residuo**; l’errore è la media dei residui al quadrato. Muovi m (la pendenza) e q (l’intercetta) e fallo scendere: quale delle due conviene muovere per prima?',
    residuals:
      'I segmenti tratteggiati sono i **residui**: quelli lunghi, al quadrato, pesano molto di più. Un solo punto lontanissimo dagli altri dove porterebbe la retta?',
    landscape:
      'Ogni punto di questa mappa è **una retta**: m verso destra, q verso l’alto, e il colore è il suo errore. È una valle: perché è così stretta e storta, e dov’è il fondo?',
    descent:
      'La **discesa del gradiente** non vede la mappa: sente solo da che parte pende il terreno sotto i piedi, e fa un passo in discesa. Quanto è lungo il passo lo decide il tasso di apprendimento: che cosa succede se è troppo grande?',
    exact:
      'Per una retta c’è una **formula**: dà subito il fondo della valle, senza camminare. Una rete neurale ha milioni di numeri e nessuna formula così: per quello resta solo la discesa.',
  },
  walked: (steps: number, rate: string, before: number, after: number) =>
    `${plural(steps, 'passo', 'passi')} con tasso ${rate}: errore da ${amount(before)} a ${bold(amount(after))}.`,
  arrived: (steps: number) =>
    steps === 0
      ? 'Qui il terreno è già piatto: è il fondo della valle.'
      : 'Il terreno è piatto: **è arrivata in fondo**.',
  notYet: (steps: number) =>
    `Dopo ${integer(steps)} passi non è ancora in fondo: la valle è lunga e i passi sono corti. Premi ancora, o prova un tasso più grande.`,
  diverging: (steps: number, rate: string, before: number, after: number) =>
    `💥 **Esplode**: con tasso ${rate} ogni passo salta oltre la valle e finisce più in alto di prima. In ${plural(steps, 'passo', 'passi')} l’errore è passato da ${amount(before)} a ${bold(amount(after))}: mi fermo qui. Premi «Annulla» e scegli un tasso più piccolo.`,
  /** @param stepAt what one fine step is: 0.1 -> 2 digits, 100 -> none */
  digits: (stepAt: number) => Math.min(12, Math.max(0, 1 - Math.floor(Math.log10(stepAt) + 1e-9))),
  growing: '⚠️ È **cresciuto**: il passo è troppo lungo e salta oltre la valle.',
  exactDone: (text: string) =>
    `La retta dei minimi quadrati è ${bold(text)}: nessun’altra ha un errore più piccolo.`,
  undone: 'Ho tolto l’ultima mossa.',
  nothingToUndo: 'Non ci sono mosse da annullare: la retta è quella di partenza.',
  restarted: 'Si ricomincia dalla retta di partenza.',
  ownData: (count: number, name: string) => `-# ${plural(count, 'punto', 'punti')} da ${name}.`,
  buttons: {
    step: (name: 'm' | 'q', by: number) => `${name} ${signed(by)}`,
    write: 'Scrivi…',
    showResiduals: 'Mostra i residui',
    hideResiduals: 'Nascondi i residui',
    landscape: 'Guarda il paesaggio',
    points: 'Torna ai punti',
    descent: 'Discesa del gradiente',
    hands: 'A mano',
    one: '1 passo',
    ten: '10 passi',
    end: 'Fino in fondo',
    exact: 'Soluzione esatta',
    undo: 'Annulla',
    reset: 'Da capo',
  },
  rates: {
    placeholder: 'Tasso di apprendimento',
    labels: ['piccolo', 'normale', 'grande', 'troppo grande?'],
    option: (rate: string, label: string) => `${rate} · ${label}`,
  },
  rate: (rate: number) => (rate !== 0 && rate < 1e-5 ? scientific(rate, 0) : decimal(rate)),
  modal: {
    title: 'La tua retta',
    slope: 'm, la pendenza',
    intercept: 'q, l’intercetta',
    bad: (name: 'm' | 'q', most: number) =>
      `\`${name}\` deve essere un numero fra ${decimal(-most)} e ${decimal(most)}, per esempio \`1,2\`.`,
  },
} as const;

function changed(error: number, before: number): string {
  const change = error - before;
  if (Math.abs(change) < 5e-7 * Math.max(1, before)) return ' (come prima)';
  return change < 0 ? ` (↓ ${amount(-change)} in meno)` : ` (↑ ${amount(change)} in più)`;
}
