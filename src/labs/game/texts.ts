/** Texts to guess, written for this: an opening that is shown, and how it goes on. */

export interface GameText {
  readonly opening: string;
  readonly rest: string;
}

export const TEXTS: readonly GameText[] = [
  { opening: 'Il gatto beve il', rest: ' latte, poi salta sul davanzale e guarda la pioggia.' },
  { opening: 'Ieri sera la nonna ha preparato la', rest: ' pasta con il pomodoro per tutta la famiglia.' },
  {
    opening: 'Quando suona la campanella, gli studenti escono',
    rest: ' di corsa e il cortile si riempie di voci.',
  },
  { opening: 'La capitale della Francia è', rest: ' Parigi, quella della Spagna è Madrid.' },
  { opening: 'Ho aperto la finestra e ho visto che fuori', rest: ' nevicava: la strada era tutta bianca.' },
  { opening: 'Per fare il pane servono farina, acqua,', rest: ' lievito e un pizzico di sale.' },
  { opening: 'Il treno per Milano parte alle', rest: ' otto dal binario tre e arriva a mezzogiorno.' },
  {
    opening: 'All’ultimo minuto il portiere ha parato',
    rest: ' il rigore e la squadra ha vinto la partita.',
  },
  { opening: 'C’era una volta un drago che aveva paura', rest: ' del fuoco e viveva in fondo al mare.' },
  {
    opening: 'La professoressa entra in classe, posa la borsa e',
    rest: ' dice: oggi parliamo di probabilità.',
  },
];
