/** The options that several commands share. */
export const options = {
  privato: 'Mostra il risultato solo a te',
} as const;
