/** What is wrong in the steps of a lesson: questions without an answer, texts that Discord wouldn't show. */
import { integer, plural } from '../numbers.ts';
import { cut, type Words } from './problems.ts';

const say = (message: string, suggestion: string): Words => ({ message, suggestion });

export const steps = {
  setext: say(
    'Questa riga è diventata un titolo per colpa della riga di trattini o di uguali che la segue.',
    'Lascia una riga vuota in mezzo, o togli la riga di trattini.',
  ),
  untitled: say('Questo passo non ha titolo.', 'Scrivi il titolo dopo ##, meglio se è una domanda.'),
  empty: (title: string) =>
    say(
      `Nel passo ${cut(title)} la classe non vedrebbe niente.`,
      'Aggiungi un testo, una domanda o un comando.',
    ),
  twoAsks: (first: number) =>
    say(
      `Un passo ha una sola domanda, e questa è la seconda (la prima è alla riga ${integer(first)}).`,
      'Comincia un altro passo con ## prima di questa.',
    ),
  tooManyCommands: (n: number, most: number) =>
    say(`Un passo ha ${integer(n)} comandi, il massimo è ${integer(most)}.`, 'Dividi il passo in due.'),
  nothingToReveal: say(
    'quando="soluzione" va in un passo con una domanda, e qui non ce n’è.',
    'Togli quando, oppure aggiungi una domanda, una previsione o un voto.',
  ),
  tooLong: (what: string, length: number, most: number) =>
    say(
      `${what}: ${plural(length, 'carattere', 'caratteri')}, ma in un messaggio di Discord ce ne stanno ${integer(most)}.`,
      'Accorcia, o dividi il passo in due.',
    ),
} as const;

export const WHAT = {
  step: (title: string) => `Il testo del passo ${cut(title)} è troppo lungo`,
  reveal: (title: string) => `La soluzione del passo ${cut(title)} è troppo lunga`,
  title: 'Il titolo del passo è troppo lungo',
  choice: 'La scelta è troppo lunga per un pulsante',
  note: 'La nota è troppo lunga',
  hint: 'L’aiuto è troppo lungo',
  ask: 'La domanda è troppo lunga',
  pause: 'Il testo della pausa è troppo lungo',
  label: 'Il testo del link è troppo lungo',
  alt: 'La descrizione dell’immagine è troppo lunga',
  accepted: 'La risposta accettata è troppo lunga',
} as const;

export const asks = {
  duplicate: (id: string, line: number) =>
    say(`L’id ${cut(id, 40)} c’è già alla riga ${integer(line)}.`, 'Dai a ogni domanda un id diverso.'),
  noText: (kind: string) =>
    say(`Questo blocco «${kind}» non domanda niente.`, 'Scrivi la domanda prima delle scelte.'),
  noChoices: say(
    'La domanda non ha scelte.',
    'Elencale, una per riga: - [x] davanti a quella giusta, - [ ] davanti alle altre.',
  ),
  noBoxes: say(
    'Nelle scelte manca il segno di quale è giusta.',
    'Scrivi - [x] davanti a quella giusta e - [ ] davanti alle altre.',
  ),
  twoLists: (line: number) =>
    say(
      `Le scelte sono in due elenchi (il primo è alla riga ${integer(line)}).`,
      'Usa lo stesso segno, -, davanti a tutte, senza testo in mezzo.',
    ),
  count: (n: number, low: number, high: number) =>
    say(
      `${n === 0 ? 'Non c’è nessuna scelta' : n === 1 ? 'C’è una scelta sola' : `Le scelte sono ${integer(n)}`}: devono essere da ${integer(low)} a ${integer(high)}.`,
      n > high ? 'Togline qualcuna.' : 'Aggiungine, una per riga: - prima scelta.',
    ),
  noRight: say('Nessuna scelta è segnata come giusta.', 'Metti la x in quella giusta: - [x] …'),
  twoRight: (n: number) =>
    say(
      `Le scelte giuste sono ${integer(n)}, ma tipo="una" ne vuole una sola.`,
      'Lasciane una, oppure scrivi tipo="piu".',
    ),
  noReason: (text: string) =>
    say(
      `La scelta sbagliata ${cut(text)} non dice perché è sbagliata.`,
      'Scrivilo nella riga sotto, due spazi più a destra.',
    ),
  emptyChoice: say('Questa scelta è vuota.', 'Scrivi il testo dopo il trattino.'),
  sameChoice: (text: string) => say(`La scelta ${cut(text)} c’è due volte.`, 'Cambiane una.'),
  box: say('Qui nessuna scelta è giusta o sbagliata.', 'Togli [x] e [ ].'),
  noList: say(
    'Qui la risposta si scrive: le scelte [x] e [ ] non servono.',
    'Togli le scelte, oppure scrivi tipo="una" o tipo="piu".',
  ),
  notFor: (name: string, tipo: string) =>
    say(`L’attributo «${name}» non serve con tipo="${tipo}".`, 'Toglilo, o cambia il tipo.'),
  noNumber: say(
    'Manca il numero giusto.',
    'Scrivi giusto="3", oppure calcola="token" su="il testo da contare".',
  ),
  bothNumbers: say('Ci sono sia giusto che calcola.', 'Tieni solo uno dei due.'),
  needs: (name: string, calcola: string) =>
    say(`Con calcola="${calcola}" serve anche «${name}».`, `Aggiungi ${name}="…".`),
  noTolerance: (calcola: string) =>
    say(
      `Con calcola="${calcola}" nessuno indovina il numero esatto.`,
      'Aggiungi tolleranza="5": quanto si può sbagliare.',
    ),
  noAccepted: say('Manca la risposta giusta.', 'Scrivi accettate="una forma; un’altra forma".'),
  emptyHint: say('Questo aiuto è vuoto.', 'Scrivilo fra parentesi quadre: ::aiuto[Conta i colori].'),
  tooManyHints: (n: number, most: number) =>
    say(`Gli aiuti sono ${integer(n)}, il massimo è ${integer(most)}.`, 'Tieni i più utili.'),
  noExplanation: say(
    'Questa domanda non ha una spiegazione.',
    'Scrivila sotto il blocco, dopo la riga :::, e comparirà con la soluzione.',
  ),
  aloneExpectation: say(
    'Questa attesa non dice che cosa ci si aspetta.',
    'Scrivi primo="…" su="…", oppure fra="5" token="…" su="…", oppure tokens="3" su="…", oppure vettore="…" parola="…".',
  ),
} as const;

export const text = {
  h1: say('Un titolo con un solo # non è un passo.', 'Scrivi ## davanti al titolo di un passo.'),
  http: (url: string) => say(`L’indirizzo ${cut(url)} non è sicuro.`, 'Scrivi https:// al posto di http://.'),
  picture: say('Discord non mostra le immagini scritte così.', 'Scrivi ::immagine{url="https://…" alt="…"}.'),
  table: say('Discord non mostra le tabelle.', 'Scrivi un elenco, o un blocco tra ``` e ```.'),
  comment: say(
    'Discord mostrerebbe anche questo commento.',
    'Mettilo in un blocco :::docente, che vede solo chi insegna.',
  ),
  rule: say(
    'Discord non disegna righe di separazione.',
    'Togli questa riga, o comincia un altro passo con ##.',
  ),
  unclosedCode: say(
    'Il blocco di codice comincia qui e non finisce.',
    'Chiudilo con una riga di tre accenti gravi ```.',
  ),
} as const;
