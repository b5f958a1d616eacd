/** Seeded faults of questions: the line, counted from the first after the front matter, what is said, and what to do. */
import { expect, it } from 'vitest';
import { faults } from './support.ts';

it('questions: no right one, no reason', () => {
  expect(faults(`## A\n:::domanda{id=q}\nx?\n- [ ] a\n- [ ] b\n  perché\n:::`)).toMatchInlineSnapshot(`
    [
      "2: Nessuna scelta è segnata come giusta. → Metti la x in quella giusta: - [x] …",
      "4: La scelta sbagliata «a» non dice perché è sbagliata. → Scrivilo nella riga sotto, due spazi più a destra.",
    ]
  `);
});
it('questions: two right', () => {
  expect(faults(`## A\n:::domanda{id=q}\nx?\n- [x] a\n- [x] b\n:::`)).toMatchInlineSnapshot(`
    [
      "2: Le scelte giuste sono 2, ma tipo="una" ne vuole una sola. → Lasciane una, oppure scrivi tipo="piu".",
    ]
  `);
});
it('questions: no boxes', () => {
  expect(faults(`## A\n:::domanda{id=q}\nx?\n- a\n- b\n:::`)).toMatchInlineSnapshot(`
    [
      "4: Nelle scelte manca il segno di quale è giusta. → Scrivi - [x] davanti a quella giusta e - [ ] davanti alle altre.",
    ]
  `);
});
it('questions: no choices', () => {
  expect(faults(`## A\n:::domanda{id=q}\nx?\n:::`)).toMatchInlineSnapshot(`
    [
      "2: La domanda non ha scelte. → Elencale, una per riga: - [x] davanti a quella giusta, - [ ] davanti alle altre.",
    ]
  `);
});
it('questions: one choice; an empty one, and one twice', () => {
  expect(
    faults(`## A\n:::domanda{id=q}\nx?\n- [x] a\n:::\n## B\n:::voto{id=w}\ny?\n- a\n-\n- A\n:::`),
  ).toMatchInlineSnapshot(`
    [
      "2: C’è una scelta sola: devono essere da 2 a 5. → Aggiungine, una per riga: - prima scelta.",
      "10: Questa scelta è vuota. → Scrivi il testo dopo il trattino.",
      "11: La scelta «A» c’è due volte. → Cambiane una.",
    ]
  `);
});
it('questions: six choices', () => {
  expect(
    faults(
      `## A\n:::domanda{id=q tipo=una}\nx?\n- [x] a\n- [ ] b\n  no\n- [ ] c\n  no\n- [ ] d\n  no\n- [ ] e\n  no\n- [ ] f\n  no\n:::`,
    ),
  ).toMatchInlineSnapshot(`
    [
      "2: Le scelte sono 6: devono essere da 2 a 5. → Togline qualcuna.",
    ]
  `);
});
it('questions: two lists', () => {
  expect(faults(`## A\n:::voto{id=q}\nx?\n- a\n- b\n* c\n:::`)).toMatchInlineSnapshot(`
    [
      "6: Le scelte sono in due elenchi (il primo è alla riga 12). → Usa lo stesso segno, -, davanti a tutte, senza testo in mezzo.",
    ]
  `);
});
it('questions: a long choice', () => {
  expect(faults(`## A\n:::voto{id=q}\nx?\n- b\n- ${'a'.repeat(81)}\n:::`)).toMatchInlineSnapshot(`
    [
      "5: La scelta è troppo lunga per un pulsante: 81 caratteri, il massimo è 80. → Accorcia.",
    ]
  `);
});
it('questions: no question', () => {
  expect(faults(`## A\n:::voto{id=q}\n- a\n- b\n:::`)).toMatchInlineSnapshot(`
    [
      "2: Questo blocco «voto» non domanda niente. → Scrivi la domanda prima delle scelte.",
    ]
  `);
});
it('questions: boxes in a vote', () => {
  expect(faults(`## A\n:::voto{id=q}\nx?\n- [x] a\n- b\n:::`)).toMatchInlineSnapshot(`
    [
      "4: Qui nessuna scelta è giusta o sbagliata. → Togli [x] e [ ].",
    ]
  `);
});
it('questions: a kind that isn’t', () => {
  expect(faults(`## A\n:::domanda{id=q tipo=numeri}\nx?\n:::`)).toMatchInlineSnapshot(`
    [
      "2: tipo=«numeri» non va bene. → Volevi dire «numero»?",
    ]
  `);
});
it('questions: no number', () => {
  expect(faults(`## A\n:::domanda{id=q tipo=numero}\nx?\n:::\ny`)).toMatchInlineSnapshot(`
    [
      "2: Manca il numero giusto. → Scrivi giusto="3", oppure calcola="token" su="il testo da contare".",
    ]
  `);
});
it('questions: two numbers', () => {
  expect(
    faults(`## A\n:::domanda{id=q tipo=numero giusto=3 calcola=token su=x}\nx?\n:::\ny`),
  ).toMatchInlineSnapshot(`
    [
      "2: Ci sono sia giusto che calcola. → Tieni solo uno dei due.",
    ]
  `);
});
it('questions: a number in words, or ambiguous', () => {
  expect(
    faults(
      `## A\n:::domanda{id=s tipo=numero giusto=tre}\nx?\n:::\n## D\n:::domanda{id=t tipo=numero giusto="1.000"}\nx?\n:::`,
    ),
  ).toMatchInlineSnapshot(`
    [
      "2: giusto=«tre» non è un numero. → Scrivi solo il numero, per esempio 3 oppure 0,5.",
      "6: giusto=«1.000» si può leggere in due modi. → Scrivi 1000 per mille, 1,5 per uno e mezzo.",
    ]
  `);
});
it('questions: a number of the model’s, with parts missing', () => {
  expect(faults(`## A\n:::domanda{id=q tipo=numero calcola=probabilita}\nx?\n:::\ny`)).toMatchInlineSnapshot(`
    [
      "2: Con calcola="probabilita" nessuno indovina il numero esatto. → Aggiungi tolleranza="5": quanto si può sbagliare.",
      "2: Con calcola="probabilita" serve anche «su». → Aggiungi su="…".",
      "2: Con calcola="probabilita" serve anche «token». → Aggiungi token="…".",
    ]
  `);
});
it('questions: a text without an answer, or an explanation', () => {
  expect(
    faults(
      `## A\n:::domanda{id=q tipo=testo}\nx?\n:::\n## B\n:::domanda{id=r tipo=testo accettate=x}\nx?\n:::`,
    ),
  ).toMatchInlineSnapshot(`
    [
      "2: Manca la risposta giusta. → Scrivi accettate="una forma; un’altra forma".",
      "6: Questa domanda non ha una spiegazione. → Scrivila sotto il blocco, dopo la riga :::, e comparirà con la soluzione.",
    ]
  `);
});
it('questions: attributes of another kind', () => {
  expect(
    faults(`## A\n:::domanda{id=q giusto=3 accettate=x}\nx?\n- [x] a\n- [ ] b\n  no\n:::`),
  ).toMatchInlineSnapshot(`
    [
      "2: L’attributo «giusto» non serve con tipo="una". → Toglilo, o cambia il tipo.",
      "2: L’attributo «accettate» non serve con tipo="una". → Toglilo, o cambia il tipo.",
    ]
  `);
});
it('questions: choices where one writes', () => {
  expect(faults(`## A\n:::domanda{id=q tipo=testo accettate=x}\nx?\n- [x] a\n:::\ny`)).toMatchInlineSnapshot(`
    [
      "4: Qui la risposta si scrive: le scelte [x] e [ ] non servono. → Togli le scelte, oppure scrivi tipo="una" o tipo="piu".",
    ]
  `);
});
it('questions: a prediction of nothing', () => {
  expect(faults(`## A\n:::previsione{id=q}\nx?\n:::`)).toMatchInlineSnapshot(`
    [
      "2: A «previsione» manca l’attributo «su». → Scrivi per esempio su="Il gatto beve il".",
    ]
  `);
});
it('questions: expectations', () => {
  expect(
    faults(
      `## A\nx\n::attesa{su=x}\n::attesa{primo=x}\n::attesa{fra=cinque token=x su=y}\n::attesa{tokens=3 su=x token=y}`,
    ),
  ).toMatchInlineSnapshot(`
    [
      "3: Questa attesa non dice che cosa ci si aspetta. → Scrivi primo="…" su="…", oppure fra="5" token="…" su="…", oppure tokens="3" su="…", oppure vettore="…" parola="…".",
      "4: A «attesa» manca l’attributo «su». → Scrivi per esempio su="…".",
      "5: fra=«cinque» non è un numero. → Scrivi solo il numero, per esempio 3 oppure 0,5.",
      "6: «attesa{tokens=…}» non ha un attributo «token». → Si può scrivere: tokens, su.",
    ]
  `);
});
it('everything at once: a line each', () => {
  expect(
    faults(
      `fuori\n\n## A\n::comandi{}\n\n:::domanda{id=q}\nx?\n- [ ] a\n:::\n\n## A\n::link{url=http://x}\n:::voto{id=q}\n`,
    ),
  ).toMatchInlineSnapshot(`
    [
      "1: «fuori» sta fuori da ogni passo: nessuno lo vedrebbe. → Spostalo sotto un titolo di passo (## Titolo).",
      "4: Il blocco «comandi» non esiste. → Volevi dire «comando»?",
      "6: C’è una scelta sola: devono essere da 2 a 5. → Aggiungine, una per riga: - prima scelta.",
      "6: Nessuna scelta è segnata come giusta. → Metti la x in quella giusta: - [x] …",
      "8: La scelta sbagliata «a» non dice perché è sbagliata. → Scrivilo nella riga sotto, due spazi più a destra.",
      "12: L’indirizzo «http://x» non va bene: serve un indirizzo https completo. → Comincia con https:// e non ha spazi.",
      "12: A «link» manca l’attributo «testo». → Scrivi per esempio testo="La pagina da leggere".",
      "13: Il blocco «voto» comincia qui e non finisce mai. → Chiudilo con una riga di soli tre due punti :::",
      "13: Questo blocco «voto» non domanda niente. → Scrivi la domanda prima delle scelte.",
      "13: Non c’è nessuna scelta: devono essere da 2 a 10. → Aggiungine, una per riga: - prima scelta.",
      "13: L’id «q» c’è già alla riga 14. → Dai a ogni domanda un id diverso.",
    ]
  `);
});
