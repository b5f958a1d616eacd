import { describe, expect, it } from 'vitest';
import { distress } from '../../../src/safety/distress.ts';
import { personalData } from '../../../src/safety/personal-data.ts';

describe('personal data that somebody typed', () => {
  it.each([
    ['scrivimi a anna.rossi+1@scuola.edu.it ciao', ['email']],
    ['il mio numero è 333 1234567', ['phone']],
    ['chiamami: +39 333.123.45.67', ['phone']],
    ['il fisso è 02 87654321', ['phone']],
    ['RSSMRA85T10A562S', ['fiscal-code']],
    ['rss mra 85t10 a562s? no: RSSMRA 85T10 A562S', ['fiscal-code']],
    ['IT60 X054 2811 1010 0000 0123 456', ['iban']],
    ['abito in via Giuseppe Garibaldi 12', ['address']],
    ['vivo in piazza Dante, n. 3', ['address']],
  ] as const)('%s', (text, kinds) => expect(personalData(text)).toEqual(kinds));

  it.each([
    'Quanti token è «perché»?',
    'il modello ha 262144 token e 18 strati',
    'seme 3141592653',
    'con T = 0,7 e top-k 40',
    'la via per capire i 3 strati',
    'nel corso del 2024 ho letto',
    'in via di 10 token',
    '3,14159265358979',
    '',
  ])('not in: %s', (text) => expect(personalData(text)).toEqual([]));

  it('is quick on 50,000 characters', () => {
    expect(personalData('via '.repeat(12_500))).toEqual([]);
    expect(personalData('a@'.repeat(25_000))).toEqual([]);
    expect(personalData('0'.repeat(50_000))).toEqual([]);
  });
});

describe('signs of distress', () => {
  it.each([
    'Non ce la faccio più',
    'a volte penso di farla finita',
    'VOGLIO MORIRE',
    'mi taglio da un mese',
    'a casa mi picchiano',
    'i compagni mi bullizzano sempre',
    'sarebbe meglio se non ci fossi',
    'i want to die',
    'mi hanno ricattata con una foto',
  ])('%s', (text) => expect(distress(text)).toBe(true));

  it.each([
    'Quanti token è «morire»?',
    'La softmax mi fa impazzire',
    'che cosa fa kill -9?',
    'come faccio a tagliare un testo in token?',
    'Il gatto beve il latte',
    'la temperatura taglia le probabilità?',
    'mi hanno detto che il modello sbaglia',
  ])('not: %s', (text) => expect(distress(text)).toBe(false));
});
