/** Whether a question is about what the lessons are about: a few signs, weighed. Pure. */
import { plainWords } from './terms.ts';

/** Words of the subject that the lessons use as they are. */
const SUBJECT =
  'testo testi parola parole frase frasi allenato allena alleno rete reti strato strati vettore vettori probabilita percentuale pesi dati ' +
  'cifra cifre punteggio punteggi bias regressione classificazione attenzione testa teste temperatura seme perplessita vocabolario emoji ' +
  'sillabe algoritmo assistente assistenti risposta risposte sigmoide retta residuo';
/** Those that are hardly ever about anything else. */
const TECHNICAL =
  'modello modelli token tokenizer allenamento neurone neuroni prompt softmax logit xor autoencoder embedding unembedding allucinazioni ngramma ' +
  'transformer retropropagazione chatgpt gpt ai ia llm algoritmo gradiente relu overfitting topk topp fewshot coseno logicoand logicoor bpe tokenizzare';

export interface Subject {
  readonly words: ReadonlySet<string>;
  readonly technical: ReadonlySet<string>;
}
/** @param stem of each word, as the index has it */
export function subjectOf(stem: (word: string) => string): Subject {
  const technical = new Set(plainWords(TECHNICAL).map(stem));
  return { technical, words: new Set([...plainWords(SUBJECT).map(stem), ...technical]) };
}

export interface Signs {
  /** how much of the question the best passage covers, 0 to 1, rare words counting more */
  readonly covered: number;
  /** of the best passage */
  readonly score: number;
  /** words of the subject */
  readonly words: number;
  /** of these, technical ones */
  readonly technical: number;
  /** ways of saying something that the glossary knows as a whole */
  readonly phrases: number;
  /** words that stand in no passage */
  readonly unknown: number;
}

/** Weights of a logistic regression on questions for tuning (test/fixtures/tutor/domande.txt), rounded. */
const WEIGHTS = {
  covered: 2.7,
  score: 1.2,
  words: 1.8,
  technical: 1.2,
  phrases: 1.7,
  unknown: -1.3,
  constant: -5.2,
};
/** Below this it is about something else. */
const ENOUGH = -0.7;

export function isAboutLessons({ covered, score, words, technical, phrases, unknown }: Signs): boolean {
  return evidence({ covered, score, words, technical, phrases, unknown }) >= ENOUGH;
}
/** Bigger is surer. */
export function evidence({ covered, score, words, technical, phrases, unknown }: Signs): number {
  return (
    WEIGHTS.constant +
    WEIGHTS.covered * covered +
    WEIGHTS.score * Math.min(score, 5) +
    WEIGHTS.words * Math.min(words, 2) +
    WEIGHTS.technical * Math.min(technical, 2) +
    WEIGHTS.phrases * Math.min(phrases, 2) +
    WEIGHTS.unknown * Math.min(unknown, 3)
  );
}
