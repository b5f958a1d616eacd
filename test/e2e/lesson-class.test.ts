/** A lesson that a teacher drives: what the class sees, what each does, and who may do what. */
import type { APIMessage } from 'discord-api-types/v10';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Actor } from '../support/actor.ts';
import { startClass, type TestClass } from '../support/class.ts';
import { showMessage } from '../support/screen.ts';
import { SMALL_LESSON } from '../support/small-lesson.ts';

let room: TestClass;
let prof: Actor;
let anna: Actor;
let bruno: Actor;
let panel: APIMessage;
beforeAll(async () => {
  room = await startClass({ lessons: [SMALL_LESSON] });
  prof = await room.aula.teacher('Prof');
  anna = await room.aula.student('Anna');
  bruno = await room.aula.student('Bruno');
});
afterAll(() => room.close());
afterEach(() => expect([room.logged, room.aula.errors]).toEqual([[], []]));

const press = async (who: Actor, button: string) => (await who.press(button)).text();
const drive = async (button: string) => (await prof.press(button, { message: panel })).reply({ quietMs: 60 });
/** The class's messages that everybody sees, from the first that holds `from`. */
const conversation = async (from: string): Promise<string> => {
  const all = (await bruno.messages()).filter(({ flags }) => ((flags ?? 0) & 64) === 0).map(showMessage);
  return all.slice(all.findIndex((text) => text.includes(from))).join('\n');
};
/** A button that isn't there, on a message that is. */
const forge = async (who: Actor, customId: string): Promise<string> => {
  const [message] = await who.messages();
  return (await who.forge(customId, message ? { message } : {})).text();
};
const until = (from: string, what: string) =>
  expect.poll(() => conversation(from), { timeout: 15_000 }).toContain(what);

it('only a teacher starts it; nobody else drives, whatever they press', async () => {
  expect(await (await anna.slash('lezione avvia', { lezione: 'piccola' })).text()).toContain(
    'Questo lo può fare solo chi insegna',
  );
  expect(await (await prof.slash('lezione avanti')).text()).toContain('non c’è nessuna lezione in corso');
  panel = await (await prof.slash('lezione avvia', { lezione: 'piccola' })).reply({ quietMs: 500 });
  expect(showMessage(panel)).toMatchInlineSnapshot(`
    "Prossimo → Prof /lezione avvia (solo tu): **Una piccola lezione** · passo 1 di 7 · **Che cosa vede il modello?**
    Passo senza domanda: quando la classe ha letto, premi «Avanti».
    📝 Due minuti, non di più.
    ▶️ Il passo dopo: **Quanti pezzi?**
    📝 *(per allora)* Chi dice «una parola» pensi a «perché».
    -# Il pannello lo vedi solo tu. Se è finito troppo in alto, scrivi \`/lezione stato\`: torna in fondo alla chat. Punti spenti.
      [bottoni: Avanti | Indietro (spento) | Pausa | Consegne | Fine]
      [bottoni: ⏳ 1 min | ⏳ 2 min | ⏳ 5 min | Accendi i punti | Aggiorna]
      [menu: Vai a un passo…: 1. Che cosa vede il modello?* | 2. Quanti pezzi? | 3. E tu che cosa diresti? | 4. Una parola tua | 5. Quali sono vere? | 6. Conta | 7. Prima di uscire]"
  `);
  const id = /lezione:avanti:([^:]+):/.exec(JSON.stringify(panel.components))?.[1] ?? '';
  const mine = ['avanti', 'indietro', 'pausa', 'fine', 'finisci', 'consegne', 'esporta', 'punti', 'stato'];
  for (const action of mine)
    expect(await forge(anna, `v1:lezione:${action}:${id}:0:0`)).toContain('solo chi insegna');
  expect(await (await anna.slash('lezione esporta', { nomi: true })).text()).toContain('solo chi insegna');
  await until('### 1', 'Risultato di /tokenizza');
  expect(await conversation('### 1')).toMatchInlineSnapshot(`
    "Prossimo: ### 1 · Che cosa vede il modello?
    -# Una piccola lezione · passo 1 di 7
    Tu leggi parole. Il modello legge **pezzi**, i token.
      [bottoni: Recupera]
    Prossimo: -# Risultato di /tokenizza
    **5 token** per 22 caratteri (22 byte) con \`modello di prova\`.
    Il modello non vede lettere né parole: vede solo questi numeri, gli id dei token.
      [immagine: Testo diviso in token da modello di prova (5 token · 22 caratteri · 22 byte): «Il» 256; «·gatto» 259; «·beve» 261; «·il» 263; «·latte» 265.]
      [bottoni: Dettagli | Probabilità | Completa | 🔍 Guarda dentro]
      [menu: Confronta con un altro tokenizer…: GPT-2 | GPT-3: le stesse parti di GPT-2 | Codex: GPT-3 con più spazi, per il codice | GPT-3.5 e GPT-4 | GPT-4o e GPT-5 | gpt-oss, i modelli aperti di OpenAI]"
  `);
});

it('answers are private, can be changed, and are counted for all to see', async () => {
  panel = await drive('Avanti');
  await until('### 2', 'A · un pezzo di testo');
  expect(await press(anna, 'B · sempre una parola')).toMatchInlineSnapshot(
    `"Prossimo (solo tu): Risposta registrata: **B** · sempre una parola. Puoi cambiarla fino alla soluzione."`,
  );
  expect(await press(anna, 'B · sempre una parola')).toContain('era già questa');
  expect(await press(anna, 'C · una lettera')).toMatchInlineSnapshot(
    `"Prossimo (solo tu): Risposta cambiata: ora è **C** · una lettera. Puoi cambiarla ancora, fino alla soluzione."`,
  );
  expect(await press(bruno, 'A · un pezzo di testo')).toContain('registrata');
  await until('### 2', '2 hanno risposto');
  const id = /lezione:avanti:([^:]+):/.exec(JSON.stringify(panel.components))?.[1] ?? '';
  for (const choice of ['7', '-1', 'x', '00001'])
    expect(await forge(anna, `v1:lezione:rispondi:${id}:1:${choice}`)).toContain('non c’è');
  expect(await forge(anna, `v1:lezione:rispondi:${id}:3:0`)).toContain('non è ancora arrivata');
  expect(await forge(anna, 'v1:lezione:rispondi:inventata:1:0')).toContain('non c’è più');
  expect(await (await prof.slash('lezione consegne')).text()).toMatchInlineSnapshot(`
    "Prossimo → Prof /lezione consegne (solo tu): **Consegne · Quanti pezzi?**
    ✅ Hanno risposto (2): Anna, Bruno
    ⏳ Mancano (0): nessuno, fra chi ha già partecipato
    ❌ L’errore più comune: «una lettera» (1 persona)
    -# «Mancano» conta chi ha risposto almeno una volta o ha premuto «Recupera» in questa lezione.
      [bottoni: Aggiorna]"
  `);
});

it('the solution shows the class without names; late answers count once, and say so', async () => {
  panel = await drive('Rivela');
  await until('### Soluzione · Quanti pezzi?', 'Risposte giuste');
  expect(await conversation('### 2')).toMatchInlineSnapshot(`
    "Prossimo: ### 2 · Quanti pezzi?
    -# Una piccola lezione · passo 2 di 7
    Prova a contare, prima di guardare.
      ▌ Domanda
      ▌ Un token è…
      ▌ Domanda chiusa · 2 risposte
      [bottoni: Recupera]
    Prossimo: ### Soluzione · Quanti pezzi?
    ✅ **A** · un pezzo di testo
    È un pezzo che il modello conosce già.
    **Perché le altre no**
    - **C**: Sarebbe un pezzo troppo corto.
    Risposte giuste: **1** su 2 (50 %).
    Il vocabolario è deciso prima, una volta per tutte.
      [immagine: Grafico a barre: «Un token è…», 2 risposte. «A · un pezzo di testo»: 1 (50 %), giusta; «B · sempre una parola»: 0 (0 %); «C · una lettera»: 1 (50 %);]"
  `);
  expect(await conversation('### 2')).not.toMatch(/Anna|Bruno/);
  const carla = await room.aula.student('Carla');
  expect(await press(carla, 'Recupera')).toMatchInlineSnapshot(`
    "Prossimo (solo tu): **Una piccola lezione** · la classe è al passo 2 di 7. Ecco che cosa si è fatto finora; lo vedi solo tu.
    **1 · Che cosa vede il modello?**
    Tu leggi parole. Il modello legge pezzi, i token.
    **2 · Quanti pezzi?**
    Un token è… — non hai risposto: puoi ancora farlo, varrà «in ritardo»
    Ti manca una risposta.
      [bottoni: Domanda del passo 2 (in ritardo)]"
  `);
  await (await carla.press('Domanda del passo 2 (in ritardo)')).reply();
  expect(await press(carla, 'B · sempre una parola')).toMatchInlineSnapshot(`
    "Prossimo (solo tu): Risposta registrata, in ritardo: **B** · sempre una parola.
    ✅ **A** · un pezzo di testo
    È un pezzo che il modello conosce già."
  `);
  const id = /lezione:avanti:([^:]+):/.exec(JSON.stringify(panel.components))?.[1] ?? '';
  expect(await forge(carla, `v1:lezione:rispondi:${id}:1:0`)).toContain('non si può più cambiare');
  expect(await forge(anna, `v1:lezione:rispondi:${id}:1:0`)).toContain('non si può più cambiare');
});

it('a prediction: the class beside the model, then the command', async () => {
  panel = await drive('Avanti');
  await until('### 3', 'A · latte');
  await press(anna, 'B · acqua');
  await press(bruno, 'A · latte');
  panel = await drive('Rivela');
  await until('### Che cosa dice il modello', 'Risultato di /probabilita');
  expect((await conversation('### Che cosa dice')).split('\n').slice(0, 4).join('\n')).toMatchInlineSnapshot(`
    "Prossimo: ### Che cosa dice il modello · E tu che cosa diresti?
    Dopo «Il gatto beve il» il modello mette al primo posto \`·latte\`, con il **77,1 %**.
    In classe nessuna parola ha vinto: «latte», «acqua» sono alla pari (50 % ciascuna).
      [immagine: Grafico a barre: «Quale parola metterà per prima?», 2 risposte. «latte»: 1 (50 %), modello 77,1 %; «acqua»: 1 (50 %), modello 0,012 %; «vino»: 0 (0 %), modello 1,4 %; «sangue»: 0 (0 %), modello 10,4 %; «sole»: 0 (0 %), modello 6,3 %;]"
  `);
});

it('words and numbers are written in a form', async () => {
  panel = await drive('Avanti');
  await until('### 4', 'Rispondi');
  await anna.press('Rispondi');
  expect(await (await anna.submit({ risposta: '**merda** @everyone' })).text()).toContain(
    'Risposta registrata',
  );
  await bruno.press('Rispondi');
  expect(await (await bruno.submit({ risposta: ' Latte ' })).text()).toContain('«Latte»');
  panel = await drive('Rivela');
  await until('Una parola tua\nDopo', 'immagine');
  const said = await conversation('modello · Una parola tua');
  expect(said).toMatch(/«Latte»: 1 \(50\s%\), modello 77,1\s%/);
  expect(said).not.toContain('merda');
  await (await prof.slash('lezione vai', { passo: '6' })).reply();
  await until('### 6', 'Rispondi');
  await anna.press('Rispondi');
  expect(await (await anna.submit({ risposta: 'tanti' })).text()).toContain('«tanti» non è un numero');
  await anna.press('Rispondi');
  expect(await (await anna.submit({ risposta: '5,5' })).text()).toContain('**5,5**');
});

it('at the end: thanks and a picture for the class, files for the teacher', async () => {
  panel = await drive('Aggiorna');
  panel = await drive('Rivela');
  await until('### Soluzione · Conta', 'immagine');
  panel = await drive('Fine');
  expect(await conversation('### Soluzione · Conta')).not.toContain('Fine della lezione');
  panel = await drive('Sì, finisci la lezione');
  await until('### Fine', 'immagine');
  expect(await conversation('### Soluzione · Conta')).toMatchInlineSnapshot(`
    "Prossimo: ### Soluzione · Conta
    ✅ **5** (vale da 4 a 6)
    Risposte giuste: **1** su 1 (100 %).
    Li conta il modello, adesso.
      [immagine: Istogramma: «Quanti token ha «Il gatto beve il latte»?», 1 risposta; valore giusto 5 (± 1). da 5,5 a 5,6: 1.]
    Prossimo: ### Fine della lezione
    Grazie a tutte e a tutti per **Una piccola lezione**. Qui sotto c’è com’è andata, senza nomi.
      [immagine: Riassunto della lezione «Una piccola lezione», 3 persone. 1. Un token è…: 50 % giuste su 2 risposte; 2. Quale parola metterà per prima?: classe «latte», modello «latte»; 3. Scrivi la parola che verrà.: classe «**•••** @everyone», modello «latte»; 4. Quanti token ha «Il gatto beve il latte»?: 100 % giuste su 1 risposta]"
  `);
  expect(await press(anna, 'Recupera')).toContain('la classe è al passo 6');
  const files = await (await prof.press('Esporta con i nomi', { message: panel })).reply();
  const csv = await Promise.all(files.attachments.map(({ url }) => file(url)));
  expect(files.attachments.map(({ filename }) => filename)).toEqual([
    'piccola-studenti.csv',
    'piccola-punteggi.csv',
    'piccola-domande.csv',
  ]);
  expect(csv[0]?.charCodeAt(0)).toBe(0xfeff);
  expect(csv[0]?.slice(1)).toMatchInlineSnapshot(`
    "Studente;1. Un token è…;2. Quale parola metterà per prima?;3. Scrivi la parola che verrà.;4. Quanti token ha «Il gatto beve il latte»?;Risposte;Giuste;In ritardo
    Anna;una lettera;acqua;**merda** @everyone;5,5;4;1;0
    Bruno;un pezzo di testo;latte;Latte;;3;1;0
    Carla;sempre una parola;;;;1;0;1
    "
  `);
  const other = await (await prof.press('Esporta con pseudonimi', { message: panel })).reply();
  expect(await file(other.attachments[0]?.url ?? '')).not.toMatch(/Anna|Bruno|Carla/);
});

/** As a spreadsheet gets it: the byte order mark stays. */
async function file(url: string): Promise<string> {
  const bytes = await prof.seat.client.bytes(new URL(url, room.aula.url).pathname);
  if (typeof bytes === 'number') throw new Error(`the file was refused: ${bytes}`);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
