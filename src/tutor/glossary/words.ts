/** What students say -> what the lessons say (see glossary.ts): attention, texts, tokens and vectors. */
export const WORDS = `
# attention
attention, self attention, meccanismo attenzione -> attenzione
transformers, transformer -> transformer attenzione
head, heads, testine -> testa
query, queries, q k v, qkv -> query domanda offerta
key, keys -> key chiavi offerta
pronome, riferisce, riferirsi, riferimento, lei frase, chi e lei, parla di chi, soggetto -> lei nome pronome maria
mask, masking, mascheratura, guardare avanti, guarda avanti, guardare dopo, vedere dopo, vede dopo, futuro, parole dopo, guardare quelle, leggere avanti -> maschera viene dopo
guarda prima, guarda indietro, guardare indietro, parole prima -> viene prima guardare
induction, induction head, testa induzione, ripete elenco, copia elenco -> induzione
mappa, quadratini, quadratino, matrice, heatmap, righe colonne, caselle -> mappa caselle riga colonna
diagonale, sotto diagonale -> diagonale token prima
al posto lei, lei lui, cambio lei, scrivo lui -> lui giovanni
motivo risposta, perche risposto, perche ha detto, spiega risposta, attenzione spiega, dice motivo, chiedere perche, ragione risposta, causa -> spiegazione risposta chiedere modello
parola conta, parola importante, conta davvero, parola serve, influisce -> parola conta togliere misurare
attenzione importante, tanta attenzione, molta attenzione -> molta attenzione peso importante
somma pesi, fanno 100, pesi attenzione -> pesi attenzione percentuali 100
guarda sbagliata, guarda male, testa sbaglia, attenzione sbaglia -> testa soggetto vicino cani
trovare testa, cercare testa, testa interessante, cerco testa -> cerca testa
# texts to learn from
dataset, corpus, datasets, dati allenamento, testi allenamento, allenato con, allenato cosa, con cosa allenato, cosa letto, ha letto, dove letto, da dove prende, dove prende -> letto fonte pagine web raccolte
wikipedia letto, reddit, forum, siti -> pagine web enciclopedie forum
chat private, mie chat, nostre chat, conversazioni, messaggi, conversazione -> conversazioni private servizio
bigramma, trigramma, ngram, ngrams, bigram -> ngramma
contando parole, contare parole, conta parole, modello contato, contando -> tabella conteggi contare
frasi senso, frasi strane, perde filo, frasi sballate, frasi sensate, perdono filo -> frasi filo parola indietro
aumento n, n grande, n alto, si mette copiare, copia frasi, piu indietro -> copiate memoria indietro
overfitting, sovradattamento, overfit, a memoria, imparare memoria -> memoria copia lette mai viste
imparato copiato, imparato davvero, copiato, copiare, copia -> imparato copiato tenute parte
test set, dati prova, dati test, dati separati, validazione, validation, generalizza, generalizzare -> prova tenute parte mai viste
razzista, razzismo, maschilista, maschilismo, sessista, sessismo, discrimina, discriminazione, stereotipo, stereotipi, pregiudizi, pregiudizio, omofobo, bias dati, di parte -> pregiudizio testi uomo medico
filtrare, filtro, filtrano, pulire, puliscono, spazzatura, schifezze, parolacce, censura, tolgono, togliere pagine, scartano, decide testi, sceglie testi, scelgono testi -> filtrano togliere pagine scelto
lingue, lingua, idiomi, straniere, multilingua, tradurre -> lingue
dialetto, dialetti, napoletano, napulitano, siciliano, veneto, romano -> dialetti lingue
copyright, diritto autore, diritti autore, legale usare, libri altri, rubare testi, autori, scrittori, permesso usare, plagio -> diritto autore permesso romanzi
nostre frasi, frasi nostre, poche frasi, nostro testo, testo nostro, miei messaggi -> frasi nostro testo poche mancano
quante parole letto, quanti testi, quanto letto, miliardi -> letto miliardi parole
# tokens
tokenizer, tokenizzatore, tokenizzare, tokenizzazione, tokenization, tokenize -> tokenizer token pezzi divide
tokens, pezzetti, pezzettini -> token pezzi
word, words -> parola
token parola, parola intera, token sillaba -> token parola pezzo
spezza, spezzare, spezzata, spezzato, spezzetta, dividere parole, divide parole, tagliare parole, tagliata, split, splits, spezzettare, spezza parola -> divide pezzi
sillaba, sillabe, sillabazione -> sillabe
bpe, byte, decide pezzi, deciso spezzare, deciso pezzi, decide token, scelgono pezzi, crea vocabolario, creare vocabolario, costruire vocabolario, nascono token -> coppia frequente byte pair encoding
maiuscolo, maiuscola, maiuscoli, caps, minuscolo, stampatello, minuscola -> maiuscole
emoji, faccina, emoticon, faccine, smile -> emoji
letters, letter, lettera -> lettere
contare lettere, conta lettere, quante lettere, vede lettere, lettere parola, erre, strawberry, fragola -> lettere strawberry erre
matematica, calcoli, operazioni, aritmetica, math, sbaglia conti, errori conti, errori matematica, errori numeri, fare conti -> numero spezzato cifre conti naturali
dizionario, vocabulary, lista parole, elenco parole -> vocabolario
english, inglesi -> inglese
costa italiano, italiano inglese, lingua token -> italiano inglese pezzi
inventata, inventate, invento parola, inventare parola, parola strana, parole strane, sconosciuta, parola nuova, parole difficili token -> parola rara inventata
spazi, spaziatura, spazio -> spazio puntino
pallino, puntini davanti, punto davanti, puntino -> puntino spazio
mio nome, nome spezzato, mi chiamo, cognome -> nome token
id, numero token, codice token, numeri token, token vicini, token numeri -> id elenco numero riga
arriva modello, arriva dentro, riceve, cosa vede modello, vede modello, cosa legge modello, entra modello, quando scrivo arriva -> modello arrivano riceve id
# vectors
embeddings, word embedding, word2vec -> embedding
vectors, vector, word vectors, vettoriale, coordinate, elenco numeri -> vettore
diventa numeri, diventare numeri, parola numeri, trasforma numeri, parole numeri, trasformare parole -> embedding elenco numeri vettore
scelto numeri, sceglie numeri, chi numeri, numeri vettori, quanti numeri vettore, dimensioni -> vettore numeri caso allenamento corregge
parole simili, simili, assomigliano, somigliano, somiglianza, sinonimi, simile, parole vicine, significati simili, stesso significato -> vicine simile frasi
cosine, coseno, angolo, angoli, distanza parole, misura distanza, quanto simili -> coseno angolo frecce
contrario, opposti, contrari, opposto -> contrari caldo freddo
sommare parole, sommare, sottrarre, sottrazione, addizione, algebra, conti parole, operazioni parole, meno piu -> sommare sottrarre direzione
cherry, ciliegie, imbroglio, barare, trucco, scelto apposta, bella figura, solo esempi belli -> cherry picking esempio provato
king, queen, regina, re uomo donna -> re regina torna
parigi francia italia, roma parigi -> parigi francia roma torna
padre madre, padre uomo, attore attrice, analogia, analogie -> padre madre direzione
lunedi martedi, giorni settimana, martedi -> lunedi martedi
scrivono uguale, scritte uguali, si scrivono simile, pane cane -> scrivono simile usano frasi
`;
