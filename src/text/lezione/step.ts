/** The words of a step in the channel: its heading, its question, who has answered, and the solution. */
import type { Ask } from '../../lessons/lesson.ts';
import { bare } from '../bare.ts';
import { share } from '../lesson-charts.ts';
import { code, plain, quoted } from '../markdown.ts';
import { asked, integer, percent, plural } from '../numbers.ts';

/** @example letter(1) // 'B' */
export const letter = (index: number): string => String.fromCharCode(65 + index);

/** A bound with the digits that `asked` shows, never outside what counts as right. @example inward(75.0357, Math.ceil) // 75.1 */
function inward(x: number, round: (x: number) => number): number {
  const digits = x === 0 || Math.abs(x) >= 10 ? 1 : Math.max(0, 2 - Math.floor(Math.log10(Math.abs(x))));
  const scaled = x * 10 ** digits;
  const whole = Math.round(scaled);
  // subtle: 0.3 - 0.1 is a hair less than 0.2
  return (Math.abs(whole - scaled) < 1e-6 ? whole : round(scaled)) / 10 ** digits;
}

const KIND = { question: 'Domanda', prediction: 'Previsione', vote: 'Voto' } as const;
const HOW: Readonly<Record<Ask['kind'], string>> = {
  question: 'Domanda',
  prediction: 'Previsione: indovina prima che il modello parli',
  vote: 'Voto: nessuna risposta è sbagliata',
};

/** At most `longest` answers in a sentence of a private message. */
const shown = (text: string) => quoted(text, 200);

export const step = {
  heading: (index: number, title: string) => `### ${index + 1} · ${title}`,
  place: (lesson: string, index: number, steps: number) =>
    `-# ${plain(lesson)} · passo ${index + 1} di ${steps}`,
  link: (label: string, url: string) => `🔗 [${label}](${url})`,
  picture: (alt: string, url: string) => `🖼️ [${alt}](${url})`,
  pause: (minutes: number, text: string) =>
    `⏸️ **${plural(minutes, 'minuto', 'minuti')}**${text === '' ? '' : `: ${text}`}`,
  timer: (until: number) => `⏳ Il tempo finisce <t:${Math.floor(until / 1000)}:R>.`,
  timeOver: '⌛ Il tempo è finito. Chi vuole può ancora rispondere, fino alla soluzione.',
  timeOverHere: '⌛ Il tempo è finito.',
  paused: '⏸️ La lezione è in pausa.',
  ask: (ask: Ask) => (ask.exit ? `Biglietto d’uscita · ${KIND[ask.kind]}` : HOW[ask.kind]),
  prompt: (prompt: string) => `Il testo è ${quoted(prompt)}: che cosa viene dopo?`,
  choice: (index: number, text: string) => `**${letter(index)}** · ${text}`,
  letters: (indexes: readonly number[]) => indexes.map(letter).join(', '),
  many: 'Scegli **tutte** le risposte giuste.',
  answered: (n: number) =>
    n === 0 ? 'Nessuno ha ancora risposto' : n === 1 ? '1 ha risposto' : `${integer(n)} hanno risposto`,
  closed: (n: number) => `Domanda chiusa · ${plural(n, 'risposta', 'risposte')}`,
  passed: (n: number) => `La classe è andata avanti · ${plural(n, 'risposta', 'risposte')}`,
  buttons: {
    choice: (index: number, text: string) => `${letter(index)} · ${bare(text)}`,
    letter,
    write: 'Rispondi',
    catchUp: 'Recupera',
  },
  menu: { one: 'Scegli la risposta…', many: 'Scegli tutte le risposte giuste…' },
  form: {
    number: 'Il tuo numero',
    numberHint: 'per esempio 3,5',
    text: 'La tua risposta',
    word: 'La parola che verrà',
    wordHint: 'una parola sola',
  },
  revealed: {
    question: (title: string) => `### Soluzione · ${title}`,
    vote: (title: string) => `### Com’è andato il voto · ${title}`,
    prediction: (title: string) => `### Che cosa dice il modello · ${title}`,
  },
  right: (answers: string) => `✅ ${answers}`,
  number: (right: number, tolerance: number) =>
    `**${asked(right)}**${tolerance > 0 ? ` (vale da ${asked(inward(right - tolerance, Math.ceil))} a ${asked(inward(right + tolerance, Math.floor))})` : ''}`,
  texts: (accepted: readonly string[]) => accepted.map((text) => `**${plain(text)}**`).join(' oppure '),
  unknownRight: 'Il valore giusto non c’è: il modello non ha risposto.',
  whyNot: '**Perché le altre no**',
  because: (index: number, why: string) => `- **${letter(index)}**: ${why}`,
  nobody: 'Nessuno ha risposto.',
  shareRight: (right: number, all: number) =>
    `Risposte giuste: **${integer(right)}** su ${integer(all)} (${share(right / all)}).`,
  model: (prompt: string, token: string, p: number) =>
    `Dopo ${quoted(prompt)} il modello mette al primo posto ${code(token)}, con il **${percent(p)}**.`,
  guess: (word: string, part: number) => `La parola più scelta in classe è ${shown(word)} (${share(part)}).`,
  tiedGuesses: (words: readonly string[], part: number) =>
    `In classe nessuna parola ha vinto: ${words.map(shown).join(', ')} sono alla pari (${share(part)} ciascuna).`,
  mostVoted: (choice: string, part: number) => `Il più votato: ${choice} (${share(part)}).`,
  tied: (all: readonly string[], part: number) => `Pari merito: ${all.join('; ')} (${share(part)} ciascuno).`,
  /** @param late its step, from 0, when the class is elsewhere by now */
  resultOf: (command: string, late: number | null) =>
    late === null
      ? `-# Risultato di ${command}`
      : `-# Passo ${late + 1} · risultato di ${command}, arrivato solo adesso`,
  commandFailed: (name: string, late: number | null) =>
    `⚠️ ${late === null ? 'Qui' : `Al passo ${late + 1}`} doveva comparire il risultato di \`/${name}\`, ma adesso non si può avere. La lezione va avanti lo stesso.`,
  commandDropped: (name: string, options: Options, late: number | null) =>
    `-# ${late === null ? 'Il' : `Passo ${late + 1} · il`} risultato di ${typedCommand(name, options)} non c’è, perché la classe era già andata avanti: chi vuole può scrivere il comando da sé.`,
} as const;

type Options = Readonly<Record<string, string | number | boolean>>;

/** A command as it would be typed. */
function typedCommand(name: string, options: Options): string {
  const typed = Object.entries(options).map(([option, value]) => `${option}: ${String(value)}`);
  return code(`/${[name, ...typed].join(' ')}`);
}

export const resultOfCommand = (name: string, options: Options): string =>
  `-# Qui comparirà il risultato di ${typedCommand(name, options)}`;
