/** Words that say that something is asked, or nothing at all: a passage isn't found by them. Without accents, as terms.ts makes them. */

const ARTICLES =
  'il lo la i gli le l un uno una di a da in con su per tra fra del dello della dei degli delle dell d al allo alla ai agli alle all ' +
  'dal dallo dalla dai dagli dalle dall nel nello nella nei negli nelle nell sul sullo sulla sui sugli sulle sull col coi ' +
  'e ed o od ma se anche pure cioe oppure ne che chi cui non no si ci vi mi ti li io tu lui noi voi loro esso essa essi ' +
  'me te se mio mia miei mie tuo tua tuoi tue suo sua suoi sue nostro nostra nostri nostre vostro vostra vostri vostre ' +
  'questo questa questi queste quello quella quelli quelle quel quei quest ste sti sto sta cio';
const QUESTIONS =
  'cosa cos cose che quale quali qual qualcosa quanto quanta quanti quante come quando dove perche perke mai ' +
  'significa significano significato significare intende intendi intendere definizione definisci vuol vuole vogliono dire dici detto dico dica dirmi ' +
  'spiega spiegami spiegare spiegarmi spiegazione spiegata spiegate spieghi spiegate parlami dimmi capisco capito capire capita capisci ' +
  'funziona funzionano funzionare serve servono servire servirebbe succede succedere succederebbe accade sapere sai so saperne ' +
  'sa sanno puoi potresti potrei posso puo possono potrebbe devo devi deve devono dovrei bisogna riesco riesce riesci riuscire ' +
  'tipo cosi modo senso differenza esattamente veramente davvero';
const VERBS =
  'e sono sei siamo siete era erano essere stato stata stati state sia siano sarebbe ho hai ha abbiamo avete hanno avere aveva avevano abbia ' +
  'c ce faccio fai fa facciamo fate fanno fare faccia facendo fatto fatta fatti farei farmi farlo viene vengono venire verrebbe va vado vanno andare ' +
  'sta stanno stare metto metti mette mettere ci';
const FILLERS =
  'ciao salve ehi hey prof prossimo scusa scusi scusami senti grazie favore allora quindi poi infatti insomma comunque pero invece magari forse ' +
  'proprio solo soltanto sempre gia ancora ora adesso oggi anzi ecco boh mah beh eh ah oh dai ok okay bene molto molta molti molte tanto tanta ' +
  'tanti tante troppo troppa poco un po piu meno cosa roba cose robe tutto tutta tutti tutte ogni qualche altro altra altri altre stesso stessa ' +
  'nulla niente qui qua li la lol ahah haha xd cmq raga bro frate vabbe boh facile semplice semplicemente';
const ENGLISH =
  'what is are was the a an of to in on for how why when who which do does did it its this that these those can could you me please explain ' +
  'into from by about your he she they mean means i and or not work works there be with';

/** Of a question; a question made of nothing else has nothing to find. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  [ARTICLES, QUESTIONS, VERBS, FILLERS, ENGLISH].flatMap((words) => words.split(' ')),
);

/** How a word is written in a chat, and what it stands for. */
// biome-ignore format: a table
export const CHAT: Readonly<Record<string, string>> = {
  xke: 'perche', xk: 'perche', xche: 'perche', perke: 'perche', pk: 'perche', pke: 'perche',
  ke: 'che', ki: 'chi', nn: 'non', cm: 'come', cmq: 'comunque', sn: 'sono', x: 'per', qnd: 'quando', qnt: 'quanto',
  qst: 'questo', qlc: 'qualcosa', tt: 'tutto', prox: 'prossimo', msg: 'messaggio', risp: 'risposta', dv: 'dove',
  anke: 'anche', kosa: 'cosa', kome: 'come', kuando: 'quando', qualke: 'qualche', poke: 'poche', grz: 'grazie', pls: 'favore',
  temp: 'temperatura', prob: 'probabilita', info: 'informazioni', cpt: 'capito', dmd: 'domanda', mat: 'matematica', mate: 'matematica',
};

/** Words whose ending is all that tells them from others. */
export const APART: Readonly<Record<string, string>> = {
  // testo, testi
  testa: 'testina',
  teste: 'testina',
  // parte
  partita: 'match',
  partite: 'match',
  // campionare
  campionato: 'torneo',
  campionati: 'torneo',
};
