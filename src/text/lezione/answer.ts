/** What a student is told privately: that the answer is stored, that it can't be changed any more, what was missed. */
import { plain, quoted } from '../markdown.ts';
import { decimal, integer, plural, typed } from '../numbers.ts';

const points = (n: number | null) => (n === null ? '' : ` Punti: ${decimal(n)}.`);

export const answer = {
  stored: (what: string, total: number | null) =>
    `Risposta registrata: ${what}. Puoi cambiarla fino alla soluzione.${points(total)}`,
  changed: (what: string, total: number | null) =>
    `Risposta cambiata: ora è ${what}. Puoi cambiarla ancora, fino alla soluzione.${points(total)}`,
  late: (what: string, solution: string, total: number | null) =>
    `Risposta registrata, in ritardo: ${what}.${solution === '' ? '' : `\n${solution}`}${points(total)}`,
  same: (what: string) => `La tua risposta era già questa: ${what}.`,
  tooLate: (what: string) => `La soluzione è già uscita: la tua risposta (${what}) non si può più cambiare.`,
  ended: 'Questa lezione è finita: le risposte non si raccolgono più.',
  gone: 'Questa lezione non c’è più: i suoi dati sono stati cancellati.',
  notHere: 'Questa domanda non c’è nella lezione.',
  notYet: 'La classe non è ancora arrivata a questa domanda.',
  notAChoice: 'Questa scelta non c’è: scegli una di quelle del messaggio.',
  notANumber: (typed: string) =>
    `${quoted(typed, 40)} non è un numero: scrivi solo cifre, per esempio 12 oppure 3,5.`,
  empty: 'La risposta è vuota: scrivi almeno una lettera.',
  number: (value: number) => `**${typed(value)}**`,
  /** a number as it is typed again */
  typed: (value: number) => String(value).replace('.', ','),
  text: (text: string) => quoted(text, 200),
  recap: {
    heading: (lesson: string, at: number, steps: number) =>
      `**${plain(lesson)}** · la classe è al passo ${at + 1} di ${steps}. Ecco che cosa si è fatto finora; lo vedi solo tu.`,
    step: (index: number, title: string) => `**${index + 1} · ${title}**`,
    open: 'la domanda è aperta: rispondi qui sotto',
    late: 'non hai risposto: puoi ancora farlo, varrà «in ritardo»',
    yours: (what: string) => `la tua risposta: ${what}`,
    right: (what: string) => `giusta: ${what}`,
    points: (n: number) => `-# punti: ${decimal(n)}`,
    nothingOpen: 'Hai risposto a tutto.',
    some: (n: number) => `Ti ${n === 1 ? 'manca una risposta' : `mancano ${integer(n)} risposte`}.`,
    button: (index: number, late: boolean) => `Domanda del passo ${index + 1}${late ? ' (in ritardo)' : ''}`,
    back: 'Torna al riassunto',
    more: (n: number) => `-# …e prima altri ${plural(n, 'passo', 'passi')}.`,
  },
} as const;
