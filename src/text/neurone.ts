/** The words of /neurone: one neuron, moved by hand. */
import type { NeuronActivation, Task } from '../labs/neuron/neuron.ts';
import { decimal, plural, signed } from './numbers.ts';

const sub = (place: number): string => '₁₂₃'[place] ?? '';
const inParentheses = (x: number): string => (x < 0 ? `(${decimal(x)})` : decimal(x));
const NAMES: Readonly<Record<Task, string>> = { and: 'AND', or: 'OR', xor: 'XOR' };
const ACTIVATION_NAMES: Readonly<Record<NeuronActivation, string>> = {
  step: 'gradino',
  sigmoid: 'sigmoide',
  relu: 'ReLU',
  tanh: 'tanh',
};

export const neurone = {
  description:
    'Un neurone artificiale da regolare a mano: pesi, bias, attivazione, e ogni conto scritto per intero',
  options: {
    ingressi: 'Quanti ingressi ha il neurone: 2 o 3',
    attivazione: 'Che cosa fa il neurone alla somma',
    compito: 'Che cosa deve imparare a fare',
  },
  tasks: {
    and: 'AND: 1 solo se tutti gli ingressi sono 1',
    or: 'OR: 1 se almeno un ingresso è 1',
    xor: 'XOR: 1 se gli ingressi a 1 sono dispari',
    libero: 'libero: nessun compito',
  },
  taskName: (task: Task | null) => (task === null ? 'Libero' : NAMES[task]),
  activationName: (activation: NeuronActivation) => ACTIVATION_NAMES[activation],
  name: (place: number, inputs: number) => (place < inputs ? `w${sub(place)}` : 'b'),
  longName: (place: number, inputs: number) => (place < inputs ? `Il peso w${sub(place)}` : 'Il bias b'),
  input: (place: number) => `x${sub(place)}`,
  number: (x: number) => decimal(x, Number.isInteger(100 * x) ? undefined : 2),
  output: (x: number) => decimal(x, Number.isInteger(x) ? 0 : 3),
  /** every product and the sum, in letters and then in numbers */
  sum: (weights: readonly number[], inputs: readonly number[], bias: number, sum: number) => {
    const letters = weights.map((_, i) => `w${sub(i)}·x${sub(i)}`).join(' + ');
    const numbers = weights.map((w, i) => `${inParentheses(w)}·${inputs[i]}`).join(' + ');
    const products = weights.map((w, i) => inParentheses(w * (inputs[i] ?? 0) || 0)).join(' + ');
    return `${letters} + b = ${numbers} + ${inParentheses(bias)} = ${products} + ${inParentheses(bias)} = **${decimal(sum)}**`;
  },
  activated: (activation: NeuronActivation, sum: number, output: string) =>
    `Poi l’attivazione, ${ACTIVATION_NAMES[activation]}: da ${decimal(sum)} esce **${output}**.`,
  activations: {
    step: 'Il gradino dà 1 se la somma è almeno 0, altrimenti 0: tutto o niente.',
    sigmoid:
      'La sigmoide schiaccia ogni somma fra 0 e 1, con dolcezza: dove il gradino salta, lei scivola, e per questo si può addestrare. Da 0,5 in su conta come sì.',
    relu: 'La ReLU lascia passare le somme positive e azzera le altre. Qui conta come sì da 0,5 in su.',
    tanh: 'La tanh schiaccia ogni somma fra −1 e 1. Da 0 in su conta come sì.',
  },
  score: (task: Task, right: number, rows: number) =>
    `Compito **${NAMES[task]}**: ${plural(right, 'riga giusta', 'righe giuste')} su ${rows}.`,
  mistake: (inputs: readonly number[], says: number, wants: number) =>
    `Con ${inputs.map((x, i) => `x${sub(i)} = ${x}`).join(', ')} dice ${says}, e dovrebbe dire ${wants}.`,
  done: {
    and: 'Ce l’hai fatta: il sì comincia solo dove gli ingressi, insieme, superano la soglia che hai messo nel bias. Ora prova OR: basta cambiare il bias?',
    or: 'Ce l’hai fatta: adesso un solo ingresso basta a superare la soglia. Ora prova XOR, se ci riesci…',
    xor: 'XOR con un neurone solo: non dovrebbe essere possibile.',
  },
  hints: {
    and: 'Un AND deve dire sì solo quando tutti gli ingressi sono a 1: serve un bias negativo, che solo tutti i pesi insieme possano superare.',
    or: 'Un OR deve dire sì appena un ingresso è a 1: il bias dev’essere negativo, ma meno di ogni singolo peso.',
    xorTry: (most: number, rows: number) =>
      `Uno XOR deve dire sì quando gli ingressi a 1 sono dispari. Muovi pesi e bias, anche sotto lo zero: ${most} righe giuste si possono avere. E tutte e ${rows}?`,
    xor2: 'Non è colpa tua: un neurone dice sì da una parte di una retta e no dall’altra, e nessuna retta mette i due punti pieni da una parte e i due vuoti dall’altra. Al massimo si arriva a 3 righe su 4. Per riuscirci ne servono tre, su due strati: è così che nasce una rete.',
    xor3: 'Non è colpa tua: un neurone dice sì da una parte di un piano e no dall’altra, e nessun piano separa i sì dai no di XOR. Con tre ingressi al massimo si arriva a 6 righe su 8. Servono più neuroni, su due strati: è così che nasce una rete.',
    libero:
      'I pesi dicono quanto conta ciascun ingresso, e in che senso; il bias dice quanto è facile che il neurone si accenda.',
  },
  small: '-# Nel disegno: linea spessa = peso grande, linea tratteggiata = peso negativo.',
  buttons: {
    move: (name: string, by: number) => `${name} ${signed(by)}`,
    write: 'Scrivi i numeri',
    flip: (place: number, x: number) => `x${sub(place)}: da ${x} a ${1 - x}`,
    again: 'Da capo',
  },
  menus: {
    number: 'Quale numero muovono i bottoni',
    activation: 'Attivazione',
  },
  modal: {
    title: 'I numeri del neurone',
    bad: (name: string, most: number) =>
      `${name} dev’essere un numero fra −${most} e ${most}, per esempio −0,5 oppure 1,25. Ho tenuto i numeri di prima: scrivili di nuovo.`,
  },
  picture: {
    sum: 'somma',
    output: 'esce',
    out: (says: number) => `cioè ${says === 1 ? 'sì' : 'no'}`,
    plane: 'pieno = deve dire 1',
    planeFree: 'i quattro ingressi',
    shade: 'azzurro: qui dice 1',
    wants: 'atteso',
    gives: 'esce',
    right: 'giusta',
    wrong: 'errata',
  },
  alt: (
    weights: readonly number[],
    bias: number,
    inputs: readonly number[],
    sum: number,
    activation: NeuronActivation,
    output: string,
    table: string,
  ) =>
    `Un neurone. ${weights.map((w, i) => `x${sub(i)} = ${inputs[i]}, peso ${decimal(w)}`).join('; ')}; bias ${decimal(bias)}. Somma ${decimal(sum)}, attivazione ${ACTIVATION_NAMES[activation]}, esce ${output}. Tabella: ${table}.`,
  altRow: (inputs: readonly number[], output: string, wants: number | null) =>
    `${inputs.join(' ')} → ${output}${wants === null ? '' : ` (atteso ${wants})`}`,
} as const;
