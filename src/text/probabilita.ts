/** The words around the chart of the next token. */

import { code, quoted } from './markdown.ts';
import { decimal, integer, percent } from './numbers.ts';

export const probabilita = {
  description: 'Il grafico del prossimo token: quanto è probabile ogni continuazione del tuo testo',
  options: {
    testo: 'Il testo da continuare, per esempio: Il gatto beve il',
    temperatura: 'Quanto appiattire le probabilità (1 = come le dà il modello)',
    top_k: 'Tieni solo i k token più probabili (0 = tutti)',
    top_p: 'Tieni i più probabili finché insieme arrivano a p (1 = tutti)',
  },
  heading: (text: string, first: string, share: number) =>
    `Dopo ${quoted(text)} il modello mette per primo ${code(first)}, con probabilità **${percent(share)}**.`,
  onlyOne: 'Resta un solo token: così il testo è sempre lo stesso.',
  uncertainty: (bits: number, effective: number, kept: number, vocabulary: number) =>
    `Incertezza: **${decimal(bits, 2)} bit**, come scegliere fra ${decimal(effective, 1)} token ugualmente probabili. ` +
    (kept === vocabulary
      ? `In gioco ci sono tutti i ${integer(vocabulary)} token del vocabolario.`
      : `In gioco restano ${integer(kept)} token su ${integer(vocabulary)}.`),
  drawn: (token: string, share: number, seed: number) =>
    `🎲 Estratto ${code(token)}: la sua probabilità era **${percent(share)}**. Seme ${seed}: con lo stesso seme esce lo stesso token.`,
  drawn100: (seed: number, p: number | null) =>
    `🎲 Cento estrazioni, seme ${seed}. ${
      p === null
        ? 'Con così pochi token in gioco non c’è nulla da confrontare.'
        : `Probabilità che il caso dia uno scarto così grande, o di più: ${percent(p)}${p < 0.01 ? '. Raro, ma non impossibile' : ''}.`
    }`,
  chosen: (token: string) => `Hai aggiunto ${code(token)}: ora il modello continua da lì.`,
  undone: 'Ultimo token tolto.',
  choose: 'Scegli un token da aggiungere al testo…',
  buttons: {
    reset: 'Azzera',
    order: { 'temperature-first': 'Ordine: prima T', 'temperature-last': 'Ordine: T per ultima' },
    undo: 'Togli ultimo',
    draw: 'Estrai',
    draw100: 'Estrai 100',
    add: (token: string) => `Aggiungi «${token}»`,
  },
} as const;

/** Buttons that lead from one command to the next. */
export const go = {
  tokenizza: 'I token',
  probabilita: 'Probabilità',
  completa: 'Completa',
} as const;
