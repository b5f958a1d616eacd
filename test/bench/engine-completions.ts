/** Completions: alone, side by side, with the whole vocabulary. */
import type { LocalEngine } from '../../src/engine/local-engine.ts';
import type { GenerateOptions } from '../../src/engine/port.ts';
import { NEUTRAL } from '../../src/sampling/settings.ts';
import { asker } from '../support/engine.ts';
import type { Bare } from '../support/real-engine.ts';
import { atLeast, ROUNDS, SIDE_BY_SIDE, sentence } from './engine-common.ts';
import { median, reported, timed } from './measure.ts';
import type { Row } from './row.ts';

const TOKENS = 48;

export async function benchCompletions(engine: LocalEngine, bare: Bare): Promise<Row[]> {
  const prompts = await Promise.all(
    Array.from({ length: SIDE_BY_SIDE }, (_, i) => sentence(engine, 100 + i)),
  );
  const native = { temperature: 1, topK: 40, topP: 1 };
  const one: number[] = [];
  const oneBare: number[] = [];
  const four: number[] = [];
  const fourBare: number[] = [];
  const exactBare: number[] = [];
  const whole: number[] = [];
  const bareRate = async (some: readonly (readonly number[])[]) => {
    const parameters = { prompts: some, width: SIDE_BY_SIDE, maxTokens: TOKENS, sampler: native };
    const { made, ms } = await bare.ask<{ made: number }>('completions', parameters);
    return (made * 1_000) / ms;
  };
  for (let round = 0; round < ROUNDS; round++) {
    one.push(await rate(engine, prompts.slice(0, 1), 40, round));
    oneBare.push(await bareRate(prompts.slice(0, 1)));
    four.push(await rate(engine, prompts, 40, round));
    fourBare.push(await bareRate(prompts));
    exactBare.push(await bareRate(prompts.slice(0, engine.width)));
    if (round < 2) whole.push(await rate(engine, prompts.slice(0, 1), 0, round));
  }
  return [
    atLeast('completion, top-k 40, with alternatives', median(one), 'tokens/s', median(oneBare), 0.85),
    reported('completion, top-k off', median(whole), 'tokens/s', median(oneBare)),
    atLeast(
      `4 completions at once, beside bare batches of ${engine.width}, the most that leave each text as it is alone`,
      median(four),
      'tokens/s',
      median(exactBare),
      0.9,
    ),
    reported('the same, beside bare batches of 4', median(four), 'tokens/s', median(fourBare)),
  ];
}

/** Tokens a second of completions side by side, prefill and travel included. */
async function rate(
  engine: LocalEngine,
  prompts: readonly (readonly number[])[],
  topK: number,
  seed: number,
) {
  const options: GenerateOptions = {
    sampler: { ...NEUTRAL, topK },
    seed,
    maxTokens: topK === 0 ? TOKENS / 4 : TOKENS,
    alternatives: 5,
  };
  let made = 0;
  const ms = await timed(() =>
    Promise.all(
      prompts.map(async (tokens, i) => {
        for await (const _ of engine.generate(tokens, { ...options, seed: seed * 10 + i }, asker(`${i}`)))
          made++;
      }),
    ),
  );
  return (made * 1_000) / ms;
}
