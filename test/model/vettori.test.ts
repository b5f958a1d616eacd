/** /vettori with Gemma over a short list of words, as a student sees it. Bounds on numbers are wide on purpose. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Actor } from '../support/actor.ts';
import { startClass, type TestClass } from '../support/class.ts';
import { MODELS, startEngine } from '../support/real-engine.ts';

const cache = mkdtempSync(join(tmpdir(), 'vettori-'));
const words = fileURLToPath(new URL('../fixtures/vettori/parole.txt', import.meta.url));
let room: TestClass;
let anna: Actor;
beforeAll(async () => {
  room = await startClass({
    engine: startEngine(MODELS.gemma),
    weights: MODELS.gemma,
    vectors: { words, cache },
  });
  anna = await room.aula.student('Anna');
});
afterAll(async () => {
  await room.close();
  rmSync(cache, { recursive: true });
});

/** the first answer waits for the list's vectors: its progress is no answer yet */
const patience = { timeoutMs: 60_000, quietMs: 2500 };
const soon = { timeoutMs: 30_000 };
/** Figures become N; what they are is looked at apart. */
const calm = (text: string) =>
  text
    .replaceAll(/\d+(?:,\d+)?\u00a0%/g, 'N %')
    .replaceAll(/\d,\d\d/g, 'N')
    .replaceAll(/(sarebbe |prima |sottrarre |da sola )\d+/g, '$1N')
    .replaceAll(/\d+\/\d+\/\d{4}/g, 'D/M/Y')
    .replaceAll(/\[immagine: (.{0,90}).*\]/g, '[immagine: $1…]');

it('gatto − miao + bau is cane, and everything around it', async () => {
  const asked = await anna.slash('vettori', { espressione: 'GATTO - miao ＋ bau', atteso: 'cane' });
  const text = await asked.text(patience);
  expect(calm(text)).toMatchInlineSnapshot(`
    "Prossimo → Anna /vettori: gatto − miao + bau: la parola più vicina al risultato è **cane** (coseno N).
    ✅ **cane**, la parola attesa, è la prima di 247 (coseno N).
    Controllo, senza sottrarre (gatto + bau): cane N, gatti N, lupo N; **cane** sarebbe Nª.
    Controllo, la parola «gatto» da sola: gatti N, agnello N, lupo N; **cane** sarebbe Nª.
    Qui la sottrazione non ha aggiunto nulla: senza, esce la stessa parola.
    Di più token: gatto = \`·g\` \`atto\`; miao = \`·m\` \`iao\`. Conta il vettore all’ultimo, che ha già guardato gli altri.
    -# Spazio: il flusso residuo dopo 10 strati, all’ultimo token di «Definizione: …»; ogni dimensione standardizzata sulle 250 parole dell’elenco. Le parole scritte non possono uscire.
    -# Quanto fidarsi: su 42 analogie tenute da parte, in questo spazio la parola giusta esce prima N volte (N %; media di 1/posto N); senza sottrarre N (N), la prima parola da sola N (N). Misurato da Prossimo il D/M/Y.
    -# Numeri calcolati da Prossimo in f32 dallo stesso file del modello: differiscono un poco da quelli di /probabilita. Conta la direzione dei vettori (il coseno), non quanto sono vicini sulla mappa.
      [immagine: Aritmetica con le parole: gatto − miao + bau. flusso residuo dopo 10 strati, in «Definizio…]
      [bottoni: Righe dell’embedding | Includi le parole scritte | Vicine di «cane»]
      [bottoni: Passo per passo | Attenzione | Strato per strato | Togli qualcosa | Temperature]"
  `);
  expect(readdirSync(cache).length).toBe(1);
});

it('fails on the raw rows, and says by how much; typed words come in when they are let', async () => {
  const rows = await (await anna.press('Righe dell’embedding')).text(soon);
  expect(rows).toMatch(/Non riesce: \*\*cane\*\*, la parola attesa, è soltanto \*\*\d+ª\*\* su 247/);
  expect(rows).toContain('Il loro vettore è la media delle righe');
  const included = await (await anna.press('Includi le parole scritte')).text(soon);
  expect(included).toMatch(/gatto − miao \+ bau: la parola più vicina al risultato è \*\*(gatto|bau)\*\*/);
  expect(included).toContain('1ª');
  const back = await (await anna.press('Flusso residuo')).text(soon);
  expect(back).toMatch(/risultato è \*\*(gatto|bau|cane)\*\*/);
});

it('one word has neighbours, and so has the last word of a sentence', async () => {
  const padre = await (await anna.slash('vettori', { espressione: 'padre' })).text(soon);
  expect(padre).toMatch(/La parola più vicina a «padre» è \*\*\p{L}+\*\*/u);
  expect(padre).not.toContain('Controllo');
  const neighbours = await (await anna.press(/Vicine di «\p{L}+»/u.exec(padre)?.[0] ?? '')).text(soon);
  expect(neighbours).toMatch(/La parola più vicina a/);
  await (await anna.slash('lente', { testo: 'Ho visto un gatto' })).reply(soon);
  const last = await (await anna.press('Vettori')).text(soon);
  expect(last).toContain('L’ultima parola di «Ho visto un gatto» è «gatto».');
  await (await anna.press('Strato per strato')).reply(soon);
});

it('words outside the list, emoji and other scripts are computed on the spot', async () => {
  const text = await (
    await anna.slash('vettori', { espressione: 'quarantadue + 🐈 - שלום', atteso: 'micio' })
  ).text(soon);
  expect(text).toContain('Non in elenco, vettore calcolato adesso: «quarantadue», «🐈»');
  expect(text).toContain('«micio» non è nell’elenco');
});

it('says what is wrong, and where', async () => {
  const said = async (espressione: string, more: Record<string, string | number> = {}) =>
    (await anna.slash('vettori', { espressione, ...more })).text(soon);
  expect(await said('gatto - + bau')).toContain('Manca una parola vicino a `+`, al carattere 9');
  expect(await said('gatto * 2')).toContain('Non so che fare di `*`, al carattere 7');
  expect(await said('gatto - gatto')).toContain('si annullano a vicenda');
  expect(await said('gatto', { strato: 40 })).toContain('Questo modello ha 18 strati');
  expect(await said('gatto', { atteso: 'cane + lupo' })).toContain('scrivine una sola');
  expect(await said('🔥'.repeat(41))).toContain('La parola al carattere 1 è troppo lunga');
});

it('while another layer is being computed the first asker sees how far it is, and can cancel', async () => {
  const asked = await anna.slash('vettori', { espressione: 'gatto', strato: 17, frase: '1' });
  const preparing = await asked.until(
    'progress',
    ({ content }) => content.includes('Preparo i vettori'),
    30_000,
  );
  expect(preparing.content).toMatch(/\*\*[\d,]+\u00a0%\*\*/);
  await anna.press('Annulla');
  const over = await asked.until('the end', ({ content }) => !content.includes('Preparo'), 30_000);
  expect(over.content).toBe('Richiesta annullata.');
  expect(room.logged).toEqual([]);
});
