/** Seeded faults of blocks: the line, counted from the first after the front matter, what is said, and what to do. */
import { expect, it } from 'vitest';
import { faults } from './support.ts';

it('blocks: unknown, near', () => {
  expect(faults(`## A\nx\n\n::comandi{nome=a}`)).toMatchInlineSnapshot(`
    [
      "4: Il blocco «comandi» non esiste. → Volevi dire «comando»?",
    ]
  `);
});
it('blocks: unknown, far', () => {
  expect(faults(`## A\nx\n\n:::quiz\nx\n:::`)).toMatchInlineSnapshot(`
    [
      "4: Il blocco «quiz» non esiste. → Si può scrivere: comando, domanda, uscita, previsione, voto, immagine, link, pausa, docente, attesa, aiuto, spiegazione.",
    ]
  `);
});
it('blocks: unknown attribute', () => {
  expect(faults(`## A\n::link{url="https://a.it" test="x"}`)).toMatchInlineSnapshot(`
    [
      "2: A «link» manca l’attributo «testo». → Scrivi per esempio testo="La pagina da leggere".",
      "2: «link» non ha un attributo «test». → Volevi dire «testo»?",
    ]
  `);
});
it('blocks: missing attribute', () => {
  expect(faults(`## A\n::link{url="https://a.it"}`)).toMatchInlineSnapshot(`
    [
      "2: A «link» manca l’attributo «testo». → Scrivi per esempio testo="La pagina da leggere".",
    ]
  `);
});
it('blocks: attribute twice', () => {
  expect(faults(`## A\n::link{url="https://a.it" testo="x" testo="y"}`)).toMatchInlineSnapshot(`
    [
      "2: L’attributo «testo» c’è due volte. → Tienine una sola.",
    ]
  `);
});
it('blocks: curly quotes', () => {
  expect(faults(`## A\n::comando{nome=“tokenizza” testo=“x”}`)).toMatchInlineSnapshot(`
    [
      "2: Gli attributi vogliono le virgolette diritte, e qui ci sono quelle curve. → Scrivi "…" al posto di “…” o «…».",
    ]
  `);
});
it('blocks: two colons for three', () => {
  expect(faults(`## A\n::voto{id=v}\nx?\n- a\n- b\n:::`)).toMatchInlineSnapshot(`
    [
      "2: Il blocco «voto» ha un contenuto: vuole tre due punti. → Scrivi :::voto, e alla fine una riga :::",
      "6: Questa riga ::: chiude un blocco che non è aperto. → Toglila, oppure controlla che il blocco prima cominci con ::: e il suo nome.",
    ]
  `);
});
it('blocks: three colons for two', () => {
  expect(faults(`## A\nx\n\n:::link{url="https://a.it" testo="x"}\n:::`)).toMatchInlineSnapshot(`
    [
      "4: Il blocco «link» sta su una riga sola: comincia con «::», non con «:::». → Scrivi ::link, senza la riga ::: alla fine.",
    ]
  `);
});
it('blocks: one colon', () => {
  expect(faults(`## A\nx\n\n:comando{nome=a}`)).toMatchInlineSnapshot(`
    [
      "4: «:comando{nome=a}» sembra un blocco, ma non si legge come tale. → Un blocco con :: o ::: sta da solo su una riga, e comincia dal primo carattere.",
    ]
  `);
});
it('blocks: space before the brace', () => {
  expect(faults(`## A\nx\n::comando {nome=a}`)).toMatchInlineSnapshot(`
    [
      "3: «::comando {nome=a}» sembra un blocco, ma non si legge come tale. → Togli lo spazio fra il nome e la parentesi graffa.",
    ]
  `);
});
it('blocks: no closing brace', () => {
  expect(faults(`## A\nx\n::comando{nome=a`)).toMatchInlineSnapshot(`
    [
      "3: «::comando{nome=a» sembra un blocco, ma non si legge come tale. → Manca la parentesi graffa } alla fine.",
    ]
  `);
});
it('blocks: quotes inside quotes', () => {
  expect(faults(`## A\nx\n::comando{nome=a testo="dice "ciao" {"}`)).toMatchInlineSnapshot(`
    [
      "3: «::comando{nome=a testo="dice "ciao" {"}» sembra un blocco, ma non si legge come tale. → Le virgolette non vanno a coppie: usa "…", e se il testo ne contiene usa '…' intorno.",
    ]
  `);
});
it('blocks: in the middle of a line', () => {
  expect(faults(`## A\nGuarda ::comando{nome=a}`)).toMatchInlineSnapshot(`
    [
      "2: «Guarda ::comando{nome=a}» sembra un blocco, ma non si legge come tale. → Un blocco con :: o ::: sta da solo su una riga, e comincia dal primo carattere.",
    ]
  `);
});
it('blocks: in a list', () => {
  expect(faults(`## A\n- x\n  ::comando{nome=a}`)).toMatchInlineSnapshot(`
    [
      "3: Il blocco «comando» qui non può stare. → Va all’inizio della riga, fuori da elenchi, citazioni e altri blocchi.",
    ]
  `);
});
it('blocks: in a note', () => {
  expect(faults(`## A\nx\n:::docente\n::comando{nome=a}\n:::`)).toMatchInlineSnapshot(`
    [
      "4: Il blocco «comando» qui non può stare. → Va all’inizio della riga, fuori da elenchi, citazioni e altri blocchi.",
    ]
  `);
});
it('blocks: never closed', () => {
  expect(faults(`## A\nx\n:::docente\nx\n\n## B\ny\n:::voto{id=v}\nx?`)).toMatchInlineSnapshot(`
    [
      "3: Il blocco «docente» comincia qui e non finisce mai. → Chiudilo con una riga di soli tre due punti :::",
      "8: Il blocco «voto» comincia qui e non finisce mai. → Chiudilo con una riga di soli tre due punti :::",
      "8: Non c’è nessuna scelta: devono essere da 2 a 10. → Aggiungine, una per riga: - prima scelta.",
    ]
  `);
});
it('blocks: closed twice', () => {
  expect(faults(`## A\nx\n:::docente\nx\n:::\n:::`)).toMatchInlineSnapshot(`
    [
      "6: Questa riga ::: chiude un blocco che non è aperto. → Toglila, oppure controlla che il blocco prima cominci con ::: e il suo nome.",
    ]
  `);
});
it('blocks: under a choice', () => {
  expect(
    faults(`## A\n:::domanda{id=q}\nx?\n- [x] a\n\n  ::comando{nome=a}\n- [ ] b\n\n  no http://a.it\n:::`),
  ).toMatchInlineSnapshot(`
    [
      "6: Il blocco «comando» qui non può stare. → Va all’inizio della riga, fuori da elenchi, citazioni e altri blocchi.",
      "9: L’indirizzo «http://a.it» non è sicuro. → Scrivi https:// al posto di http://.",
    ]
  `);
});
it('blocks: a hint too long, an empty one', () => {
  expect(
    faults(`## A\n:::voto{id=q}\nx?\n- a\n- b\n::aiuto[${'a'.repeat(501)}]\n::aiuto\n:::`),
  ).toMatchInlineSnapshot(`
    [
      "6: L’aiuto è troppo lungo: 501 caratteri, il massimo è 500. → Accorcia.",
      "7: Questo aiuto è vuoto. → Scrivilo fra parentesi quadre: ::aiuto[Conta i colori].",
    ]
  `);
});
it('blocks: a hint outside', () => {
  expect(faults(`## A\nx\n::aiuto[x]`)).toMatchInlineSnapshot(`
    [
      "3: Il blocco «aiuto» qui non può stare. → Va dentro :::domanda, :::previsione o :::voto.",
    ]
  `);
});
