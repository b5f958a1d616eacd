/** In a student's words, what each step answers: lessons 5 to 8. The index reads it beside the step's own text; nobody sees it. */
export const SECOND: Readonly<Record<string, string>> = {
  'dati/dove-ha-letto':
    'con che cosa è stato allenato, dati di allenamento, dataset, da dove prende, dove ha imparato, pagine web, internet, wikipedia, libri, reddit, chi glieli ha dati, chat private, messaggi whatsapp instagram, chi dice la risposta giusta, supervisionato, allenarsi, chi gli insegna, fonte, quanto ha studiato',
  'dati/contare-alla-lavagna':
    'n-gramma, bigramma, trigramma, modello che conta, tabella di conteggi, frequenza, contare parole, suggerimenti tastiera del telefono, T9, statistica, modello semplice, grammatica',
  'dati/scrivere-contando':
    'perde il filo, frasi senza senso, memoria corta, una parola indietro, n = 2, non c’entrano, scrive strano, si dimentica l’inizio, frasi sballate, tastiera che suggerisce',
  'dati/guardare-piu-indietro':
    'n = 5, n più grande, copia, frasi uguali, plagio, memoria lunga, più parole prima, non inventa, contesto lungo, pochi dati, ripete pezzi interi',
  'dati/imparato-o-copiato':
    'imparare o copiare, overfitting, a memoria, sovradattamento, dati di test, frasi tenute da parte, verifica già vista, prende 10, vale il voto, generalizzare, imbrogliare, test contaminato, benchmark, sapere le domande prima',
  'dati/prevedi':
    'confronto fra conteggio e modello vero, miliardi di parole, quante parole ha letto, cane beve l’acqua, differenza col modello grande',
  'dati/un-testo-di-parte':
    'pregiudizi, bias, razzista, maschilista, sessista, testi cattivi, odio, diventa cattivo, stereotipi, medico uomo, discrimina, offende, da dove vengono, ingiusto, imparziale, politica, opinioni, di parte, propaganda, parziale',
  'dati/che-cosa-si-toglie':
    'filtri, pulire i dati, togliere spam, doppioni, parolacce, numeri di telefono, dati personali, indirizzi, spazzatura, chi decide che cosa togliere, censura, scegliere i testi, dialetti tolti, informazioni private dentro',
  'dati/chi-manca':
    'lingue, inglese meglio, italiano peggio, dialetti, napoletano, sardo, africane, poche pagine, sa tutte le lingue, traduce, cinese arabo, minoranze, chi non scrive, multilingue',
  'dati/di-chi-sono-i-testi':
    'copyright, diritto d’autore, scrittori, artisti, pagati, compenso, permesso, legale, rubare, romanzi, giornali, canzoni, denuncia, causa in tribunale, opporsi, furto, autori',
  'dati/il-nostro-testo':
    'testo nostro, cinque frasi, allenare con i miei messaggi, poche frasi, costruire il nostro modello, chat della classe, quanti dati servono, bastano, file mio',
  'dati/uscita': 'n grande e pochi dati, n-gramma ripete, copia, memorizza',
  'dati/uscita-da-parte':
    'provare un modello, frasi mai lette, test giusto, verificare che ha imparato, esame, dati separati, valutare',
  'token/che-cosa-entra-nel-modello':
    'che cosa riceve il modello quando scrivo, lettere o numeri, che cosa arriva, cosa vede, come legge, messaggio',
  'token/quanti-pezzi':
    'token, pezzi, in quanti si divide, come divide, tokenizer, tokenizzare, perché due pezzi, vede le lettere, id, numeri, prima di leggere, legge a pezzi',
  'token/il-puntino':
    'puntino, pallino davanti, spazio, spazi contano, parola intera, punteggiatura, virgola, simbolo strano nella figura',
  'token/la-stessa-parola':
    'maiuscole, minuscole, CASA e casa, caps lock, stampatello, stessa parola, accenti, spazio prima, uguale o diverso, scrivere in grande, urlare',
  'token/parole-comuni-parole-rare':
    'parola lunga, rara, difficile, inventata, supercalifragilistico, sillabe, perché non sillabe, parola nuova, slang, errore di ortografia, parole sconosciute, tanti token, nomi strani, capisce parole inventate',
  'token/costruisci-un-token':
    'chi decide i pezzi, byte pair encoding, BPE, coppia più frequente, come nasce il vocabolario, contare coppie, costruire, algoritmo, perché diviso così, unire lettere, regole di divisione',
  'token/che-numero-e':
    'id, numero del token, id più alto, vale di più, vicini, registro, posizione nell’elenco, codice, significato del numero, ordine dei token',
  'token/italiano-e-inglese':
    'italiano e inglese, costa di più, pagare a token, lingue straniere, cinese, arabo, GPT-2, più pezzi in italiano, prezzo, abbonamento, ingiusto, quale lingua conviene',
  'token/quante-erre':
    'contare le lettere, quante r in strawberry, quante a in banana, sbaglia a contare, matematica, conti sbagliati, moltiplicazioni, cifre, emoji, errori stupidi, anagrammi, rime, lettere di una parola, parola al contrario, sciocco',
  'token/il-tuo-nome':
    'il mio nome, cognome, spezzato, quanti token è il mio nome, nome straniero, nome raro',
  'token/uscita-una-frase':
    'che cosa è un token, definizione, spiegazione, parola o sillaba o lettera, pezzo di testo, a che servono i token, come funzionano',
  'token/uscita-prevedi':
    'quale testo fa più token, lettere a caso, parola rara molti pezzi, asdfgh, testo strano',
  'embedding/un-animale-in-due-numeri':
    'embedding, che cosa è, animali, gatto cane tigre mucca, punti vicini, parola in numeri, coordinate, trasformare in numeri, mappa delle parole, perché il gatto è lontano dalla tigre, vettore',
  'embedding/chi-sceglie-i-numeri':
    'chi sceglie i numeri, persone, esperti, a mano, a caso all’inizio, allenamento, quanti numeri, dimensioni del vettore, vettore, significato di ogni numero, chi li ha scritti, lunghezza',
  'embedding/misurare-con-gli-angoli':
    'coseno, angolo, frecce, matite, distanza fra parole, misurare somiglianza, perpendicolari, coseno 0 o 1, trigonometria, similarità, direzione, quanto sono simili',
  'embedding/le-vicine-di-lunedi':
    'lunedì martedì, giorni della settimana, parole vicine, sinonimi, contrari, stesse frasi, perché vicine, come sa che due parole sono simili, calendario, mesi',
  'embedding/le-vicine-del-gatto':
    'vicine del gatto, animali, sa che cosa è un gatto, modello piccolo, risultati strani, conosce il significato',
  'embedding/piu-e-meno':
    'sommare e sottrarre parole, conti con le parole, padre uomo donna madre, mamma, direzione, analogie, algebra, addizione, femminile maschile, come si fa il calcolo',
  'embedding/gatto-meno-miao-piu-bau':
    'gatto meno miao più bau, cane, versi degli animali, conto del titolo, E( ), esempio',
  'embedding/il-controllo':
    'controllo, senza sottrarre, se non tolgo niente, esce lo stesso, a cosa serve la riga, prova del nove, dimostra, esperimento, ingrediente, attore attrice',
  'embedding/quando-non-torna':
    're regina, re uomo donna, Parigi Francia Roma, esempio famoso, non torna, non funziona, sbaglia il conto, king queen, in italiano non viene',
  'embedding/l-esempio-scelto-apposta':
    'cherry picking, esempio scelto apposta, solo quelli che funzionano, barare, ingannare, pubblicità, quante volte riesce, fidarsi, analogie tenute da parte, prova scientifica, fare bella figura, video su tiktok',
  'embedding/prova-tu': 'provare un conto mio, inventare, comando vettori, primo tentativo, opzione atteso',
  'embedding/uscita':
    'quando due vettori sono vicini, stesso significato, si scrivono simile, contrari, caldo e freddo, pane e cane, bello brutto, usate in modo simile',
  'embedding/uscita-il-controllo': 'cane meno bau più miao, conto al contrario',
  'softmax/l-ultimo-vettore':
    'unembedding, logit, che cosa è, punteggio, tornare alla parola, dai numeri alla parola, ultimo strato, confrontare con ogni token, come sceglie la parola, fine del modello, uscita, risposta finale',
  'softmax/guardiamolo-succedere':
    'quanti punteggi, tutte le parole, ogni token del vocabolario, ogni volta, controlla tutto, passo per passo, quanti calcoli, quanta fatica, lento, energia, da dove escono i numeri',
  'softmax/punteggi-non-probabilita':
    'logit e probabilità, differenza, punteggi negativi, maggiori di uno, non fanno 100, gara, perché non sono percentuali',
  'softmax/una-torta-a-fette':
    'softmax, che cosa è, come si calcola, torta, fette, elevare, esponenziale, numero e, da punteggi a percentuali, somma 100, formula, 2 alla',
  'softmax/e-se-tutti-prendono-100-punti-in-piu':
    'aggiungere 100, stessi distacchi, differenze, non cambia niente, sommare a tutti, punti in più',
  'softmax/prima-tu-poi-il-modello':
    'tutti gli altri, barra, grafico, token strani, gatto beve latte sangue, parole assurde nel grafico',
  'softmax/quanto-cambia-il-contesto':
    'contesto, frase prima, aggiungere una frase, Roma capitale, azzecca Francia, cambia la risposta, indizio, più testo',
  'softmax/dove-e-piu-incerto':
    'incertezza, bit, entropia, indeciso, dubbio, esita, quanto è sicuro, tante parole possibili, moneta, otto strade, grafico piatto',
  'softmax/proprio-zero':
    'probabilità zero, impossibile, parola assurda, piccolissima, mai, può uscire qualunque parola, 0,0001',
  'softmax/probabile-vuol-dire-vero':
    'probabile o vero, percentuale alta, 90 per cento, crederci, fidarsi, Sydney Canberra, capitale Australia, sbaglia i fatti, sicuro di avere ragione, verità, quanto è affidabile, frequente non è giusto',
  'softmax/uscita':
    'ordine dei passi, prima softmax poi estrazione, unembedding, sequenza, percorso, che cosa viene prima',
  'softmax/uscita-tre-punteggi': 'calcolare softmax, esercizio, percentuale del primo',
};
