/** The words around a model that only counts: what it read, what it says, what it writes, and how far to trust it. */
import { code, plainWithin, quoted } from './markdown.ts';
import { bytes, decimal, integer, percent, plural } from './numbers.ts';

const words = (n: number): string => plural(n, 'parola', 'parole');
const sentences = (n: number): string => plural(n, 'frase', 'frasi');
const times = (n: number): string => plural(n, 'volta', 'volte');

export const dati = {
  description: 'Un modello fatto contando le parole di un testo, accanto al modello linguistico',
  options: {
    n: 'Di quante parole è la finestra: 1 = solo la parola stessa, 3 = le due prima (di solito 3)',
    corpus: 'Il testo da cui imparare, fra quelli già pronti',
    inizio: 'Le parole da continuare, per esempio: il gatto beve',
    testo: 'Oppure un testo vostro, da incollare qui',
    file: 'Oppure un file .txt, al massimo 200 kB',
    seme: 'Il numero da cui partono le estrazioni: lo stesso seme rifà le stesse frasi',
  },
  corpora: {
    base: 'Scuola, animali, cibo e sport',
    parziale: 'Di parte, un testo che vede un lato solo',
    piccolo: 'Otto frasi, da contare alla lavagna',
    classe: 'Il testo della classe',
  },
  read: (title: string, count: number, all: number, different: number) =>
    `📚 Ho letto **${plainWithin(title, 60)}**: ${sentences(count)}, ${words(all)}, ${plural(different, 'diversa', 'diverse')}. Ho solo contato: niente reti, niente regole.`,
  window: (n: number) =>
    n === 1
      ? 'Con n = 1 non guardo le parole prima: ognuna esce solo in base a quante volte compare.'
      : `Con n = ${n} scelgo ogni parola guardando ${n === 2 ? 'solo quella prima' : `le ${n - 1} prima`}.`,
  next: (start: string, word: string, count: number, total: number, p: number) =>
    `${start === '' ? 'In tutto il testo' : `Dopo ${quoted(start, 60)}`} conto ${integer(total)} ${total === 1 ? 'caso' : 'casi'}: ${code(word)} ${times(count)}, cioè **${percent(p)}**.`,
  end: '⟨fine frase⟩',
  backOff: (used: string, wanted: number, looked: number) =>
    `⚠️ Quelle ${wanted} parole insieme non ci sono nel testo: guardo meno indietro, ${looked === 0 ? 'anzi non guardo proprio' : `solo ${quoted(used, 40)}`}. Si chiama *backoff*.`,
  short: (looked: number, given: number) =>
    `⚠️ Qui potrei guardare ${words(looked)}, ma l’inizio ne ha ${given === 1 ? 'una sola' : `solo ${integer(given)}`}: la tabella non cambia finché non lo allunghi, con «Altre parole».`,
  big: (token: string, p: number) =>
    `Il modello linguistico, che ha letto miliardi di parole, qui dice ${code(token)} (${percent(p)}).`,
  noModel: (why: string) => `-# Il modello linguistico per ora non risponde. ${why}`,
  perplexity: (read: number, unread: number) =>
    `Sorpresa (perplessità): sulle frasi lette è come scegliere fra **${decimal(read, 1)}** parole alla pari, su frasi mai lette fra **${decimal(unread, 1)}**. ` +
    (unread > 2 * read
      ? 'Il divario dice quanto ha imparato a memoria.'
      : 'I due numeri sono vicini: non ha imparato a memoria.'),
  noPerplexity:
    '-# Con meno di dieci frasi non ne tengo da parte nessuna: la sorpresa su frasi mai lette non si può misurare.',
  why: {
    little: (share: number) =>
      `**Pochi dati.** Legge solo il ${integer(share * 100)} % delle frasi: molte parole non le ha mai viste vicine, e quello che non ha visto per lui non esiste.`,
    oneSided:
      '**Dati di parte.** In questo testo il latte lo beve solo il gatto, ogni medico è un uomo e ogni infermiera è una donna. Il modello lo ripete come se fosse il mondo: non l’ha deciso lui, l’ha contato.',
    large:
      '**n troppo grande.** Una sequenza così lunga compare quasi sempre una volta sola: dopo c’è una sola parola possibile, e il modello copia.',
    one: '**n = 1.** Non ricorda niente: pesca ogni volta da tutto il testo, come da un sacchetto. Vengono fuori soprattutto le parole frequenti, e nessuna sta bene con quella vicina.',
    small:
      '**n piccolo.** Ricorda troppo poco: ogni parola sta bene con quella vicina, ma la frase perde il filo.',
    middle:
      '**Un compromesso.** Con più memoria copia di più, con meno si perde. Un modello linguistico scappa da qui: capisce che parole diverse possono somigliarsi.',
  },
  think: {
    little:
      '🤔 Quante frasi servirebbero perché ogni sequenza di tre parole italiane compaia almeno una volta?',
    oneSided: '🤔 Che frasi aggiungeresti per raddrizzarlo? Incolla un testo tuo e controlla se basta.',
    large:
      '🤔 Se scrive solo frasi già lette, ha imparato la lingua o l’ha imparata a memoria? Guarda le due perplessità.',
    one: '🤔 Qui le parole scritte prima non contano nulla. Che cosa cambia se ne guarda una? Fai la tua ipotesi, poi premi n +.',
    small: '🤔 Che cosa cambia se guarda una parola in più? Fai la tua ipotesi, poi premi n +.',
    middle: '🤔 Quale n daresti al modello con il doppio del testo? E con la metà?',
  },
  written: (seed: number) => `Cinque frasi scritte così, seme ${seed}`,
  line: (text: string, whole: boolean) => `${whole ? '📋' : '✏️'} ${plainWithin(text, 300)}`,
  copied: (part: number, whole: number) =>
    `📋 copiata tutta dal testo (${integer(whole)} su 5) · parole dentro pezzi copiati, lunghi almeno 6: ${percent(part)}`,
  buttons: {
    less: 'n −',
    more: 'n +',
    again: 'Un’altra',
    words: 'Altre parole',
    own: 'Conta un testo tuo',
    model: 'Chiedi al modello',
    shares: ['10 % del testo', '50 %', 'Tutto'],
  },
  menu: 'Un altro testo da contare…',
  modal: {
    words: { title: 'Che cosa deve continuare?', field: 'Le parole da continuare' },
    own: {
      title: 'Un testo da contare',
      field: 'Il testo: più è lungo, meglio è',
      start: 'Le parole da continuare (se vuoi)',
      placeholder: 'Incolla qui almeno due o tre frasi.',
    },
  },
  ownTitle: 'il testo della classe',
  eitherOr: 'Scegli o `testo` o `file`: ne conto uno alla volta.',
  tooShort: (count: number, least: number) =>
    `Il testo è troppo corto per contare: ${words(count)}, ne servono almeno ${least}. Aggiungi qualche frase.`,
  notText: {
    empty: 'Il file è vuoto: non c’è niente da contare.',
    spreadsheet:
      'Questo è un documento o un archivio (.docx, .xlsx, .zip…), non un testo semplice. Salvalo come .txt e allegalo di nuovo.',
    binary: 'Questo file non contiene testo semplice. Salvalo come .txt e allegalo di nuovo.',
  },
  tooLong: (length: number, most: number) =>
    `Il testo è troppo lungo: ${bytes(length)}, e ne conto al massimo ${bytes(most)}. Tagliane un pezzo e riprova.`,
} as const;
