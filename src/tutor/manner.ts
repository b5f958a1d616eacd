/** How somebody writes, as far as it changes the answer: asking for it ready-made, trying to give orders, being rude, another language. Pure. */
import { plainWord } from '../safety/words.ts';

export type Manner =
  | 'injection'
  | 'lazy'
  | 'marks'
  | 'english'
  | 'thanks'
  | 'greeting'
  | 'again'
  | 'mistake'
  | 'plain';

const SIGNS: readonly (readonly [Manner, RegExp])[] = [
  [
    'injection',
    /\b(?:ignora|dimentica|scorda|annulla|ignore|forget|disregard)\b.{0,40}\b(?:istruzion|regol|tutto|instruction|rule|prompt|previous)|\b(?:system prompt|prompt di sistema|modalita (?:sviluppatore|developer|dan)|developer mode|jailbreak|sei ora|da ora (?:in poi )?sei|fai finta di (?:essere|non avere)|you are now|act as|token di discord|discord_token|password|chiave api|api key|file \.env|dammi i (?:dati|messaggi|voti) d|risposte d(?:i|egli|elle) (?:altri|compagn))/,
  ],
  [
    'marks',
    /\b(?:che voto|quanto (?:mi dai|prendo|merito)|dammi un voto|mi (?:dai|daresti) un voto|sono (?:stupid|brav|scem|intelligent)[oa]|chi e (?:il|la) piu brav)/,
  ],
  [
    'lazy',
    /\b(?:dammi|dimmi|scrivimi|mandami|voglio|qual e|quali sono) (?:direttamente |solo |subito )?(?:la risposta|le risposte|la soluzione|le soluzioni|la risposta giusta|quella giusta)|\b(?:fammi|fai) (?:tu )?(?:i compiti|il compito|l esercizio|la verifica|il tema|la relazione)|\b(?:qual|quale) (?:e|opzione|risposta) (?:e )?(?:giusta|corretta)|\bnon ho voglia di pensare/,
  ],
  [
    'mistake',
    /\b(?:dove|cosa|perche|quando|quale|in che) (?:ho |abbiamo )?sbagli(?:ato|o)\b|\bperche (?:era|e) sbagliat[ao]\b|\b(?:la )?mia risposta (?:era|e) (?:sbagliata|giusta)|\bho sbagliato (?:la|l|una) (?:domanda|ultima|risposta)/,
  ],
  [
    'again',
    /^(?:un )?(?:altro )?(?:indizio|aiutino|suggerimento|aiuto ancora)\b|^(?:spiegam(?:i|elo) meglio|non (?:ho capito|capisco)|ancora|in che senso|cioe|puoi ripetere|e quindi)\W*$/,
  ],
  [
    'thanks',
    /^(?:ok(?:ay)?|va bene|capito|ho capito|grazie(?: mille)?|perfetto|chiaro|thanks|bene)\W*(?:grazie)?\W*$/,
  ],
  ['greeting', /^(?:ciao|ehi|hey|salve|buongiorno|buonasera|buonanotte|hello|hi|weila|we)\b[\w\s]{0,12}\W*$/],
];

/** Words that English has and Italian hasn't. */
const ENGLISH =
  /\b(?:what|how|why|does|is|are|the|which|can you|explain|when|who|where|do|you|this|that|means?)\b/g;

/** @example mannerOf('dammi la risposta') -> 'lazy' */
export function mannerOf(text: string): Manner {
  const plain = plainWord(text).replace(/'/g, ' ').replace(/\s+/g, ' ').trim();
  const found = SIGNS.find(([, sign]) => sign.test(plain));
  if (found) return found[0];
  const words = plain.split(' ').length;
  return (plain.match(ENGLISH)?.length ?? 0) >= Math.max(2, words / 4) ? 'english' : 'plain';
}
