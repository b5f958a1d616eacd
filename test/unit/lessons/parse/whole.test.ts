/** What is wrong with a file as a whole: its facts, its size, its tangles. */
import { describe, expect, it } from 'vitest';
import { problemsOf, withFront } from './support.ts';

const said = (text: string) =>
  problemsOf(text).map(({ line, message, suggestion }) => `${line}: ${message} → ${suggestion}`);
const body = '\n## A\nx\n';
const front = (...lines: readonly string[]) => `---\n${lines.join('\n')}\n---${body}`;
const GOOD = ['id: a', 'titolo: A', 'minuti: 5', 'livello: base', 'obiettivi: [x]'] as const;

describe('facts', () => {
  it('are fine without prerequisites', () => expect(said(front(...GOOD))).toEqual([]));
  it('missing, or not closed', () => {
    expect(said('## A\nx')).toMatchInlineSnapshot(`
      [
        "1: Mancano i dati della lezione in cima al file. → La prima riga è ---, poi id:, titolo:, minuti:, livello:, e un’altra riga ---.",
      ]
    `);
    expect(said(`---\nid: a\n\n## A\nx`)).toMatchInlineSnapshot(`
      [
        "1: I dati in cima al file non sono chiusi. → Dopo l’ultimo dato metti una riga con solo ---.",
        "1: Discord non disegna righe di separazione. → Togli questa riga, o comincia un altro passo con ##.",
        "1: «---» sta fuori da ogni passo: nessuno lo vedrebbe. → Spostalo sotto un titolo di passo (## Titolo).",
        "2: «id: a» sta fuori da ogni passo: nessuno lo vedrebbe. → Spostalo sotto un titolo di passo (## Titolo).",
      ]
    `);
  });
  it('each at its line', () => {
    expect(
      said(
        front(
          'id: È',
          'titolo:',
          'minuti: trenta',
          'livelo: base',
          'obiettivi: []',
          'prerequisiti: attenzione',
        ),
      ),
    ).toMatchInlineSnapshot(`
      [
        "1: Manca «livello». → Aggiungi una riga come questa: livello: base   (oppure intermedio, avanzato)",
        "2: «id» non è scritto bene. → Si scrive così: id: token   (lettere minuscole senza accenti, cifre, trattini)",
        "3: Manca «titolo». → Aggiungi una riga come questa: titolo: I pezzi del testo   (al massimo 100 caratteri)",
        "4: «minuti» non è scritto bene. → Si scrive così: minuti: 30   (un numero intero)",
        "5: «livelo» non è un dato della lezione. → Volevi dire «livello»?",
        "6: «obiettivi» non è scritto bene. → Si scrive così: obiettivi:   e sotto, una per riga,   - Capire che cos’è un token",
        "7: «prerequisiti» non è scritto bene. → Si scrive così: prerequisiti: [attenzione]   (gli id delle lezioni da fare prima, fra parentesi quadre)",
      ]
    `);
  });
  it('YAML that can’t be read', () => {
    expect(said(front(...GOOD.slice(1), 'id: a: b'))).toMatchInlineSnapshot(`
      [
        "6: I dati in cima al file non si leggono. → Ogni riga è «nome: valore»; se nel valore ci sono due punti, mettilo tra virgolette.",
      ]
    `);
    expect(said(front(...GOOD, 'id: b'))).toMatchInlineSnapshot(`
      [
        "7: I dati in cima al file non si leggono (un dato c’è due volte). → Ogni riga è «nome: valore»; se nel valore ci sono due punti, mettilo tra virgolette.",
      ]
    `);
    expect(said(front('solo testo'))).toMatchInlineSnapshot(`
      [
        "2: I dati in cima al file non si leggono. → Ogni riga è «nome: valore»; se nel valore ci sono due punti, mettilo tra virgolette.",
      ]
    `);
    expect(said(front('a: &a [x]', 'b: [*a, *a, *a]'))).toMatchInlineSnapshot(`
      [
        "2: I dati in cima al file non si leggono (niente & e *). → Ogni riga è «nome: valore»; se nel valore ci sono due punti, mettilo tra virgolette.",
      ]
    `);
    expect(said(`---\n---${body}`)).toMatchInlineSnapshot(`
      [
        "2: I dati in cima al file non si leggono. → Ogni riga è «nome: valore»; se nel valore ci sono due punti, mettilo tra virgolette.",
      ]
    `);
  });
});

describe('too much', () => {
  it('an empty file', () =>
    expect(said(' \n')).toMatchInlineSnapshot(`
    [
      "1: Il file è vuoto. → Parti dall’esempio che c’è in lessons/LEGGIMI.md.",
    ]
  `));
  it('a file of 300 kB', () =>
    expect(said(withFront(`## A\n${'à\n'.repeat(75_000)}`))).toMatchInlineSnapshot(`
      [
        "1: Il file è troppo grande: 226 kB, il massimo è 200 kB. → Dividi la lezione in due, e metti le immagini con ::immagine e un indirizzo.",
      ]
    `));
  it('a line of 5,000 characters', () =>
    expect(said(withFront(`## A\n${'a'.repeat(5000)}`))).toMatchInlineSnapshot(`
      [
        "10: Questa riga ha 5.000 caratteri, il massimo è 2.000. → Dividila in più capoversi.",
      ]
    `));
  it('twenty quotations in each other', () =>
    expect(said(withFront(`## A\n${'> '.repeat(20)}x`))).toMatchInlineSnapshot(`
      [
        "10: Il testo è troppo intricato da leggere: citazioni o elenchi uno dentro l’altro, o troppi simboli. → Togli i livelli di troppo: in Discord ne bastano due.",
      ]
    `));
  it('a thousand blocks in each other, or after each other', () => {
    expect(said(withFront(`## A\n${':::docente\n'.repeat(500)}`))).toMatchInlineSnapshot(`
      [
        "14: Il testo è troppo intricato da leggere: citazioni o elenchi uno dentro l’altro, o troppi simboli. → Togli i livelli di troppo: in Discord ne bastano due.",
      ]
    `);
    expect(said(withFront(`## A\n${':::docente\nx\n:::\n'.repeat(1000)}`))).toMatchInlineSnapshot(`
      [
        "1: Il file ha troppe righe o troppi simboli: non è il testo di una lezione. → Controlla di aver scelto il file giusto; se lo è, dividi la lezione in due.",
      ]
    `);
  });
  // what makes a Markdown parser slow, as much of it as is let through
  it.each([
    ['brackets', '['.repeat(1000), 3],
    ['stars', '*a **b '.repeat(100), 10],
    ['backticks', '` `` '.repeat(100), 10],
    ['lists', '- '.repeat(11), 800],
    ['braces', '::a{b=c}', 1000],
    ['definitions', '[a]: b', 2900],
    ['tabs', '\t\t- x', 2900],
    ['html', '<a '.repeat(100), 30],
  ])('a file full of %s is answered', (_, line, times) => {
    expect(problemsOf(withFront(`## A\n${`${line}\n`.repeat(times)}`)).length).toBeGreaterThanOrEqual(0);
  });
});
