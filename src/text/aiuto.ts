/** What /aiuto says around the list of commands. */
export const aiuto = {
  description: 'Che cosa sa fare Prossimo, comando per comando',
  heading:
    'Prossimo apre un vero modello linguistico e ti fa vedere come sceglie **il prossimo token**. Ogni numero esce dal modello che gira su questo computer.',
  start: (mention: string) =>
    `Per cominciare: ${mention} e scrivi l’inizio di una frase, per esempio *Il gatto beve il*.`,
  onMessage: (name: string) =>
    `**${name}**: nel menu di un messaggio (tasto destro, o tieni premuto) alla voce App.`,
  /** @param first clickable; @param others the names alone */
  group: (first: string, others: readonly string[], description: string) =>
    `${[first, ...others.map((name) => `\`${name}\``)].join(' · ')}: ${description}`,
  /** The commands by what they are about; those named nowhere stand under the last. */
  topics: [
    {
      title: 'Il prossimo token',
      commands: ['tokenizza', 'Tokenizza', 'probabilita', 'completa', 'temperatura', 'prompt', 'gioco'],
    },
    { title: 'Dentro il modello', commands: ['passi', 'lente', 'attenzione', 'ablazione', 'vettori'] },
    {
      title: 'Piccoli modelli da costruire',
      commands: ['regressione', 'classificazione', 'neurone', 'rete', 'autoencoder', 'dati'],
    },
    { title: 'Lezioni', commands: ['lezione', 'progressi', 'segui', 'corso'] },
    { title: 'Prossimo e i tuoi dati', commands: [] },
  ] as readonly { readonly title: string; readonly commands: readonly string[] }[],
  panels:
    'I pulsanti sotto un grafico li può premere chiunque: chi non ha lanciato il comando riceve una copia privata, solo sua.',
} as const;
