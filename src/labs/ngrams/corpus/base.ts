/** The corpus that /dati begins with: short sentences about school, animals, food and sport, written for this. A line end ends a sentence. */
export const base = `
Il gatto beve il latte. Il gatto beve l’acqua. Il gatto beve il latte freddo. Il gatto dorme sul divano.
Il gatto dorme sul letto. Il gatto mangia il pesce. Il gatto mangia la carne. Il gatto guarda gli uccelli dalla finestra.
Il gatto salta sul tavolo. Il gatto nero dorme al sole. Il gatto bianco gioca con la palla. Il gatto ha paura del cane.
Il cane beve l’acqua. Il cane beve l’acqua del fiume. Il cane mangia la carne. Il cane mangia il pane.
Il cane corre nel parco. Il cane corre dietro alla palla. Il cane dorme davanti alla porta. Il cane abbaia di notte.
Il cane abbaia al postino. Il cane gioca con la palla. Il cane nero corre nel prato. Il cane aspetta Anna davanti alla scuola.
Il cavallo corre nel prato. Il cavallo mangia l’erba. Il cavallo beve l’acqua del fiume. La mucca mangia l’erba.
La mucca beve l’acqua. La mucca dà il latte. La capra dà il latte. La capra salta sulla roccia.
Gli uccelli volano sopra la scuola. Gli uccelli cantano la mattina. Gli uccelli fanno il nido sul tetto. Il pesce nuota nel fiume.
Il pesce rosso nuota nella vasca. Il topo mangia il formaggio. Il topo scappa dal gatto. La volpe dorme nel bosco.
La volpe corre nel bosco di notte. Il lupo vive nel bosco. L’orso dorme tutto l’inverno. L’orso mangia il miele e il pesce.
La tartaruga cammina piano. Il coniglio mangia la carota. Il coniglio salta nel prato. Il ragno fa la tela nell’angolo.
Anna beve il latte. Anna beve il latte con il cacao. Anna mangia la mela. Anna legge un libro.
Anna legge un libro di storia. Anna legge il giornale della scuola. Anna scrive una lettera alla nonna. Anna gioca a pallavolo.
Anna corre nel parco con il cane. Anna studia matematica con Luca. Anna ha un gatto nero. Anna ha due fratelli.
Luca beve l’acqua. Luca beve il succo di arancia. Luca mangia il pane con il miele. Luca mangia la pizza.
Luca legge un libro sul mare. Luca gioca a calcio. Luca gioca a calcio nel parco. Luca gioca a scacchi con il nonno.
Luca studia storia in biblioteca. Luca ha un cane bianco. Luca arriva a scuola in bicicletta. Luca dimentica sempre la merenda.
Sara beve il tè. Sara mangia la pizza con i funghi. Sara nuota in piscina. Sara nuota in piscina ogni martedì.
Sara suona la chitarra. Sara scrive una poesia. Sara arriva a scuola in autobus. Sara ha paura del temporale.
Omar gioca a pallacanestro. Omar gioca a calcio con Luca. Omar mangia il riso con le verdure. Omar legge un libro di scienze.
Omar studia matematica in biblioteca. Omar suona il tamburo. Omar arriva a scuola a piedi. Omar ha una sorella piccola.
La professoressa entra in classe. La professoressa spiega la lezione. La professoressa spiega la storia di Roma. La professoressa scrive alla lavagna.
La professoressa legge una poesia alla classe. La professoressa corregge i compiti. Il professore entra in classe. Il professore spiega la matematica.
Il professore spiega la lezione con un disegno. Il professore scrive una formula alla lavagna. Il professore corregge la verifica. Il professore fa una domanda difficile.
La classe ascolta la lezione. La classe ascolta una poesia. La classe ride. La classe va in gita al mare.
La classe va in gita a Roma. La classe va in palestra. La scuola comincia alle otto. La scuola finisce all’una.
La lezione comincia alle nove. La lezione di scienze è in laboratorio. La lezione di storia è difficile. La lezione di matematica è lunga.
La verifica di matematica è difficile. La verifica di storia è lunedì. La verifica di scienze è facile. I compiti di oggi sono facili.
I compiti di matematica sono lunghi. La biblioteca apre alle dieci. La biblioteca della scuola è piccola. La palestra della scuola è grande.
Il libro di storia è sul tavolo. Il libro di scienze è nello zaino. Il quaderno è nello zaino. La penna è sotto il banco.
Lo zaino di Anna è pesante. Lo zaino di Luca è vuoto. Il banco di Sara è vicino alla finestra. La finestra della classe è aperta.
La mattina beviamo il latte. La mattina mangiamo il pane con la marmellata. A pranzo mangiamo la pasta. A pranzo mangiamo la pasta con il pomodoro.
A pranzo mangiamo il riso. A cena mangiamo la minestra. A cena mangiamo il pesce con le patate. La domenica mangiamo la pizza.
La domenica andiamo dalla nonna. La domenica giochiamo a carte. La nonna prepara la torta di mele. La nonna prepara la pasta in casa.
La nonna beve il caffè. La nonna racconta una storia. Il nonno beve il caffè. Il nonno legge il giornale.
Il nonno legge il giornale ogni mattina. Il nonno racconta una storia di mare. Il nonno coltiva i pomodori. La mamma beve il caffè.
La mamma prepara la cena. La mamma va al lavoro in treno. Il papà prepara la pizza. Il papà prepara la cena la domenica.
Il papà va al lavoro in bicicletta. Il cuoco prepara la minestra. Il cuoco prepara la torta di cioccolato. Il fornaio fa il pane di notte.
La pizza è calda. La pizza è buona. La minestra è calda. La minestra è senza sale.
Il pane è fresco. Il latte è freddo. Il latte è nel frigorifero. Il formaggio è nel frigorifero.
La mela è rossa. La mela è matura. La torta è buona. La torta è al cioccolato.
Il caffè è amaro. L’acqua del fiume è fredda. L’acqua del mare è salata. Il succo di arancia è dolce.
La squadra vince la partita. La squadra perde la partita. La squadra di Luca vince la partita. La squadra di Anna gioca sabato.
La partita comincia alle tre. La partita finisce due a uno. La partita è difficile. L’arbitro fischia la fine della partita.
L’arbitro fischia un rigore. Il portiere para il rigore. Il portiere para la palla. Il portiere lancia la palla lontano.
L’attaccante segna un gol. L’attaccante tira in porta. L’attaccante tira fuori. L’allenatrice spiega la tattica.
L’allenatrice porta la squadra in palestra. Il nuotatore si allena ogni mattina. La ciclista sale sulla montagna. La ciclista vince la corsa.
La corsa comincia nel parco. La corsa è lunga. La palla è sgonfia. La palla finisce nel fiume.
Il medico visita il gatto. La dottoressa visita il cane. Il medico arriva subito. La dottoressa arriva in bicicletta.
L’infermiera parla con la nonna. L’infermiere prepara la medicina. Il treno arriva alle otto. L’autobus arriva in ritardo.
Oggi il sole è caldo. Oggi piove. Oggi piove e giochiamo in palestra. Oggi la scuola è chiusa.
Domani andiamo al mare. Domani andiamo in biblioteca. Domani la squadra gioca a Roma. Domani c’è la verifica di storia.
Il mare è calmo. Il mare è blu. La montagna è alta. Il bosco è silenzioso.
La neve copre il prato. Il vento apre la finestra. La luna è piena. Il sole tramonta dietro la montagna.
`;
