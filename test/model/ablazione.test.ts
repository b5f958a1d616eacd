/** /ablazione with Gemma, as a student sees it: the figures of the lesson on capitals, within wide bounds. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Actor } from '../support/actor.ts';
import { startClass, type TestClass } from '../support/class.ts';
import type { Handle } from '../support/handle.ts';
import { MODELS, startEngine } from '../support/real-engine.ts';
import { showMessage } from '../support/screen.ts';

let room: TestClass;
let anna: Actor;
beforeAll(async () => {
  room = await startClass({ engine: startEngine(MODELS.gemma), weights: MODELS.gemma });
  anna = await room.aula.student('Anna');
});
afterAll(() => room.close());

/** The answer when the work is done, as it is seen: until then it says how far it is. */
const answered = async (handle: Handle): Promise<string> =>
  showMessage(
    await handle.until(
      'the end of the work',
      ({ content }) => content !== '' && !content.includes('e rileggo:'),
      60_000,
    ),
  );
const number = (text: string | undefined) => Number(text?.replace(',', '.') ?? Number.NaN);
/** a row of the table of words: KL in bits, and what is left of the answer, in per cent */
const row = (text: string, word: string) => {
  const line = text.split('\n').find((each) => each.includes(`  ${word}  `));
  const [, kl, left] = /^(?:< )?([\d,]+) .*?([\d,]+)\u00a0%/.exec(line ?? '') ?? [];
  return { kl: number(kl), left: number(left) };
};
/** "`·Francia` passa da **91,0 %** a **27,5 %**" */
const fromTo = (text: string) => {
  const [, before, after] = /passa da \*\*([\d,]+)\u00a0%\*\* a \*\*([\d,]+)\u00a0%\*\*/.exec(text) ?? [];
  return { before: number(before), after: number(after) };
};
const between = (value: number, from: number, to: number) => {
  expect(value).toBeGreaterThanOrEqual(from);
  expect(value).toBeLessThanOrEqual(to);
};

it('every word taken away in turn', async () => {
  const testo = "Roma è la capitale d'Italia. Parigi è la capitale della";
  const all = await answered(await anna.slash('ablazione', { testo }));
  expect(
    all
      .replaceAll(/[\d,]+\u00a0%/g, 'N %')
      .replaceAll(/(\*\*.*\*\*)/g, '…')
      .replaceAll(/```[\s\S]*```/g, '(tabella)')
      .replaceAll(/\[immagine: (.{0,90}).*\]/g, '[immagine: $1…]'),
  ).toMatchInlineSnapshot(`
    "Prossimo → Anna /ablazione: Dopo «Roma è la capitale d'Italia. Parigi è la capitale della» il modello mette per primo \`·Francia\` con …. Ho tolto una parola alla volta, facendogli rileggere ogni volta da capo il testo accorciato.
    La parola che conta di più è \`Parigi\`: senza, il primo è \`·Repubblica\`, e \`·Francia\` va allo ….
    (tabella)
    -# (*) Tolta l’ultima parola (\`della\`) il modello continua da un altro punto: lì cambia la domanda, non solo la risposta.
    -# KL: quanti bit in più costa in media la sorpresa a chi si aspetta la distribuzione «dopo» mentre vale quella «prima»; 0 = non cambia niente. Strati e teste si contano da 1. Numeri calcolati da Prossimo stesso in f32, dallo stesso file: differiscono un poco da quelli di /probabilita.
      [immagine: Grafico a barre: di quanto cambia il prossimo token senza ogni parola di «Roma è la capita…]
      [menu: Togli una parola…: Roma | è | la | capitale | d' | Italia | . | Parigi | è | la | capitale | della]
      [bottoni: Zittisci una testa | Taglia un legame | Prova tutte le teste]
      [bottoni: Passo per passo | Attenzione | Strato per strato | Vettori | Temperature]"
  `);
  between(row(all, 'Roma').left, 55, 77);
  between(row(all, 'Parigi').left, 0, 3);
  between(row(all, 'capitale (2)').left, 0, 7);
  between(row(all, 'Parigi').kl, 5, 10);
  expect(row(all, 'Parigi').kl).toBeGreaterThan(row(all, 'Italia').kl);
  expect(row(all, 'Italia').kl).toBeGreaterThan(row(all, 'la (1)').kl);
  expect(all).toContain('La parola che conta di più è `Parigi`');
});

it('one word: read again without it', async () => {
  const text = await answered(await anna.choose('Togli una parola…', 'Roma'));
  expect(text).toContain(
    "**Senza `Roma`** il testo diventa «è la capitale d'Italia. Parigi è la capitale della»",
  );
  between(fromTo(text).before, 88, 94);
  between(fromTo(text).after, 55, 77);
});

it('one head, and the one beside it', async () => {
  const text = await answered(await anna.press('Zittisci una testa'));
  expect(text).toContain('**Zitta la testa 3 dello strato 13**');
  between(fromTo(text).after, 20, 35);
  const beside = await answered(await anna.press('◀ Testa 2'));
  expect(beside).toContain('**Zitta la testa 2 dello strato 13**');
  between(fromTo(beside).after, 70, 99);
});

it('one edge; an edge to the future is explained', async () => {
  const text = await answered(await anna.press('Taglia un legame'));
  expect(text).toContain('**Tagliato il legame da `della` a `Parigi` nello strato 13**');
  between(fromTo(text).after, 5, 20);
  const future = await answered(await anna.choose('Taglia il legame da…', 'Roma'));
  expect(future).toContain('solo indietro');
});

it('the second sentence alone hardly says it', async () => {
  const text = await answered(await anna.slash('ablazione', { testo: 'Parigi è la capitale della' }));
  const [, share] = /mette per primo `·Francia` con \*\*([\d,]+)/.exec(text) ?? [];
  between(number(share), 8, 30);
});

it('one word only, emoji, and a text too long', async () => {
  const answer = async (testo: string) => answered(await anna.slash('ablazione', { testo }));
  expect(await answer('gatto')).toContain('una parola sola');
  expect(await answered(await anna.press('Zittisci una testa'))).toContain('**Zitta la testa');
  expect(await answer('👨‍👩‍👧 🦜')).toContain('La parola che conta di più');
  expect(await answer('sole '.repeat(80))).toContain('il massimo è 64');
  expect(room.logged).toEqual([]);
});

it('stopped in the middle of all heads', async () => {
  await answered(await anna.slash('ablazione', { testo: 'Il gatto beve il' }));
  const handle = await anna.press('Prova tutte le teste');
  await handle.until('the first heads', ({ content }) => content.includes('una testa alla volta'), 20_000);
  await anna.press('Ferma');
  const text = await answered(handle);
  expect(text).toMatch(/Fermato: ho provato \d+ teste su 72/);
  expect(text).toContain('[immagine: Tabella delle teste');
  expect(text).toContain('Tutte le parole');
});
