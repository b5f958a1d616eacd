/** /lente with the real Gemma, as a class sees it. */
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

const patience = { timeoutMs: 60_000, quietMs: 300 };
/** numbers that may differ a little from machine to machine, masked */
const shape = (text: string) =>
  text
    .replaceAll('\u00a0', ' ')
    .replaceAll(/\d+,\d+/g, 'N')
    .replace(/\[immagine: .*\]/, '[immagine]')
    .replace(/(\[menu: Segui[^|]*\|[^|]*\|).*\]/, '$1 …]');
const figure = (text: string, pattern: RegExp) => Number((pattern.exec(text)?.[1] ?? '').replace(',', '.'));

it('shows that France was there before Francia, and turns to a layer, a token and a place', async () => {
  const handle = await anna.slash('lente', {
    testo: "Roma è la capitale d'Italia. Parigi è la capitale della",
    parola: 'Francia',
  });
  const message = await handle.reply(patience);
  const seen = await handle.text(patience);
  expect(shape(seen)).toMatchInlineSnapshot(`
    "Prossimo → Anna /lente: Dopo «Roma è la capitale d'Italia. Parigi è la capitale della» il modello attraversa 18 strati e alla fine dice \`·Francia\` (**N %**). La lente mostra che cosa direbbe se si fermasse prima.
    \`·Francia\` arriva in testa **solo all’ultimo strato**, il 18.
    Prima del primo strato la lente vede soltanto il token stesso, \`·della\`.
    Fino allo strato 10 quello che si legge **non c’entra**: i token in testa finiscono tutti oltre il 1.000º posto, anche dove la lente sembra sicura (N bit). Lì il vettore non somiglia ancora a una parola da dire.
    L’incertezza cala di più allo **strato 13**: da N a N bit.
    🔎 Prima di dire \`·Francia\` aveva in testa \`·France\` (strati 13, 14, 16 e 17, fino al **N %**). I due vettori puntano quasi dalla stessa parte: fra 262.144 token \`·France\` è il 4º più vicino a \`·Francia\` (coseno N). È la stessa parola in un’altra lingua? Allora lo sapeva già: alla fine l’ha solo **tradotto**.
    -# ⟨cinese⟩ e simili: token in una scrittura che la figura non sa disegnare; aprendo lo strato si leggono.
    -# Lente dei logit: il vettore di ogni strato va subito alla norma finale e all’unembedding, come se gli strati dopo non ci fossero. Numeri calcolati da Prossimo stesso in f32, dallo stesso file: differiscono un poco da quelli di /probabilita.
      [immagine]
      [menu: Segui un altro token…: ·Francia* | ·francia | …]
      [menu: Guarda dopo un altro token del testo…: Roma | ·è | ·la | ·capitale | ·d | ' | Italia | . | ·Parigi | ·è | ·la | ·capitale | ·della*]
      [bottoni: Leggi lo strato 13 | Probabilità]
      [bottoni: Passo per passo | Attenzione | Togli qualcosa | Vettori | Temperature]"
  `);
  expect(figure(seen, /alla fine dice `·Francia` \(\*\*([\d,]+)/)).toBeCloseTo(91, 0);
  expect(figure(seen, /fino al \*\*([\d,]+)/)).toBeCloseTo(94, 0);
  expect(figure(seen, /coseno ([\d,]+)/)).toBeCloseTo(0.68, 1);

  const layer = await (await anna.press('Leggi lo strato 13', { message })).text(patience);
  expect(layer).toMatch(/\*\*Dopo lo strato 13\*\*: `·France` 9\d,\d/);
  expect(await (await anna.press('▶ Strato 14', { message })).text(patience)).toContain(
    '**Dopo lo strato 14**',
  );

  const other = await (await anna.choose('Segui un altro token…', '·France', { message })).text(patience);
  expect(other).toMatch(
    /`·France` alla fine è \*\*\dº\*\* \(.*Il suo posto migliore: 1º, dopo lo strato 13\./,
  );

  const place = await (await anna.choose('Guarda dopo un altro token del testo…', '1', { message })).text(
    patience,
  );
  expect(place).toContain('Dopo «Roma è» il modello');
  expect(place).toMatch(/Nel tuo testo qui segue `·la`: per il modello è \dº/);
});

it('takes a word of several tokens, one token, emoji and what is no layer', async () => {
  const ask = async (options: Readonly<Record<string, string | number>>) =>
    (await anna.slash('lente', options)).text(patience);
  expect(await ask({ testo: 'a', parola: 'precipitevolissimevolmente' })).toMatch(
    /sono \d token: seguo il primo/,
  );
  expect(await ask({ testo: '👨‍👩‍👧‍👦 שלום', strato: 0 })).toContain('**Prima del primo strato**');
  expect(await ask({ testo: 'Il gatto', strato: 19 })).toContain('18 strati');
  expect(await ask({ testo: 'parola '.repeat(80) })).toContain('il massimo è 64');
  expect(room.logged).toEqual([]);
});
