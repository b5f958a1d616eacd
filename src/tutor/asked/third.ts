/** In a student's words, what each step answers: lessons 9 to 12. The index reads it beside the step's own text; nobody sees it. */
export const THIRD: Readonly<Record<string, string>> = {
  'temperatura/sempre-il-primo':
    'temperatura zero, sempre la più probabile, si ripete, loop, sempre lo stesso testo, noioso, prevedibile, bloccato, incantato, greedy, stessa frase, perché non prende la migliore',
  'temperatura/una-ruota-da-girare':
    'campionamento, che cosa è, sorteggio, ruota della fortuna, a caso, dado, estrarre, lotteria, fette larghe, casuale, sceglie a caso le parole, sampling',
  'temperatura/dividere-i-distacchi':
    'temperatura, che cosa è, divide i punteggi, abbassare T, alzare T, formula, calcolo, come funziona, distacchi, fette, calcolare con T, perché si chiama temperatura',
  'temperatura/fredda-o-calda':
    'temperatura bassa, alta, fredda, calda, che cosa succede alle probabilità, fette, T = 0,5, più sicuro, primo guadagna, effetto',
  'temperatura/cambia-la-classifica':
    'classifica, ordine, sorpasso, secondo diventa primo, posti, scambio, alzare T',
  'temperatura/quale-per-che-cosa':
    'quale temperatura usare, storia, poesia, favola, matematica, riassunto, compito, creatività, fantasia, originale, idee nuove, nomi, alta o bassa, consigliata, precisione, inventare',
  'temperatura/tagliare-top-k':
    'top-k, tagliare, tagli, tenere le prime k, buttare le altre, dove vanno le probabilità tagliate, ridistribuire, escludere parole assurde',
  'temperatura/tagliare-top-p':
    'top-p, nucleus, soglia, somma delle probabilità, quanti ne restano, tagli, come si calcola, 0,9',
  'temperatura/chi-si-adatta': 'differenza top-k top-p, quale è meglio, si adatta, quando usare, confronto',
  'temperatura/prima-l-una-o-prima-l-altro':
    'ordine temperatura e tagli, prima o dopo, contrario, programmi diversi, combinare temperatura e top-p',
  'temperatura/le-tue-manopole':
    'temperatura troppo alta, senza senso, lettere strane, arabo cinese, delira, impazzisce, T = 2, illeggibile, fino a che temperatura, provare, manopole, impostazioni, parametri',
  'temperatura/uscita':
    'che cosa fa la temperatura, più intelligente, più bravo, vera, definizione temperatura, a cosa serve',
  'temperatura/uscita-un-taglio': 'quanti token restano con top-p, esercizio',
  'campionare/trenta-monete':
    'lanciare monete, teste, croce, probabilità, trenta lanci, quante teste, caso prevedibile',
  'campionare/gira-la-ruota':
    'ruota, cronometro, estrarre, gioco della ruota, a sorte, distribuzione, latte acqua tè, essere il campionatore, estrarre a mano',
  'campionare/in-trenta-o-in-tremila':
    'legge dei grandi numeri, tante prove, più preciso, tremila, sondaggio, statistica, più estrazioni, scarto',
  'campionare/prima-voi-poi-il-modello':
    'classe contro modello, noi e il modello, caffè, confronto con la classe, votare la parola, differenza tra noi e lui',
  'campionare/la-classe-scrive':
    'una parola alla volta, ha un piano, sa come finisce la storia, pianifica, pensa tutta la frase, più votata, maggioranza, scrivere insieme, trama, finale, programma prima, sa già',
  'campionare/non-si-torna-indietro':
    'si può correggere, tornare indietro, cancellare, errore che resta, insiste, testardo, si accorge di sbagliare, ammettere, cavolata, piega assurda, tornare sui suoi passi, effetto valanga, continua a sbagliare',
  'campionare/lo-stesso-caso-due-volte':
    'seme, seed, random, casuale davvero, ripetere lo stesso testo, stesso risultato, identico, numeri casuali, perché risponde diverso, stessa domanda, compagno di banco, ogni volta cambia, formula del caso, minecraft',
  'campionare/cento-estrazioni': 'estrai 100, pulsante, cento volte, conteggio, quante volte esce, simulare',
  'campionare/la-sorpresa':
    'sorpresa, bit, perplessità, che cosa è, parola ovvia, parola inattesa, quanti bit, misurare la sorpresa, voto dei modelli, informazione, logaritmo, entropia',
  'campionare/tu-contro-il-testo':
    'gioco, perplessità alta o bassa, meglio, indovinare le parole, sfida, punteggio del gioco, confronto con il testo vero',
  'campionare/uscita':
    'risposte diverse, stessa domanda, amico, compagno, cambia idea, perché diverso, due persone',
  'campionare/uscita-un-quarto': 'bit di un quarto, esercizio sorpresa',
  'prompt/che-cosa-conta':
    'prompt, che cosa è, come scrivere, per favore, grazie, gentile, educato, maiuscole, esperto, lungo o corto, che cosa migliora, parole magiche, trucchi, consigli, domanda fatta bene',
  'prompt/un-ordine':
    'non risponde, continua la frase, scrive altre domande, non obbedisce, modello base, ChatGPT, assistente, istruzioni, comando, differenza, chat, seconda fase, addestrato a rispondere, non mi ascolta',
  'prompt/chiedere-o-mostrare':
    'few-shot, esempi, mostrare, far vedere, spiegare o dare esempi, zero-shot, copiare lo schema, modello da imitare, elenco, capitali',
  'prompt/quanti-esempi': 'quanti esempi, uno due o venti, ne basta uno, primo esempio, tanti esempi',
  'prompt/il-contesto-sceglie':
    'cambiare una parola, vampiro sangue, contesto, per chi è, bambino, livello, parole semplici, stile, prima media, pubblico, cambia tutto',
  'prompt/non-nominare-napoli':
    'divieto, non dire, gli ho detto di non, lo fa lo stesso, niente emoji, vietare, nega, elefante rosa, dire che cosa vuoi, Napoli, evitare, proibire, disobbedisce',
  'prompt/quello-che-non-puo-sapere':
    'nome del mio cane, non può sapere, cose mie, della mia scuola, informazioni nel prompt, incollare documento, appunti, si inventa il nome, fatti recenti, notizie di oggi, aggiornato, la mia classe, dargli le informazioni',
  'prompt/la-forma-non-basta':
    'forma giusta risposta sbagliata, sembra giusto, impaginato, regola non capita, promosso bocciato, voti, bel testo sbagliato, apparenza, ragionare, logica',
  'prompt/un-compito-vero':
    'riassunto, ripassare, schema, verifica, interrogazione, studiare con, che cosa scrivergli, prompt per la scuola, capitolo, mappa concettuale, quiz, flashcard, aggiungere contesto',
  'prompt/misura':
    'misurare, confrontare due prompt, migliore, quale funziona, bit guadagnati, cambiare una cosa sola, provare',
  'prompt/uscita':
    'impara dagli esempi, ricorda per sempre, memoria della chat, dopo la chat, modalità esperto, si ricorda di me, ricorda le conversazioni',
  'prompt/uscita-riscrivi':
    'prompt migliore, parole semplici, spiegare a un bambino, riscrivere, chiarire, maiuscolo, più facile, linguaggio semplice',
  'sanno-fare/che-cosa-sanno-gia-fare':
    'che cosa sa fare, cosa può fare, immagini, voce, video, garantire la verità, capacità, limiti, multimodale, oggi',
  'sanno-fare/leggere-un-grafico':
    'leggere immagini, foto, grafico, vedere, come capisce le immagini, quadratini, mosaico, screenshot, tabella, fotografare esercizio, sbaglia i valori',
  'sanno-fare/un-immagine-dal-rumore':
    'disegnare, generare immagini, midjourney, dall-e, stable diffusion, rumore, foto finte, copiare da internet, arte, quadro, video, come crea le immagini, di chi è l’immagine',
  'sanno-fare/la-voce-della-zia':
    'voce finta, deepfake, clonare la voce, truffa, telefonata, nonna, zia, vocale, audio, video falso, come capire se è falso, bonifico, soldi, chiamata, imitare, parola d’ordine, emergenza',
  'sanno-fare/da-chi-scrive-a-chi-agisce':
    'agente, agenti, strumenti, prenotare treno, comprare, mandare mail, da solo, pericoloso, volontà, ribellarsi, obiettivi, permessi, danni, robot, cancellare file, autonomo, controlla il computer, conquistare il mondo, terminator, coscienza',
  'sanno-fare/scritto-bene-falso-lo-stesso':
    'allucinazioni, si inventa le cose, inventa, Manzoni, date sbagliate, falso, non esiste, libro inventato, fonte inventata, cavolate, sbaglia ma sembra vero, perché inventa',
  'sanno-fare/come-si-controlla':
    'controllare, verificare, fonte, vero o falso, studio che non esiste, libro che non esiste, fidarsi, citazioni, ricerca, relazione, wikipedia, chiedergli se è sicuro, affidabile',
  'sanno-fare/che-cosa-si-aspetta':
    'stereotipi, infermiera femmina, medico maschio, mestieri, pregiudizi, sessista, donne uomini, curriculum, lavoro, discriminazione, ingegnere, abitudine',
  'sanno-fare/che-cosa-non-si-incolla':
    'privacy, dati personali, che cosa non scrivere, foto di un amico, screen della chat, gruppo classe, password, chi legge quello che scrivo, salvano i messaggi, spiano, confidenze, segreti, certificato medico, nome e cognome, età, genitori, conservano, condividere',
  'sanno-fare/la-legge-a-scuola':
    'legge, AI Act, regolamento europeo, vietato a scuola, emozioni, telecamera, correggere i temi, prof che usa, alto rischio, sorvegliare verifica, Europa, regole, obblighi, multa, legge sull’intelligenza artificiale',
  'sanno-fare/le-nostre-regole':
    'compiti a casa, usare ChatGPT per i compiti, copiare, barare, il prof mi becca, scoprire se ho usato, è permesso, regole della classe, dichiarare, tema fatto con, verifica, imparare di meno, pigro',
  'sanno-fare/uscita':
    'mente, dice bugie, bugiardo, sa se è vero, capisce, plausibile, non controlla i fatti, affidabile, serve a niente, frase corretta, limiti, ragiona, pensa, intelligente davvero',
  'sanno-fare/uscita-una-cosa-che-farai':
    'riconoscere emozioni, capire dal viso se mi annoio, telecamera, vietato, sito, faccia',
};
