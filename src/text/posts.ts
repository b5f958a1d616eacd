/** Why a message of the bot's own couldn't be written or changed. */
export const posts = {
  forbidden:
    'Qui non posso scrivere messaggi miei: prova in un canale dove mi è permesso, o chiedi all’insegnante.',
  gone: 'Il messaggio o il canale non c’è più: scrivi di nuovo il comando.',
  unreachable: 'Non riesco a scrivere nel canale in questo momento. Riprova fra poco.',
} as const;
