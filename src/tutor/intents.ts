/**
 * Questions that a tool answers better than words: recognised by their shape, in the many ways a student writes them. Pure.
 * What is recognised is a command with its options: the same services answer, with the real number and picture.
 */
import { cleanQuestion, quotedParts } from './question.ts';

export interface Tool {
  readonly command: string;
  readonly options: Readonly<Record<string, string | number | boolean>>;
}
/** A tool that still needs a sentence: the last one the student spoke of, or the course's. */
export type Wanted = Tool & { readonly needs?: 'testo' | 'espressione' };

interface Pattern {
  readonly test: RegExp;
  /** groups of `test`, and what stood between quotation marks */
  readonly make: (groups: readonly string[], quoted: string | undefined) => Wanted | null;
}

/** `text` as the option 'testo', or a tool that asks for one. */
const on = (command: string, text: string | undefined, more: Tool['options'] = {}): Wanted => {
  const clean = text?.trim() ?? '';
  return clean === ''
    ? { command, options: more, needs: 'testo' }
    : { command, options: { testo: clean, ...more } };
};
const number = (text: string | undefined): number => Number((text ?? '').replace(',', '.'));

const SENTENCE = String.raw`(?:(?:la frase|le parole|il testo|la parola|l'emoji|di|su|per|in|con|dopo|a)(?!\p{L}))?\s*`;

const PATTERNS: readonly Pattern[] = [
  // quanti token è «perché»? in quanti token si divide «gatto»? tokenizza gatto
  {
    test: /^(?:mi sai dire |sai dirmi |dimmi )?(?:in )?quanti (?:token|pezzi|tokens)\b(?: (?:è|e|e'|sono|ha|fa|fanno|servono|occupa|vale|prende|ci sono|si divide|viene divis[oa]|diventa|contiene|conta))*(?: (?:in|per|nella|nel|la|il|lo)(?!\p{L}))?(?: (?:scrivere|fare|dire)(?!\p{L}))?(?: (?:la )?(?:parola|frase)(?!\p{L}))?:?\s*(.*)$/iu,
    make: ([rest], quoted) => on('tokenizza', quoted ?? rest),
  },
  {
    test: /^(?:mi )?(?:puoi |prova a |fammi )?(?:tokenizz(?:a|ami|are)|divid(?:i|imi|ere) in token|spezz(?:a|are) in token|cont(?:a|ami|are) i token)\s*(?:(?:di|della frase|della parola|la frase|la parola|questo|questa)(?!\p{L}))?:?\s*(.*)$/iu,
    make: ([rest], quoted) => on('tokenizza', quoted ?? rest),
  },
  // cosa cambia con T = 2? che succede con temperatura 0,5 dopo «Il gatto beve il»?
  {
    test: /\b(?:t|temperatura)\s*(?:=|è|a|di|uguale a)?\s*(\d+(?:[.,]\d+)?)(?:.*?\b(?:dopo|con la frase|per|su)\s+(.+))?\??$/iu,
    make: ([t, rest], quoted) =>
      number(t) <= 2 ? on('probabilita', quoted ?? rest, { temperatura: number(t) }) : null,
  },
  {
    test: /\btop[\s-]?k\s*(?:=|a|di)?\s*(\d+)(?:.*?\b(?:dopo|con la frase|per|su)\s+(.+))?\??$/iu,
    make: ([k, rest], quoted) => on('probabilita', quoted ?? rest, { top_k: number(k) }),
  },
  {
    test: /\btop[\s-]?p\s*(?:=|a|di)?\s*(0?[.,]\d+|1)(?:.*?\b(?:dopo|con la frase|per|su)\s+(.+))?\??$/iu,
    make: ([p, rest], quoted) => on('probabilita', quoted ?? rest, { top_p: number(p) }),
  },
  // fammi vedere l'attenzione su …
  {
    test: new RegExp(
      String.raw`^(?:mi )?(?:fa(?:mmi|i|cci)|mostr(?:a|ami)|puoi mostrarmi|puoi farmi|voglio|vorrei)(?: vedere)? (?:l'attenzione|le attenzioni|dove guarda|a che cosa guarda|le teste)(?: del modello| il modello)?\s*${SENTENCE}:?\s*(.*)$`,
      'iu',
    ),
    make: ([rest], quoted) => on('attenzione', quoted ?? rest),
  },
  {
    test: /^(?:mi )?(?:fammi|mostrami|voglio|vorrei|puoi farmi)(?: vedere)? (?:tutti i passi|i passi|passo (?:per|dopo) passo|dentro il modello|l'interno|tutto il percorso)\s*(?:(?:di|su|per|con|della frase)(?!\p{L}))?:?\s*(.*)$/iu,
    make: ([rest], quoted) => on('passi', quoted ?? rest),
  },
  {
    test: /^(?:mi )?(?:fammi|mostrami|voglio|vorrei|puoi farmi)(?: vedere)? (?:la )?(?:logit lens|lente)(?: dei logit)?\s*(?:(?:di|su|per|con|della frase)(?!\p{L}))?:?\s*(.*)$/iu,
    make: ([rest], quoted) => on('lente', quoted ?? rest),
  },
  // cosa viene dopo «Il gatto beve il»? qual è il prossimo token di …
  {
    test: /^(?:e )?(?:(?:che )?cosa|quale parola|quale token|che parola|che token|chi) (?:viene|verrà|c'è|ci sta|mette il modello|scrive il modello|dice il modello|esce|arriva) (?:dopo|in seguito a)(?: (?:la frase|le parole|il testo)(?!\p{L}))?:?\s*(.*)$/iu,
    make: ([rest], quoted) => on('probabilita', quoted ?? rest),
  },
  {
    test: /^(?:qual è|qual'è|quale è|qual e|dimmi|fammi vedere|mostrami) (?:il|la|le) (?:prossim[oa] (?:token|parola)|token più probabile|parola più probabile|probabilità)(?: (?:dopo|di|per|del token|della parola|dopo la frase)(?!\p{L}))*:?\s*(.*)$/iu,
    make: ([rest], quoted) => on('probabilita', quoted ?? rest),
  },
  {
    test: /^(?:come )?(?:continua|continui|prosegue|va avanti|finisce|complet(?:a|ami)|continuami|prosegui)(?: (?:la frase|il testo|questa frase|questo testo))?:?\s+(.+)$/iu,
    make: ([rest], quoted) => on('completa', quoted ?? rest),
  },
  // gatto - miao + bau
  {
    test: /^(?:quanto fa|che cosa fa|cosa fa|calcola|fai|e|quanto è)?\s*:?\s*(\p{L}+(?:\s*[-−+–]\s*\p{L}+)+)\s*(?:=\s*\??)?\??$/iu,
    make: ([expression]) => ({ command: 'vettori', options: { espressione: spaced(expression ?? '') } }),
  },
  {
    test: /^(?:quali sono )?(?:le )?(?:parole|vettori) (?:vicin[ei]|più vicin[ei]|simili|più simili) (?:a|al|alla|allo|di)\s*:?\s*(?:parola\s+)?(\p{L}+)\s*\??$/iu,
    make: ([word], quoted) => ({ command: 'vettori', options: { espressione: quoted ?? word ?? '' } }),
  },
  {
    test: /^(?:che|quale|qual è il tuo) modello (?:sei|usi|stai usando|c'è|è|gira)|^quanti (?:parametri|strati) (?:hai|ha)|^quanto sei grande/iu,
    make: () => ({ command: 'modello', options: {} }),
  },
];

/**
 * @returns the command that answers, or null when it is a question for the lessons
 * @example wantedTool('Quanti token è "perché"?') -> { command: 'tokenizza', options: { testo: 'perché' } }
 */
export function wantedTool(text: string): Wanted | null {
  const question = cleanQuestion(text);
  const quoted = quotedParts(text)[0];
  for (const { test, make } of PATTERNS) {
    const match = test.exec(question);
    const made = match && make(match.slice(1).map(unquoted), quoted);
    if (made) return made;
  }
  return null;
}

/** Without the quotation marks around it and the question mark at its end. */
function unquoted(text: string | undefined): string {
  return (text ?? '')
    .replace(/\s*\?+\s*$/, '')
    .replace(/^[«"“'‘]+|[»"”'’]+$/gu, '')
    .trim();
}

const spaced = (expression: string) =>
  expression
    .replace(/\s*[-−–]\s*/g, ' - ')
    .replace(/\s*\+\s*/g, ' + ')
    .trim();
