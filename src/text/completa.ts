/** The words around completions. */
import type { EngineError } from '../engine/port.ts';
import type { Completion } from '../services/completions.ts';
import { engineSentence } from './engine.ts';
import { code, ending, plain, plainWithin, quoted } from './markdown.ts';
import { percent, plural } from './numbers.ts';

/** Embeds may hold 6,000 characters together: four completions fit, with the prompt's end, their titles and footers. */
const BODY = 1200;

const FINISH: Readonly<Record<NonNullable<Completion['finish']>, string>> = {
  end: 'il modello ha chiuso il testo da solo',
  length: 'fermato alla lunghezza chiesta',
  stopped: 'fermato a mano',
  died: 'il modello si è fermato qui',
  words: 'fermato prima di una parola che qui non si mostra',
};

export const completa = {
  description: 'Il modello continua il tuo testo, un token estratto dopo l’altro',
  options: {
    testo: 'L’inizio del testo, per esempio: C’era una volta un gatto che',
    temperatura: 'Quanto rischiare: 0 = sempre il più probabile, 1 = come dice il modello (di solito 0,8)',
    top_k: 'Estrai solo fra i k token più probabili (0 = fra tutti, più lento; di solito 40)',
    top_p: 'Estrai fra i più probabili che insieme arrivano a p (1 = spento)',
    seme: 'Il numero da cui partono le estrazioni: lo stesso seme rifà lo stesso testo',
    quante: 'Quanti completamenti affiancare (di solito uno)',
    token: 'Quanti token scrivere al massimo (di solito 40)',
  },
  writing: (text: string) => `✍️ Il modello sta continuando ${quoted(text)}`,
  done: (text: string) => `Il modello ha continuato ${quoted(text)}`,
  title: (index: number, seed: number) => `${index + 1} · seme ${seed}`,
  footer: ({ steps, finish }: Completion) =>
    `${plural(steps.length, 'token', 'token')}${finish === null ? '…' : `, ${FINISH[finish]}`}`,
  /** what the model wrote, in bold, after the person's own words: the spaces around stay outside the asterisks */
  continued: (prompt: string, written: string) => {
    const [, before = '', body = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(written) ?? [];
    return `${plain(ending(prompt, 80))}${before}${body === '' ? '' : `**${plainWithin(body, BODY)}**`}${after}`;
  },
  /** under what a death of the model left unfinished */
  death: (error: EngineError) =>
    `⚠️ ${error.fault === 'died' ? 'Il modello si è fermato prima della fine e sta ripartendo: con «Riprova» riscrive questo testo da capo, con lo stesso seme.' : engineSentence(error)}`,
  unwritten: '*(il modello si è fermato prima di cominciare questo)*',
  nothing: '*(nessun token: il modello ha chiuso subito il testo)*',
  settings: (settings: string, seed: number) =>
    `-# ${settings} · seme ${seed} (rimettilo nell’opzione \`seme\` per rifare lo stesso testo)`,
  stepsHeading: (index: number, seed: number) =>
    `**${index + 1} · seme ${seed}**: ogni token, la probabilità con cui è uscito, e che cosa poteva uscire.`,
  step: (token: string, probability: number, others: readonly string[]) =>
    `${code(token)} **${percent(probability)}**${others.length === 0 ? '' : ` · oppure ${others.join(', ')}`}`,
  alternative: (token: string, probability: number) => `${code(token)} ${percent(probability)}`,
  buttons: {
    stop: 'Ferma',
    again: 'Altro seme',
    same: 'Stesso seme',
    retry: 'Riprova',
    steps: 'Token per token',
    why: 'Perché si è fermato?',
  },
  why: {
    teachersOnly: 'La parola la può vedere solo l’insegnante.',
    none: 'Nessuno di questi testi si è fermato per una parola.',
    word: (index: number, word: string) => `**${index + 1}** si è fermato prima di ||${plain(word)}||.`,
    note: '-# Un modello ripete le parole che ha letto in addestramento, anche quelle volgari. Le probabilità nei grafici restano vere: la parola è coperta con •••. Con `/docente parole` ne aggiungi altre.',
  },
} as const;
