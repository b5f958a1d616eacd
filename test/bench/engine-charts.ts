/** Charts: one after the other, shared, and amid completions. */
import type { LocalEngine } from '../../src/engine/local-engine.ts';
import { NEUTRAL } from '../../src/sampling/settings.ts';
import { asker } from '../support/engine.ts';
import type { Bare } from '../support/real-engine.ts';
import { atLeast, ROUNDS, SIDE_BY_SIDE, sentence } from './engine-common.ts';
import { median, reported, timed } from './measure.ts';
import type { Row } from './row.ts';

const SENTENCES = 30;
const REPEATS = 7;

export async function benchSentences(engine: LocalEngine, bare: Bare): Promise<Row[]> {
  const rounds = await Promise.all(
    Array.from({ length: ROUNDS }, (_, round) =>
      Promise.all(
        Array.from({ length: SENTENCES / ROUNDS }, (_, i) =>
          sentence(engine, round * (SENTENCES / ROUNDS) + i),
        ),
      ),
    ),
  );
  const ours: number[] = [];
  const alone: number[] = [];
  const together: number[] = [];
  for (const prompts of rounds) {
    const perSecond = (ms: number) => (prompts.length * 1_000) / ms;
    ours.push(
      perSecond(
        await timed(() => Promise.all(prompts.map((tokens, i) => engine.nextLogits(tokens, asker(`${i}`))))),
      ),
    );
    alone.push(perSecond((await bare.ask('charts', { prompts })).ms));
    together.push(perSecond((await bare.ask('chartsTogether', { prompts })).ms));
  }
  const before = engine.status().passes;
  const same = await sentence(engine, 999);
  await Promise.all(Array.from({ length: 30 }, (_, i) => engine.nextLogits(same, asker(`${i}`))));
  return [
    atLeast('30 different sentences', median(ours), 'charts/s', median(alone), 0.9),
    reported('the same, beside bare batches of 4 (other logits)', median(ours), 'charts/s', median(together)),
    {
      ...reported('30 people, the same sentence', engine.status().passes - before, 'passes'),
      target: 'exactly 1',
      ok: engine.status().passes - before === 1,
    },
  ];
}

export async function benchChartAmid(engine: LocalEngine): Promise<Row> {
  const chart = async (i: number) => {
    const tokens = await sentence(engine, 200 + i);
    return timed(() => engine.nextLogits(tokens, asker('anna')));
  };
  const alone: number[] = [];
  for (let i = 0; i < REPEATS; i++) alone.push(await chart(i));

  const stop = new AbortController();
  const steps: number[] = [];
  const options = { sampler: { ...NEUTRAL, topK: 40 }, maxTokens: 200, alternatives: 5 };
  const running = Array.from({ length: SIDE_BY_SIDE }, async (_, i) => {
    for (let seed = i; !stop.signal.aborted; seed += SIDE_BY_SIDE) {
      let last = performance.now();
      const asking = asker(`noise ${i}`, { signal: stop.signal });
      for await (const _ of engine.generate([1_000 + i], { ...options, seed }, asking)) {
        steps.push(performance.now() - last);
        last = performance.now();
      }
    }
  });
  const ended = Promise.allSettled(running);
  while (steps.length < 40) await new Promise((resolve) => setTimeout(resolve, 20));
  const step = median(steps.splice(0));
  const amid: number[] = [];
  for (let i = 0; i < REPEATS; i++) amid.push(await chart(50 + i));
  stop.abort();
  await ended;
  const most = 3 * median(alone) + step;
  return {
    ...reported('chart while 4 completions run', median(amid), 'ms', median(alone)),
    target: `at most 3 times alone + one step: ${Math.round(most)} ms`,
    ok: median(amid) <= most,
  };
}
