/** What /impostazioni says: the choices of a server. */
export const impostazioni = {
  description: 'Le scelte di questo server: chi vale come docente, e il resto',
  docente: {
    description: 'Quale ruolo vale come docente in questo server',
    ruolo: 'Chi ha questo ruolo potrà guidare le lezioni',
  },
  datiEsterni: {
    description: 'Se /dati può mostrare righe vere di insiemi di dati pubblici, da internet',
    attivi: 'Sì per accenderli, no per spegnerli',
    done: (on: boolean) =>
      on
        ? 'Fatto: /dati può chiedere qualche riga di insiemi di dati pubblici a Hugging Face. Non manda niente di quello che scrivete; le righe sono mostrate come sono.'
        : 'Fatto: i dati esterni sono spenti.',
  },
  mostra: { description: 'Come è impostato Prossimo in questo server' },
  remove: 'Togli il ruolo',
  heading: '**Prossimo in questo server**',
  /** One line for each setting. */
  lines: {
    'teacher-role': (role: string | null) =>
      role === null
        ? 'Docente: chi può gestire il server.'
        : `Docente: chi può gestire il server, e chi ha il ruolo <@&${role}>.`,
    'external-data': (on: boolean) =>
      on ? 'Dati esterni: accesi, /dati può mostrare righe di insiemi pubblici.' : 'Dati esterni: spenti.',
  },
  chosen: (role: string) =>
    `Fatto: da adesso chi ha il ruolo <@&${role}> vale come docente. Può guidare le lezioni e fermare le richieste degli altri; questa impostazione, invece, la cambia solo chi può gestire il server.`,
  current: (role: string) => `Adesso chi ha il ruolo <@&${role}> vale come docente.`,
  none: (mention: string) =>
    `Nessun ruolo vale come docente: lo è solo chi può gestire il server. Per sceglierne uno usa ${mention} con l’opzione \`ruolo\`.`,
  removed: 'Fatto: nessun ruolo vale più come docente. Lo resta chi può gestire il server.',
  nothingToRemove: 'Nessun ruolo vale come docente: non c’è niente da togliere.',
  everyone: 'Questo è il ruolo di tutti: ogni studente diventerebbe docente. Scegline un altro.',
  notManager:
    'Le impostazioni le cambia solo chi ha il permesso di gestire il server: chiedi a chi lo amministra.',
  inDirect:
    'Le impostazioni sono di un server: usa questo comando in un suo canale, non nei messaggi diretti.',
} as const;
