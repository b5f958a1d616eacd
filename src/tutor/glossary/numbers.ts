/** What students say -> what the lessons say (see glossary.ts): learning with numbers, networks, and where they keep what they know. */
export const NUMBERS = `
# what a model learns, and from what
machine learning, apprendimento automatico, impara, imparano, imparato, learn, learning, learns, apprendere, apprende -> imparare
addestrare, addestrato, addestramento, training, trained, train, allena, istruire -> allenamento
impara macchina, impara computer, impara modello, impara rete, imparare ai, imparare ia, machine learning -> regolare numeri errore scende
classificatore, categoria, categorie, etichettare, label, labels -> classificazione etichetta
regression, linear regression, regressione lineare -> regressione
linea, riga dritta, linee -> retta
regressione classificazione, indovinare prezzo, prevedere prezzo, prevedere numero, predire voto -> regressione quanto classificazione quale
prezzo, costo, prezzi -> prezzo
pendenza, inclinazione, coefficiente angolare, coefficiente, m q -> retta manopole m q
intercetta -> q altezza
scarto, scostamento, distanza punto retta, residui -> residuo
mse, media errori, errore medio, errore quadratico, scarto quadratico, loss, funzione costo, funzione perdita -> errore quadratico medio
eleva, elevare, alla seconda, al quadrato, valore assoluto -> quadrato
calcola errore, calcolare errore, misura errore, calcola mse -> errore quadratico medio residui
gradient, gradient descent, discesa gradiente, minimo, ottimizzazione, ottimizzare -> discesa gradiente valle
learning rate, lunghezza passo, passo, passi, velocita apprendimento, rate -> tasso apprendimento passo
salta valle, passi lunghi, passi grandi, troppo veloce, rimbalza -> tasso troppo grande salta lato
equazione, soluzione esatta, tentativi, formula -> formula soluzione esatta
accuracy, accuratezza, percentuale giuste, risposte giuste, precisione, 95 -> percentuale risposte giuste inganna
antispam, posta indesiderata, filtro mail -> spam mail
matrice confusione, confusion matrix, falsi positivi, falsi negativi, falso allarme -> tabella errori spam
frontiera, boundary, decision boundary, separare gruppi, separa gruppi, dividere gruppi -> confine gruppi lato
or esclusivo, exclusive or -> xor
linea xor, retta xor, separare xor, quattro angoli -> retta angoli xor
# neurons and networks
rete neurale, reti neurali, neural network, neural networks, neurali -> rete neuroni
neuron, neurons, percettrone, perceptron -> neurone
neurone artificiale, neurone calcola, neurone funziona -> neurone artificiale moltiplica somma
deep learning, deep, rete profonda, profondo -> profonda strati
threshold, soglie -> soglia bias
parametri, parametro, parameters, weights, weight, pesi bias -> pesi bias
attivazione, activation, activation function, funzione attivazione -> attivazione piega
sigmoid, sigmoidea -> sigmoide
relu, tanh -> relu tanh attivazione
scalino, step function, gradino -> gradino
backpropagation, propagazione indietro, retropropaga -> retropropagazione
quali pesi, correggere pesi, cambiare pesi, aggiustare pesi, colpa errore, trovare errore -> pesi correggere indietro
livelli, livello, layer, layers, piani, strato -> strati
piu strati, tanti strati, due strati, molti strati, mettere strati -> strati attivazione piega
quanti neuroni, cerchio, cerchi, ciambella -> neuroni nascosti cerchi confine chiuso
comprimere, compressione, schiacciare, ridurre, rimpicciolire, zippare, comprime, pochi numeri, collo bottiglia, bottleneck -> strettoia comprime
autoencoders, encoder, decoder, codificatore -> autoencoder
sfocato, sfocate, sgranato, sgranate, sfuocato, blurry, ricostruire, ricostruite, perde dettagli -> ricostruzioni dettagli sfocata
due numeri, 2 numeri, 2d, mappa cifre -> due numeri punto foglio mappa
cervello, biologico, biologici, umano, sinapsi, neuroni veri -> cervello cellula
# where a network keeps what it knows
database, archivio, enciclopedia, memorizza, memorizzate, salvate, salvato, salva, conserva, conservate, tabella fatti -> tabella pesi sparso conserva
conoscenza, conoscenze, sapere, nozioni, cose sa, sa cose, informazioni ai, informazioni modello, dove tiene, dove sa -> sparso pesi fatto tabella
cerca internet, cercare internet, va internet, google, internet, online, offline, connessione, wikipedia -> rete cerca computer scollegato
spengo, spegnere, spegni, togliere neurone, tolgo neurone, rompo, rompere, danneggiare, danneggio -> spegnere neurone danneggia
un neurone ogni, neurone numero, neurone cifra, neurone apposta, neurone ricordo -> neurone cifra sparso
eliminare, rimuovere, scordare, dimentica, dimenticare, oblio, gdpr -> dimenticare cancellare
noise, pixel caso, puntini, disturbo, immagine caso -> rumore
non so, non lo so, ammettere, dire boh, ammette -> so sicura
logit lens, lente -> lente logit
strato risposta, quale strato, che strato, strato sa, livello risposta -> strati risposta comparira ultimi
zittire, silenziare, ablazione, ablation, zittisco, togliere testa, tolgo testa -> zittisci testa
scritti mano, numeri scritti, riconoscere numeri, legge numeri, leggere numeri, riconosce cifre, mnist -> rete cifra pixel
784, 28, pixel, pixels -> pixel numeri entrano
riconoscere cifre, riconoscere numero, cifre regressione, cifre classificazione -> cifre etichette classificazione
hidden, strato nascosto, neuroni nascosti, hidden layer -> nascosto
vedono pesi, vede pesi, guardo pesi, disegno pesi, immagine pesi, cosa cerca neurone -> pesi immagine macchie
foto rete, foto gatto, altra immagine, cosa che non cifra -> cifra percentuale foto gatto
`;
