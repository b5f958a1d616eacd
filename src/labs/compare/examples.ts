/** Tasks with two or three prompts each, tried on gemma-3-270m: what a base model makes of asking, of a page's layout, and of examples. */

export interface PromptExample {
  readonly prompts: readonly string[];
  readonly expected: string;
}

export const EXAMPLES = {
  capitale: {
    prompts: [
      'Qual è la capitale del Giappone?',
      'Domanda: Qual è la capitale del Giappone?\nRisposta:',
      'Domanda: Qual è la capitale della Francia?\nRisposta: Parigi\n\nDomanda: Qual è la capitale del Giappone?\nRisposta:',
    ],
    expected: 'Tokyo',
  },
  inglese: {
    prompts: ['Come si dice gatto in inglese?', 'cane = dog\ncasa = house\nacqua = water\ngatto ='],
    expected: 'cat',
  },
  plurale: {
    prompts: ['Scrivi il plurale di: il gatto', 'il cane → i cani\nil libro → i libri\nil gatto →'],
    expected: 'i gatti',
  },
  somma: {
    prompts: ['Quanto fa 3 + 4?', '1 + 1 = 2\n2 + 3 = 5\n3 + 4 ='],
    expected: '7',
  },
  recensione: {
    prompts: [
      'Questa recensione è positiva o negativa? Il film è noioso.',
      'Recensione: Il film è noioso.\nGiudizio:',
      'Recensione: Che meraviglia!\nGiudizio: positivo\n\nRecensione: Tempo perso.\nGiudizio: negativo\n\nRecensione: Il film è noioso.\nGiudizio:',
    ],
    expected: 'negativo',
  },
} as const satisfies Readonly<Record<string, PromptExample>>;

export type ExampleName = keyof typeof EXAMPLES;
export const EXAMPLE_NAMES = Object.keys(EXAMPLES) as readonly ExampleName[];
export const isExample = (name: string): name is ExampleName => Object.hasOwn(EXAMPLES, name);
