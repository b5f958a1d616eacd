/** What is wrong in the form of a lesson file, and what to do: read in the terminal, or in a private message. */
import { integer, plural } from '../numbers.ts';

/** A problem without its place. */
export interface Words {
  readonly message: string;
  readonly suggestion: string;
}
const say = (message: string, suggestion: string): Words => ({ message, suggestion });

/** A piece of the file, short enough for a sentence. */
export const cut = (text: string, most = 60): string => {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  const points = [...line];
  return `«${points.length > most ? `${points.slice(0, most - 1).join('')}…` : line}»`;
};
const list = (names: readonly string[]) => names.join(', ');
export const meant = (near: string | null, all: readonly string[]): string =>
  near === null ? `Si può scrivere: ${list(all)}.` : `Volevi dire «${near}»?`;

export const whole = {
  empty: say('Il file è vuoto.', 'Parti dall’esempio che c’è in lessons/LEGGIMI.md.'),
  tooLarge: (size: number, most: number) =>
    say(
      `Il file è troppo grande: ${integer(Math.ceil(size / 1000))} kB, il massimo è ${integer(Math.floor(most / 1000))} kB.`,
      'Dividi la lezione in due, e metti le immagini con ::immagine e un indirizzo.',
    ),
  tooLongLine: (length: number, most: number) =>
    say(
      `Questa riga ha ${integer(length)} caratteri, il massimo è ${integer(most)}.`,
      'Dividila in più capoversi.',
    ),
  tooMuch: say(
    'Il file ha troppe righe o troppi simboli: non è il testo di una lezione.',
    'Controlla di aver scelto il file giusto; se lo è, dividi la lezione in due.',
  ),
  tangled: say(
    'Il testo è troppo intricato da leggere: citazioni o elenchi uno dentro l’altro, o troppi simboli.',
    'Togli i livelli di troppo: in Discord ne bastano due.',
  ),
  strange: (what: string) =>
    say(
      `In questa riga c’è un carattere che non si può mostrare (${what}).`,
      'Cancellalo e riscrivi la riga a mano.',
    ),
  noSteps: say(
    'La lezione non ha nessun passo.',
    'Comincia ogni passo con un titolo: ## Che cosa vede il modello?',
  ),
  tooManySteps: (n: number, most: number) =>
    say(`La lezione ha ${integer(n)} passi, il massimo è ${integer(most)}.`, 'Dividila in due lezioni.'),
  outside: (text: string) =>
    say(
      `${cut(text)} sta fuori da ogni passo: nessuno lo vedrebbe.`,
      'Spostalo sotto un titolo di passo (## Titolo).',
    ),
} as const;

export const front = {
  missing: say(
    'Mancano i dati della lezione in cima al file.',
    'La prima riga è ---, poi id:, titolo:, minuti:, livello:, e un’altra riga ---.',
  ),
  open: say('I dati in cima al file non sono chiusi.', 'Dopo l’ultimo dato metti una riga con solo ---.'),
  notYaml: (reason: string) =>
    say(
      `I dati in cima al file non si leggono${reason === '' ? '' : ` (${reason})`}.`,
      'Ogni riga è «nome: valore»; se nel valore ci sono due punti, mettilo tra virgolette.',
    ),
  unknown: (key: string, near: string | null, all: readonly string[]) =>
    say(`«${key}» non è un dato della lezione.`, meant(near, all)),
  lacking: (key: string, example: string) =>
    say(`Manca «${key}».`, `Aggiungi una riga come questa: ${example}`),
  wrong: (key: string, example: string) => say(`«${key}» non è scritto bene.`, `Si scrive così: ${example}`),
} as const;

export const fences = {
  neverClosed: (name: string) =>
    say(
      `Il blocco «${name}» comincia qui e non finisce mai.`,
      'Chiudilo con una riga di soli tre due punti :::',
    ),
  stray: say(
    'Questa riga ::: chiude un blocco che non è aperto.',
    'Toglila, oppure controlla che il blocco prima cominci con ::: e il suo nome.',
  ),
} as const;

export const directives = {
  unknown: (name: string, near: string | null, all: readonly string[]) =>
    say(`Il blocco «${name}» non esiste.`, meant(near, all)),
  container: (name: string) =>
    say(
      `Il blocco «${name}» ha un contenuto: vuole tre due punti.`,
      `Scrivi :::${name}, e alla fine una riga :::`,
    ),
  leaf: (name: string) =>
    say(
      `Il blocco «${name}» sta su una riga sola: comincia con «::», non con «:::».`,
      `Scrivi ::${name}, senza la riga ::: alla fine.`,
    ),
  misplaced: (name: string, where: string) => say(`Il blocco «${name}» qui non può stare.`, where),
  nested: 'Va all’inizio della riga, fuori da elenchi, citazioni e altri blocchi.',
  onlyInAsk: 'Va dentro :::domanda, :::previsione o :::voto.',
  notRead: (text: string, why: string) =>
    say(`${cut(text)} sembra un blocco, ma non si legge come tale.`, why),
  why: {
    space: 'Togli lo spazio fra il nome e la parentesi graffa.',
    quotes: 'Le virgolette non vanno a coppie: usa "…", e se il testo ne contiene usa \'…\' intorno.',
    brace: 'Manca la parentesi graffa } alla fine.',
    line: 'Un blocco con :: o ::: sta da solo su una riga, e comincia dal primo carattere.',
    other: 'Si scrive così: ::nome{attributo="valore"}, tutto su una riga.',
  },
  typographic: say(
    'Gli attributi vogliono le virgolette diritte, e qui ci sono quelle curve.',
    'Scrivi "…" al posto di “…” o «…».',
  ),
  twice: (name: string) => say(`L’attributo «${name}» c’è due volte.`, 'Tienine una sola.'),
  unknownAttribute: (name: string, of: string, near: string | null, all: readonly string[]) =>
    say(`«${of}» non ha un attributo «${name}».`, meant(near, all)),
  lacking: (name: string, of: string, example: string) =>
    say(`A «${of}» manca l’attributo «${name}».`, `Scrivi per esempio ${name}="${example}".`),
  notOneOf: (name: string, value: string, near: string | null, all: readonly string[]) =>
    say(`${name}=${cut(value, 30)} non va bene.`, meant(near, all)),
  badId: (id: string) =>
    say(
      `L’id ${cut(id, 40)} non va bene.`,
      'Usa solo lettere minuscole senza accenti, cifre e trattini: quanti-token.',
    ),
  notNumber: (name: string, value: string) =>
    say(`${name}=${cut(value, 30)} non è un numero.`, 'Scrivi solo il numero, per esempio 3 oppure 0,5.'),
  thousands: (name: string, value: string) =>
    say(
      `${name}=${cut(value, 30)} si può leggere in due modi.`,
      'Scrivi 1000 per mille, 1,5 per uno e mezzo.',
    ),
  outOfRange: (name: string, low: number, high: number) =>
    say(`«${name}» deve essere fra ${integer(low)} e ${integer(high)}.`, `Cambia il valore di ${name}.`),
  notHttps: (url: string) =>
    say(
      `L’indirizzo ${cut(url)} non va bene: serve un indirizzo https completo.`,
      'Comincia con https:// e non ha spazi.',
    ),
  tooLong: (what: string, length: number, most: number) =>
    say(`${what}: ${plural(length, 'carattere', 'caratteri')}, il massimo è ${integer(most)}.`, 'Accorcia.'),
} as const;
