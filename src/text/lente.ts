/** The words around the logit lens. Layers are counted from 1; 0 is before the first. */
import { the, toThe } from './articles.ts';
import { code, quoted } from './markdown.ts';
import { decimal, integer, ordinal, percent } from './numbers.ts';
import { bits } from './uncertainty.ts';

const after = (layer: number): string => (layer === 0 ? 'Prima del primo strato' : `Dopo lo strato ${layer}`);

export const lente = {
  description: 'Che cosa direbbe il modello se si fermasse dopo ogni strato: la lente dei logit',
  options: {
    testo: 'Il testo da continuare, per esempio: Roma è la capitale d’Italia. Parigi è la capitale della',
    parola: 'La parola di cui seguire il posto, strato per strato (senza: la risposta finale)',
    strato: 'Uno strato da leggere da vicino (0 = prima del primo)',
  },
  heading: (text: string, answer: string, probability: number, layers: number) =>
    `Dopo ${quoted(text)} il modello attraversa ${layers} strati e alla fine dice ${code(answer)} (**${percent(probability)}**). La lente mostra che cosa direbbe se si fermasse prima.`,
  onset: (answer: string, stays: number, ever: number, layers: number) => {
    const often = ever < stays ? ` C’era già stato dopo lo strato ${ever}, poi ha perso il posto.` : '';
    if (stays === layers)
      return `${code(answer)} arriva in testa **solo all’ultimo strato**, ${the(String(layers))}${layers}.${often}`;
    if (stays === 0) return `${code(answer)} è in testa già prima del primo strato, e ci resta.`;
    return `${code(answer)} è in testa **dallo strato ${stays} in poi**.${often}`;
  },
  followed: (
    label: string,
    end: { rank: number; probability: number },
    best: { rank: number; layer: number },
  ) =>
    `${code(label)} alla fine è **${ordinal(end.rank)}** (${percent(end.probability)})${best.rank === end.rank ? ', e un posto migliore non l’ha mai avuto.' : `. Il suo posto migliore: ${ordinal(best.rank)}, ${after(best.layer).toLowerCase()}.`}`,
  itself: (label: string) => `Prima del primo strato la lente vede soltanto il token stesso, ${code(label)}.`,
  unreadable: (layers: number, least: number) =>
    `Fino allo strato ${layers} quello che si legge **non c’entra**: i token in testa finiscono tutti oltre il 1.000º posto${least < 1 ? `, anche dove la lente sembra sicura (${bits(least)} bit)` : ''}. Lì il vettore non somiglia ancora a una parola da dire.`,
  fall: (layer: number, before: number, after_: number) =>
    `L’incertezza cala di più allo **strato ${layer}**: da ${bits(before)} a ${bits(after_)} bit.`,
  sameMeaning: (
    same: string,
    layers: readonly number[],
    most: number,
    answer: string,
    rank: number,
    cosine: number,
    vocabulary: number,
  ) =>
    `🔎 Prima di dire ${code(answer)} aveva in testa ${code(same)} (${which(layers)}, fino ${toThe(percent(most))}**${percent(most)}**). ` +
    `I due vettori puntano quasi dalla stessa parte: fra ${integer(vocabulary)} token ${code(same)} è ${the(ordinal(rank - 1))}${ordinal(rank - 1)} più vicino a ${code(answer)} (coseno ${decimal(cosine, 2)}). ` +
    'È la stessa parola in un’altra lingua? Allora lo sapeva già: alla fine l’ha solo **tradotto**.',
  next: (label: string, rank: number, probability: number) =>
    `Nel tuo testo qui segue ${code(label)}: per il modello è ${ordinal(rank)} (${percent(probability)}).`,
  layer: (layer: number, tokens: readonly string[]) => `**${after(layer)}**: ${tokens.join(' · ')}`,
  token: (label: string, probability: number) => `${code(label)} ${percent(probability)}`,
  severalTokens: (word: string, first: string, count: number) =>
    `Per il modello ${quoted(word)} sono ${count} token: seguo il primo, ${code(first)}.`,
  unseen:
    '-# ⟨cinese⟩ e simili: token in una scrittura che la figura non sa disegnare; aprendo lo strato si leggono.',
  small:
    '-# Lente dei logit: il vettore di ogni strato va subito alla norma finale e all’unembedding, come se gli strati dopo non ci fossero. Numeri calcolati da Prossimo stesso in f32, dallo stesso file: differiscono un poco da quelli di /probabilita.',
  noSuchLayer: (layers: number) =>
    `Questo modello ha ${layers} strati: scegline uno da 0 (prima del primo) a ${layers}.`,
  menus: {
    follow: 'Segui un altro token…',
    place: 'Guarda dopo un altro token del testo…',
    end: (probability: number) => `alla fine ${percent(probability)}`,
  },
  buttons: {
    read: (layer: number) => `Leggi lo strato ${layer}`,
    before: (layer: number) => `◀ Strato ${layer}`,
    next: (layer: number) => `▶ Strato ${layer}`,
    close: 'Chiudi lo strato',
  },
} as const;

/** [13, 14, 16] -> 'strati 13, 14 e 16' */
function which(layers: readonly number[]): string {
  if (layers.length === 1) return `strato ${layers[0]}`;
  return `strati ${layers.slice(0, -1).join(', ')} e ${layers.at(-1)}`;
}
