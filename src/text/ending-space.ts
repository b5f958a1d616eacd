/** What is said of a text that ends in a space: it costs the model the tokens that begin with one. */
import { code } from './markdown.ts';

/** @returns nothing to say for any other text */
export const endingSpace = (text: string): readonly string[] =>
  text.endsWith(' ')
    ? [
        `Il testo finisce con uno spazio, e quello spazio è già un token: il modello non è più libero di continuare con un token come ${code('·latte')}, che lo spazio ce l’ha dentro. Prova a toglierlo.`,
      ]
    : [];
