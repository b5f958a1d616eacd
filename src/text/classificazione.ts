/** The words around two classes of points and what tells them apart. */
import type { ShapeName } from '../labs/classification/points.ts';
import { amount } from './labs.ts';
import { decimal, integer, percent, plural, signed } from './numbers.ts';

const bold = (what: string) => `**${what}**`;

const shapes: Readonly<Record<ShapeName, { readonly name: string; readonly what: string }>> = {
  nuvole: { name: 'Due nuvole', what: 'una retta le separa quasi del tutto' },
  lune: { name: 'Due lune', what: 'una dentro la curva dell’altra' },
  xor: { name: 'XOR, quattro angoli', what: 'gli angoli opposti sono della stessa classe' },
  cerchi: { name: 'Cerchi, uno dentro l’altro', what: 'una classe è in mezzo all’altra' },
};

export const classificazione = {
  description: 'Separa due classi di punti: con una retta a mano, poi imparando, poi con una piccola rete',
  options: {
    dati: 'Come sono disposti i punti',
    csv: 'Punti tuoi: un file CSV con tre colonne, x, y e la classe, fino a 500 righe',
    seme: 'Il numero da cui nascono i punti: lo stesso seme, gli stessi punti',
  },
  shapes,
  /** what the two classes are called when the points are invented */
  names: { round: 'tondi', square: 'quadrati' },
  side: { round: '●', square: '■' },
  title: {
    line: 'Una retta a mano',
    logistic: 'Regressione logistica',
    network: (neurons: number) => `Una rete con ${neurons} neuroni nascosti`,
  },
  axes: { x: 'x', y: 'y' },
  steps: (n: number) => (n === 0 ? 'prima di imparare' : `dopo ${plural(n, 'passo', 'passi')}`),
  table: {
    title: 'Matrice di confusione',
    truth: 'sono',
    answer: 'detti',
    accuracy: (share: number, count: number) => `giusti ${percent(share)} dei ${integer(count)} visti`,
    unseen: (share: number, count: number) => `giusti ${percent(share)} dei ${integer(count)} mai visti`,
    loss: (loss: number) => `perdita (log loss) ${amount(loss)}`,
    ringed: 'con l’anello: sbagliati',
  },
  scored: (share: number, right: number, count: number, before: number | null) =>
    `Giusti fra i punti visti: ${bold(percent(share))} (${integer(right)} su ${integer(count)}${before === null ? '' : moved(share, before)}).`,
  unseen: (share: number, count: number) =>
    `Fra i ${integer(count)} **mai visti**, tenuti da parte: ${bold(percent(share))}.`,
  best: (best: number, mine: number, moved: boolean) =>
    moved && mine >= best - 1e-9
      ? '🏆 È il punteggio più alto trovato a mano finora in questo canale.'
      : `Il più alto trovato a mano finora in questo canale: ${bold(percent(best))}.`,
  sides: (angle: number, round: string, square: string) => {
    const [first, second] = sideWords(angle);
    return `${first} (zona azzurra) la retta dice ${round}, ${second} (zona arancione, più chiara) dice ${square}.`;
  },
  loss: (from: number, to: number, steps: number) =>
    `In ${integer(steps)} passi la perdita è passata da ${amount(from)} a ${bold(amount(to))}: è quanto la sorprendono, in media, le classi vere; 0 sarebbe perfetto.`,
  learning: (steps: number) =>
    `⏳ Sta imparando: ${steps === 0 ? 'prima del primo passo' : `passo ${integer(steps)}`}…`,
  explain: {
    line: 'Gira e sposta la retta finché i tondi stanno da una parte e i quadrati dall’altra. Quali punti restano sbagliati qualunque cosa tu faccia, e perché?',
    logistic:
      'La **regressione logistica** è un neurone solo: parte dalla tua retta e la sposta un passo alla volta, per dare più probabilità alla classe giusta. Il confine resta dritto, ma ora c’è anche il dubbio: dove il colore sfuma, è sicura?',
    network: (neurons: number) =>
      `Ognuno ${neurons === 8 ? 'degli' : 'dei'} ${integer(neurons)} **neuroni nascosti** tira una sua retta morbida, e l’ultimo neurone le combina: così il confine si piega. Quanti neuroni bastano per questi punti?`,
  },
  xor: 'Perché una retta non può fare lo XOR? I due angoli ● hanno in mezzo il centro, e anche i due angoli ■. Se i due ● stanno da una parte, ci sta anche il centro; se i due ■ stanno dall’altra, pure: ma il centro non può stare da due parti.',
  circles:
    'Una retta non può chiudere un cerchio: se i tondi sono circondati, da qualunque parte la giri ci sono quadrati di qua e di là.',
  small: (data: string, seed: number | null, seen: number, unseen: number) =>
    `-# ${data}${seed === null ? '' : `, seme ${seed}`}: ${plural(seen, 'punto', 'punti')} per imparare, ${integer(unseen)} tenuti da parte.`,
  computed: (seed: number) =>
    `-# I conti li ha fatti in un attimo, qui li rivedi piano. Pesi iniziali dal seme ${seed}: stesso seme, stessa rete.`,
  own: (file: string) => `Punti da ${file}`,
  restarted: 'Si ricomincia: la retta è di nuovo orizzontale.',
  buttons: {
    angle: (by: number) => `${by < 0 ? '↻' : '↺'} ${signed(by)}°`,
    offset: (by: number) => `↕ ${signed(by)}`,
    write: 'Scrivi…',
    swap: 'Scambia i lati',
    reset: 'Da capo',
    show: 'Mostra i mai visti',
    hide: 'Nascondi i mai visti',
    logistic: 'Regressione logistica',
    network: 'Piccola rete',
    hand: 'A mano',
    reseed: 'Altri pesi iniziali',
    skip: 'Salta alla fine',
  },
  menus: {
    data: 'Altri punti',
    neurons: 'Neuroni nascosti',
    neuronsOption: (n: number) => `${integer(n)} neuroni nascosti`,
  },
  modal: {
    title: 'La tua retta',
    angle: 'Angolo in gradi, da −180 a 180',
    offset: 'Spostamento, da −10 a 10',
    badAngle: '`angolo` deve essere un numero fra −180 e 180, per esempio `45`.',
    badOffset: '`spostamento` deve essere un numero fra −10 e 10, per esempio `0,5`.',
  },
  /** the hand's line in two numbers */
  line: (angle: number, offset: number) => `angolo ${decimal(angle)}°, spostamento ${decimal(offset, 2)}`,
} as const;

function moved(share: number, before: number): string {
  const points = (share - before) * 100;
  if (Math.abs(points) < 0.05) return '; come prima';
  return points > 0 ? `; ↑ ${decimal(points, 1)} in più` : `; ↓ ${decimal(-points, 1)} in meno`;
}

/** Where the ● side is and where the other: the normal of a line at 0° points upwards. */
function sideWords(angle: number): readonly [string, string] {
  const turn = (angle * Math.PI) / 180;
  const [right, up] = [-Math.sin(turn), Math.cos(turn)];
  if (Math.abs(up) >= 0.3) return up > 0 ? ['Sopra', 'sotto'] : ['Sotto', 'sopra'];
  return right > 0 ? ['A destra', 'a sinistra'] : ['A sinistra', 'a destra'];
}
