/** Every sentence the page itself says, in Italian. */

const number = new Intl.NumberFormat('it-IT');
const bytes = new Intl.NumberFormat('it-IT', { maximumFractionDigits: 1 });

export const it = {
  app: 'Prossimo',
  door: {
    title: 'Benvenuti in Prossimo',
    name: 'Come ti chiami?',
    nameMissing: 'Scrivi il tuo nome per entrare.',
    role: 'Entro come',
    teacher: 'docente',
    student: 'studente',
    enter: 'Entra',
    privacy: 'Tutto resta su questo computer: niente di ciò che scrivi va su Internet.',
    leave: 'Esci',
  },
  loading: 'Apro l’aula…',
  sidebar: {
    label: 'Canali e persone',
    channels: 'Canali',
    direct: 'Messaggi diretti',
    people: 'In aula',
    open: 'Apri l’elenco dei canali',
    close: 'Chiudi l’elenco dei canali',
    you: 'tu',
    away: 'non in aula',
    bot: 'assistente',
    online: 'collegato',
    offline: 'non collegato',
    unread: (n: number) => (n === 1 ? '1 messaggio nuovo' : `${number.format(n)} messaggi nuovi`),
    another: 'Entra anche con un altro nome (nuova scheda)',
    moreAway: (n: number) => (n === 1 ? 'e un’altra persona uscita' : `e altre ${n} persone uscite`),
  },
  theme: { light: 'Passa ai colori chiari', dark: 'Passa ai colori scuri' },
  lost: 'Connessione persa, riprovo…',
  offline: 'Prossimo non è collegato: i comandi e i pulsanti funzioneranno quando torna.',
  talk: {
    label: (name: string) => `Messaggi in ${name}`,
    start: (name: string) => `Qui comincia ${name}`,
    hint: 'Scrivi / per vedere tutti i comandi, oppure parti da uno di questi:',
    hintNoCommands: 'I comandi compaiono qui quando Prossimo si collega.',
    older: 'Carica i messaggi precedenti',
    loading: 'Carico i messaggi…',
    newest: 'Vai agli ultimi messaggi',
    edited: '(modificato)',
    botTag: 'APP',
    used: 'ha usato',
    thinking: (who: string) => `${who} sta pensando…`,
    typing: (names: readonly string[]) =>
      names.length === 1 ? `${names[0]} sta scrivendo…` : `${names.join(' e ')} stanno scrivendo…`,
    ephemeral: 'Solo tu puoi vedere questo messaggio',
    noAnswer: 'L’applicazione non ha risposto',
    dismiss: 'Nascondi l’avviso',
    more: (who: string) => `Azioni sul messaggio di ${who}`,
    menu: 'App e azioni',
    copy: 'Copia il testo',
    copied: 'Testo copiato',
    sending: (label: string) => `Invio ${label}…`,
    today: 'Oggi',
    yesterday: 'Ieri',
    spoiler: 'Contenuto nascosto: premi per mostrarlo',
    unknownPerson: 'persona sconosciuta',
    unknownChannel: 'canale sconosciuto',
    role: 'ruolo',
    embed: 'Riquadro',
  },
  picture: {
    enlarge: (alt: string) => `Ingrandisci l’immagine: ${alt}`,
    noAlt: 'immagine senza descrizione',
    showAlt: 'Mostra la descrizione dell’immagine',
    close: 'Chiudi',
    open: 'Salva l’immagine',
    dialog: 'Immagine ingrandita',
    natural: 'Dimensioni originali',
    fitted: 'Tutta la larghezza',
    description: 'Descrizione dell’immagine',
  },
  file: (name: string, size: number) => `Scarica ${name}, ${fileSize(size)}`,
  menu: {
    choose: 'Scegli…',
    confirm: 'Conferma',
    atLeast: (n: number) => `Scegline almeno ${n}.`,
    atMost: (n: number) => `Puoi sceglierne al massimo ${n}.`,
  },
  modal: {
    cancel: 'Annulla',
    send: 'Invia',
    required: 'obbligatorio',
    failed: 'Invio non riuscito. Riprova.',
  },
  composer: {
    label: (name: string) => `Scrivi in ${name}`,
    placeholder: (name: string) => `Scrivi in ${name}, o / per i comandi`,
    send: 'Invia',
    tooLong: (n: number) => `Il messaggio supera i 2.000 caratteri: toglierne ${number.format(n)}.`,
    left: (n: number) =>
      n >= 0 ? `${number.format(n)} caratteri rimasti` : `${number.format(-n)} di troppo`,
    unknown: (typed: string) => `Nessun comando si chiama ${typed}. Scrivi / per vederli tutti.`,
    commands: 'Comandi',
    found: (n: number) => (n === 1 ? 'un comando' : `${n} comandi`),
    none: 'Nessun comando con questo nome',
    run: 'Esegui',
    cancel: 'Annulla il comando',
    add: 'Aggiungi',
    remove: (name: string) => `Togli ${name}`,
    optional: 'facoltativo',
    options: (label: string) => `Opzioni di ${label}`,
    yes: 'Sì',
    no: 'No',
    choose: 'Scegli…',
    searching: 'Cerco…',
    chooseFile: 'Scegli un file…',
    removeFile: (name: string) => `Togli il file ${name}`,
  },
  field: {
    required: 'Questo campo è obbligatorio.',
    integer: 'Serve un numero intero, per esempio 40.',
    number: 'Serve un numero, per esempio 0,7.',
    min: (n: number) => `Il valore minimo è ${number.format(n)}.`,
    max: (n: number) => `Il valore massimo è ${number.format(n)}.`,
    minLength: (n: number) => `Servono almeno ${number.format(n)} caratteri.`,
    maxLength: (n: number, now: number) =>
      `Al massimo ${number.format(n)} caratteri: ora sono ${number.format(now)}.`,
    file: 'Scegli un file.',
    emptyFile: 'Il file è vuoto: scegline un altro.',
    largeFile: (size: number) => `Il file è di ${fileSize(size)}: il massimo è 10 MB.`,
    choice: 'Scegli una voce dell’elenco.',
    range: (min?: number, max?: number) => {
      if (min !== undefined && max !== undefined) return `da ${number.format(min)} a ${number.format(max)}`;
      if (min !== undefined) return `almeno ${number.format(min)}`;
      return max === undefined ? '' : `al massimo ${number.format(max)}`;
    },
  },
  problem: {
    network: 'L’aula non risponde: controlla che il programma sia ancora acceso.',
    session: 'La sessione è finita: entra di nuovo.',
    generic: 'Qualcosa non ha funzionato. Riprova.',
  },
};

/** 12345 -> "12,1 kB" */
export function fileSize(size: number): string {
  if (size < 1024) return `${size} byte`;
  return size < 1024 ** 2 ? `${bytes.format(size / 1024)} kB` : `${bytes.format(size / 1024 ** 2)} MB`;
}
