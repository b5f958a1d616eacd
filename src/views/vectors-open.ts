/** From what a person typed or pressed to the panel of arithmetic with words. */
import type { Context } from '../bot/command.ts';
import { promptOf } from '../bot/common.ts';
import { UserError } from '../bot/errors.ts';
import type { View } from '../bot/view.ts';
import type { Services } from '../services.ts';
import { vettori as it } from '../text/vettori.ts';
import {
  type Expression,
  ExpressionError,
  lastWord,
  parseExpression,
  writeExpression,
} from '../vectors/expression.ts';
import { textOf } from '../vectors/recipe.ts';
import { WordListError } from '../vectors/words.ts';
import { vectorsView } from './vectors.ts';
import { recipeOf, stateOf, type VectorState } from './vectors-state.ts';

type Who = Pick<Context, 'person' | 'signal' | 'progress' | 'stop'>;

export interface AskedVectors {
  readonly expression: string;
  readonly expected: string | undefined;
  readonly space: string | undefined;
  readonly layer: number | undefined;
  readonly template: number | undefined;
}

/** @throws UserError for an expression that can't be read, or a layer that there isn't */
export async function askedVectors(asked: AskedVectors, who: Who, services: Services): Promise<View> {
  const typed = read(asked.expression);
  const expected = asked.expected === undefined ? typed.expected : expectedOf(asked.expected);
  const layers = await services.vectors.layers(who.signal);
  if (asked.layer !== undefined && (asked.layer < 0 || asked.layer > layers.all)) {
    throw new UserError(it.noSuchLayer(layers.all));
  }
  const state: VectorState = {
    kind: asked.space === 'righe' ? 'rows' : 'residual',
    layer: asked.layer ?? layers.usual,
    template: asked.template ?? 0,
    include: false,
  };
  return open({ ...typed, expected }, state, null, who, services);
}

/** The neighbours of a text's last word; the other looks stay with the text. */
export async function vectorsOfSentence(promptId: string, who: Who, services: Services): Promise<View> {
  const prompt = promptOf([promptId], services);
  const text = prompt.text + services.nextToken.decode(prompt.tokens);
  const word = lastWord(text);
  if (word === null) throw new UserError(it.noWord);
  const state = stateOf([], await services.vectors.layers(who.signal));
  const expression: Expression = { terms: [{ sign: 1, word }], expected: null };
  return open(expression, state, promptId, who, services, it.ofSentence(text, word));
}

/** @param args of a button: the expression, the text of the other looks, the state */
export async function pressedVectors(args: readonly string[], who: Who, services: Services): Promise<View> {
  const [id = '', textId = '', ...rest] = args;
  const expression = read(promptOf([id], services).text);
  return open(expression, stateOf(rest, await services.vectors.layers(who.signal)), textId, who, services);
}

/** The neighbours of what came out. */
export async function neighboursOfWinner(
  args: readonly string[],
  who: Who,
  services: Services,
): Promise<View> {
  const [id = '', , ...rest] = args;
  const state = stateOf(rest, await services.vectors.layers(who.signal));
  const solution = await solve(read(promptOf([id], services).text), state, who, services);
  const word = solution.top[0]?.word ?? '';
  return open(
    { terms: [{ sign: 1, word }], expected: null },
    { ...state, include: false },
    null,
    who,
    services,
  );
}

async function open(
  expression: Expression,
  state: VectorState,
  textId: string | null,
  who: Who,
  services: Services,
  note?: string,
): Promise<View> {
  const { prompts } = services;
  const solution = await solve(expression, state, who, services);
  const [first] = solution.terms;
  const recipe = recipeOf(state);
  // what the other looks open is what the model has read for the first word
  const readText = recipe.kind === 'rows' ? (first?.word ?? '') : textOf(recipe, first?.word ?? '');
  return vectorsView(
    {
      solution,
      state,
      expressionId: prompts.save(who.person.id, writeExpression(expression)).id,
      textId: textId ?? prompts.save(who.person.id, readText).id,
      expression: writeExpression({ terms: solution.terms, expected: null }),
      ...(note === undefined ? {} : { note }),
    },
    services,
    who.signal,
  );
}

async function solve(
  expression: Expression,
  state: VectorState,
  { signal, progress, stop }: Who,
  { vectors }: Services,
) {
  const preparing = (part: number): View => ({
    text: it.preparing(part),
    rows: [[{ kind: 'button', label: it.buttons.cancel, style: 'danger', target: stop }]],
  });
  try {
    const solution = await vectors.solve(expression, recipeOf(state), state.include, signal, (part) =>
      progress(() => preparing(part)),
    );
    if (solution === null) throw new UserError(it.cancelled);
    return solution;
  } catch (error) {
    if (error instanceof WordListError) throw new UserError(it.badList(error));
    throw error;
  }
}

/** @throws UserError */
function read(text: string): Expression {
  try {
    return parseExpression(text);
  } catch (error) {
    if (error instanceof ExpressionError) throw new UserError(it.badExpression(error));
    throw error;
  }
}

function expectedOf(text: string): string {
  const { terms, expected } = read(text);
  const [only, ...others] = terms;
  if (only === undefined || others.length > 0 || expected !== null) throw new UserError(it.oneExpected);
  return only.word;
}
