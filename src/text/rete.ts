/** The words of /rete: a network that reads handwritten digits. */
import { integer, percent, plural } from './numbers.ts';

const a = (digit: number): string => (digit === 0 ? 'uno 0' : `un ${digit}`);

export const rete = {
  description:
    'Una rete neurale che impara a leggere le cifre scritte a mano, da guardare dentro e da danneggiare',
  options: {
    cifra: 'Quale cifra mostrarle, da 0 a 9 (non detta: una a caso)',
    seme: 'Il numero da cui partono i pesi, da 1 a 99: ogni seme è una rete diversa',
    immagine: 'Una cifra disegnata da te, PNG o JPEG: una sola, grande, su uno sfondo liscio',
  },
  training: (epoch: number, epochs: number, accuracy: number) =>
    `Addestro la rete, che all’inizio non sa nulla: epoca ${epoch} di ${epochs}, su cifre che non ha mai visto risponde bene nel **${percent(accuracy)}** dei casi…`,
  stop: 'Ferma',
  answer: {
    right: (said: number, p: number) =>
      `La rete dice **${said}** (probabilità **${percent(p)}**), ed è giusto.`,
    wrong: (said: number, p: number, truth: number) =>
      `La rete dice **${said}** (probabilità **${percent(p)}**), ma chi l’ha scritta voleva fare ${a(truth)}.`,
    drawn: (said: number, p: number) =>
      `Nel tuo disegno la rete legge **${said}** (probabilità **${percent(p)}**). A sinistra c’è ciò che vede davvero: il disegno ridotto a 28 × 28 pixel e centrato, come le cifre su cui ha studiato.`,
    noise: (said: number, p: number) =>
      `Questo è rumore: pixel a caso, nessuna cifra. Eppure la rete risponde **${said}** (probabilità **${percent(p)}**).`,
  },
  explain: {
    digit:
      'I 784 pixel entrano in 24 neuroni nascosti; ognuno somma ciò che vede, pixel per peso, e si accende se la somma supera lo zero. Le dieci uscite sommano i neuroni accesi: la più alta è la risposta.',
    noise: (times: number, mean: number, most: number) =>
      `Su ${times} quadri di rumore diversi la risposta più alta vale in media ${percent(mean)}, e una volta ${percent(most)}. Le dieci uscite fanno sempre 100 % insieme: «non lo so» non è fra le risposte possibili, e una probabilità alta non vuol dire che ci sia qualcosa da leggere.`,
    weights:
      'Ogni quadro è un neurone nascosto, disegnato con i suoi 784 pesi. Nessuno li ha scelti: all’inizio erano numeri a caso, e l’addestramento li ha spostati un poco alla volta finché le risposte sono migliorate. Il loro significato si legge di rado a occhio: è la somma di tutti che funziona. Un quadro che sembra solo neve è un neurone che non si accende mai: i suoi pesi sono rimasti quelli dell’inizio.',
    damage:
      'Le conoscenze della rete non stanno in un punto solo: ogni neurone serve a più cifre. Per questo qualche guasto si sente appena, e oltre un certo numero crolla tutto.',
  },
  measured: (accuracy: number, of: number, seed: number) =>
    `-# Misurato su ${integer(of)} cifre mai viste durante l’addestramento: risposte giuste: ${percent(accuracy)}. Seme ${seed}. Le cifre vengono da MNIST.`,
  silenced: (n: number) =>
    `-# ${plural(n, 'neurone spento', 'neuroni spenti')}: a rispondere è la rete danneggiata.`,
  damage: {
    none: (accuracy: number) =>
      `La rete è intera: sulle cifre mai viste le risposte giuste sono **${percent(accuracy)}**. Spegni qualche neurone, a caso o scelto da te, e guarda che cosa dimentica.`,
    some: (n: number, of: number, before: number, after: number) =>
      `Con **${plural(n, 'neurone spento', 'neuroni spenti')}** su ${of} le risposte giuste cambiano così: **${percent(before)} → ${percent(after)}**.`,
    worst: (digit: number, before: number, after: number) =>
      `Quella che ci rimette di più è la cifra ${digit}: ${percent(before)} → ${percent(after)}.`,
    unhurt: 'Nessuna cifra ci rimette davvero: i neuroni rimasti bastano.',
  },
  never: 'Ho cercato fra tutte le cifre che la rete non ha mai visto, e questa rete non ne sbaglia nessuna.',
  what: {
    digit: (truth: number) => `Una cifra scritta a mano (${truth})`,
    noise: 'Rumore',
    drawn: 'Il disegno',
  },
  buttons: {
    another: 'Un’altra cifra',
    mistake: 'Una che sbaglia',
    noise: 'Solo rumore',
    otherNoise: 'Altro rumore',
    weights: 'I pesi',
    damage: 'Danneggia',
    back: { digit: 'Torna alla cifra', noise: 'Torna al rumore', drawn: 'Torna al disegno' },
    more: (n: number) => `Spegnine altri ${n}`,
    repair: 'Riaccendi tutti',
  },
  menus: {
    digit: 'Mostrale una cifra scelta da te',
    digitOption: (digit: number) => `Una cifra: ${digit}`,
    neuron: 'Spegni o riaccendi un neurone',
    neuronOption: (j: number, on: boolean) => `Neurone ${j + 1}: ${on ? 'acceso' : 'spento'}`,
  },
  picture: {
    unknown:
      'Non riesco a leggere questo file: non è un’immagine PNG o JPEG, qualunque sia il suo nome. Salva il disegno come PNG, oppure fotografalo, e invialo di nuovo.',
    damaged:
      'L’immagine è danneggiata o incompleta. Salvala di nuovo, oppure fotografa il disegno un’altra volta.',
    large: (width: number, height: number) =>
      `L’immagine è troppo grande da aprire: ${integer(width)} × ${integer(height)} pixel. Riducila: bastano 1.000 pixel per lato.`,
    blank:
      'Nell’immagine non trovo nessun segno. Disegna una cifra grande, con un tratto scuro su uno sfondo chiaro (o chiaro su scuro), senza righe né quadretti.',
    busy: 'Nell’immagine c’è troppo oltre a una cifra. Disegna una cifra sola su uno sfondo liscio, senza righe né ombre, e ritaglia il resto.',
    both: 'Scegli una delle due: una cifra da 0 a 9, oppure un’immagine tua.',
    forgotten: (command: string) =>
      `Il tuo disegno è stato cancellato, perché i disegni li conservo solo per qualche giorno. Allegalo di nuovo a ${command}.`,
  },
} as const;
