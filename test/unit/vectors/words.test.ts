/** The lists that come with the program, the mistakes that a teacher may make in them, and how typed words are found. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseAnalogies } from '../../../src/vectors/analogies.ts';
import { parseWords, spelling, WordListError } from '../../../src/vectors/words.ts';

const list = (file: string) => readFileSync(new URL(`../../../models/${file}`, import.meta.url), 'utf8');
const some = Array.from({ length: 20 }, (_, i) => `parola${i}`);
const mistake = (lines: readonly string[]) => {
  try {
    parseWords(lines.join('\n'));
    return 'none';
  } catch (error) {
    return error instanceof WordListError ? `${error.fault} ${error.line} ${error.word}` : String(error);
  }
};

describe('the list of words', () => {
  const words = parseWords(list('parole-it.txt'));

  it('has more than 2,000, each once, none empty', () => {
    expect(words.length).toBeGreaterThan(2000);
    expect(new Set(words).size).toBe(words.length);
    expect(words.every((word) => /^\p{L}[\p{L}']*$/u.test(word))).toBe(true);
  });
  it('says in its head where it is and how to change it', () => {
    expect(list('parole-it.txt').slice(0, 400)).toMatch(/models\/parole-it\.txt/);
  });
  it('holds every word of the analogies: 42 to choose on, 42 kept', () => {
    const { chosen, heldOut } = parseAnalogies(list('analogie-it.txt'), words);
    expect([chosen.length, heldOut.length]).toEqual([42, 42]);
    const text = ({ a, b, c, d }: (typeof chosen)[number]) => `${a} ${b} ${c} ${d}`;
    expect(new Set([...chosen, ...heldOut].map(text)).size).toBe(84);
    expect(chosen.map(text)).toContain('gatto miao bau cane');
  });
});

describe('a list that a teacher changed', () => {
  it('may have comments, empty lines, Windows line ends and a byte order mark', () => {
    expect(parseWords(`\uFEFF# titolo\r\n\r\n${some.join('\r\n')}\r\n`)).toEqual(some);
  });
  it.each([
    [[...some, 'parola3'], 'repeated 21 parola3'],
    [['# x', 'gatto - cane', ...some], 'not-a-word 2 gatto - cane'],
    [['e-mail', ...some], 'not-a-word 1 e-mail'],
    [['«', ...some], 'not-a-word 1 «'],
    [some.slice(1), 'too-few 0 19'],
    [[], 'too-few 0 0'],
  ])('%#', (lines, wanted) => expect(mistake(lines)).toBe(wanted));
  it('leaves out analogies whose words are gone, without moving the others to the other half', () => {
    const text = 'a b c d\nx b c d\n# nota\na c b d\nd c b a\ntroppo corta\n';
    const { chosen, heldOut } = parseAnalogies(text, ['a', 'b', 'c', 'd']);
    expect([chosen, heldOut].map((half) => half.map(({ a, b }) => a + b))).toEqual([['ab', 'ac'], ['dc']]);
  });
});

it('finds a word however it was typed', () => {
  const spell = spelling(['gatto', 'Parigi', 'città', 'perché', 'Marte', 'tè']);
  const typed = ['GATTO', 'parigi', "citta'", 'PERCHÉ', 'Gatto', "te'", 'XYZ', 'Xyz', 'q', 'Q', '🐈'];
  expect(typed.map(spell)).toEqual([
    'gatto',
    'Parigi',
    'città',
    'perché',
    'gatto',
    'tè',
    'xyz',
    'Xyz',
    'q',
    'Q',
    '🐈',
  ]);
});
