/** The words around the same logits at several temperatures. */
import { code, ending, plain, plainWithin, quoted } from './markdown.ts';
import { decimal, integer, percent, plural } from './numbers.ts';
import { bits, fair } from './uncertainty.ts';

/** Most characters of one completion: five fit in an embed's fields. */
const BODY = 500;

interface End {
  readonly temperature: number;
  readonly first: number;
  readonly entropyBits: number;
  readonly effective: number;
  readonly keptByTopP: number;
  readonly shareOfTopK: number;
}

/** Five texts one under the other: line ends as signs. */
const line = (text: string): string => text.replace(/[^\S\n]*\n\s*/g, ' ⏎ ');

export const temperatura = {
  description: 'Gli stessi punteggi del modello a cinque temperature, e un testo per ciascuna',
  options: {
    testo: 'L’inizio del testo, per esempio: Il gatto beve il',
    seme: 'Il numero da cui partono le estrazioni: lo stesso seme rifà gli stessi testi',
  },
  heading: (text: string, token: string, cold: End, hot: End) =>
    `Dopo ${quoted(text)} il modello dà a ogni token un punteggio. La temperatura T divide quei punteggi: la classifica resta la stessa, cambiano le distanze. ` +
    `${code(token)} è sempre il primo, ma passa da **${percent(cold.first)}** (T = ${decimal(cold.temperature)}) a **${percent(hot.first)}** (T = ${decimal(hot.temperature)}).`,
  uncertainty: (cold: End, hot: End) =>
    `L’incertezza va da **${bits(cold.entropyBits)} bit**, come scegliere fra ${fair(cold.effective)} token alla pari, a **${bits(hot.entropyBits)} bit**, come fra ${fair(hot.effective)}.`,
  edges: (topK: number, topP: number, cold: End, hot: End) =>
    `Top-p ${decimal(topP)} guarda le probabilità: terrebbe ${plural(cold.keptByTopP, 'token', 'token')} a T = ${decimal(cold.temperature)} e ${integer(hot.keptByTopP)} a T = ${decimal(hot.temperature)}. ` +
    `Top-k ${integer(topK)} conta e basta: tiene sempre i primi ${integer(topK)}, che insieme valgono ${percent(cold.shareOfTopK)} nel primo caso, ${percent(hot.shareOfTopK)} nel secondo.`,
  small: (drawable: number, vocabulary: number) =>
    `-# Numeri di llama.cpp, gli stessi di /probabilita; qui i due tagli sono solo segnati. I testi sono estratti fra ${drawable < vocabulary ? `i ${integer(drawable)} token più probabili: fra tutti ci vorrebbe troppo` : 'tutti i token'}.`,
  embed: (seed: number) => `Un testo per ogni temperatura, seme ${seed}`,
  field: (temperature: number) => `T = ${decimal(temperature)}`,
  footer: 'Lo stesso seme dà gli stessi «numeri fortunati» a tutte: la differenza la fa solo la temperatura.',
  /** what was written in bold after the end of the person's own words */
  continued: (prompt: string, written: string) => {
    const [, before = '', body = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(line(written)) ?? [];
    return `${plain(line(ending(prompt, 30)))}${before}${body === '' ? '' : `**${plainWithin(body, BODY)}**`}${after}`;
  },
  withheld: (written: string) => `${written} ⏹ *fermato prima di una parola che qui non si mostra*`,
  ended: (written: string) => `${written} ⏹ *fine, l’ha deciso il modello*`,
  waiting: '…',
  unwritten: '*(non scritto: fermato prima)*',
  nothing: '*(nessun token)*',
  buttons: {
    stop: 'Ferma',
    again: 'Altro seme',
    at: (temperature: number) => `Grafico a T = ${decimal(temperature)}`,
  },
} as const;
