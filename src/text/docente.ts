/** What /docente says: the teacher's choices about the tutor, the words that aren't shown, and the end of a course. */
import { plain } from './markdown.ts';
import { plural } from './numbers.ts';

export const docente = {
  description: 'Per chi insegna: silenzio durante le verifiche, limiti, parole da coprire, fine del corso',
  notTeacher:
    'Questi comandi sono per chi insegna: chi gestisce il server, o ha il ruolo scelto per i docenti.',
  inDirect: 'Questi comandi valgono per una classe: usali in un canale del server.',
  silenzio: {
    description: 'In questo canale non rispondo più alle domande, per esempio durante una verifica',
    attivo: 'Sì per farmi tacere qui, no per farmi parlare di nuovo',
    on: 'Fatto: in questo canale non rispondo alle domande. I comandi e le lezioni funzionano come prima. Per riaccendermi: `/docente silenzio attivo: no`.',
    off: 'Fatto: in questo canale rispondo di nuovo alle domande.',
  },
  messaggi: {
    description: 'Se chi è in questo server può scrivermi nei messaggi privati',
    attivi: 'Sì se gli studenti possono scrivermi in privato, no per rispondere solo nei canali',
    on: 'Fatto: chi è in questo server può scrivermi anche in privato.',
    off: 'Fatto: a chi è in questo server non rispondo più in privato. A chi mi scrive che sta male do comunque i numeri da chiamare.',
  },
  limite: {
    description: 'Quante domande all’ora mi può fare ogni persona',
    domande: 'Domande all’ora per persona; 0 per non mettere limiti',
    set: (most: number) =>
      most === 0
        ? 'Fatto: nessun limite alle domande.'
        : `Fatto: ogni persona può farmi ${plural(most, 'domanda', 'domande')} all’ora.`,
  },
  parole: {
    description: 'Parole in più da coprire con ••• quando le scrive il modello',
    aggiungi: 'Una parola da coprire',
    togli: 'Una parola aggiunta prima, da non coprire più',
    list: (own: readonly string[]) =>
      own.length === 0
        ? 'Oltre alla lista di base non hai aggiunto parole.'
        : `Oltre alla lista di base, in questa installazione di Prossimo si coprono: ${own.map((word) => `||${plain(word)}||`).join(', ')}.`,
    known: 'Questa parola c’è già, oppure la lista è piena.',
    unknown: 'Questa parola non è fra quelle che hai aggiunto.',
    notOne: 'Scrivi una parola o una breve espressione: almeno due lettere, al massimo quaranta caratteri.',
  },
  fineCorso: {
    description: 'Il corso è finito: cancella le lezioni di questo server e tutte le risposte',
    sure: '**Vuoi cancellare le lezioni tenute in questo server, con tutte le risposte?** Prima, se ti serve, scarica i risultati con `/lezione esporta`. Non si può annullare.',
    yes: 'Sì, cancella tutto',
    no: 'No, lascia com’è',
    kept: 'Non ho cancellato niente.',
    erased:
      'Fatto: le lezioni di questo server e le risposte non ci sono più. Quello che gli studenti seguono per conto loro resta a loro.',
  },
} as const;
