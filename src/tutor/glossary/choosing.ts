/** What students say -> what the lessons say (see glossary.ts): from scores to a text, prompts, and what models can do. */
export const CHOOSING = `
# the model
ai, ia, chatgpt, chat gpt, gpt, gemini, copilot, claude, llama, bot, chatbot, siri, alexa, intelligenza artificiale, artificial intelligence, llm -> modello
assistente, chatgpt, copilot, gemini, siri, alexa -> assistenti
# scores and probabilities
logits, logit -> logit punteggi
probability, probabilities, chance -> probabilita
logit probabilita, punteggi probabilita, differenza logit -> logit probabilita negativo
prossima parola, parola successiva, parola dopo, next word, next token, decide parola, sceglie parola, scegliere parola -> punteggio ogni token estrarre
tornare parola, torna parola, numeri parola, ultimo vettore, da numeri, output -> unembedding vettore finale punteggio
softmax, soft max -> softmax fette
punteggi percentuali, punteggi percentuale, trasformano punteggi, trasformare punteggi, somma 100, somma fa -> softmax ricetta fette
guarda tutte, tutte parole vocabolario, controlla tutte, quante parole controlla, ogni volta -> punteggi ogni token vocabolario
aggiungo 100, aggiungere punteggi, sommo punteggi -> punteggi differenze fette 103
sicuro, sicura, convinto, certezza, fiducia, confidence -> sicuro
sicuro risposta, percentuale sicuro, probabilita vera, probabile vera, probabilita vero, probabilita alta -> percentuale sicuro vero atteso
sydney, canberra, australia -> australia canberra
indeciso, indecisa, incerto, incertezza, dubbio, dubbi, esita, entropia, entropy -> incerto incertezza bit indeciso
zero probabilita, probabilita 0, impossibile, mai uscire -> probabilita zero softmax
context, frase prima, aggiungo frase, metto frase -> contesto frase davanti
prima softmax, ordine softmax, viene prima estrazione, softmax estrazione -> ordine unembedding softmax estrazione
barra, altri grafico, tutti altri -> barra altri grafico
# temperature and cuts
temperature, temp -> temperatura
creativita, creativo, creativa, creative, creativity, fantasia, fantasioso, fantasiosa, originale, originalita, vario, varieta -> temperatura varieta
temperatura zero, temperatura 0, sempre probabile, greedy, piu probabile, sempre quella probabile -> sempre piu probabile zero
ripetitivo, ripetersi, ripete, loop, incanta, incantato, ripetizioni -> ripetersi prevedibile
alzo temperatura, abbasso temperatura, temperatura alta, temperatura bassa, temperatura cambia -> temperatura distacchi
temperatura intelligente, intelligente temperatura -> temperatura rende modello intelligente
nucleus, nucleus sampling -> top-p
topk topp, differenza top -> top-p top-k adatta
storia temperatura, che temperatura, quale temperatura, temperatura usare, temperatura scrivere, favola, racconto, fantasy -> compiti temperatura alta favola
senza senso, cose senso, deliri, delira, sclera, assurde, assurdo -> assurdo fetta temperatura
classifica, secondo primo, seconda prima, superare -> classifica ordine resta
probabilita tagliate, parole tagliate, tagli, finiscono tagliate -> tagliati ridistribuiscono
prima temperatura, ordine temperatura, prima tagli -> prima temperatura poi tagli ordine
sampling, campionamento, campionare, campiona, sorteggio, sorteggiare, sorteggia -> campionamento ruota estrarre
a caso, random, casuale, casualita, caso -> caso sorte ruota estrarre
caso computer, casuale davvero, computer casuale, random computer, numeri casuali, pseudocasuale -> caso formula seme
# drawing
seed, seeds -> seme
stessa domanda, risponde diverso, rispondere diverso, risposta diversa, risposte diverse, altra risposta, cambia risposta, diverso ogni volta -> stessa domanda risposte diverse semi
stesso testo, testo identico, uguale ogni volta, ripetibile, riprodurre, rifare uguale -> seme identico ripetibile
perplexity, perplesso -> perplessita
sorprendente, surprise, sorpreso, sorprende -> sorpresa bit
moneta, testa croce, monete -> monete teste
legge numeri grandi, grandi numeri, statistica, tante prove, piu estrazioni, piu prove, piu preciso -> grandi numeri estrazioni vicine
correggersi, si corregge, correggere scrivendo, correggere mentre, ripensarci, torna indietro, tornare indietro, cambia idea, si accorge, insiste, ammette errore, tangente, cancellare parola, cancella scritto, cancellare scritto -> torna indietro token strano tiene cancella
pianifica, progetta, pensa frase, pensa prima, una parola volta, una volta, parola alla volta, sa gia frase, finale frase -> sceglie token volta piano
votata, piu votata, votazione -> votata estratta
estrai, bottone, estrai 100, pulsante 100 -> estrai cento pulsante
perplessita bassa, perplessita alta, perplessita meglio -> perplessita bassa
# prompts
prompts, prompting, prompt engineering, richiesta -> prompt
scrivo prompt, scrivere prompt, prompt migliore, prompt fatto, prompt buono, bel prompt, migliorare prompt, consigli prompt, trucchi prompt, tips -> prompt compito contesto forma esempio
zero shot, one shot, fewshot, examples, dare esempi -> fewshot esempi mostrare
quanti esempi, quanto esempi -> esempi uno due salto
gentile, educato, educati, per favore, cortesia, ringraziare, gentilezza, dire grazie, favore grazie -> cortesia favore
sei esperto, esperto, ruolo, fai finta, fingere -> esperto
modello base, base model, continua frase, non risponde domanda, non risponde, non mi risponde, completa frase, obbedisce, ordine, comandi -> modello base ordine continuare testi obbedire
base chatgpt, differenza chatgpt, diverso chatgpt -> modello base assistenti secondo allenamento
dico di non, dire di non, vietare, divieto, dico non, gli dico non, dirgli non, proibire -> divieto nominare
riassunto, riassumere, ripassare, sintesi -> riassunto capitolo
mio cane, nome cane, cane chiama, sapere cane -> cane nome prompt
dargli informazioni, dargliele, darle io, informazioni prompt, incollare documento, pdf, appunti, sa gia -> incolla pezzo documento
esempi ricorda, esempi sempre, ricorda sempre, impara esempi, ricorda prompt -> esempi impara ricorda sempre pesi
cambio parola, cambiare parola, una parola cambia, cambia tutto -> parola prima distribuzione
confrontare prompt, due prompt, misurare prompt, prompt meglio -> prompt bit misura
parole facili, spiegarmelo, parole difficili, parole semplici, linguaggio semplice -> prompt semplice bambino difficili
scritta bene, scritta benissimo, sembra giusta, bene sbagliata, sbagliata scritta, risposta sbagliata, sembra vera -> forma sbagliata impaginata scritto bene
maiuscolo prompt, maiuscolo aiuta, scrivere maiuscolo, urlare -> maiuscole prompt
# what they can do
allucinazione, allucina, hallucination, hallucinations, hallucinate -> allucinazioni
inventa, inventarsi, inventano, inventato, si inventa, cavolate, cazzate, stupidaggini, inventa cose -> allucinazioni dettagli inventati
bugia, bugie, mentire, mente, bugiardo, menzogne -> mente verita mentire
vera falsa, vero falso, sa vero, verita -> verita fatti controlla plausibile
disegnare, disegna, midjourney, dalle, dall e, genera immagini, generare immagini, immagini, stable diffusion, diffusione, diffusion, fare immagini -> immagine disegnano rumore
vocale, audio, deepfake, clonare, clona, telefonata, copiare voce, mia voce, imitare -> voce imitare
truffa, truffe, finto, finta, fake -> voce falsi verificare
agenti, agent, agents, agentico, agente ai -> agente strumenti
pericoloso, pericolosa, pericoli, rischi, manda mail, mandare mail -> agente danni
cosciente, coscienza, volonta, sentimenti, viva, vivo, volonta sua, ragiona, pensa davvero -> volonta agente obiettivi
compiti, compito casa, fare compiti, copiare compiti, usare scuola, usarlo compiti -> compiti casa regola assistente
leggi, legge europea, ai act, norma, norme, europa, regole scuola, vietato, regolamento, vietata, illegale -> regolamento vietato legge scuola
emozioni, telecamera, telecamere, viso, riconoscimento facciale, sorvegliare, faccia -> emozioni viso vietato
privacy, dati personali, password, foto compagno, foto amico, foto altri, segreti, non scrivere chatgpt, scrivere chatgpt, non devo scrivere, cosa scrivere -> incollare dati
legge qualcuno, legge scrivo, leggono scrivo, vede scrivo, spiano, leggono chat, chi legge -> scrivi servizio conservato letto
fonti, verificare, fact checking, controllo vero, controllare vero, affidabile, fidarsi, fidarmi -> controllare fonte fiducia
grafico foto, leggere grafico, grafici, legge immagini, vede immagini, foto -> grafico immagine quadratini
femmina, infermiera, dottore, dottoressa, mestieri -> infermiera medico giulia
correggere temi, corregge temi, prof ia, prof ai, corregge verifiche -> correggere temi rischio
capisce, comprende, comprensione, understand, capisce davvero -> capisce plausibile
cosa sa fare, sanno fare, sa fare, puo fare -> sanno fare
`;
