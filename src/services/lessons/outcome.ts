/** What the loaded model says to a step's question: the right number of a computed answer, or its own guess beside the class's. */
import type { Asker } from '../../engine/port.ts';
import type { Answer, Outcome } from '../../lessons/engine/events.ts';
import type { StepState } from '../../lessons/engine/state.ts';
import type { Computed, Prediction, Step } from '../../lessons/lesson.ts';
import type { Distribution } from '../../sampling/distribution.ts';
import type { Services } from '../../services.ts';

/** The likeliest tokens that are kept beside the class's words. */
const TOP = 10;
const PLAIN = { temperature: 1, topK: 0, topP: 1, order: 'temperature-first' } as const;

export type Models = Pick<Services, 'nextToken' | 'tokenisers'>;

/**
 * Percentages are of the whole vocabulary at T = 1, nothing cut. A step that the model has no part in gives {}.
 * @param words what people wrote, for a prediction without choices; each is matched by its first token
 * @throws EngineError
 */
export async function outcomeOf(
  step: Step,
  words: readonly string[],
  services: Models,
  asker: Asker,
): Promise<Outcome> {
  const { ask } = step;
  if (ask?.kind === 'prediction') return { model: await guess(ask, words, services, asker) };
  if (ask?.kind !== 'question' || ask.form.type !== 'number' || typeof ask.form.right === 'number') return {};
  return { right: await computed(ask.form.right, services, asker) };
}

/** What people wrote to this step, each once, most frequent first, without names. */
export function wordsOf({ answers }: Pick<StepState, 'answers'>): readonly string[] {
  const counts = new Map<string, number>();
  for (const { answer } of answers.values()) {
    const word = written(answer);
    if (word !== null) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([word]) => word);
}
const written = (answer: Answer): string | null => (answer.kind === 'text' ? answer.text.trim() : null);

async function guess(ask: Prediction, words: readonly string[], services: Models, asker: Asker) {
  const { nextToken } = services;
  const distribution = await after(ask.prompt, services, asker);
  const top = distribution
    .top(TOP)
    .map(({ id, before }) => ({ token: nextToken.label(id), percent: before * 100 }));
  const shares = [];
  for (const word of new Set([...ask.choices, ...words])) {
    const found = await share(ask.prompt, word, distribution, services, asker);
    if (found) shares.push({ word, token: nextToken.label(found.id), percent: found.percent });
  }
  return { top, words: shares };
}

/** What the model says of one computed right answer. */
export async function computed(what: Computed, services: Models, asker: Asker): Promise<number> {
  const { text } = what;
  if (what.compute === 'tokens') {
    const { tokenisers } = services;
    return (await tokenisers.tokenise(tokenisers.own, text, asker.signal)).pieces.length;
  }
  const distribution = await after(text, services, asker);
  if (what.compute === 'entropy') return distribution.entropyBits;
  const found = await share(text, what.token, distribution, services, asker);
  if (!found) throw new RangeError(`no token begins ${JSON.stringify(what.token)}`);
  return found.percent;
}

async function after(text: string, { nextToken }: Models, asker: Asker): Promise<Distribution> {
  const prediction = await nextToken.predict({ id: '', text, tokens: [] }, asker);
  return nextToken.distribution(prediction, PLAIN);
}

/**
 * A word's first token, as it would follow the prompt: with the space before it, which is part of the token ("Il gatto beve il"
 * + "latte" -> " latte"), and without ("l’" + "orso", "Ital" + "ia"). No rule says which is meant, so the likelier one counts.
 * A first token that is only a space stands for every rare word, and says nothing of this one.
 */
async function share(
  prompt: string,
  word: string,
  { ids, before }: Distribution,
  { tokenisers }: Models,
  asker: Asker,
): Promise<{ id: number; percent: number } | null> {
  const found = [];
  for (const form of formsAfter(prompt, word)) {
    const { pieces } = await tokenisers.tokenise(tokenisers.own, form, asker.signal);
    const [first] = pieces;
    const rank = ids.indexOf(first?.id ?? -1);
    if (!first || rank < 0) continue;
    const blank = word.trim() !== '' && first.bytes.every((byte) => byte === 0x20);
    found.push({ id: first.id, percent: (before[rank] ?? 0) * 100, blank });
  }
  return found.toSorted((a, b) => Number(a.blank) - Number(b.blank) || b.percent - a.percent)[0] ?? null;
}

/** @example formsAfter('2 + 2 =', '4'), formsAfter('Il gatto ', 'beve') // ['4', ' 4'], ['beve'] */
export function formsAfter(prompt: string, word: string): readonly string[] {
  const spaced = prompt === '' || /\s$/.test(prompt) || /^\s/.test(word);
  return spaced ? [word] : [word, ` ${word}`];
}
