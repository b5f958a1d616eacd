/** What is said of a text that is too long for a few messages. */
export const longText = {
  file: 'testo-intero.txt',
  note: '-# Qui c’è solo l’inizio: il testo intero è nel file allegato.',
} as const;
