/** The words of /lezione: what its commands are called, and what they answer when there is nothing to do. */
import { plain, quoted } from '../markdown.ts';
import { integer, plural } from '../numbers.ts';

export const lezione = {
  description: 'Una lezione guidata: in classe, o da solo',
  elenco: {
    description: 'Le lezioni che si possono fare',
    heading: '### Le lezioni',
    line: (title: string, id: string, minutes: number, level: string) =>
      `- **${plain(title)}** (\`${id}\`) · ${plural(minutes, 'minuto', 'minuti')} · ${level}`,
    none: 'Non c’è ancora nessuna lezione.',
    how: (start: string, alone: string) =>
      `-# In classe l’insegnante scrive ${start}; per seguirne una da soli, ${alone}.`,
  },
  avvia: {
    description: 'Comincia una lezione in questo canale (insegnante)',
    lezione: 'Quale lezione',
    punti: 'Contare i punti? Di solito no',
    already: (title: string) =>
      `In questo canale c’è già una lezione in corso: ${quoted(title)}. Ecco il suo pannello; per cominciarne un’altra, prima finisci questa.`,
    needsServer: 'Una lezione di classe si fa nel canale di un server. Qui puoi seguirla da solo.',
  },
  avanti: 'Mostra la soluzione, o il passo dopo (insegnante)',
  indietro: 'Torna al passo prima (insegnante)',
  pausa: 'Metti in pausa la lezione (insegnante)',
  riprendi: 'Riprendi la lezione dopo una pausa (insegnante)',
  vai: { description: 'Vai a un passo della lezione (insegnante)', passo: 'Quale passo' },
  fine: 'Finisci la lezione di questo canale (insegnante)',
  stato: 'Il pannello della lezione di questo canale (insegnante)',
  consegne: 'Chi ha risposto, chi manca, l’errore più comune (insegnante)',
  esporta: {
    description: 'Le risposte in file che si aprono con Excel (insegnante)',
    nomi: 'Con i nomi? Se no, con pseudonimi',
  },
  prova: {
    description: 'Controlla e prova una lezione scritta da te (insegnante)',
    file: 'Un file .md con la lezione',
    problems: (n: number) =>
      `${n === 1 ? 'C’è un problema' : `Ci sono ${integer(n)} problemi`} nel file: correggilo e caricalo di nuovo.`,
    problem: (line: number, message: string, suggestion: string) =>
      `- riga ${integer(line)}: ${message}${suggestion === '' ? '' : ` ${suggestion}`}`,
    more: (n: number) => `-# …e altri ${integer(n)}.`,
    step: (index: number, title: string, steps: number) =>
      `### ${index + 1} · ${title}\n-# passo ${index + 1} di ${steps}`,
    askFooter: 'In classe qui sotto ci saranno i pulsanti per rispondere.',
    afterwards: 'Poi, con la soluzione',
    good: (title: string, steps: number, questions: number) =>
      `**${plain(title)}** va bene: ${plural(steps, 'passo', 'passi')}, ${plural(questions, 'domanda', 'domande')}. Scorri l’anteprima; se ti piace, adottala: comparirà fra le lezioni di questo server.`,
    replaces: 'In questo server c’è già una lezione con lo stesso id: adottandola la sostituisci.',
    adopted: (title: string) => `✅ ${quoted(title)} ora è fra le lezioni di questo server.`,
    removed: (title: string) => `${quoted(title)} non è più fra le lezioni di questo server.`,
    notes: (text: string) => `📝 ${text}`,
    buttons: { previous: '◀', next: '▶', adopt: 'Adotta per questo server', remove: 'Togli dal server' },
    gone: 'L’anteprima è scaduta: carica di nuovo il file.',
  },
  onlyTeachers:
    'Questo lo può fare solo chi insegna: chi ha il permesso «Gestire il server» o il ruolo scelto con `/impostazioni docente`.',
  noLesson: (title: string) => `Una lezione ${quoted(title, 60)} non c’è: scegline una dall’elenco.`,
  noStep: 'Questo passo non c’è: scegline uno dall’elenco.',
  noneHere: (start: string) => `In questo canale non c’è nessuna lezione in corso. Si comincia con ${start}.`,
  nothingToExport: 'In questo canale non c’è ancora stata nessuna lezione da esportare.',
  over: 'Questa lezione è già finita.',
} as const;
