/** Seeded faults of steps and their texts: the line, counted from the first after the front matter, what is said, and what to do. */
import { expect, it } from 'vitest';
import { faults } from './support.ts';

it('steps: text before the first', () => {
  expect(faults(`Ciao\n\n## A\nx`)).toMatchInlineSnapshot(`
    [
      "1: «Ciao» sta fuori da ogni passo: nessuno lo vedrebbe. → Spostalo sotto un titolo di passo (## Titolo).",
    ]
  `);
});
it('steps: none', () => {
  expect(faults(``)).toMatchInlineSnapshot(`
    [
      "-7: La lezione non ha nessun passo. → Comincia ogni passo con un titolo: ## Che cosa vede il modello?",
    ]
  `);
});
it('steps: empty', () => {
  expect(faults(`## A\n\n## B\n:::docente\nx\n:::`)).toMatchInlineSnapshot(`
    [
      "1: Nel passo «A» la classe non vedrebbe niente. → Aggiungi un testo, una domanda o un comando.",
      "3: Nel passo «B» la classe non vedrebbe niente. → Aggiungi un testo, una domanda o un comando.",
    ]
  `);
});
it('steps: no title', () => {
  expect(faults(`##\nx`)).toMatchInlineSnapshot(`
    [
      "1: Questo passo non ha titolo. → Scrivi il titolo dopo ##, meglio se è una domanda.",
    ]
  `);
});
it('steps: a title by accident', () => {
  expect(faults(`## A\nuno\n---\ndue`)).toMatchInlineSnapshot(`
    [
      "1: Nel passo «A» la classe non vedrebbe niente. → Aggiungi un testo, una domanda o un comando.",
      "2: Questa riga è diventata un titolo per colpa della riga di trattini o di uguali che la segue. → Lascia una riga vuota in mezzo, o togli la riga di trattini.",
    ]
  `);
});
it('steps: two asks', () => {
  expect(
    faults(`## A\n:::voto{id=v}\nx?\n- a\n- b\n:::\n:::voto{id=w}\nx?\n- a\n- b\n:::`),
  ).toMatchInlineSnapshot(`
    [
      "7: Un passo ha una sola domanda, e questa è la seconda (la prima è alla riga 10). → Comincia un altro passo con ## prima di questa.",
    ]
  `);
});
it('steps: the same id', () => {
  expect(
    faults(`## A\n:::voto{id=v}\nx?\n- a\n- b\n:::\n## B\n:::voto{id=v}\nx?\n- a\n- b\n:::`),
  ).toMatchInlineSnapshot(`
    [
      "8: L’id «v» c’è già alla riga 10. → Dai a ogni domanda un id diverso.",
    ]
  `);
});
it('steps: a bad id, no id', () => {
  expect(
    faults(`## A\n:::voto{id="È lui"}\nx?\n- a\n- b\n:::\n## B\n:::voto\nx?\n- a\n- b\n:::`),
  ).toMatchInlineSnapshot(`
    [
      "2: L’id «È lui» non va bene. → Usa solo lettere minuscole senza accenti, cifre e trattini: quanti-token.",
      "8: A «voto» manca l’attributo «id». → Scrivi per esempio id="quanti-token".",
    ]
  `);
});
it('steps: nothing to reveal', () => {
  expect(faults(`## A\nx\n::comando{nome=a quando=soluzione}`)).toMatchInlineSnapshot(`
    [
      "3: quando="soluzione" va in un passo con una domanda, e qui non ce n’è. → Togli quando, oppure aggiungi una domanda, una previsione o un voto.",
    ]
  `);
});
it('steps: too many', () => {
  expect(faults(`${'## P\nx\n'.repeat(26)}`)).toMatchInlineSnapshot(`
    [
      "51: La lezione ha 26 passi, il massimo è 25. → Dividila in due lezioni.",
    ]
  `);
});
it('steps: too many commands', () => {
  expect(faults(`## A\n${'::comando{nome=a}\n'.repeat(6)}`)).toMatchInlineSnapshot(`
    [
      "1: Un passo ha 6 comandi, il massimo è 5. → Dividi il passo in due.",
    ]
  `);
});
it('texts: http', () => {
  expect(faults(`## A\nuno\ndue http://a.it`)).toMatchInlineSnapshot(`
    [
      "3: L’indirizzo «http://a.it» non è sicuro. → Scrivi https:// al posto di http://.",
    ]
  `);
});
it('texts: http link, picture', () => {
  expect(
    faults(`## A\n::link{url="http://a.it" testo=x}\n::immagine{url="data:x" alt=x}`),
  ).toMatchInlineSnapshot(`
    [
      "2: L’indirizzo «http://a.it» non va bene: serve un indirizzo https completo. → Comincia con https:// e non ha spazi.",
      "3: L’indirizzo «data:x» non va bene: serve un indirizzo https completo. → Comincia con https:// e non ha spazi.",
    ]
  `);
});
it('texts: a picture in Markdown', () => {
  expect(faults(`## A\n![x](https://a.it)`)).toMatchInlineSnapshot(`
    [
      "2: Discord non mostra le immagini scritte così. → Scrivi ::immagine{url="https://…" alt="…"}.",
    ]
  `);
});
it('texts: a table', () => {
  expect(faults(`## A\n| a | b |\n|---|---|`)).toMatchInlineSnapshot(`
    [
      "2: Discord non mostra le tabelle. → Scrivi un elenco, o un blocco tra \`\`\` e \`\`\`.",
      "3: Discord non mostra le tabelle. → Scrivi un elenco, o un blocco tra \`\`\` e \`\`\`.",
    ]
  `);
});
it('texts: a comment', () => {
  expect(faults(`## A\nx\n\n<!-- nota -->`)).toMatchInlineSnapshot(`
    [
      "4: Discord mostrerebbe anche questo commento. → Mettilo in un blocco :::docente, che vede solo chi insegna.",
    ]
  `);
});
it('texts: a rule, a first title', () => {
  expect(faults(`## A\nx\n\n***\n\n# B`)).toMatchInlineSnapshot(`
    [
      "4: Discord non disegna righe di separazione. → Togli questa riga, o comincia un altro passo con ##.",
      "6: Un titolo con un solo # non è un passo. → Scrivi ## davanti al titolo di un passo.",
    ]
  `);
});
it('texts: code never closed', () => {
  expect(faults(`## A\nx\n\`\`\`\ncodice`)).toMatchInlineSnapshot(`
    [
      "3: Il blocco di codice comincia qui e non finisce. → Chiudilo con una riga di tre accenti gravi \`\`\`.",
    ]
  `);
});
it('texts: too long for a message', () => {
  expect(faults(`## A\n${'parola '.repeat(300)}`)).toMatchInlineSnapshot(`
    [
      "2: Questa riga ha 2.100 caratteri, il massimo è 2.000. → Dividila in più capoversi.",
    ]
  `);
});
it('texts: solution too long', () => {
  expect(faults(`## A\n:::voto{id=v}\nx?\n- a\n- b\n:::\n${'parola '.repeat(300)}`)).toMatchInlineSnapshot(`
    [
      "7: Questa riga ha 2.100 caratteri, il massimo è 2.000. → Dividila in più capoversi.",
    ]
  `);
});
it('texts: note and title too long', () => {
  expect(faults(`## ${'A'.repeat(91)}\nx\n:::docente\n${'parola '.repeat(300)}\n:::`)).toMatchInlineSnapshot(`
    [
      "4: Questa riga ha 2.100 caratteri, il massimo è 2.000. → Dividila in più capoversi.",
    ]
  `);
});
it('texts: strange characters', () => {
  expect(faults(`## A\nuno\0\ndue \ud800\n\u202etre`)).toMatchInlineSnapshot(`
    [
      "2: In questa riga c’è un carattere che non si può mostrare (U+0000). → Cancellalo e riscrivi la riga a mano.",
      "3: In questa riga c’è un carattere che non si può mostrare (U+D800). → Cancellalo e riscrivi la riga a mano.",
      "4: In questa riga c’è un carattere che non si può mostrare (U+202E). → Cancellalo e riscrivi la riga a mano.",
    ]
  `);
});
