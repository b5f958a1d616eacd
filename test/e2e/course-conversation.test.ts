/** Lesson 9 as a student of a class sees it, from the first step to the last. What the scripted model says stands for any model. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Actor } from '../support/actor.ts';
import { openAula } from '../support/aula.ts';
import { SCRIPT, startClass, type TestClass } from '../support/class.ts';
import { COURSE, followInClass, type Manner } from '../support/course.ts';
import { scriptedEngine } from '../support/engine.ts';
import { showMessage } from '../support/screen.ts';

/** Without chance the model goes round in circles; after the other beginnings it knows a few words. */
const circle = [' e', ' non', ' dorme', ' e', ' non', ' mangia'];
const words = Array.from({ length: 50 }, (_, i) => circle[i % circle.length] ?? '');
const next = {
  ...SCRIPT,
  ...Object.fromEntries(
    words.map((word, i) => [`Il gatto nero${words.slice(0, i).join('')}`, { [word]: 12 }]),
  ),
  'Buongiorno a': { ' Roma': 9, ' un': 5, ' una': 4 },
  'La mia materia preferita è la': { ' casa': 5, ' Francia': 5, ' capitale': 4.8, ' cane': 4.5 },
};

let room: TestClass;
let prof: Actor;
let people: Actor[];
beforeAll(async () => {
  room = await startClass({
    aula: await openAula({ rateLimits: false }),
    engine: scriptedEngine({ next }).engine,
  });
  prof = await room.aula.teacher('Prof');
  people = await Promise.all(['Anna', 'Bruno', 'Carla', 'Dino'].map((name) => room.aula.student(name)));
});
afterAll(() => room.close());

const MANNERS: readonly Manner[] = ['right', 'wrong', 'changed', 'late'];

/** Without the buttons of results, which their own tests show, and with the beginning of what a picture says; short lines joined. */
function calm(text: string): string {
  const lines = text.split('\n');
  const result = text.includes('Risultato di');
  return lines
    .filter((line) => !(result && /^ {2}\[(bottoni|menu)/.test(line)))
    .map((line) => line.replace(/(\[immagine: .{70}).*\]/u, '$1…]'))
    .join('\n')
    .replaceAll(/\n {2}▌ (\n {2}▌ \*\*A\*\* ·)/g, '$1')
    .replaceAll(/\n {2}▌ (?=\*\*[B-E]\*\* ·)/g, ' | ')
    .replaceAll(/\n(?=-# Temperatura|- \*\*| {2}▌ Domanda chiusa| {2}\[bottoni: Recupera)/g, ' ');
}

it('the conversation of lesson 9', async () => {
  const lesson = COURSE.find(({ id }) => id === 'temperatura');
  if (!lesson) throw new Error('there is no lesson about temperature');
  const manner = (person: number, step: number) => MANNERS[(person + step) % 4] ?? 'right';
  const { conversation, faults } = await followInClass(lesson, { prof, people, manner });
  expect(conversation.map(showMessage).map(calm).join('\n')).toMatchInlineSnapshot(`
    "Prossimo: ### 1 · Sempre il primo? -# Temperatura, top\\-k, top\\-p · passo 1 di 13
    Abbiamo le probabilità del prossimo token. La scelta più semplice: prendere **sempre il più probabile**. Che testo verrà fuori?
      ▌ Domanda
      ▌ Prendendo sempre il token più probabile, il testo sarà…
      ▌ **A** · il migliore possibile: ogni scelta è la più giusta | **B** · prevedibile, e con il rischio di ripetersi | **C** · diverso ogni volta | **D** · senza senso   ▌ Domanda chiusa · 4 risposte   [bottoni: Recupera]
    Prossimo: ### Soluzione · Sempre il primo?
    ✅ **B** · prevedibile, e con il rischio di ripetersi
    Quando una frase si ripete, ripeterla ancora diventa la scelta più probabile.
    **Perché le altre no** - **C**: Senza caso non può cambiare: stesso inizio, stesso testo.
    Risposte giuste: **2** su 3 (67 %).
    Nei programmi questa scelta si chiama temperatura **zero**. Serve quando si vuole un risultato ripetibile. Per una storia serve un po’ di caso, ma dosato.
      [immagine: Grafico a barre: «Prendendo sempre il token più probabile, il testo sa…]
    Prossimo: -# Risultato di /completa
    Il modello ha continuato «Il gatto nero»
    -# T = 0 · top-k 40 · top-p spento · ordine: prima T, poi top-k e top-p · seme 7 (rimettilo nell’opzione \`seme\` per rifare lo stesso testo)
      ▌ 1 · seme 7
      ▌ Il gatto nero **e non dorme e non mangia e non dorme e non mangia e non dorme e non mangia e non dorme e non mangia e non dorme e non mangia e non dorme e non mangia e non dorme e non mangia e non dorme e non mangia e non**
      ▌ 50 token, fermato alla lunghezza chiesta
      [immagine: Continuazioni di «Il gatto nero», temperatura 0 · top-k 40 · top-p spe…]
    Prossimo: ### 2 · Una ruota da girare -# Temperatura, top\\-k, top\\-p · passo 2 di 13
    L’alternativa è estrarre a sorte. Immagina una ruota della fortuna divisa in fette: quanto deve essere larga la fetta di ogni token?
      ▌ Domanda
      ▌ La ruota giusta è quella in cui…
      ▌ **A** · ogni fetta è larga come la probabilità | **B** · tutte le fette sono uguali | **C** · ci sono solo le due parole più probabili | **D** · la fetta più larga vince sempre   ▌ Domanda chiusa · 4 risposte   [bottoni: Recupera]
    Prossimo: ### Soluzione · Una ruota da girare
    ✅ **A** · ogni fetta è larga come la probabilità
    Così i token attesi escono spesso, e quelli strani ogni tanto.
    **Perché le altre no** - **B**: Uscirebbero parole a caso da tutte le lingue: il lavoro del modello andrebbe perso.
    Risposte giuste: **2** su 3 (67 %).
    Questo è il **campionamento**. Da qui in avanti cambiamo la forma delle fette, prima di girare.
      [immagine: Grafico a barre: «La ruota giusta è quella in cui…», 3 risposte. «A · …]
    Prossimo: ### 3 · Dividere i distacchi -# Temperatura, top\\-k, top\\-p · passo 3 di 13
    La **temperatura** T fa una cosa sola: divide tutti i punteggi per T, prima della softmax. Riprendi la gara con base 2: latte **3**, vino **1**, sole **0**. Con T = 1 a «latte» andavano 8 fette su 11. Ora T = **0,5**.
      ▌ Domanda
      ▌ Che percentuale tocca adesso a «latte»?   ▌ Domanda chiusa · 4 risposte   [bottoni: Recupera]
    Prossimo: ### Soluzione · Dividere i distacchi
    ✅ **92,8** (vale da 91,3 a 94,3)
    Risposte giuste: **2** su 3 (67 %).
    Le fette sono 64, 4 e 1: a «latte» ne vanno 64 su 69. Con T piccola i distacchi crescono, e chi è avanti prende quasi tutto. Con T grande i distacchi si restringono, e le fette si avvicinano.
      [immagine: Istogramma: «Che percentuale tocca adesso a «latte»?», 3 risposte; val…]
    Prossimo: ### 4 · Fredda o calda -# Temperatura, top\\-k, top\\-p · passo 4 di 13
    Ecco le probabilità vere, con T = 1. Prima di guardare quelle con T = 0,5, fai una previsione.
      ▌ Domanda
      ▌ Con T = 0,5 il primo token…
      ▌ **A** · perde metà della sua probabilità | **B** · resta dov’è: cambiano solo gli altri | **C** · scende, e sale il secondo | **D** · guadagna, a spese degli altri   ▌ Domanda chiusa · 4 risposte   [bottoni: Recupera]
    Prossimo: -# Risultato di /probabilita
    Dopo «Il gatto beve il» il modello mette per primo \`·latte\`, con probabilità **77,1 %**.
    Incertezza: **1,26 bit**, come scegliere fra 2,4 token ugualmente probabili. In gioco ci sono tutti i 327 token del vocabolario.
    -# T = 1 · top-k spento · top-p spento · ordine: prima T, poi top-k e top-p
      [immagine: Grafico a barre: il token dopo «Il gatto beve il», temperatura 1 · top…]
    Prossimo: ### Soluzione · Fredda o calda
    ✅ **D** · guadagna, a spese degli altri
    I distacchi raddoppiano: chi è indietro resta ancora più indietro.
    **Perché le altre no** - **C**: La temperatura non scambia mai i posti in classifica.
    Risposte giuste: **2** su 3 (67 %).
    Guarda anche i **bit** di incertezza scritti sopra i due grafici. Con una temperatura bassa la scelta è quasi fatta prima di girare la ruota.
      [immagine: Grafico a barre: «Con T = 0,5 il primo token…», 3 risposte. «A · perde…]
    Prossimo: -# Risultato di /probabilita
    Dopo «Il gatto beve il» il modello mette per primo \`·latte\`, con probabilità **97,3 %**.
    Incertezza: **0,21 bit**, come scegliere fra 1,2 token ugualmente probabili. In gioco ci sono tutti i 327 token del vocabolario.
    -# T = 0,5 · top-k spento · top-p spento · ordine: prima T, poi top-k e top-p
      [immagine: Grafico a barre: il token dopo «Il gatto beve il», temperatura 0,5 · t…]
    Prossimo: ### 5 · Cambia la classifica? -# Temperatura, top\\-k, top\\-p · passo 5 di 13
    Alziamo la temperatura: 1,5, poi 2. Le fette si avvicinano. A un certo punto il secondo può superare il primo?
      ▌ Domanda
      ▌ Alzando T, l’ordine dei token…
      ▌ **A** · si rovescia: i meno probabili passano davanti | **B** · si mescola a caso | **C** · resta lo stesso, a ogni temperatura | **D** · cambia solo fra i primi dieci   ▌ Domanda chiusa · 4 risposte   [bottoni: Recupera]
    Prossimo: ### Soluzione · Cambia la classifica?
    ✅ **C** · resta lo stesso, a ogni temperatura
    Cambiano le distanze, mai le posizioni.
    **Perché le altre no** - **B**: Il caso arriva dopo, quando si gira la ruota. La temperatura è una divisione.
    Risposte giuste: **2** su 3 (67 %).
    \`/temperatura\`, qui sotto, mostra gli stessi punteggi a cinque temperature, e un testo per ciascuna. Il seme è lo stesso: la differenza fra i testi la fa solo T.
      [immagine: Grafico a barre: «Alzando T, l’ordine dei token…», 3 risposte. «A · si…]
    Prossimo: -# Risultato di /temperatura
    Dopo «Il gatto beve il» il modello dà a ogni token un punteggio. La temperatura T divide quei punteggi: la classifica resta la stessa, cambiano le distanze. \`·latte\` è sempre il primo, ma passa da **99,995 %** (T = 0,2) a **33,3 %** (T = 2).
    L’incertezza va da **< 0,01 bit**, come scegliere fra 1,0 token alla pari, a **4,58 bit**, come fra 23,9.
    Top-p 0,9 guarda le probabilità: terrebbe 1 token a T = 0,2 e 72 a T = 2. Top-k 40 conta e basta: tiene sempre i primi 40, che insieme valgono > 99,9999 % nel primo caso, 85,8 % nel secondo.
    -# Numeri di llama.cpp, gli stessi di /probabilita; qui i due tagli sono solo segnati. I testi sono estratti fra tutti i token.
      ▌ Un testo per ogni temperatura, seme 7
      ▌ T = 0,2: Il gatto beve il **latte. casavino capitale diFranciasanguemangia Roma gatto dorme bevemangiaFrancia Francia mangiacapitaleè gatto**
      ▌ T = 0,7: Il gatto beve il **latte.lacane Italiarosso die non cane Italiamarecapitale unmangia sole cibogattoLa mare**
      ▌ T = 1: Il gatto beve il **latte. gatto lattecapitalechecasacapitale casa è bevevinoacqua Roma acquaIldilattesangueil**
      ▌ T = 1,5: Il gatto beve il **latte esangue� sole la Francia Il vedec paneParigicasa Ildi caneèmangia dorme La**
      ▌ T = 2: Il gatto beve il **sangue␃mare\\) mangia␝ cane� un\\(Roma� rosso della&�mareFrancia Francia\\\`**
      ▌ Lo stesso seme dà gli stessi «numeri fortunati» a tutte: la differenza la fa solo la temperatura.
      [immagine: Mappa: il token dopo «Il gatto beve il» a 5 temperature. T = 0,2: «·la…]
    Prossimo: ### 6 · Quale per che cosa? -# Temperatura, top\\-k, top\\-p · passo 6 di 13
    Hai visto cinque testi, dal più freddo al più caldo. Immagina tre compiti: ricopiare una data da un documento, proporre dieci nomi per il gruppo musicale della classe, scrivere una favola.
      ▌ Voto: nessuna risposta è sbagliata
      ▌ Per quale di questi useresti la temperatura **più alta**?   ▌ Domanda chiusa · 4 risposte   [bottoni: Recupera]
    Prossimo: ### Com’è andato il voto · Quale per che cosa?
    Pari merito: **A** · ricopiare la data; **C** · scrivere la favola; **D** · per nessuno dei tre (33 % ciascuno).
    Non c’è una risposta unica, ma c’è un ragionamento: più vuoi varietà e meno ti costa un errore, più puoi alzare T. Per la data il caso è solo un rischio. Nota che T non aggiunge idee: fa uscire più spesso quelle che il modello riteneva meno probabili.
      [immagine: Grafico a barre: «Per quale di questi useresti la temperatura più alta…]
    Prossimo: ### 7 · Tagliare: top-k -# Temperatura, top\\-k, top\\-p · passo 7 di 13
    A T alta anche un token assurdo ha la sua fetta. Per questo, prima di estrarre, si taglia. **Top-k** tiene i k token più probabili e butta gli altri. E le fette dei token tagliati?
      ▌ Domanda
      ▌ Le probabilità dei token tagliati…
      ▌ **A** · si dividono fra i rimasti, in proporzione | **B** · vanno tutte al primo | **C** · si dividono in parti uguali fra i rimasti | **D** · restano vuote: a volte non esce niente   ▌ Domanda chiusa · 4 risposte   [bottoni: Recupera]
    Prossimo: ### Soluzione · Tagliare: top-k
    ✅ **A** · si dividono fra i rimasti, in proporzione
    Si divide ogni fetta rimasta per la somma delle rimaste: di nuovo 100 %.
    **Perché le altre no** - **B**: Il primo cresce, ma cresce anche ogni altro rimasto, nello stesso rapporto.
    Risposte giuste: **2** su 3 (67 %).
    Nel grafico del modello, accanto a ogni barra c’è scritto «era», con il valore di prima: dividi il nuovo per il vecchio e troverai sempre lo stesso rapporto.
      [immagine: Grafico a barre: «Le probabilità dei token tagliati…», 3 risposte. «A …]
    Prossimo: -# Risultato di /probabilita
    Dopo «Il gatto beve il» il modello mette per primo \`·latte\`, con probabilità **77,8 %**.
    Incertezza: **1,15 bit**, come scegliere fra 2,2 token ugualmente probabili. In gioco restano 5 token su 327.
    -# T = 1 · top-k 5 · top-p spento · ordine: prima T, poi top-k e top-p
      [immagine: Grafico a barre: il token dopo «Il gatto beve il», temperatura 1 · top…]
    Prossimo: ### 8 · Tagliare: top-p -# Temperatura, top\\-k, top\\-p · passo 8 di 13
    **Top-p** non conta i token: somma le probabilità, dalla più grande in giù, e si ferma appena arriva a p. Ecco cinque token, in ordine: 50 %, 20 %, 15 %, 10 %, 5 %.
      ▌ Domanda
      ▌ Con top-p = 0,8, quanti token restano?   ▌ Domanda chiusa · 4 risposte   [bottoni: Recupera]
    Prossimo: ### Soluzione · Tagliare: top-p
    ✅ **3**
    Risposte giuste: **2** su 3 (67 %).
    Cinquanta più venti fa settanta: non basta. Con il terzo si arriva a ottantacinque, e ci si ferma. Il token che fa superare la soglia si tiene.
      [immagine: Istogramma: «Con top-p = 0,8, quanti token restano?», 3 risposte; valo…]
    Prossimo: ### 9 · Chi si adatta? -# Temperatura, top\\-k, top\\-p · passo 9 di 13
    Due inizi che conosci: «Buongiorno a», dove il seguito è quasi obbligato, e «La mia materia preferita è la», dove è apertissimo. Mettiamo top-p 0,9 in tutti e due.
      ▌ Domanda
      ▌ Con lo stesso top-p, quanti token restano nei due casi?
      ▌ **A** · lo stesso numero, perché p è lo stesso in tutti e due | **B** · di più dopo «Buongiorno a» | **C** · non si può sapere senza estrarre | **D** · di più dopo «La mia materia preferita è la»   ▌ Domanda chiusa · 4 risposte   [bottoni: Recupera]
    Prossimo: ### Soluzione · Chi si adatta?
    ✅ **D** · di più dopo «La mia materia preferita è la»
    Le fette sono sottili: ne servono tante per arrivare alla soglia.
    **Perché le altre no** - **B**: Lì il primo token da solo vale già moltissimo: ci si ferma subito.
    Risposte giuste: **2** su 3 (67 %).
    Top-p si adatta all’incertezza: stringe dove il seguito è obbligato, allarga dove è aperto. Top-k invece tiene sempre lo stesso numero, e può essere troppo largo in un caso e troppo stretto nell’altro.
      [immagine: Grafico a barre: «Con lo stesso top-p, quanti token restano nei due ca…]
    Prossimo: -# Risultato di /probabilita
    Dopo «Buongiorno a» il modello mette per primo \`·Roma\`, con probabilità **100 %**.
    Resta un solo token: così il testo è sempre lo stesso.
    -# T = 1 · top-k spento · top-p 0,9 · ordine: prima T, poi top-k e top-p
      [immagine: Grafico a barre: il token dopo «Buongiorno a», temperatura 1 · top-k s…]
    Prossimo: -# Risultato di /probabilita
    Dopo «La mia materia preferita è la» il modello mette per primo \`·casa\`, con probabilità **26,9 %**.
    Incertezza: **2,44 bit**, come scegliere fra 5,4 token ugualmente probabili. In gioco restano 11 token su 327.
    -# T = 1 · top-k spento · top-p 0,9 · ordine: prima T, poi top-k e top-p
      [immagine: Grafico a barre: il token dopo «La mia materia preferita è la», temper…]
    Prossimo: ### 10 · Prima l’una o prima l’altro? -# Temperatura, top\\-k, top\\-p · passo 10 di 13
    Con T = 2 e top-p 0,9 insieme, conta l’ordine? Prossimo applica **prima la temperatura e poi i tagli**; altri programmi fanno il contrario.
      ▌ Domanda
      ▌ Applicando prima T = 2 e poi top-p, rispetto all’ordine inverso, restano in gioco…
      ▌ Nessuno ha ancora risposto
      [bottoni: A · meno token | B · più token | C · gli stessi token | D · tutti i token]   [bottoni: Recupera]
    Prossimo: ### Soluzione · Prima l’una o prima l’altro?
    ✅ **B** · più token
    T = 2 assottiglia le fette: per arrivare alla soglia ne servono di più.
    **Perché le altre no** - **A**: Succederebbe con una T minore di 1, che ingrossa le prime fette.
    Risposte giuste: **2** su 3 (67 %).
    Premi «Ordine» sotto il grafico e guarda quanti restano. Due programmi con le stesse manopole possono quindi scrivere in modo diverso: quando confronti dei testi, scrivi anche l’ordine.
      [immagine: Grafico a barre: «Applicando prima T = 2 e poi top-p, rispetto all’ord…]
    Prossimo: -# Risultato di /probabilita
    Dopo «Il gatto beve il» il modello mette per primo \`·latte\`, con probabilità **37,0 %**.
    Incertezza: **3,72 bit**, come scegliere fra 13,2 token ugualmente probabili. In gioco restano 72 token su 327.
    -# T = 2 · top-k spento · top-p 0,9 · ordine: prima T, poi top-k e top-p
      [immagine: Grafico a barre: il token dopo «Il gatto beve il», temperatura 2 · top…]
    Prossimo: ### 11 · Le tue manopole -# Temperatura, top\\-k, top\\-p · passo 11 di 13
    Prova \`/completa\` con un inizio tuo, per esempio «Oggi a scuola». Metti \`top_k\` a 0, così non taglia niente, e alza la \`temperatura\` un poco alla volta. Poi riprova con \`top_p\` a 0,5.
    ⏸️ **3 minuti**
      ▌ Voto: nessuna risposta è sbagliata
      ▌ Fino a quale temperatura, senza tagli, il testo si legge ancora?
      ▌ Nessuno ha ancora risposto
      [bottoni: A · 0,7 | B · 1 | C · 1,3 | D · più di 1,3]   [bottoni: Recupera]
    Prossimo: ### Com’è andato il voto · Le tue manopole
    Pari merito: **B** · 1; **C** · 1,3; **D** · più di 1,3 (33 % ciascuno).
    Con un taglio ben scelto si può salire di più: il taglio toglie le fette assurde che il caldo aveva ingrandito. Modelli più grandi hanno distribuzioni diverse: il numero buono qui non è buono dappertutto.
      [immagine: Grafico a barre: «Fino a quale temperatura, senza tagli, il testo si l…]
    Prossimo: ### 12 · Uscita -# Temperatura, top\\-k, top\\-p · passo 12 di 13
      ▌ Biglietto d’uscita · Domanda
      ▌ La temperatura…
      ▌ **A** · decide quante parole conosce il modello | **B** · rende il modello più o meno intelligente | **C** · allarga o restringe i distacchi | **D** · controlla se quello che scrive è vero
      ▌ Nessuno ha ancora risposto
      [bottoni: A | B | C | D]   [bottoni: Recupera]
    Prossimo: ### Soluzione · Uscita
    ✅ **C** · allarga o restringe i distacchi
    Divide i punteggi, e da lì cambiano le fette.
    **Perché le altre no** - **D**: Nessuna delle tre manopole sa che cosa è vero.
    Risposte giuste: **2** su 3 (67 %).
      [immagine: Grafico a barre: «La temperatura…», 3 risposte. «A · decide quante par…]
    Prossimo: ### 13 · Uscita: un taglio -# Temperatura, top\\-k, top\\-p · passo 13 di 13
      ▌ Biglietto d’uscita · Domanda
      ▌ Probabilità in ordine: 40 %, 30 %, 20 %, 10 %. Con top-p = 0,7, quanti token restano?
      ▌ Nessuno ha ancora risposto
      [bottoni: Rispondi]   [bottoni: Recupera]
    Prossimo: ### Soluzione · Uscita: un taglio
    ✅ **2**
    Risposte giuste: **2** su 3 (67 %).
    Quaranta più trenta fa già settanta: ci si ferma lì. La prossima volta a girare la ruota sarete voi.
      [immagine: Istogramma: «Probabilità in ordine: 40 %, 30 %, 20 %, 10 %. Con top-p …]
    Prossimo: ### Fine della lezione
    Grazie a tutte e a tutti per **Temperatura, top\\-k, top\\-p**. Qui sotto c’è com’è andata, senza nomi.
      [immagine: Riassunto della lezione «Temperatura, top-k, top-p», 4 persone. 1. Pre…]"
  `);
  expect([
    faults.filter((fault) => !fault.includes('Con il modello caricato')),
    room.logged,
    room.aula.errors,
  ]).toEqual([[], [], []]);
});
