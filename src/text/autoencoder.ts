/** The words of /autoencoder: digits squeezed through a few numbers, and built again. */
import { decimal, integer, plural } from './numbers.ts';

/** Errors are small: three figures tell two of them apart. */
const error = (x: number): string => decimal(x, 4);
const numbers = (n: number): string => plural(n, 'numero', 'numeri');

export const autoencoder = {
  description: 'Una rete che stringe ogni cifra in pochi numeri e poi la ridisegna: che cosa si perde?',
  options: {
    codice: 'In quanti numeri stringere ogni cifra, da 2 a 16',
    seme: 'Il numero da cui partono i pesi, da 1 a 99: ogni seme è una rete diversa',
  },
  training: (size: number, epoch: number, epochs: number, wrong: number) =>
    `Addestro l’autoencoder con ${numbers(size)}: epoca ${epoch} di ${epochs}, errore ${error(wrong)}…`,
  stop: 'Ferma',
  error,
  pairs: (size: number) =>
    `Ogni cifra entra con 784 pixel, passa per una strettoia di **${numbers(size)}**, e da lì viene ridisegnata. La rete non sa che cifra sia: le è stato chiesto soltanto di rifare ciò che vede.`,
  code: (digit: number, code: readonly number[]) =>
    `La cifra ${digit} qui sotto diventa (${code.map((x) => decimal(x, 1)).join('; ')}): tutto il resto del disegno la rete lo ha imparato, e lo rimette lei.`,
  measured: (wrong: number, of: number, seed: number) =>
    `-# Errore medio di un pixel, al quadrato: ${error(wrong)}, misurato su ${integer(of)} cifre mai viste (un pixel va da 0 a 1). Seme ${seed}.`,
  errors: {
    one: 'Finora c’è una sola strettoia addestrata. Addestrane altre e confrontale: più numeri passano, meno si perde.',
    some: (least: number, most: number, wide: number, narrow: number) =>
      `Con ${numbers(least)} l’errore è **${error(wide)}**, con ${numbers(most)} è **${error(narrow)}**. All’inizio ogni numero in più aiuta molto, poi sempre meno: le cifre hanno pochi modi di essere diverse.`,
  },
  map: 'Con 2 numeri ogni cifra è un punto del piano. Nessuno ha detto alla rete quali fossero uguali, eppure quelle che si somigliano finiscono vicine: per ridisegnarle bene le conviene. Dove due gruppi si mescolano, lì la rete le confonde.',
  mapChanged: 'Per disegnare la mappa servono esattamente 2 numeri: questa è la rete con la strettoia da 2.',
  walk: (from: number, to: number) =>
    `Dal codice di una cifra ${from} a quello di una cifra ${to}, in linea retta, con otto passi: i due estremi sono ridisegni di cifre vere, quelli in mezzo la rete li inventa. Non è una dissolvenza fra due immagini: cambiano i numeri del codice, e il tratto si trasforma.`,
  buttons: {
    others: 'Altre cifre',
    pairs: 'Originali e copie',
    errors: 'Quanto si perde',
    map: 'La mappa',
    walk: 'Passeggia fra due cifre',
    train: (size: number) => `Addestra con ${integer(size)}`,
  },
  menus: {
    size: 'Quanti numeri passano dalla strettoia',
    sizeOption: (size: number) => numbers(size),
    from: 'Parti da…',
    to: 'Arriva a…',
    fromOption: (digit: number) => `Parti da: ${digit}`,
    toOption: (digit: number) => `Arriva a: ${digit}`,
  },
  picture: {
    pairs: (size: number) => `Da 784 pixel a ${numbers(size)}, e ritorno`,
    pairsNote: 'Sopra l’originale, sotto ciò che la rete ridisegna',
    wrong: (x: number) => `errore ${decimal(x, 3)}`,
    errors: 'Quanto si perde, strettoia per strettoia',
    errorsNote: 'Errore medio di un pixel al quadrato: più corta è la barra, meglio è',
    map: 'La mappa dei codici',
    mapNote: (n: number) =>
      `${n} cifre mai viste; nei cerchi il centro di ognuna. Lontano dal centro la scala si stringe.`,
    walk: (from: number, to: number) => `In cammino: da ${from} a ${to}`,
    walkNote: 'Quanta strada è stata fatta, nel codice',
    part: (x: number) => (x === 0 || x === 1 ? `${100 * x}\u00a0%` : `${Math.round(100 * x)}\u00a0%`),
  },
  alt: {
    pairs: (size: number, errors: readonly number[]) =>
      `Dieci cifre e le loro copie, ridisegnate da ${numbers(size)}. Errore di ogni copia: ${errors.map((x, digit) => `${digit}: ${decimal(x, 3)}`).join('; ')}.`,
    errors: (all: readonly { readonly size: number; readonly error: number }[]) =>
      `Errore per numero di valori nel codice: ${all.map((each) => `${each.size}: ${error(each.error)}`).join('; ')}.`,
    map: (n: number, centres: readonly (readonly [number, number])[]) =>
      `Mappa di ${n} cifre secondo i due numeri del loro codice. Centri: ${centres.map(([x, y], digit) => `${digit} (${decimal(x, 1)}; ${decimal(y, 1)})`).join(', ')}.`,
    walk: (from: number, to: number, steps: number) =>
      `${steps} disegni sulla retta fra il codice di una cifra ${from} e quello di una cifra ${to}: il tratto si trasforma un poco alla volta.`,
  },
} as const;
