/** In a student's words, what each step answers: lessons 1 to 4. The index reads it beside the step's own text; nobody sees it. */
export const FIRST: Readonly<Record<string, string>> = {
  'regressione/quanto-o-quale':
    'differenza regressione classificazione; prevedere un numero, un prezzo, un voto, la temperatura di domani, quanti minuti; indovinare una categoria, spam o no, cane o gatto, promosso o bocciato; perché le cifre sono etichette e non numeri; due tipi di problemi; esempi di regressione; è classificazione o regressione',
  'regressione/una-retta-fra-i-punti':
    'che cosa fanno m e q, spostare alzare abbassare girare inclinare la retta, pendenza, coefficiente angolare, ripida, punti sul grafico, linea che passa in mezzo, manopole, parametri di una retta, equazione della retta, metri quadri e prezzo',
  'regressione/quanto-sbaglia':
    'che cosa è il residuo, errore di un punto, distanza dalla retta, differenza fra vero e previsto, valore atteso, perché in verticale, residuo negativo o positivo, di quanto sbaglia, sopra o sotto la linea',
  'regressione/perche-il-quadrato':
    'perché elevare alla seconda, al quadrato, segni si annullano, media zero, errori positivi e negativi si cancellano, valore assoluto, errore quadratico medio, MSE, loss, funzione di costo, misura unica, errori grandi pesano di più, minimi quadrati',
  'regressione/fallo-a-mano':
    'calcolare MSE a mano, formula errore quadratico medio, esempio di calcolo, esercizio con i residui, media dei quadrati',
  'regressione/le-tue-mani':
    'pulsanti m e q del laboratorio, muovere la retta, far scendere l’errore, strategia, trovare la retta migliore, provare, addestrare a mano, come si usa, record della classe',
  'regressione/una-palla-nella-valle':
    'discesa del gradiente, gradient descent, come impara da sola, in che direzione andare, scendere a passi, learning rate, tasso di apprendimento, passo lungo o corto, salta, rimbalza, non converge, minimo, montagna, paesaggio dell’errore, pendenza, troppo veloce, troppo lento, allenamento passo passo, chi gli dice dove andare',
  'regressione/la-formula-c-e':
    'soluzione esatta, formula diretta, perché non calcolare subito, equazione, tentativi inutili, perché tanti passi, piano piano, controllare il risultato',
  'regressione/da-quale-parte':
    'confine, frontiera, due gruppi, classificazione con una retta, punti tondi e quadrati, separare, da che lato, etichetta di un punto nuovo, punti mai visti, a cosa serve la linea',
  'regressione/novantacinque-giuste-su-cento':
    'accuratezza inganna, 95 per cento, 99 su 100, percentuale alta ma inutile, filtro antispam pigro, classi sbilanciate, malattia rara, falsi positivi e negativi, matrice di confusione, tabella degli errori, indovina quasi sempre, è buono per forza, modello bravo, accuracy',
  'regressione/una-retta-non-basta':
    'xor, quattro angoli, non si separa con una linea, impossibile, serve una curva, piega, rete piccola, regressione logistica, dati non lineari, una retta sola',
  'regressione/uscita':
    'prevedere il token è classificazione, scegliere la parola dopo, una classe per ogni token, regressione o classificazione del testo',
  'regressione/uscita-imparare':
    'che cosa vuol dire imparare per una macchina, come impara un modello, machine learning, apprendimento automatico, capisce o ricorda, regola i numeri, nessuno gli scrive le regole, migliorare, allenarsi',
  'neurone/una-decisione-in-tre-numeri':
    'che cosa è un neurone artificiale, che conti fa, come funziona, pesi, somma pesata, moltiplica e somma, decidere, ingressi, input, uscita, output, percettrone, cervello, concerto amici pioggia',
  'neurone/a-che-cosa-serve-la-costante':
    'bias, a che serve, costante, soglia, se la alzo o abbasso, più facile o difficile accendersi, convinto, differenza fra pesi e bias, termine aggiunto, numero in più',
  'neurone/un-neurone-che-dice-and':
    'AND, porta logica, tutti e due, bias per AND, tabella di verità, operatore logico, circuito, informatica',
  'neurone/e-un-or':
    'OR, porta logica, almeno uno, abbassare la soglia, bias per OR, operatore logico, cambiare da and a or',
  'neurone/l-ultimo-xor':
    'XOR, un neurone solo non ce la fa, non mi viene, impossibile, porta esclusiva, diversi, serve più di un neurone, inverno, libro del 1969, Minsky, limite del percettrone',
  'neurone/perche-serve-piegare':
    'funzione di attivazione, ReLU, tanh, togliere l’attivazione, senza attivazione, non lineare, lineare, a che servono più strati, due strati valgono uno, a cosa serve piegare, non linearità',
  'neurone/la-sigmoide':
    'sigmoide, curva a S, fra 0 e 1, gradino scalino, morbida, graduale, perché non il gradino, derivata, probabilità sì o no, somma zero',
  'neurone/strati-su-strati':
    'rete profonda, deep learning, quanti strati, quanti neuroni nascosti, cerchio, ciambella, confine chiuso, forme, profondità, layer, strati nascosti, a che servono tanti strati',
  'neurone/di-chi-e-la-colpa':
    'retropropagazione, backpropagation, backprop, correggere i pesi, quali pesi cambiare dentro, imparare dagli errori, di chi è la colpa, all’indietro, come si aggiornano i pesi, come si allena una rete, sbaglia e si corregge, migliaia di parametri',
  'neurone/la-strettoia':
    'autoencoder, che cosa è, comprimere, compressione, schiacciare immagine, pochi numeri, 784 e 8, collo di bottiglia, encoder decoder, zip, jpeg, ricostruire, copia di se stessa, meno spazio',
  'neurone/ridammela':
    'immagini ricostruite, sfocate, brutte, non uguali, perde i dettagli, qualità, che cosa si perde, somigliano tutte, pixel sfumati, originali sopra e copie sotto, calligrafia',
  'neurone/soltanto-due':
    'due numeri, mappa delle cifre, codice a due dimensioni, punti vicini, cifre simili vicine, dal 4 al 9, spazio latente, senza etichette',
  'neurone/uscita':
    'che cosa fa un neurone artificiale, uguale al cervello, cellula, neuroni veri e finti, sinapsi, copia del cervello, riassunto neurone, definizione',
  'neurone/uscita-la-strettoia':
    'perché pochi numeri in mezzo, perché buttare via informazione, a cosa serve l’autoencoder, scegliere ciò che conta, scopo della strettoia',
  'dove-sa/dove-sta-il-sette':
    'dove sta nel cervello, cellula del sette, riconoscere un numero, nella testa, capacità, memoria umana, cervello e rete',
  'dove-sa/che-cosa-entra':
    'quanti numeri entrano, pixel, 784, 28 per 28, immagine come numeri, ingresso, input, come vede un’immagine la rete, bianco e nero, inchiostro, foto della cifra',
  'dove-sa/guardala-leggere':
    'come legge le cifre scritte a mano, uscite, dieci uscite, strato nascosto, neuroni accesi, come si capisce la risposta, la più alta vince, riconoscere numeri, cifra che sbaglia, MNIST, calligrafia',
  'dove-sa/che-cosa-cercano-i-neuroni':
    'pesi disegnati, immagine dei pesi, macchie, che cosa vede un neurone, guardare dentro, linee curve, incomprensibile, scatola nera, black box, interpretare, neuroni nascosti',
  'dove-sa/le-diamo-un-disturbo':
    'rumore, pixel a caso, immagine senza senso, niente numero nell’immagine, risponde lo stesso, troppo sicuro, sicuro anche se sbaglia, non sa dire boh, neve, disegno a caso, scarabocchio',
  'dove-sa/un-neurone-in-meno':
    'spegnere un neurone, rompere, togliere, danneggiare, quanti se ne possono togliere, guasto, resiste, dimentica una cifra, un neurone per ogni cosa, sparso, smette di funzionare, crolla',
  'dove-sa/una-tabella-o-dei-pesi':
    'database, dove è scritto, dove tiene le informazioni, dove sta scritto Berlino Germania, cerca su internet, senza wifi, offline, scollegato, google, tabella di fatti, memoria, file, archivio, sapere nei pesi, come fa a sapere le cose, consulta, enciclopedia',
  'dove-sa/a-che-punto-lo-sa':
    'lente dei logit, logit lens, in quale strato, a che livello compare la risposta, quando lo sa, ultimi strati, a metà, viene fuori, strato per strato',
  'dove-sa/silenziare-una-testa':
    'zittire una testa, togliere testa di attenzione, spegnere testa, ablazione, quanto cambia, teste importanti, prova tutte le teste',
  'dove-sa/dimenticare-una-cosa-sola':
    'dimenticare, cancellare i miei dati, indirizzo, diritto all’oblio, sparire, togliere informazioni dal modello, eliminare, correggere i pesi, rifare l’allenamento, GDPR, nome finito dentro, disimparare',
  'dove-sa/uscita':
    'dove sta ciò che ha imparato, nei pesi, conoscenza, conserva, dove sa le cose, memoria della rete',
  'dove-sa/uscita-sicurezza':
    'non lo so, dire non so, foto di un gatto a una rete di cifre, risposta qualunque, non ammette, sicuro di tutto, immagine sbagliata, percentuale alta a caso',
  'attenzione/di-chi-si-parla':
    'che cosa è l’attenzione, transformer, pronome, lei a chi si riferisce, come sa che lei è Maria, collegare parole, soggetto, riferimento, meccanismo, 2017, capire la frase, legami fra parole',
  'attenzione/domande-e-chiavi':
    'query key value, QKV, bacheca, biglietti, cerca e offre, scambi, domanda e offerta, prodotto scalare, pesi di attenzione, percentuali fanno 100, come si calcola l’attenzione, miscuglio',
  'attenzione/solo-all-indietro':
    'maschera, masking, non può guardare avanti, futuro, parole dopo, copiare, leggere la fine, spiare, causale, solo le parole prima, all’indietro, BERT, due direzioni, senza barare',
  'attenzione/guardiamo-una-testa':
    'testa di attenzione, che cosa è, quante teste, archi, spessore, linee nella figura, colori, lei guarda Maria, cosa fa ogni testa, token d’inizio, come si legge la figura, strato e testa',
  'attenzione/e-se-diventa-lui':
    'lui al posto di lei, cambiare pronome, Giovanni, maschile femminile, controllo, cambiare una parola della frase',
  'attenzione/riconoscere-le-forme':
    'mappa, quadratini scuri, diagonale, righe e colonne, colori della figura, leggere la matrice, token precedente, colonna scura, disegno dell’attenzione, interpretare la mappa',
  'attenzione/che-cosa-veniva-dopo':
    'testa di induzione, induction head, ripetere una lista, continuare un elenco, copiare lo schema, già visto prima, che cosa veniva dopo, ripetizione',
  'attenzione/quando-guarda-male':
    'testa che sbaglia, guarda la parola sbagliata, si confonde, cani del vicino abbaiano, macchina dei miei amici, soggetto del verbo, nome più vicino, non funziona sempre, analisi logica, grammatica',
  'attenzione/guardare-non-e-spiegare':
    'attenzione non è spiegazione, parola importante, conta davvero, togliere una parola, misurare, perché ha risposto così, motivo, chiedere al modello perché, causa, guardare tanto, ha usato quella parola, prova, esperimento',
  'attenzione/cerca-una-testa':
    'trovare una testa, cercare, frase mia, testa interessante, comando attenzione, quale strato scegliere, pulsante cerca',
  'attenzione/uscita':
    'che cosa dice un peso di attenzione, parola importante, sicurezza, quanto prende da un’altra, linea più spessa, significato dei pesi',
  'attenzione/uscita-la-maschera':
    'può guardare avanti, parola dopo, beve guarda latte, maschera, futuro, leggere dopo',
};
