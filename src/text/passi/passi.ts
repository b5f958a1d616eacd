/** The words around the pages of the whole way: titles, buttons, small print. */
import { decimal, integer, percent } from '../numbers.ts';
import { type Level, levelNames } from './level.ts';

/** The pages, in the order of the way. */
export const PAGES = [
  'testo',
  'vettore',
  'punteggio',
  'attenzione',
  'residuo',
  'neuroni',
  'strati',
  'logit',
  'softmax',
  'estrazione',
  'confronto',
] as const;
export type PageName = (typeof PAGES)[number];

const titles: Readonly<Record<PageName, string>> = {
  testo: 'Dal testo ai token',
  vettore: 'Dal token al vettore',
  punteggio: 'Dentro uno strato: domanda e chiave',
  attenzione: 'Dentro uno strato: maschera e pesi',
  residuo: 'Dentro uno strato: la somma pesata',
  neuroni: 'Dentro uno strato: i neuroni',
  strati: 'Tutti gli strati',
  logit: 'Dal vettore ai logit',
  softmax: 'Dai logit alle probabilità',
  estrazione: 'L’estrazione',
  confronto: 'Il confronto con llama.cpp',
};

/** The number of a page as people read it. */
export const pageNumber = (page: PageName): number => PAGES.indexOf(page) + 1;

export const passi = {
  description: 'Tutto il cammino di una frase nel modello, passo per passo, con i numeri veri',
  options: {
    testo: 'L’inizio della frase, al massimo 64 token, per esempio: Il gatto beve il',
  },
  heading: (page: PageName, text: string, level: Level) =>
    `**Passo ${pageNumber(page)} di ${PAGES.length} · ${titles[page]}** · ${text} · livello: ${levelNames[level]}`,
  small: (page: PageName) =>
    page === 'confronto'
      ? '-# «Qui»: i numeri dei passi da 1 a 10, calcolati da Prossimo in f32 dallo stesso file del modello.'
      : '-# Numeri calcolati da Prossimo in f32 dallo stesso file del modello: un po’ diversi da /probabilita. L’ultimo passo dice perché.',
  pageOption: (page: PageName) => `${pageNumber(page)}. ${titles[page]}`,
  goTo: 'Vai a un passo…',
  chooseHead: 'Apri un’altra testa…',
  chooseTemperature: 'Cambia la temperatura T…',
  headOption: (layer: number, head: number) => `Strato ${integer(layer + 1)}, testa ${integer(head + 1)}`,
  headDescription: (to: string, weight: number) => `guarda «${to}» con peso ${percent(weight)}`,
  temperatureOption: (t: number) => `T = ${decimal(t)}`,
  place: (layer: number, layers: number, head: number, heads: number) =>
    `strato ${integer(layer + 1)} di ${integer(layers)}, testa ${integer(head + 1)} di ${integer(heads)}`,
  layerPlace: (layer: number, layers: number) => `strato ${integer(layer + 1)} di ${integer(layers)}`,
  buttons: {
    back: 'Indietro',
    next: 'Avanti',
    simpler: 'Più semplice',
    deeper: 'Approfondisci',
    seed: 'Altro seme',
  },
} as const;
