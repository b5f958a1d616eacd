/**
 * Step 1, text -> tokens. The model reads whole numbers, one for each piece of text. The pieces are cut by the model's
 * own tokenizer, which runs in src/engine; here their ids become the sequence that goes in, with its beginning.
 */
import { GlassboxError } from '../errors.ts';
import type { Hyperparameters } from './hyperparameters.ts';

/** A trace holds (heads, T, T) weights a layer, and a picture of them is read by a person: longer texts serve neither. */
export const MOST_TOKENS = 64;

/**
 * @param tokens of the text alone
 * @returns the sequence that the model sees, (T,): Gemma's begins with the token <bos>
 * @example sequence(gemma, [12834, 549]) // [2, 12834, 549]
 * @throws GlassboxError 'too-long'; 'bad-request' for nothing at all or an id outside the vocabulary
 */
export function sequence(hyper: Hyperparameters, tokens: readonly number[]): readonly number[] {
  checkLength(tokens);
  for (const id of tokens) checkToken(hyper, id);
  const all = [...hyper.begin, ...tokens];
  if (all.length === 0) throw new GlassboxError('bad-request', 'no token at all');
  return all;
}

/** @throws GlassboxError 'bad-request' for an id outside the vocabulary */
export function checkToken({ vocabulary }: Hyperparameters, id: number): void {
  if (!Number.isInteger(id) || id < 0 || id >= vocabulary) {
    throw new GlassboxError('bad-request', `token ${id} of a vocabulary of ${vocabulary}`);
  }
}

/** @throws GlassboxError 'too-long' */
export function checkLength(tokens: readonly number[]): void {
  if (tokens.length > MOST_TOKENS) {
    const data = { tokens: tokens.length, limit: MOST_TOKENS };
    throw new GlassboxError('too-long', `${tokens.length} tokens, at most ${MOST_TOKENS}`, data);
  }
}
