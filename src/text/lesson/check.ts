/** What is wrong in a lesson's commands, and between lessons; and what `npm run lessons` prints. */
import type { Problem } from '../../lessons/lesson.ts';
import { integer, plural } from '../numbers.ts';
import { cut, meant, type Words } from './problems.ts';

const say = (message: string, suggestion: string): Words => ({ message, suggestion });

export const commands = {
  unknown: (name: string, near: string | null, all: readonly string[]) =>
    say(`Il comando ${cut(name, 40)} non esiste.`, meant(near, all)),
  notHere: (name: string) =>
    say(
      `Il comando «${name}» in una lezione non ha senso.`,
      'Qui servono i comandi che mostrano qualcosa del modello.',
    ),
  unknownOption: (option: string, command: string, near: string | null, all: readonly string[]) =>
    say(
      `«${command}» non ha un’opzione «${option}».`,
      all.length === 0 ? 'Non ne ha nessuna: toglila.' : meant(near, all),
    ),
  missing: (option: string, command: string) =>
    say(`A «${command}» manca l’opzione «${option}».`, `Scrivi ${option}="…".`),
  privately: say(
    'Il risultato di un comando della lezione va a tutta la classe: «privato» non serve.',
    'Toglilo.',
  ),
  cannot: (option: string) =>
    say(
      `L’opzione «${option}» vuole un file o un ruolo: in una lezione non si può dare.`,
      'Togli questa opzione.',
    ),
  notYesNo: (option: string) =>
    say(`${option} deve essere sì o no.`, `Scrivi ${option}=sì oppure ${option}=no.`),
  notANumber: (option: string, value: string) =>
    say(`${option}=${cut(value, 30)} non è un numero.`, 'Scrivi solo il numero, per esempio 3 oppure 0,5.'),
  notAChoice: (option: string, value: string, near: string | null, all: readonly string[]) =>
    say(`${option}=${cut(value, 30)} non va bene.`, meant(near, all)),
  refused: (reason: string) => say(reason, 'Correggi il valore.'),
} as const;

export const together = {
  sameId: (id: string, other: string) =>
    say(`L’id ${cut(id, 40)} è già della lezione ${other}.`, 'Dai a questa un id diverso.'),
  noPrerequisite: (id: string, near: string | null) =>
    say(
      `Il prerequisito ${cut(id, 40)} non è una lezione.`,
      near === null ? 'Scrivi l’id di una lezione che c’è, o toglilo.' : `Volevi dire «${near}»?`,
    ),
  cycle: (ids: readonly string[]) =>
    say(
      `I prerequisiti girano in tondo: ${ids.join(' → ')}.`,
      'Togline uno: da qualche parte si deve cominciare.',
    ),
} as const;

export const upload = {
  notText: say(
    'Questo non è un file di testo in UTF-8.',
    'Salva la lezione come testo semplice (.md) con la codifica UTF-8.',
  ),
  tooMany: (most: number) =>
    say(`Questo server ha già ${integer(most)} lezioni sue.`, 'Toglierne una libera il posto.'),
} as const;

export const report = {
  problem: ({ file, line, message, suggestion }: Problem) =>
    `${file}:${line}  ${message}\n    → ${suggestion}`,
  fine: (n: number) => `${plural(n, 'lezione controllata', 'lezioni controllate')}: tutto a posto.`,
  bad: (problems: number, files: number) =>
    `${plural(problems, 'problema', 'problemi')} in ${plural(files, 'file', 'file')}.`,
  none: 'Nella cartella lessons non c’è ancora nessuna lezione.',
  noFile: (file: string) => `Il file ${file} non si può leggere.`,
  noFileSuggestion: 'Controlla il nome e la cartella.',
  noLesson: (name: string, all: readonly string[]) =>
    `Una lezione «${name}» non c’è. Ci sono: ${all.join(', ')}.`,
  usage: [
    'npm run lessons                        controlla tutte le lezioni',
    'npm run lessons -- mia-lezione.md      controlla questi file',
    'npm run lessons -- --preview token     mostra una lezione come la vede la classe',
    'npm run lessons -- --model             prova le attese sul modello vero',
  ].join('\n'),
  leftOut: (file: string, line: number, message: string) =>
    `lezione lasciata fuori: ${file}, riga ${line}: ${message}`,
  opening: (title: string) => `Apro il modello ${title}…`,
  kept: (what: string) => `  ✓ ${what}`,
  notKept: (file: string, line: number, what: string, instead: string) =>
    `  ✗ ${file}:${line}  ${what}\n    → il modello invece: ${instead}`,
  expectations: (kept: number, all: number) =>
    all === 0
      ? 'Nessuna attesa da provare.'
      : `${integer(kept)} ${kept === 1 ? 'attesa mantenuta' : 'attese mantenute'} su ${integer(all)}.`,
} as const;
