/** The words around a few rows of a public data set. */
import { code, plainWithin } from './markdown.ts';
import { integer } from './numbers.ts';

export const externalData = {
  off: 'Qui i dati esterni sono spenti. Li accende chi gestisce il server, con `/impostazioni dati-esterni`.',
  menu: 'Righe vere di un insieme di dati pubblico…',
  sets: { wikipedia: 'Wikipedia in italiano', libri: 'Libri tradotti, inglese e italiano' },
  heading: (name: string, dataset: string) =>
    `🌍 **${name}**: tre righe di ${code(dataset)}, un insieme di dati pubblico di Hugging Face, così come sono.`,
  warning:
    '⚠️ Queste righe non le ha scritte né controllate nessuno qui: possono contenere errori o frasi che non ci piacciono. È proprio da testi così che impara un modello.',
  row: (index: number) => `Riga ${integer(index)}`,
  cell: (column: string, text: string) =>
    `**${plainWithin(column, 40)}**: ${plainWithin(text.replace(/\s+/g, ' '), 300)}`,
  think: '🤔 Chi ha scritto questi testi? Chi manca? Che cosa imparerebbe un modello che legge solo questo?',
  sent: '-# Al sito ho chiesto solo queste righe: non ho mandato niente di quello che scrivete.',
  refused: (status: number) =>
    `Il sito dei dati ha risposto con un errore (${status}). Riprova più tardi: il resto di /dati funziona anche senza.`,
  unreachable:
    'Non riesco a raggiungere il sito dei dati: forse la rete della scuola non lo permette. Il resto di /dati funziona anche senza.',
  tooLarge: 'La risposta del sito dei dati è troppo grande: non la leggo. Riprova con altre righe.',
  unreadable: 'La risposta del sito dei dati non è come me l’aspettavo: non riesco a mostrarla.',
} as const;
