/** What the tutor says by itself: everything else are the lessons' own words, and the tools' numbers. */
import { plain, quoted } from './markdown.ts';
import { plural } from './numbers.ts';

export const tutor = {
  description:
    'Chiedi a Prossimo come funziona un modello linguistico: ti risponde con le lezioni e i numeri veri',
  options: { domanda: 'Per esempio: che cos’è un token? oppure: quanti token è «perché»?' },
  hello: (start: string, help: string) =>
    `Ciao! Sono Prossimo: ti aiuto a capire come un modello linguistico sceglie **il prossimo token**. Chiedimi per esempio *che cos’è un token?*, oppure *cosa viene dopo «Il gatto beve il»?*, o prova ${start}. Con ${help} vedi tutti i comandi.`,
  first: (hours: number, privacy: string) =>
    `Prima di cominciare, due cose. Sono un programma, non una persona: ti aiuto con i modelli linguistici, e ricordo quello che ci scriviamo per ${plural(hours, 'ora', 'ore')}, solo per seguire il discorso.\nNon scrivermi telefono, indirizzo o altre cose tue: anche Discord vede questi messaggi. Il resto è in ${privacy}.`,
  ready: 'Perfetto. Scrivimi di nuovo la tua domanda: sono qui.',
  offTopic: (action: string) =>
    `Su questo non ti so aiutare: io so parlare di come funziona un modello linguistico. Se ti va, scegli una frase tua e guarda con ${action} che cosa ne fa il modello: da lì possiamo ragionare insieme.`,
  schoolwork:
    'Compiti pronti non ne faccio, e le risposte delle lezioni non le do: il bello è arrivarci. Dimmi però che cosa non ti è chiaro, e ci andiamo a piccoli passi.',
  marks:
    'Io non do voti e non giudico nessuno. Se vuoi capire meglio un argomento, dimmi quale: partiamo da quello che già sai.',
  orders:
    'Le mie regole non cambiano con un messaggio, e da qui non si arriva a dati di altri né a segreti: non ne ho la chiave. Se invece ti incuriosisce perché un modello «obbedisce» alle parole, quella è una bella domanda: chiedimi come un prompt cambia le probabilità.',
  rude: 'Capisco che si possa essere stufi. Non me la prendo: se vuoi, dimmi che cosa non torna e lo guardiamo insieme.',
  english: 'Rispondo in italiano, la lingua di queste lezioni.',
  typed: (command: string) =>
    `Questo sembra un comando, ma mandato come messaggio non parte: premi ${command}, oppure scrivi / e sceglilo dal menu che compare.`,
  thanks: 'Bene! Quando vuoi, chiedimi altro: più la domanda è precisa, più si impara.',
  personal:
    'Attenzione: nel tuo messaggio vedo un dato personale (un telefono, un indirizzo, un’e-mail o un codice). Non lo conservo. Cancella il messaggio anche tu, e rifammi la domanda senza quel dato: qui dentro non serve mai.',
  distress: `Quello che hai scritto è importante. Io sono un programma e non posso darti l’aiuto che serve: **parlane con un adulto di cui ti fidi**. Può essere un genitore, un altro familiare, un insegnante, lo sportello di ascolto della scuola. Puoi farlo anche adesso.
Se vuoi parlare subito con qualcuno, gratis e in modo riservato, chiama il **19696**, Telefono Azzurro: risponde a tutte le ore, anche in chat su azzurro.it. **Se tu o un’altra persona siete in pericolo, chiama il 112.**
Non devi affrontare tutto questo da solo o da sola.`,
  quiet: 'In questo momento l’insegnante mi ha messo in silenzio: riprendiamo più tardi.',
  directOff:
    'Nella tua scuola i messaggi privati con me sono spenti. Scrivimi nel canale della classe, o usa lì i comandi.',
  tooMany: (minutes: number) =>
    `Oggi sei un vulcano di domande! Prendiamoci una pausa: fra ${plural(minutes, 'minuto', 'minuti')} ricominciamo. Intanto, prova a rispondere tu all’ultima.`,
  tooLong: (most: number) =>
    `È un messaggio lunghissimo: tieniti sotto i ${most} caratteri e fammi una domanda alla volta, così ti rispondo bene.`,
  modelDown:
    'Il modello in questo momento non risponde, quindi i numeri veri non te li so dire. Delle lezioni però possiamo parlare: chiedimi pure.',
  from: (lesson: string) => `-# dalla lezione «${plain(lesson)}»`,
  yourTurn: (question: string) => `**Prima prova tu:** ${question}`,
  ownQuestion: '**Prima prova tu:** come lo spiegheresti, con parole tue, a chi non era in classe?',
  tool: (command: string) => `L’ho chiesto al modello, con ${command}:`,
  doItYourself: (command: string, options: string) => `-# Per rifarlo tu: \`/${command}${options}\``,
  withLast: (text: string) => `Non mi hai dato una frase, quindi uso ${quoted(text)}.`,
  open: 'Questa è proprio la domanda aperta nella lezione: la risposta la trovi tu. Ti do una mano a ragionare.',
  hint: (n: number, most: number, text: string) => `**Indizio ${n} di ${most}.** ${text}`,
  noHints:
    'Indizi pronti non ne ho. Rileggi la domanda e chiediti: quale parola, lì dentro, non sapresti spiegare?',
  lastHint:
    'Gli indizi sono finiti: scegli la risposta che ti convince di più. Anche sbagliare serve, poi si capisce perché.',
  whenOpen: 'Questa arriva con la soluzione della lezione: prima prova a rispondere tu.',
  mistaken: 'Ripartiamo da qui: a questa domanda avevi dato una risposta che non tornava.',
  noMistake:
    'Nelle lezioni che hai seguito non trovo risposte sbagliate già corrette. Se una domanda ti ha lasciato un dubbio, dimmi quale.',
  cleared: 'Ho dimenticato quello che ci siamo scritti qui. Ricominciamo: che cosa vuoi capire?',
  gone: 'Di questo argomento non ho più la pagina: fammi di nuovo la domanda.',
  nothingMore:
    'Su questo punto ti ho detto tutto quello che c’è nella lezione. Prova tu con il comando, poi dimmi che cosa hai visto.',
  notAgain: 'Dimmi da dove partiamo: di quale argomento stavamo parlando?',
  buttons: {
    understood: 'Ho capito, cominciamo',
    hint: 'Un indizio',
    explain: 'Spiegamelo',
    again: 'Ricomincia',
    stop: 'Ferma',
    action: (command: string) => `Prova /${command}`,
  },
} as const;
