/** The words around a text cut into tokens. */
import { code } from './markdown.ts';
import { integer, plural } from './numbers.ts';

export const tokenizza = {
  description: 'I token del tuo testo: come lo legge il modello, pezzo per pezzo',
  options: {
    testo: 'Il testo da dividere in token, per esempio: perché il gatto beve?',
    tokenizer: 'Chi divide il testo: il modello aperto qui, o una delle codifiche di OpenAI',
    confronta: 'Un secondo tokenizer da mettere accanto al primo',
  },
  heading: (tokens: number, characters: number, bytes: number, title: string) =>
    `**${plural(tokens, 'token', 'token')}** per ${plural(characters, 'carattere', 'caratteri')} (${plural(bytes, 'byte', 'byte')}) con ${code(title)}.`,
  explain: 'Il modello non vede lettere né parole: vede solo questi numeri, gli id dei token.',
  comparison: (first: string, second: string, a: number, b: number) =>
    a === b
      ? `Stesso numero di token (${integer(a)}), ma non sempre gli stessi tagli: ogni tokenizer ha il suo vocabolario, e i suoi id.`
      : `${code(a < b ? first : second)} ne usa meno (${integer(Math.min(a, b))} contro ${integer(Math.max(a, b))}): il suo vocabolario spezza meno le parole di questo testo.`,
  compareMenu: 'Confronta con un altro tokenizer…',
  ownModel: 'il modello aperto qui',
  details: 'Dettagli',
  detailsHeading: (tokens: number, title: string) =>
    `Ogni token di ${code(title)}, in ordine (${integer(tokens)}).`,
  splitCharacter:
    'Le righe con ⟨…⟩ sono token che contengono solo una parte di un carattere: i byte si ricompongono con quelli vicini.',
  noText: 'Questo messaggio non contiene testo da dividere: forse è solo un’immagine.',
  kinds: { text: 'testo', byte: 'byte', control: 'controllo', unknown: 'sconosciuto' },
  columns: ['n', 'id', 'testo', 'byte (UTF-8)', 'tipo'],
} as const;
