/** A student's message as a question: without greetings and courtesies, and what stands in it between quotation marks. Pure. */

const QUOTED =
  /«([^»]+)»|"([^"]+)"|“([^”]+)”|‘([^’]+)’|(?<![\p{L}\p{N}])'([^']+)'(?![\p{L}\p{N}])|`([^`]+)`/gu;
const COURTESY =
  /^(?:(?:ciao|ehi|ei|hey|ehm|ok|okay|buongiorno|buonasera|salve|prof|prossimo|scusa|scusami|senti|allora|ma|e allora|per favore|pls|perfavore|per piacere|grazie|ti prego|mi sai dire|sai dirmi|potresti dirmi|puoi dirmi|mi puoi dire|mi dici|volevo sapere|vorrei sapere|posso sapere|mi chiedevo)[\s,!.:;]+)+/iu;
const AFTERWARDS = /[\s,]+(?:per favore|pls|perfavore|per piacere|grazie|prof|ti prego)[\s!.?]*$/iu;

/** @example cleanQuestion('Ciao prossimo, quanti token è  "perché"?  grazie') -> 'quanti token è "perché"?' */
export function cleanQuestion(text: string): string {
  return text
    .replace(/[’‘`´]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .replace(COURTESY, '')
    .replace(AFTERWARDS, '')
    .trim();
}

/** @example quotedParts('cosa viene dopo «Il gatto beve il»?') -> ['Il gatto beve il'] */
export function quotedParts(text: string): readonly string[] {
  return [...text.matchAll(QUOTED)]
    .map((match) => match.slice(1).find((part) => part !== undefined) ?? '')
    .filter((part) => part.trim() !== '');
}
