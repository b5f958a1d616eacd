/**
 * Whether a generated answer stands on its sources: most of its content words are there, and every number. Pure.
 * What it is not: an understanding of the answer. It lets through what speaks of the same things, and stops the rest.
 */
import { plainWord } from '../safety/words.ts';

/** What an answer may stand on. */
export interface Grounds {
  /** the passages: words and numbers */
  readonly passages: string;
  /** the student's words: they may be repeated, their numbers prove nothing */
  readonly question: string;
}

/** Fewer content words than these say nothing yet. */
const ENOUGH = 4;
const SHARE = 0.65;
/** Letters that two forms of a word have in common: "probabilità", "probabile". */
const STEM = 6;

/** Said in any explanation, whatever it is about. */
const COMMON = new Set(
  `abbiamo adesso allora altra altre altri altro ancora anche aspetta avere bene bravi caso certo chiede chiediti
  ciascuna ciascuno cioe come cosa cose credi cosi cui dalla dalle dallo dagli danno degli della delle dello dentro
  deve devi devono dice dici dire diversa diverse diversi diverso domanda dopo dove dunque ecco eppure esempio essere
  fanno fare fatto forse funziona generale gia grande importante infatti insieme invece loro meglio meno mentre modo
  molta molte molti molto nella nelle nello negli niente nostra nostro ogni ognuno oppure ora pensa pensi per pero
  perche piccola piccolo piu poco poi possiamo possono possa potrebbe potresti prima prova provi puo puoi punto quale
  quali qualche qualcosa qualsiasi quando quanto quella quelle quelli quello questa queste questi questo quindi
  ragiona ragioniamo risponde rispondere risposta secondo sembra semplice sempre senza siamo sono sopra sotto spesso
  stai stanno stare stata stato stessa stesso succede sulla sulle sullo sugli tanta tanto tempo tipo tra troppo tutta
  tutte tutti tutto uguale usa usano usare vedere vedi veniva vengono viene vogliamo vuoi vuole`
    .split(/\s+/)
    .map((word) => word.slice(0, STEM)),
);
const NUMBER_WORDS =
  /(?<!\p{L})(?:zero|due|tre|quattro|cinque|sei (?:token|parole|pezzi|volte|strati)|sette|otto|nove|dieci|venti|trenta|cinquanta|cento|mille|mila|milion[ei]|miliard[oi]|percento)(?!\p{L})/gu;
const FIGURES = /\d+(?:[.,]\d+)*/g;
/** Nothing that leads out of the conversation. */
const LEADS_OUT = /https?:|www\.|<[@#:/]|@\p{L}/iu;

const stems = (text: string): readonly string[] =>
  (plainWord(text).match(/\p{L}{4,}/gu) ?? []).map((word) => word.slice(0, STEM));
const numbers = (text: string): readonly string[] => [
  ...(text.match(FIGURES) ?? []),
  ...(plainWord(text).match(NUMBER_WORDS) ?? []),
];

/**
 * 'unclear' while there are too few words to tell.
 *
 * @example answerStands('Un token è un pezzo di testo che il modello conosce.', { passages: 'Il modello legge token: pezzi di testo che conosce.', question: '' }) -> 'yes'
 */
export function answerStands(answer: string, { passages, question }: Grounds): 'yes' | 'no' | 'unclear' {
  const given = new Set(numbers(passages));
  if (LEADS_OUT.test(answer) || numbers(answer).some((number) => !given.has(number))) return 'no';
  const known = new Set([...stems(passages), ...stems(question)]);
  const counted = [...new Set(stems(answer))].filter((stem) => !COMMON.has(stem));
  if (counted.length < ENOUGH) return 'unclear';
  return counted.filter((stem) => known.has(stem)).length / counted.length >= SHARE ? 'yes' : 'no';
}

/** A sentence's end, with what closes it; a decimal point has no space behind it. */
const SENTENCE = /[.!?…][»”")*]*(?=\s)/gu;

/** The whole sentences of a text that is still being written. @example 'Sì. Un to' -> 'Sì.' */
export function wholeSentences(text: string): string {
  const last = [...text.matchAll(SENTENCE)].at(-1);
  return last === undefined ? '' : text.slice(0, last.index + last[0].length).trim();
}
