/** What the model says to a step, over a model that follows a script. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Step } from '../../../../src/lessons/lesson.ts';
import { formsAfter, outcomeOf, wordsOf } from '../../../../src/services/lessons/outcome.ts';
import { createNextToken } from '../../../../src/services/next-token.ts';
import { createTokenisers } from '../../../../src/services/tokenisers.ts';
import { createWords } from '../../../../src/services/words.ts';
import { openDatabase } from '../../../../src/store/database.ts';
import { createSettings } from '../../../../src/store/settings.ts';
import { createOpenAiTokenizers } from '../../../../src/tokens/openai.ts';
import { asker, scriptedEngine } from '../../../support/engine.ts';
import { type computed, free, one, prediction, question, stepOf } from '../../../support/lessons.ts';

const { engine } = scriptedEngine({
  next: {
    'Il gatto beve il': { ' latte': 9, ' vino': 7 },
    'gatto beve →': { ' latte': 9 },
    'L’animale beve l’': { latte: 9 },
  },
});
const database = openDatabase(':memory:');
const services = {
  nextToken: createNextToken(engine, createWords(createSettings(database))),
  tokenisers: createTokenisers(engine, 'prova', createOpenAiTokenizers()),
};
beforeAll(() => engine.ready(AbortSignal.timeout(10_000)));
afterAll(async () => {
  await engine.close();
  database.close();
});
const outcome = (step: Step, words: readonly string[] = []) =>
  outcomeOf(step, words, services, asker('anna'));

describe('a prediction', () => {
  it('has the likeliest tokens and each choice’s first token, as it would follow', async () => {
    const { model } = await outcome(stepOf('p', [prediction]));
    expect(model?.top[0]?.token).toBe('·latte');
    expect(model?.top).toHaveLength(10);
    expect(model?.words.map(({ word, token }) => [word, token])).toEqual([
      ['latte', '·latte'],
      ['vino', '·vino'],
    ]);
    const [milk, wine] = model?.words ?? [];
    expect(milk?.percent).toBe(model?.top[0]?.percent);
    // the script's logits: 9 and 7
    expect((milk?.percent ?? 0) / (wine?.percent ?? 1)).toBeCloseTo(Math.exp(2), 3);
  });
  it('takes whatever people wrote', async () => {
    const { model } = await outcome(stepOf('p', [free]), [
      'latte',
      'LATTE',
      ' latte',
      '🦜',
      'caffè',
      '=1+1',
      'latte',
    ]);
    expect(model?.words.map(({ word, token }) => [word, token])).toEqual([
      ['latte', '·latte'],
      ['LATTE', 'L'],
      [' latte', '·latte'],
      ['🦜', '⟨F0⟩'],
      ['caffè', 'c'],
      ['=1+1', '='],
    ]);
    const sum = model?.top.reduce((total, { percent }) => total + percent, 0) ?? 0;
    expect(sum > 0 && sum <= 100).toBe(true);
  });
});

describe('a computed number', () => {
  const ask = (right: Extract<(typeof computed)['form'], { type: 'number' }>['right']) =>
    outcome(stepOf('n', [question('n', { type: 'number', right, tolerance: 0 })]));
  it('counts tokens, and gives a percentage and bits of the whole vocabulary', async () => {
    expect(await ask({ compute: 'tokens', text: 'Il gatto beve il' })).toEqual({ right: 4 });
    const { model } = await outcome(stepOf('p', [prediction]));
    const text = 'Il gatto beve il';
    for (const token of [' latte', 'latte'])
      expect((await ask({ compute: 'probability', text, token })).right).toBe(model?.words[0]?.percent);
    const bits = (await ask({ compute: 'entropy', text })).right ?? -1;
    expect(bits > 0 && bits < Math.log2(engine.vocabulary().size)).toBe(true);
  });
  it('is nothing where the file says it, or nobody asks', async () => {
    expect(await ask(3)).toEqual({});
    expect(await outcome(stepOf('u', [one]))).toEqual({});
    expect(await outcome(stepOf('u', []))).toEqual({});
  });
});

it('a word is tried with a space before it and without, unless there is one already', () => {
  for (const prompt of ['Il gatto beve il', 'C’era una volta l’', 'gatto →', '2 + 2 =', 'Risposta:'])
    expect(formsAfter(prompt, 'orso')).toEqual(['orso', ' orso']);
  expect([formsAfter('Il gatto ', 'beve'), formsAfter('', 'Ciao'), formsAfter('Il', ' re')]).toEqual([
    ['beve'],
    ['Ciao'],
    [' re'],
  ]);
});

it('the likelier form counts, whatever sign the prompt ends with', async () => {
  const shown = async (su: string) =>
    (await outcome(stepOf('p', [{ ...free, prompt: su }]), ['latte'])).model?.words[0]?.token;
  expect(await shown('gatto beve →')).toBe('·latte');
  expect(await shown('L’animale beve l’')).toBe('latte');
});

it('the class’s words come once each, the commonest first', () => {
  const given = (text: string) => ({
    answer: { kind: 'text' as const, text },
    at: 0,
    name: '',
    late: false,
    changes: 0,
    first: { kind: 'text' as const, text },
  });
  const answers = new Map(['vino', 'latte', ' latte '].map((text, at) => [String(at), given(text)]));
  expect(wordsOf({ answers })).toEqual(['latte', 'vino']);
});
