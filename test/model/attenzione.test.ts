/** /attenzione with Gemma, as a student sees it. Bounds on numbers are wide on purpose. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Actor } from '../support/actor.ts';
import { startClass, type TestClass } from '../support/class.ts';
import { MODELS, startEngine } from '../support/real-engine.ts';

let room: TestClass;
let anna: Actor;
beforeAll(async () => {
  room = await startClass({ engine: startEngine(MODELS.gemma), weights: MODELS.gemma });
  anna = await room.aula.student('Anna');
});
afterAll(() => room.close());

const patience = { timeoutMs: 30_000 };
/** Figures in words become N, and are looked at apart. */
const calm = (text: string) =>
  text
    .replaceAll(/(?:> )?\d+(?:,\d+)?(?:·10[⁻⁰-⁹¹²³]+)?\u00a0%/g, 'N %')
    .replaceAll(/\[immagine: (.{0,110}).*\]/g, '[immagine: $1…]');
/** the percentage after some words */
const percentAfter = (text: string, words: string): number => {
  const found = new RegExp(`${words}[^%]*?(\\d+(?:,\\d+)?)\u00a0%`).exec(text)?.[1];
  return Number(found?.replace(',', '.') ?? Number.NaN);
};

it('the panorama, then the head that knows who "lei" is', async () => {
  const panorama = await (
    await anna.slash('attenzione', { testo: 'Giovanni parla con Maria perché lei' })
  ).text(patience);
  expect(calm(panorama)).toMatchInlineSnapshot(`
    "Prossimo → Anna /attenzione: Mentre legge «Giovanni parla con Maria perché lei» il modello usa **72 teste di attenzione**: 18 strati × 4. Ogni testa decide, per ogni token, a quali token precedenti guardare: ogni quadratino è una testa.
    Cerca le forme: in una **diagonale** ogni token guarda se stesso o quello subito prima; una **colonna** scura è un token che interessa a tutti; **punti isolati** sono legami particolari. Apri uno strato per vederlo da vicino.
    In media il **N %** dello sguardo va a \`<bos>\`, il token messo prima del testo: nelle figure è nascosto, perché coprirebbe il resto.
    -# Strati da 1 a 18 e teste da 1 a 4, contati da 1. Numeri calcolati da Prossimo stesso in f32, dallo stesso file: differiscono un poco da quelli di /probabilita.
      [immagine: Panorama dell’attenzione, strati da 1 a 18, 4 teste per strato; <bos> è nascosto. I legami più forti fra parol…]
      [bottoni: Parole intere | Cerca una testa]
      [menu: Apri uno strato…: Strato 1 | Strato 2 | Strato 3 | Strato 4 | Strato 5 | Strato 6 | Strato 7 | Strato 8 | Strato 9 | Strato 10 | Strato 11 | Strato 12 | Strato 13 | Strato 14 | Strato 15 | Strato 16 | Strato 17 | Strato 18]
      [bottoni: Chi è «lei»? | Di quale paese? | Che cosa veniva dopo? | Il token prima | La stessa parola]
      [bottoni: Passo per passo | Strato per strato | Togli qualcosa | Vettori | Temperature]"
  `);
  const head = await (await anna.press('Chi è «lei»?')).text(patience);
  expect(calm(head)).toMatchInlineSnapshot(`
    "Prossimo → Anna /attenzione: **Strato 8, testa 1**: \`·lei\` guarda soprattutto \`·Maria\` (**N %**), se stesso (**N %**), \`·perché\` (**N %**).
    Da \`·lei\` l’**N %** va a \`<bos>\`, il token messo prima del testo, che nella figura è nascosto: è lì che una testa posa lo sguardo quando non trova ciò che cerca.
    Questa testa collega spesso un pronome alla persona di cui si parla.
    -# Teste scelte su esempi: spesso fanno questo, ma non sempre, e non fanno solo questo.
    -# Strati da 1 a 18 e teste da 1 a 4, contati da 1. Numeri calcolati da Prossimo stesso in f32, dallo stesso file: differiscono un poco da quelli di /probabilita.
      [immagine: Archi di attenzione da «·lei», strato 8, testa 1. Guarda: «·Maria» N %; «·lei» N %; «·perché» N %; «Giovanni» …]
      [bottoni: ◀ Strato 7 | ▶ Strato 9 | ◀ Testa 1 (spento) | ▶ Testa 2]
      [bottoni: Mappa | Parole intere | Cerca una testa | Panorama]
      [menu: Archi da quale parola…: Giovanni | ·parla | ·con | ·Maria | ·perché | ·lei*]
      [bottoni: Chi è «lei»? | Di quale paese? | Che cosa veniva dopo? | Il token prima | La stessa parola]
      [bottoni: Passo per passo | Strato per strato | Togli qualcosa | Vettori | Temperature]"
  `);
  expect(percentAfter(head, '«·Maria»')).toBeGreaterThan(45);
  expect(percentAfter(head, '«Giovanni»')).toBeLessThan(20);
});

it('the same head as a map, with whole words; the next and the previous head', async () => {
  const map = await (await anna.press('Mappa')).text(patience);
  expect(map).toContain('[immagine: Mappa di attenzione, strato 8, testa 1');
  expect(percentAfter(map, 'In media il')).toBeGreaterThan(20);
  const whole = await (await anna.press('Parole intere')).text(patience);
  expect(whole).toContain('«lei» → «Maria»');
  expect(await (await anna.press('▶ Testa 2')).text(patience)).toContain('**Strato 8, testa 2**');
  expect(await (await anna.press('◀ Strato 7')).text(patience)).toContain('**Strato 7, testa 2**');
});

it('which head looks most from a word to another', async () => {
  const first = await (await anna.press('Cerca una testa')).text(patience);
  expect(first).toMatch(/Quale testa guarda di più da «·?lei» a «·?(Giovanni|Maria|parla)»/);
  const found = await (await anna.choose('A quale parola…', 'Maria')).text(patience);
  expect(found).toContain('Quale testa guarda di più da «lei» a «Maria»?');
  expect(percentAfter(found, '1\\. strato \\d+, testa \\d: ')).toBeGreaterThan(55);
  expect(found).toMatch(/strato 8, testa 1: \*\*\d/);
  const wrong = await (await anna.choose('Da quale parola…', 'Giovanni')).text(patience);
  expect(wrong).toContain('solo indietro');
  expect(wrong).not.toContain('1. strato');
});

it('the heads of facts that everybody can see again', async () => {
  await (
    await anna.slash('attenzione', { testo: "Roma è la capitale d'Italia. Parigi è la capitale della" })
  ).text(patience);
  const country = await (await anna.press('Di quale paese?')).text(patience);
  expect(country).toContain('**Strato 13, testa 3**: `·della` guarda soprattutto `·Parigi`');
  expect(percentAfter(country, '«·Parigi»')).toBeGreaterThan(75);

  await (await anna.slash('attenzione', { testo: 'gatto cane sole pane gatto cane sole' })).text(patience);
  const next = await (await anna.press('Che cosa veniva dopo?')).text(patience);
  expect(percentAfter(next, '«·pane»')).toBeGreaterThan(55);
  const same = await (await anna.press('La stessa parola')).text(patience);
  expect(percentAfter(same, '«·sole»')).toBeGreaterThan(60);
});

it('asked for by number and word; a preset without what it needs says so', async () => {
  const asked = await (
    await anna.slash('attenzione', { testo: 'Il gatto beve il latte', strato: 3, testa: 4, parola: 'LATTE' })
  ).text(patience);
  expect(asked).toContain('**Strato 3, testa 4**: `·latte` guarda soprattutto `·il`');
  expect(await (await anna.press('Chi è «lei»?')).text(patience)).toContain('non trovo un pronome');
  expect(await (await anna.press('La stessa parola')).text(patience)).toContain('nessun token si ripete');
});

it('refuses in words what there isn’t, and a text too long to look into', async () => {
  const refused = async (values: Record<string, string | number>) =>
    (await anna.slash('attenzione', values)).text(patience);
  expect(await refused({ testo: 'Il gatto', strato: 19 })).toContain('ha 18 strati');
  expect(await refused({ testo: 'Il gatto', testa: 5 })).toContain('ci sono 4 teste');
  expect(await refused({ testo: 'Il gatto', parola: 'cane' })).toContain('Ci sono: `Il` `gatto`');
  expect(await refused({ testo: 'sole '.repeat(80) })).toContain('il massimo è 64');
});

it('nasty texts: every picture is drawn', async () => {
  for (const testo of ['🦜', '👨‍👩‍👧 va', 'שלום עולם', '`**@everyone**', '\u200d', '日本語']) {
    const text = await (await anna.slash('attenzione', { testo, strato: 1 })).text(patience);
    expect(text).toContain('[immagine: Mappa di attenzione');
    expect(text).not.toContain('\ufffd');
    expect(await (await anna.press('Archi')).text(patience)).toContain('[immagine: Archi');
  }
  expect(room.logged).toEqual([]);
});
