/** The words around the chart of the next token. */

import type { SamplerSettings } from '../sampling/types.ts';
import { code, quoted } from './markdown.ts';
import { integer, percent } from './numbers.ts';
import { completeWith } from './sampler.ts';
import { bits, fair } from './uncertainty.ts';

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
  uncertainty: (entropy: number, effective: number, kept: number, vocabulary: number) =>
    `Incertezza: **${bits(entropy)} bit**, come scegliere fra ${fair(effective)} token ugualmente probabili. ` +
    (kept === vocabulary
      ? `In gioco ci sono tutti i ${integer(vocabulary)} token del vocabolario.`
      : `In gioco restano ${integer(kept)} token su ${integer(vocabulary)}.`),
  drawn: (token: string, share: number, seed: number, settings: SamplerSettings) =>
    `🎲 Estratto ${code(token)}: la sua probabilità era **${percent(share)}**. Seme ${seed}: con lo stesso seme esce lo stesso token${settings.order === 'temperature-first' ? `, che è anche il primo di ${completeWith(settings, seed)}` : ''}.`,
  /** @param p null when the draws fall in one group, and nothing can be judged */
  drawn100: (seed: number, p: number | null, kept: number) =>
    `🎲 Cento estrazioni, seme ${seed}. ${
      p === null
        ? kept === 1
          ? 'In gioco c’è un token solo: esce sempre quello.'
          : 'Lo scarto qui non si può giudicare: servono almeno due gruppi di token con 5 uscite attese ciascuno, e tolti i più probabili agli altri ne toccano in tutto meno di 5.'
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
