/** What whoever starts the program reads in the terminal. */
export const started = {
  aula: (url: string, taken: number | null) =>
    [
      ...(taken === null
        ? []
        : [`La porta ${taken} è occupata da un altro programma: ne ho scelta un’altra.`]),
      '',
      `✅ Prossimo è pronto. Apri nel browser:  ${url}`,
      '   Entra come docente o come studente e prova:  /probabilita testo: Il gatto beve il',
      '   Per spegnerlo: Ctrl+C',
      '',
    ].join('\n'),
  discord: (tag: string, invitation: string, registered: boolean) =>
    [
      '',
      `✅ Prossimo è pronto su Discord come ${tag}.${registered ? ' Ho registrato i comandi.' : ''}`,
      `   Per aggiungerlo a un server:  ${invitation}`,
      '   Per spegnerlo: Ctrl+C',
      '',
    ].join('\n'),
  opening: (title: string) => `Apro il modello ${title}…`,
  closing: 'Mi spengo e chiudo il modello…',
} as const;

export const tutorModel = {
  opening: (title: string) => `Apro anche il modello del tutor, ${title}…`,
  base: (title: string) =>
    `MODEL_TUTOR: ${title} è un modello base, non sa conversare: il tutor risponde con le parole delle lezioni.`,
} as const;

export const deployment = {
  notInServer: (guildId: string, invitation: string) =>
    `Il bot non è nel server indicato da DISCORD_GUILD_ID (${guildId}).\nInvitalo con questo indirizzo, poi riavvia:  ${invitation}\nSe il server è un altro, correggi DISCORD_GUILD_ID nel file .env.`,
} as const;

export const failures = {
  inUse: (url: string | null) =>
    `Prossimo è già aperto con questi stessi dati${url === null ? '' : `: ${url}`}.\nUsa quello, oppure chiudilo (Ctrl+C nella sua finestra) e riavvia; per averne due insieme indica un’altra cartella con DATA_DIR nel file .env.`,
  damaged: (file: string) =>
    `Il file dei dati (${file}) è rovinato e non si può leggere.\nSpostalo altrove, per non perderlo, e riavvia: Prossimo ne crea uno nuovo e vuoto.`,
  locked: (file: string) =>
    `Il file dei dati (${file}) è in uso da un altro programma: forse Prossimo è già aperto in un’altra finestra.\nChiudilo e riavvia.`,
  newer: (file: string) =>
    `Il file dei dati (${file}) è di una versione più recente di Prossimo.\nAggiorna Prossimo, oppure indica un’altra cartella con DATA_DIR nel file .env.`,
  unwritable: (file: string) =>
    `Non posso scrivere il file dei dati (${file}).\nControlla i permessi della cartella, o indicane un’altra con DATA_DIR nel file .env.`,
  engine: (name: string, reason: string) =>
    `Il modello ${name} non si apre: ${reason}\nSe il file è tuo, controlla che sia un GGUF completo; altrimenti cancellalo da models/weights e riavvia, così viene scaricato di nuovo.`,
  unexpected: (message: string) => `Prossimo non è partito per un errore imprevisto: ${message}`,
} as const;
