/** A generated answer stands on the passages, or isn't shown. */
import { expect, it } from 'vitest';
import { answerStands, wholeSentences } from '../../../src/tutor/supported.ts';

const passages = `Token
Un modello non legge lettere né parole: legge token, pezzi di testo che stanno nel suo vocabolario. Una parola frequente è
un token solo, una rara si divide in più pezzi. Ogni token ha un numero, il suo id. Con 2 token bastano 262.144 casi.`;
const stands = (answer: string, question = 'che cos’è un token?') =>
  answerStands(answer, { passages, question });

it.each([
  'Un token è un pezzo di testo che il modello conosce: una parola frequente sta in un solo token.',
  'Secondo te, perché una parola rara si divide in pezzi? Il modello legge i token del suo vocabolario.',
  'Il modello non legge le lettere. Legge i token, e ogni token ha un id nel vocabolario.',
  'Nel vocabolario ci sono 262.144 token: il modello legge quelli, non le lettere.',
])('stands: %s', (answer) => expect(stands(answer)).toBe('yes'));

it.each([
  ['another subject', 'Garibaldi sbarcò in Sicilia con i garibaldini e conquistò il regno borbonico.'],
  ['English', 'A token is a small piece of text that the language model reads from its vocabulary.'],
  [
    'a number that nobody gave',
    'Un token è un pezzo di testo, e la parola «perché» ne ha 3 nel vocabolario.',
  ],
  ['a number in words', 'Un token è un pezzo di testo, e questa parola si divide in quattro pezzi.'],
  ['a part of a number', 'Il vocabolario del modello ha 262 token, pezzi di testo.'],
  ['a link', 'Un token è un pezzo di testo del vocabolario: leggi https://esempio.it e le parole.'],
  ['a mention', 'Un token è un pezzo di testo del vocabolario, chiedi a @everyone le parole.'],
])('does not stand: %s', (_, answer) => expect(stands(answer)).toBe('no'));

it('numbers of the question prove nothing', () =>
  expect(stands('Sì, un token ha 7 pezzi di testo nel vocabolario.', 'un token ha 7 pezzi?')).toBe('no'));

it.each(['', 'Bella domanda!', 'E tu che cosa ne pensi?'])('too little to tell: %s', (answer) =>
  expect(stands(answer)).toBe('unclear'),
);

it.each([
  ['Sì. Un to', 'Sì.'],
  ['Con T = 0.', ''],
  ['Con T = 0.5 cambia. E poi', 'Con T = 0.5 cambia.'],
  ['«Perché?» È una domanda. ', '«Perché?» È una domanda.'],
  ['niente', ''],
])('whole sentences of %j', (text, whole) => expect(wholeSentences(text)).toBe(whole));
