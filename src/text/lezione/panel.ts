/** What the teacher sees: the control panel, who has answered, what went wrong, and the end of the lesson. */
import { plain } from '../markdown.ts';
import { decimal, integer, plural } from '../numbers.ts';
import { step } from './step.ts';

const names = (all: readonly string[]): string => all.map(plain).join(', ');

export const panel = {
  heading: (lesson: string, index: number, steps: number, title: string) =>
    `**${plain(lesson)}** · passo ${index + 1} di ${steps} · **${title}**`,
  state: {
    noAsk: 'Passo senza domanda: quando la classe ha letto, premi «Avanti».',
    noAskLast: 'Passo senza domanda.',
    open: (n: number) =>
      `La domanda è aperta: ${step.answered(n).toLowerCase()}. Quando basta, premi «Rivela».`,
    revealed: (n: number, late: number) =>
      `La soluzione è uscita: ${plural(n, 'risposta', 'risposte')} in tempo${late > 0 ? `, ${integer(late)} in ritardo` : ''}.`,
  },
  paused: '⏸️ In pausa.',
  notes: (text: string) => `📝 ${text}`,
  next: (title: string) => `▶️ Il passo dopo: **${title}**`,
  nextNotes: (text: string) => `📝 *(per allora)* ${text}`,
  last: '▶️ È l’ultimo passo: alla fine premi «Fine».',
  small: (points: boolean) =>
    `-# Il pannello lo vedi solo tu. Se è finito troppo in alto, scrivi \`/lezione stato\`: torna in fondo alla chat. Punti ${points ? 'accesi' : 'spenti'}.`,
  buttons: {
    forward: 'Avanti',
    reveal: 'Rivela',
    back: 'Indietro',
    pause: 'Pausa',
    resume: 'Riprendi',
    who: 'Consegne',
    end: 'Fine',
    timer: (minutes: number) => `⏳ ${decimal(minutes)} min`,
    pointsOn: 'Accendi i punti',
    pointsOff: 'Spegni i punti',
    refresh: 'Aggiorna',
    reallyEnd: 'Sì, finisci la lezione',
    back2: 'No, continua',
    exportNames: 'Esporta con i nomi',
    exportPseudonyms: 'Esporta con pseudonimi',
  },
  go: 'Vai a un passo…',
  goOption: (index: number, title: string) => `${index + 1}. ${title}`,
  reallyEnd:
    'Finisco la lezione per tutti? Dopo non si può più rispondere; i dati restano e si possono esportare.',
  elsewhere:
    'Intanto la lezione è già cambiata: forse un’altra persona ha premuto prima. Questa volta non ho fatto niente; ecco dove siamo adesso.',
  isPaused: 'La lezione è in pausa: premi «Riprendi» per andare avanti.',
  lastStep: 'Questo era l’ultimo passo. Premi «Fine» per chiudere la lezione.',
  firstStep: 'Questo è il primo passo: prima non c’è niente.',
  trouble: {
    gone: 'Il canale della lezione non c’è più, oppure Prossimo non lo vede. Le risposte raccolte sono al sicuro: usa i pulsanti per esportarle, o `/lezione esporta`.',
    forbidden:
      'In questo canale non posso scrivere: dammi i permessi «Visualizza canale», «Invia messaggi» e «Allega file», poi premi «Aggiorna».',
    unreachable: 'Discord non risponde: riprovo da solo tra poco. Le risposte già date sono al sicuro.',
  },
  atWork: (name: string, index: number) =>
    `⏳ Sto calcolando il risultato di \`/${name}\` (passo ${index + 1}): comparirà nel canale appena è pronto. Intanto puoi andare avanti.`,
  commandFailed: (name: string, why: string) => `⚠️ \`/${name}\` non è riuscito: ${why}`,
  unexpected: 'un errore imprevisto, che ho scritto nel registro.',
  teacher: 'Insegnante',
  expectations: {
    heading: '⚠️ Con il modello caricato questa lezione va diversamente da come è scritta:',
    line: (why: string) => `- ${why}`,
    reminder:
      '⚠️ Con il modello caricato qualche passo va diversamente da come è scritto: che cosa cambia è scritto nel pannello del passo 1.',
  },
} as const;

export const turnIn = {
  heading: (title: string) => `**Consegne · ${title}**`,
  noAsk: 'In questo passo non c’è nessuna domanda.',
  answered: (all: readonly string[]) =>
    `✅ Hanno risposto (${integer(all.length)}): ${all.length === 0 ? 'nessuno' : names(all)}`,
  late: (all: readonly string[]) => `🕗 In ritardo (${integer(all.length)}): ${names(all)}`,
  missing: (all: readonly string[]) =>
    `⏳ Mancano (${integer(all.length)}): ${all.length === 0 ? 'nessuno, fra chi ha già partecipato' : names(all)}`,
  stuck: (all: readonly string[]) => `🖐️ In difficoltà: ${names(all)}`,
  commonest: (what: string, n: number) =>
    `❌ L’errore più comune: ${what} (${plural(n, 'persona', 'persone')})`,
  small: '-# «Mancano» conta chi ha risposto almeno una volta o ha premuto «Recupera» in questa lezione.',
} as const;

export const ending = {
  thanks: (lesson: string) =>
    `### Fine della lezione\nGrazie a tutte e a tutti per **${plain(lesson)}**. Qui sotto c’è com’è andata, senza nomi.`,
  neverShown: (all: readonly { readonly step: number; readonly name: string }[]) =>
    `-# Non c’è stato il tempo per ${all.map(({ step, name }) => `\`/${name}\` (passo ${step + 1})`).join(', ')}.`,
  teacher:
    'La lezione è finita. Puoi esportare le risposte: il file si apre con Excel, LibreOffice o Fogli Google.',
  exported: (withNames: boolean) =>
    withNames
      ? 'Ecco i file, con i nomi. Contengono dati degli studenti: tienili per te.'
      : 'Ecco i file, con pseudonimi al posto dei nomi.',
} as const;
