/** The words around taking something away and looking at what changes. Layers and heads are counted from 1. */
import { the, toThe } from './articles.ts';
import { code, quoted } from './markdown.ts';
import { decimal, integer, percent } from './numbers.ts';

/** @example 'della → Parigi, strato 13' */
export const edgeName = (from: string, to: string, layer: number): string =>
  `${from} → ${to}, strato ${layer}`;

export const bits = (divergence: number): string =>
  divergence > 0 && divergence < 0.005 ? 'meno di 0,01' : decimal(divergence, 2);

export const ablazione = {
  description: 'Togli una parola, una testa o un legame, e guarda come cambia il prossimo token',
  options: {
    testo: 'Il testo da cui togliere, per esempio: Roma è la capitale d’Italia. Parigi è la capitale della',
  },
  working: (what: 'words' | 'heads', done: number, all: number) =>
    what === 'words'
      ? `✂️ Tolgo una parola alla volta e rileggo: ${integer(done)} di ${integer(all)}`
      : `✂️ Zittisco una testa alla volta e rileggo: ${integer(done)} di ${integer(all)}`,
  words: (text: string, original: string, probability: number) =>
    `Dopo ${quoted(text)} il modello mette per primo ${code(original)} con **${percent(probability)}**. Ho tolto una parola alla volta, facendogli rileggere ogni volta da capo il testo accorciato.`,
  most: (word: string, original: string, probability: number, top: string) =>
    `La parola che conta di più è ${code(word)}: senza, il primo è ${code(top)}, e ${code(original)} va ${toThe(percent(probability))}**${percent(probability)}**.`,
  mostSame: (word: string, original: string, probability: number) =>
    `La parola che conta di più è ${code(word)}: senza, ${code(original)} resta il primo, con ${the(percent(probability))}**${percent(probability)}**.`,
  last: (word: string) =>
    `-# (*) Tolta l’ultima parola (${code(word)}) il modello continua da un altro punto: lì cambia la domanda, non solo la risposta.`,
  more: (count: number, most: number) =>
    count === 1
      ? `… e un’altra parola, che cambia meno: ${bits(most)} bit.`
      : `… e altre ${integer(count)} parole, che cambiano meno: ${bits(most)} bit al massimo.`,
  onlyOne:
    'Qui c’è una parola sola: toglierla non lascerebbe niente da leggere. Prova con un testo più lungo, oppure zittisci una testa.',
  stopped: (what: 'words' | 'heads', done: number, all: number) =>
    `⏹️ Fermato: ho provato ${integer(done)} ${what === 'words' ? 'parole' : 'teste'} su ${integer(all)}.`,
  columns: { word: 'senza', top: 'primo token', same: 'lo stesso', kl: 'KL' },
  word: (word: string, text: string) =>
    `**Senza ${code(word)}** il testo diventa ${quoted(text)}: il modello lo rilegge da capo.`,
  head: (layer: number, head: number) =>
    `**Zitta la testa ${head} dello strato ${layer}**: il testo è lo stesso, ma quella testa non aggiunge niente; gli strati dopo lavorano con ciò che resta.`,
  edge: (from: string, to: string, layer: number, weight: number, head: number) =>
    `**Tagliato il legame da ${code(from)} a ${code(to)} nello strato ${layer}**, in tutte le sue teste: gli altri pesi restano come sono. La testa che lo usava di più era la ${head}, con ${the(percent(weight))}${percent(weight)}.`,
  backwards: (from: string, to: string) =>
    `${code(from)} viene prima di ${code(to)}: un token può guardare **solo indietro**, perciò questo legame non esiste. Scegli due parole nell’altro ordine.`,
  changed: (token: string, before: number, after: number) =>
    `${code(token)} passa da **${percent(before)}** a **${percent(after)}**`,
  same: 'e resta il primo.',
  instead: (top: string, probability: number) =>
    `e al primo posto va ${code(top)} con ${percent(probability)}.`,
  divergence: (divergence: number) => `La distribuzione si è spostata di **${bits(divergence)} bit** (KL).`,
  scan: (heads: number, text: string) =>
    `Ho zittito una alla volta le **${integer(heads)} teste** mentre il modello leggeva ${quoted(text)}: più la casella è scura, più senza quella testa cambia il prossimo token.`,
  scanned: (place: number, layer: number, head: number, divergence: number, token: string, after: number) =>
    `${place}. strato ${layer}, testa ${head}: **${bits(divergence)} bit**, ${code(token)} ${toThe(percent(after))}${percent(after)}`,
  scanNote:
    'Una testa che qui non conta può contare in un’altra frase, o essere sostituita da un’altra quando manca.',
  small:
    '-# KL: quanti bit in più costa in media la sorpresa a chi si aspetta la distribuzione «dopo» mentre vale quella «prima»; 0 = non cambia niente. Strati e teste si contano da 1. Numeri calcolati da Prossimo stesso in f32, dallo stesso file: differiscono un poco da quelli di /probabilita.',
  picture: {
    without: (word: string) => `Senza «${word}»`,
    head: (layer: number, head: number) => `Senza la testa ${head} dello strato ${layer}`,
    edge: (from: string, to: string, layer: number) => `Senza ${edgeName(from, to, layer)}`,
  },
  menus: { remove: 'Togli una parola…', from: 'Taglia il legame da…', to: 'verso…' },
  buttons: {
    words: 'Tutte le parole',
    head: 'Zittisci una testa',
    edge: 'Taglia un legame',
    scan: 'Prova tutte le teste',
    stop: 'Ferma',
  },
} as const;
