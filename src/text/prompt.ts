/** The words around two or three prompts for the same task, measured. */
import { code, plainWithin, quoted } from './markdown.ts';
import { decimal, percent, plural } from './numbers.ts';
import { bits } from './uncertainty.ts';

const NAMES = ['A', 'B', 'C'] as const;
/** Most characters of one completion. */
const BODY = 260;
/** A wanted answer less likely than this hasn't come near. */
const UNLIKELY = 0.05;
/** Tokens of a prompt shown one by one. */
const TOKENS = 40;

interface Wanted {
  readonly bits: readonly number[];
}
const total = ({ bits: all }: Wanted): number => all.reduce((sum, b) => sum + b, 0);
const line = (text: string): string => text.replace(/[^\S\n]*\n\s*/g, ' ⏎ ');

export const prompt = {
  description: 'Due o tre prompt per lo stesso compito, uno accanto all’altro: che cosa cambia, e di quanto',
  options: {
    primo: 'Il primo prompt; per andare a capo scrivi \\n',
    secondo: 'Il secondo prompt, per lo stesso compito',
    terzo: 'Un terzo prompt, se vuoi',
    atteso: 'La risposta che vorresti leggere: quanto sorprende il modello, con ciascun prompt?',
    esempio: 'Oppure parti da un esempio già pronto',
    seme: 'Il numero da cui partono le estrazioni: lo stesso per tutti i prompt',
  },
  name: (index: number): string => NAMES[index] ?? '?',
  examples: {
    capitale: 'La capitale: chiedere, impaginare, dare un esempio',
    inglese: 'Una traduzione: chiedere o mostrare',
    plurale: 'Il plurale: chiedere o mostrare',
    somma: 'Una somma: chiedere o mostrare',
    recensione: 'Una recensione: la forma c’è, la risposta no',
  },
  needTwo:
    'Servono almeno due prompt da confrontare: scrivi `primo` e `secondo`, oppure scegli un `esempio`.',
  empty: 'Un prompt è vuoto: scrivi almeno un carattere in ciascuno.',
  sameTwice: 'Due prompt sono uguali: cambiane almeno una parola, altrimenti non c’è niente da misurare.',
  longAnswer: (tokens: number, most: number) =>
    `La risposta attesa è di ${tokens} token: ne misuro al massimo ${most}. Scrivine una più corta.`,
  writing: '✍️ Scrivo le continuazioni…',
  /** @param firsts the likeliest token of each, with its probability here */
  heading: (firsts: readonly { readonly token: string; readonly p: number }[]) =>
    `Lo stesso compito, ${firsts.length === 2 ? 'due' : 'tre'} prompt. Subito dopo, il token più probabile è ${firsts
      .map(({ token, p }, i) => `per **${NAMES[i]}** ${code(token)} (${percent(p)})`)
      .join(', ')}.`,
  /** how the first token of one fares under the other */
  moved: (token: string, from: number, to: number, name: string, other: string) =>
    `Il preferito di ${name}, ${code(token)}, con ${other} passa da ${percent(from)} a ${percent(to)}.`,
  kl: (name: string, other: string, there: number, back: number) =>
    `Distanza ${name}–${other}, su tutto il vocabolario: KL(${name}‖${other}) = **${bits(there)} bit**, KL(${other}‖${name}) = **${bits(back)} bit**.`,
  klMeans:
    '-# KL(P‖Q): quanti bit di sorpresa in più, in media, se il token segue P ma tu ti aspettavi Q. Zero vuol dire uguali; nei due versi non è la stessa.',
  wanted: (answer: string, all: readonly Wanted[]) => {
    const tokens = all[0]?.bits.length ?? 0;
    const each = all
      .map((one, i) => {
        const perToken = tokens > 1 ? ` (${bits(total(one) / tokens)} a token)` : '';
        return `${NAMES[i]} **${bits(total(one))} bit**${perToken}, cioè ${percent(2 ** -total(one))}`;
      })
      .join(' · ');
    return `Sorpresa della risposta ${quoted(answer, 60)} (${plural(tokens, 'token', 'token')}), se venisse subito dopo: ${each}.`;
  },
  /** @param p of the wanted answer after the best prompt. @param first whether it begins as the likeliest token does */
  verdict: (best: number, worst: number, gain: number, p: number, first: boolean) => {
    const times = gain < 1e6 ? decimal(gain, gain < 10 ? 1 : 0) : 'più di un milione di';
    const but =
      p < UNLIKELY
        ? `: resta comunque improbabile (${percent(p)}).`
        : ', ma in cima alla lista c’è altro: è arrivata la forma, non per forza la risposta giusta.';
    return `Con **${NAMES[best]}** quella risposta è ${times} volte più probabile che con ${NAMES[worst]}${first ? ', ed è anche la prima della lista.' : but}`;
  },
  base: '-# Questo è un modello **di base**: non esegue ordini, continua testi. Per questo un inizio chiaro o due esempi valgono più di un «per favore».',
  think:
    '🤔 Quale parola potresti togliere dal prompt migliore senza perdere bit? Scrivi la tua ipotesi, poi misura.',
  embed: (index: number, tokens: number) => `${NAMES[index]} · ${plural(tokens, 'token', 'token')}`,
  tokens: (labels: readonly string[]) => {
    const shown = labels.slice(0, TOKENS).map(code).join(' ');
    return labels.length > TOKENS ? `${shown} … e altri ${labels.length - TOKENS}` : shown;
  },
  field: (seed: number) => `Continua così, seme ${seed}`,
  written: (text: string, ended: boolean) => {
    const body = line(text.trim());
    const nothing = text === '' ? '*(nessun token)*' : '*(solo spazi e a capo)*';
    const shown = body === '' ? nothing : plainWithin(body, BODY);
    return ended ? `${shown} ⏹` : shown;
  },
  waiting: '…',
  footer: (temperature: number, topK: number) =>
    `Stesso seme, stessi «numeri fortunati»: la differenza la fa il prompt. T = ${decimal(temperature)}, top-k ${topK}.`,
  buttons: {
    change: 'Riscrivi i prompt',
    seed: 'Altro seme',
    stop: 'Ferma',
    open: (index: number) => `Probabilità di ${NAMES[index]}`,
  },
  menu: 'Un altro esempio…',
  modal: {
    title: 'Due o tre prompt per lo stesso compito',
    first: 'Prompt A',
    second: 'Prompt B',
    third: 'Prompt C (se vuoi)',
    expected: 'La risposta che vorresti (se vuoi)',
  },
} as const;
