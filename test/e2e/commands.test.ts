/** The commands as a class sees them: the real bot in an aula, over a model that follows a script. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Actor } from '../support/actor.ts';
import { startClass, type TestClass } from '../support/class.ts';

let room: TestClass;
let anna: Actor;
beforeAll(async () => {
  room = await startClass();
  anna = await room.aula.student('Anna');
});
afterAll(() => room.close());

it('/aiuto lists every command, clickable, for who asks', async () => {
  const handle = await anna.slash('aiuto');
  const { embeds } = await handle.reply();
  expect(embeds.map(({ title }) => title)).toEqual(
    expect.arrayContaining(['Il prossimo token', 'Dentro il modello']),
  );
  expect((await handle.text()).split('\n').slice(0, 6).join('\n')).toMatchInlineSnapshot(`
    "Prossimo → Anna /aiuto (solo tu): Prossimo apre un vero modello linguistico e ti fa vedere come sceglie **il prossimo token**. Ogni numero esce dal modello che gira su questo computer.
    Per cominciare: /probabilita e scrivi l’inizio di una frase, per esempio *Il gatto beve il*.
    -# I pulsanti sotto un grafico li può premere chiunque: chi non ha lanciato il comando riceve una copia privata, solo sua.
      ▌ Il prossimo token
      ▌ - /tokenizza: I token del tuo testo: come lo legge il modello, pezzo per pezzo
      ▌ - /probabilita: Il grafico del prossimo token: quanto è probabile ogni continuazione del tuo testo"
  `);
});

it('/modello', async () => {
  expect(await (await anna.slash('modello')).text()).toMatchInlineSnapshot(`
    "Prossimo → Anna /modello:
      ▌ modello di prova
      ▌ Stato: 🟢 pronto
      ▌ Coda: 0 in corso, 0 in attesa
      ▌ Riavvii: 0
      ▌ Dimensione: 2,3 MB, 1 milione di parametri, F32
      ▌ Strati: 2, 2 teste per strato, vettori di 8 numeri (copione)
      ▌ Vocabolario: 327 token
      ▌ Contesto: 4.096 token in addestramento; qui fino a 512 per testo
      ▌ Gira su: CPU, 1 thread
      ▌ Licenza: file scelto dall’insegnante: la licenza è quella di chi l’ha pubblicato
      [bottoni: Aggiorna]"
  `);
});

it('/tokenizza, then a comparison and the details', async () => {
  const handle = await anna.slash('tokenizza', { testo: 'Il gatto 🐱\nbeve' });
  expect(await handle.text()).toMatchInlineSnapshot(`
    "Prossimo → Anna /tokenizza: **9 token** per 15 caratteri (18 byte) con \`modello di prova\`.
    Il modello non vede lettere né parole: vede solo questi numeri, gli id dei token.
      [immagine: Testo diviso in token da modello di prova (9 token · 15 caratteri · 18 byte): «Il» 256; «·gatto» 259; «·» 32; «🐱» 240+159+144+177; «⏎» 10; «beve» 260.]
      [bottoni: Dettagli | Probabilità | Completa | 🔍 Guarda dentro]
      [menu: Confronta con un altro tokenizer…: GPT-2 | GPT-3: le stesse parti di GPT-2 | Codex: GPT-3 con più spazi, per il codice | GPT-3.5 e GPT-4 | GPT-4o e GPT-5 | gpt-oss, i modelli aperti di OpenAI]"
  `);
  expect(
    await (await anna.choose('Confronta con un altro tokenizer…', 'o200k_base')).text(),
  ).toMatchInlineSnapshot(`
    "Prossimo → Anna /tokenizza: **9 token** per 15 caratteri (18 byte) con \`modello di prova\`.
    Stesso numero di token (9), ma non sempre gli stessi tagli: ogni tokenizer ha il suo vocabolario, e i suoi id.
      [immagine: Lo stesso testo (15 caratteri, 18 byte) diviso in token da due tokenizer. modello di prova, 9 token: «Il» «·gatto» «·» «🐱» «⏎» «beve»; o200k_base, GPT-4o e GPT-5, 9 token: «Il» «·gat» «to» «·🐱» «⏎» «be» «ve».]
      [bottoni: Dettagli | Probabilità | Completa | 🔍 Guarda dentro]
      [menu: Confronta con un altro tokenizer…: GPT-2 | GPT-3: le stesse parti di GPT-2 | Codex: GPT-3 con più spazi, per il codice | GPT-3.5 e GPT-4 | GPT-4o e GPT-5 | gpt-oss, i modelli aperti di OpenAI]"
  `);
  expect(await (await anna.press('Dettagli')).text()).toMatchInlineSnapshot(`
    "Prossimo (solo tu): Ogni token di \`modello di prova\`, in ordine (9).
    \`\`\`
    n  id   testo   byte (UTF-8)       tipo
    1  256  Il      49 6C              testo
    2  259  ·gatto  20 67 61 74 74 6F  testo
    3  32   ·       20                 testo
    4  240  ⟨F0⟩    F0                 byte
    5  159  ⟨9F⟩    9F                 byte
    6  144  ⟨90⟩    90                 byte
    7  177  ⟨B1⟩    B1                 byte
    8  10   ⏎       0A                 testo
    9  260  beve    62 65 76 65        testo
    \`\`\`
    -# Le righe con ⟨…⟩ sono token che contengono solo una parte di un carattere: i byte si ricompongono con quelli vicini."
  `);
});

it('suggests the tokenizers', async () => {
  expect(
    (await anna.autocomplete('tokenizza', 'tokenizer', 'gpt-4')).map(({ value }) => value),
  ).toMatchInlineSnapshot(`
    [
      "cl100k_base",
      "o200k_base",
    ]
  `);
});

it('/probabilita: the chart, a colder one, a draw, a token appended and taken back', async () => {
  const handle = await anna.slash('probabilita', { testo: 'Il gatto beve il' });
  expect(await handle.text()).toMatchInlineSnapshot(`
    "Prossimo → Anna /probabilita: Dopo «Il gatto beve il» il modello mette per primo \`·latte\`, con probabilità **77,1 %**.
    Incertezza: **1,26 bit**, come scegliere fra 2,4 token ugualmente probabili. In gioco ci sono tutti i 327 token del vocabolario.
    -# T = 1 · top-k spento · top-p spento · ordine: prima T, poi top-k e top-p
      [immagine: Grafico a barre: il token dopo «Il gatto beve il», temperatura 1 · top-k spento · top-p spento, entropia 1,26 bit: come 2,4 scelte alla pari. «·latte» 77,1 %; «·sangue» 10,4 %; «·sole» 6,3 %; «·cibo» 3,8 %; «·vino» 1,4 %; «pane» 0,069 %; «sole» 0,068 %; «·che» 0,059 %; «una» 0,056 %; «Parigi» 0,055 %; «·il» 0,054 %; «della» 0,054 %. Tutti gli altri 315 token: 0,53 %.]
      [bottoni: ⏪ T 0,5 | ◀ T 0,9 | ▶ T 1,1 | ⏩ T 1,5 | Azzera (spento)]
      [bottoni: ⏪ top-k 40 | ◀ top-k 200 | ▶ top-k spento (spento) | ⏩ top-k spento (spento) | Ordine: prima T]
      [bottoni: ⏪ top-p 0,9 | ◀ top-p 0,99 | ▶ top-p spento (spento) | ⏩ top-p spento (spento) | Togli ultimo (spento)]
      [bottoni: Estrai | Estrai 100 | Completa | 🔍 Guarda dentro]
      [menu: Scegli un token da aggiungere al testo…: ·latte | ·sangue | ·sole | ·cibo | ·vino | pane | sole | ·che | una | Parigi | ·il | della | Roma | ·dorme | ·un | vino | ·Italia | rosso | ·casa | beve | ·Il | è | ·rosso | ·Roma | !]"
  `);
  expect(await (await anna.press('⏪ T 0,5')).text()).toMatchInlineSnapshot(`
    "Prossimo → Anna /probabilita: Dopo «Il gatto beve il» il modello mette per primo \`·latte\`, con probabilità **97,3 %**.
    Incertezza: **0,21 bit**, come scegliere fra 1,2 token ugualmente probabili. In gioco ci sono tutti i 327 token del vocabolario.
    -# T = 0,5 · top-k spento · top-p spento · ordine: prima T, poi top-k e top-p
      [immagine: Grafico a barre: il token dopo «Il gatto beve il», temperatura 0,5 · top-k spento · top-p spento, entropia 0,21 bit: come 1,2 scelte alla pari. «·latte» 97,3 %; «·sangue» 1,8 %; «·sole» 0,66 %; «·cibo» 0,24 %; «·vino» 0,033 %; «pane» 7,8·10⁻⁵ %; «sole» 7,6·10⁻⁵ %; «·che» 5,7·10⁻⁵ %; «una» 5,1·10⁻⁵ %; «Parigi» 5,0·10⁻⁵ %; «·il» 4,8·10⁻⁵ %; «della» 4,7·10⁻⁵ %. Tutti gli altri 315 token: 0,00021 %.]
      [bottoni: ⏪ T 0 | ◀ T 0,4 | ▶ T 0,6 | ⏩ T 1 | Azzera]
      [bottoni: ⏪ top-k 40 | ◀ top-k 200 | ▶ top-k spento (spento) | ⏩ top-k spento (spento) | Ordine: prima T]
      [bottoni: ⏪ top-p 0,9 | ◀ top-p 0,99 | ▶ top-p spento (spento) | ⏩ top-p spento (spento) | Togli ultimo (spento)]
      [bottoni: Estrai | Estrai 100 | Completa | 🔍 Guarda dentro]
      [menu: Scegli un token da aggiungere al testo…: ·latte | ·sangue | ·sole | ·cibo | ·vino | pane | sole | ·che | una | Parigi | ·il | della | Roma | ·dorme | ·un | vino | ·Italia | rosso | ·casa | beve | ·Il | è | ·rosso | ·Roma | !]"
  `);
  expect(
    await (await anna.choose('Scegli un token da aggiungere al testo…', '·latte')).text(),
  ).toMatchInlineSnapshot(`
    "Prossimo → Anna /probabilita: Dopo «Il gatto beve il latte» il modello mette per primo \`.\`, con probabilità **88,1 %**.
    Incertezza: **0,53 bit**, come scegliere fra 1,4 token ugualmente probabili. In gioco ci sono tutti i 327 token del vocabolario.
    Hai aggiunto \`·latte\`: ora il modello continua da lì.
    -# T = 0,5 · top-k spento · top-p spento · ordine: prima T, poi top-k e top-p
      [immagine: Grafico a barre: il token dopo «Il gatto beve il latte», temperatura 0,5 · top-k spento · top-p spento, entropia 0,53 bit: come 1,4 scelte alla pari. «.» 88,1 %; «·e» 11,9 %; «beve» 0,00048 %; «·mare» 0,00041 %; «·un» 0,00039 %; «·sole» 0,00037 %; «·cane» 0,00032 %; «·casa» 0,00030 %; «non» 0,00029 %; «,» 0,00027 %; «Parigi» 0,00021 %; «·vede» 0,00016 %. Tutti gli altri 315 token: 0,0012 %.]
      [bottoni: ⏪ T 0 | ◀ T 0,4 | ▶ T 0,6 | ⏩ T 1 | Azzera]
      [bottoni: ⏪ top-k 40 | ◀ top-k 200 | ▶ top-k spento (spento) | ⏩ top-k spento (spento) | Ordine: prima T]
      [bottoni: ⏪ top-p 0,9 | ◀ top-p 0,99 | ▶ top-p spento (spento) | ⏩ top-p spento (spento) | Togli ultimo]
      [bottoni: Estrai | Estrai 100 | Completa | 🔍 Guarda dentro]
      [menu: Scegli un token da aggiungere al testo…: . | ·e | beve | ·mare | ·un | ·sole | ·cane | ·casa | non | , | Parigi | ·vede | è | Francia | ·non | vino | ·il | di | ·dorme | cane | Roma | ·una | ·Italia | sangue | ·cibo]"
  `);
  expect(await (await anna.press('Togli ultimo')).text()).toContain('Dopo «Il gatto beve il»');
  expect(await (await anna.press('Estrai')).text()).toMatch(/🎲 Estratto .+ Seme \d+/);
  expect(await (await anna.press('Estrai 100')).text()).toMatch(/100 estrazioni/);
});

it('/completa: the same seed writes the same text', async () => {
  const first = await (
    await anna.slash('completa', { testo: 'Il gatto', seme: 7, quante: 2, token: 6 })
  ).text({ timeoutMs: 20_000 });
  expect(first).toMatchInlineSnapshot(`
    "Prossimo → Anna /completa: Il modello ha continuato «Il gatto»
    -# T = 0,8 · top-k 40 · top-p spento · ordine: prima T, poi top-k e top-p · seme 7 (rimettilo nell’opzione \`seme\` per rifare lo stesso testo)
      ▌ 1 · seme 7
      ▌ Il gatto**casa casa sole ilcapitale che**
      ▌ 6 token, fermato alla lunghezza chiesta
      ▌ 2 · seme 8
      ▌ Il gatto**mangiasangue diLadicibo**
      ▌ 6 token, fermato alla lunghezza chiesta
      [immagine: Continuazioni di «Il gatto», temperatura 0,8 · top-k 40 · top-p spento, ordine: temperatura, top-k, top-p. Seme 7: «casa casa sole ilcapitale che»; meno probabili: «·il» 2,6 %, «·che» 2,7 %, «·casa» 3,0 %; Seme 8: «mangiasangue diLadicibo»; meno probabili: «·di» 3,3 %, «sangue» 5,2 %, «di» 5,5 %.]
      [bottoni: Altro seme | Stesso seme | Token per token | Probabilità | I token]"
  `);
  const again = await (await anna.press('Stesso seme')).text();
  expect(again.split('\n').slice(1)).toEqual(first.split('\n').slice(1));
  expect(await (await anna.press('Token per token')).text()).toMatch(/seme 7\*\*: ogni token/);
});
