/** What /aiuto says around the list of commands. */
export const aiuto = {
  description: 'Che cosa sa fare Prossimo, comando per comando',
  heading:
    'Prossimo apre un vero modello linguistico e ti fa vedere come sceglie **il prossimo token**. Ogni numero esce dal modello che gira su questo computer.',
  start: (mention: string) =>
    `Per cominciare: ${mention} e scrivi l’inizio di una frase, per esempio *Il gatto beve il*.`,
  onMessage: (name: string) =>
    `**${name}**: nel menu di un messaggio (tasto destro, o tieni premuto) alla voce App.`,
  panels:
    'I pulsanti sotto un grafico li può premere chiunque: chi non ha lanciato il comando riceve una copia privata, solo sua.',
} as const;
