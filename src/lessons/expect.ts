/** Whether the loaded model does what a lesson's point depends on, and what it does instead. */
import type { Asker } from '../engine/port.ts';
import type { Services } from '../services.ts';
import { instead as it, surprise } from '../text/lesson/expectations.ts';
import { ExpressionError, parseExpression } from '../vectors/expression.ts';
import type { Expectation, Lesson } from './lesson.ts';

type Models = Pick<Services, 'nextToken' | 'tokenisers' | 'vectors'>;

export interface Kept {
  readonly expectation: Expectation;
  readonly kept: boolean;
  /** what the model does, in Italian, in any case */
  readonly instead: string;
}

const PLAIN = { temperature: 1, topK: 0, topP: 1, order: 'temperature-first' } as const;

/** One after the other: each may ask the model. @throws EngineError, WordListError; the signal's reason when aborted */
export async function checkExpectations(
  lesson: Lesson,
  models: Models,
  asker: Asker,
): Promise<readonly Kept[]> {
  const all: Kept[] = [];
  for (const expectation of lesson.expectations) {
    asker.signal.throwIfAborted();
    all.push({ expectation, ...(await ask(expectation, models, asker)) });
  }
  return all;
}

/** What the teacher is told when the lesson starts: a sentence for each expectation that the model doesn't keep. */
export async function surprises(lesson: Lesson, models: Models, asker: Asker): Promise<readonly string[]> {
  const all = await checkExpectations(lesson, models, asker);
  return all.filter(({ kept }) => !kept).map(({ expectation, instead }) => surprise(expectation, instead));
}

type Answer = Omit<Kept, 'expectation'>;

async function ask(one: Expectation, models: Models, asker: Asker): Promise<Answer> {
  const { tokenisers } = models;
  if (one.expect === 'vector') return arithmetic(one.expression, one.word, models, asker);
  if (one.expect === 'tokens') {
    const { pieces } = await tokenisers.tokenise(tokenisers.own, one.text, asker.signal);
    return { kept: pieces.length === one.count, instead: it.tokens(pieces.length) };
  }
  return next(one.prompt, one.token, one.expect === 'first' ? 1 : one.most, models, asker);
}

/** A text of several tokens stands for its first. */
async function next(
  prompt: string,
  token: string,
  most: number,
  { nextToken, tokenisers }: Models,
  asker: Asker,
): Promise<Answer> {
  const { pieces } = await tokenisers.tokenise(tokenisers.own, token, asker.signal);
  const [piece] = pieces;
  if (!piece) return { kept: false, instead: it.noToken(token) };
  const prediction = await nextToken.predict({ id: '', text: prompt, tokens: [] }, asker);
  const distribution = nextToken.distribution(prediction, PLAIN);
  const first = distribution.choice(1);
  const rank = distribution.rankOf(piece.id);
  return { kept: rank <= most, instead: it.next(nextToken.label(first.id), first.before, token, rank) };
}

async function arithmetic(
  text: string,
  word: string,
  { vectors }: Models,
  { signal }: Asker,
): Promise<Answer> {
  try {
    const { usual } = await vectors.layers(signal);
    const expression = { ...parseExpression(text), expected: word };
    const recipe = { kind: 'residual', layer: usual, template: 0 } as const;
    const solved = await vectors.solve(expression, recipe, false, signal, () => {});
    const first = solved?.top[0]?.word;
    if (first === undefined) return { kept: false, instead: it.nothing };
    const rank = solved?.expected?.rank ?? null;
    return { kept: first.toLowerCase() === word.toLowerCase(), instead: it.vector(first, rank) };
  } catch (error) {
    if (error instanceof ExpressionError) return { kept: false, instead: it.unread };
    throw error;
  }
}
