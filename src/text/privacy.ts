/** What Prossimo keeps of a person, in plain words. */
import { integer, plural } from './numbers.ts';

const KINDS: Readonly<Record<string, readonly [string, string]>> = {
  prompts: ['frase che hai dato a un comando', 'frasi che hai dato ai comandi'],
  panels: ['pannello aperto', 'pannelli aperti'],
  conversations: ['messaggio della conversazione con me', 'messaggi della conversazione con me'],
  acquainted: ['nota che hai letto le informazioni iniziali', 'note che hai letto le informazioni iniziali'],
  lesson_sessions: ['lezione che segui o che hai tenuto', 'lezioni che segui o che hai tenuto'],
  lesson_events: ['risposta data in una lezione', 'risposte date nelle lezioni'],
  lesson_files: ['lezione che hai caricato', 'lezioni che hai caricato'],
};

export const mieiDati = {
  description: 'Tutto ciò che Prossimo conserva di te: lo scarichi, o lo cancelli subito',
  file: 'i-miei-dati.json',
  none: 'Di te non conservo niente: né frasi, né risposte, né conversazioni.',
  heading: 'Ecco tutto ciò che conservo di te. Nel file trovi ogni voce per intero.',
  line: (table: string, count: number) => {
    const [one, many] = KINDS[table] ?? ['voce', 'voci'];
    return `- ${plural(count, one, many)}`;
  },
  explain:
    'Se cancelli, sparisce tutto e subito. Le risposte che hai dato in classe restano solo nei conteggi, senza il tuo nome: nessuno potrà più dire che erano tue. I messaggi già scritti nei canali stanno in Discord: quelli li cancelli tu da lì.',
  erase: 'Cancella tutto',
  sure: 'Vuoi davvero cancellare tutto ciò che conservo di te? Perdi anche i progressi nelle lezioni che segui per conto tuo. Non si può annullare.',
  yes: 'Sì, cancella tutto',
  no: 'No, lascia com’è',
  kept: 'Non ho cancellato niente.',
  erased:
    'Fatto: non conservo più niente di te. I pulsanti dei tuoi vecchi pannelli non funzioneranno più, e se ci scriviamo ricominciamo da capo.',
} as const;

export const privacy = {
  description: 'Che cosa conserva Prossimo, dove, per quanto tempo, e chi lo vede',
  page: (hours: number, days: number, left: number, mine: string) => `## I tuoi dati e Prossimo
**Che cosa conservo.** Il tuo identificativo Discord, le risposte che dai nelle lezioni, i tuoi progressi, e le frasi che dai ai comandi: servono perché i pulsanti sotto le risposte continuino a funzionare.
**Per quanto.** Le frasi dei comandi ${plural(days, 'giorno', 'giorni')}, quello che ci scriviamo in privato ${plural(hours, 'ora', 'ore')}. Risposte e progressi finché dura il corso: l’insegnante può cancellarli quando il corso finisce. Se Prossimo viene tolto dal server, dopo ${integer(left)} giorni cancello tutto ciò che riguarda quel server.
**Dove.** In un file sul computer della scuola dove gira Prossimo, insieme al modello. Le tue frasi non escono da lì, e non servono ad addestrare niente.
**Chi lo vede.** L’insegnante vede le risposte che dai in classe. Non vede quello che fai da solo nei messaggi privati, né ciò che mi scrivi lì. Chi amministra quel computer potrebbe aprire il file.
**Discord.** I messaggi passano da Discord, che li vede e li conserva con le sue regole: non scrivere qui il tuo telefono, il tuo indirizzo o altre cose tue.
**Che cosa puoi fare.** Con ${mine} vedi tutto ciò che conservo di te, lo scarichi e lo cancelli subito, senza chiedere a nessuno.`,
} as const;
