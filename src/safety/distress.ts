/**
 * Signs that somebody is unwell, or in danger: then no program answers by itself, but a fixed text with people to call.
 * Errs on the side of showing it: a class that talks of a sad novel sees the text once too often, and nobody is hurt.
 */
import { plainWord } from './words.ts';

const SIGNS: readonly RegExp[] = [
  /\b(?:voglio|vorrei|volevo|penso (?:di|a)|ho pensato (?:di|a)|sto per|ho deciso di|mi viene (?:da|voglia di)) (?:\w+ )?(?:morire|ammazzarmi|uccidermi|farla finita|suicidarmi|sparire per sempre|buttarmi (?:giu|sotto|dal|dalla))/,
  /\b(?:mi (?:ammazzo|uccido|suicido|impicco|butto (?:giu|sotto|dalla finestra|dal balcone)))\b/,
  /\b(?:non (?:voglio|ho voglia di|ce la faccio a|riesco a) (?:piu )?(?:vivere|andare avanti)|non ce la faccio piu|non ha (?:piu )?senso vivere|la mia vita non (?:ha|vale)|vorrei non essere (?:mai )?nat[oa]|vorrei essere mort[oa])/,
  /\b(?:suicidi[oa]|suicidar[a-z]*|autolesion[a-z]+|kill myself|want to die|suicid[a-z]*|self[- ]harm)\b/,
  /\b(?:mi (?:taglio|sto tagliando|sono tagliat[oa]|faccio del male|sono fatt[oa] del male|faccio male apposta))\b/,
  /\b(?:farmi del male|tagliarmi|non mangio (?:da giorni|piu niente)|mi faccio vomitare|vomito dopo (?:aver )?mangiato)\b/,
  /\b(?:mi (?:picchia|picchiano|menano|mena|minaccia|minacciano|ricatta|ricattano|perseguita|perseguitano|molesta|molestano|tocca dove|costringe|bullizza|bullizzano))\b/,
  /\b(?:mi ha (?:picchiat|molestat|violentat|stuprat|toccat|minacciat|ricattat)[oa]|(?:mi )?hanno (?:picchiat|violentat|minacciat|ricattat)[oa]|sono stat[oa] (?:violentat|stuprat|molestat|picchiat)[oa])\b/,
  /\b(?:ho paura (?:di tornare|di andare) a (?:casa|scuola)|nessuno mi (?:vuole|ama|aiuta|capisce davvero)|sarebbe meglio se non ci fossi|mi odio)\b/,
];

/** What belongs to the lessons and only sounds alike: "il modello mi ammazza il computer". */
const NOT_MEANT =
  /\b(?:kill -9|ammazza (?:il|la) (?:processo|programma)|uccid\w+ (?:il|un) (?:processo|programma))\b/;

/** @example distress('Non ce la faccio più') -> true, distress('La softmax mi fa impazzire') -> false */
export function distress(text: string): boolean {
  const plain = plainWord(text).replace(/'/g, ' ').replace(/\s+/g, ' ');
  return !NOT_MEANT.test(plain) && SIGNS.some((sign) => sign.test(plain));
}
