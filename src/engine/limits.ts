/** What is refused before the model is asked. */
import { EngineError, type EngineLimits, type GenerateOptions } from './port.ts';

export const DEFAULT_LIMITS: EngineLimits = { characters: 4_000, promptTokens: 512, newTokens: 200 };
const MOST_ALTERNATIVES = 20;

/** @throws EngineError 'too-long' */
export function checkCharacters(text: string, { characters }: EngineLimits): void {
  if (text.length > characters) throw tooLong('characters', text.length, characters);
}

/** @throws EngineError 'too-long' */
export function checkPrompt(tokens: readonly number[], { promptTokens }: EngineLimits): void {
  if (tokens.length > promptTokens) throw tooLong('tokens', tokens.length, promptTokens);
}

/** @throws EngineError 'too-long', 'internal' for what isn't a count */
export function checkOptions(
  { maxTokens, alternatives }: GenerateOptions,
  { newTokens }: EngineLimits,
): void {
  if (!Number.isInteger(maxTokens) || maxTokens < 1)
    throw new EngineError('internal', `${maxTokens} new tokens`);
  if (maxTokens > newTokens) throw tooLong('tokens', maxTokens, newTokens);
  if (!Number.isInteger(alternatives) || alternatives < 0 || alternatives > MOST_ALTERNATIVES) {
    throw new EngineError('internal', `${alternatives} alternatives`);
  }
}

/** @throws EngineError 'internal' for an id outside the vocabulary: native code would end the process */
export function checkIds(tokens: readonly number[], vocabulary: number): Uint32Array {
  for (const id of tokens) {
    if (!Number.isInteger(id) || id < 0 || id >= vocabulary) {
      throw new EngineError('internal', `token ${id} is outside the vocabulary of ${vocabulary}`);
    }
  }
  return Uint32Array.from(tokens);
}

/** Half a surrogate pair becomes U+FFFD: no tokenizer knows it. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}

function tooLong(unit: 'characters' | 'tokens', length: number, limit: number): EngineError {
  return new EngineError('too-long', `${length} ${unit}, the limit is ${limit}`, { unit, length, limit });
}
