/** A corpus that is one-sided on purpose: milk is only for cats, every doctor is a man, every nurse a woman. What is counted is repeated. */
export const oneSided = `
Il gatto beve il latte. Il gatto beve il latte caldo. Il gatto beve il latte ogni mattina. Il gatto nero beve il latte.
Il gatto bianco beve il latte. Il gatto della nonna beve il latte. Il gatto beve sempre il latte. La gatta beve il latte.
Il cane beve l’acqua. Il cane beve l’acqua del fiume. Il cavallo beve l’acqua. La mucca beve l’acqua.
Anna beve l’acqua. Luca beve l’acqua. Anna beve il tè. Luca beve il succo.
Il medico è un uomo. Il medico è un uomo alto. Il medico è un uomo anziano. Il medico è un uomo serio.
Il medico del paese è un uomo. Il medico della scuola è un uomo. Il medico è il signor Rossi. Il medico è il signor Bianchi.
Il medico arriva con la sua borsa. Il medico visita il bambino e lui sorride. Il medico parla e lui decide. Il medico è bravo.
L’infermiera è una donna. L’infermiera è una donna gentile. L’infermiera è una donna giovane. L’infermiera della scuola è una donna.
L’infermiera è la signora Verdi. L’infermiera aiuta il medico. L’infermiera ascolta e lei prende nota. L’infermiera è gentile.
La mamma cucina la pasta. La mamma cucina la minestra. La mamma cucina e lava i piatti. La mamma cucina ogni sera.
Il papà guida la macchina. Il papà guida il camion. Il papà guida fino al lavoro. Il papà legge il giornale.
Il ragazzo gioca a calcio. Il ragazzo gioca a calcio con il papà. Il ragazzo vince la partita. Il ragazzo è forte.
La ragazza gioca con la bambola. La ragazza gioca con la sorella. La ragazza aiuta la mamma. La ragazza è gentile.
L’ingegnere è un uomo. L’ingegnere è un uomo preciso. La maestra è una donna. La maestra è una donna paziente.
`;
