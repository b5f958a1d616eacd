/** The glass box on Gemma 270M: how long a pass and a lens take, beside llama.cpp's own prefill, and how much memory it holds. */
import { availableParallelism } from 'node:os';
import { createGlassbox } from '../../src/glassbox/glassbox.ts';
import type { Glassbox } from '../../src/glassbox/port.ts';
import { dist } from '../support/class.ts';
import { MODELS, startBare } from '../support/real-engine.ts';
import { atMost, median, reported, timed } from './measure.ts';
import type { Row } from './row.ts';

const ROUNDS = 7;
const LENGTH = 16;
const MEGA = 1e6;
const never = new AbortController().signal;

/** So many tokens, others in each round, so that no trace is remembered. */
const text = (round: number, length = LENGTH) => Array.from({ length }, (_, i) => 1000 + 97 * round + 13 * i);

/** @param worker the compiled glassbox/run/worker.js */
export async function benchGlassbox(worker = dist('src/glassbox/run/worker.js')): Promise<Row[]> {
  const before = process.memoryUsage.rss();
  const peak = watchMemory();
  const box = createGlassbox({ worker, modelPath: MODELS.gemma });
  try {
    const open = await timed(() => box.describe(never));
    await box.trace(text(100), never);
    const pass = await rounds((round) => box.trace(text(round), never));
    const withLens = await rounds((round) => traceAndLens(box, text(round + 20)));
    const again = await rounds(() => box.trace(text(0), never));
    await traceAndLens(box, text(50, 64));
    const held = process.memoryUsage.rss();
    const most = peak();
    await box.close();
    const idle = process.memoryUsage.rss();
    const prefill = await llamaPrefill();
    return [
      atMost('opening the model', open, 'ms', 2000),
      atMost(`forward pass of ${LENGTH} tokens`, pass, 'ms', 300, prefill),
      atMost('the same with a lens over all layers', withLens, 'ms', 1000),
      atMost('a trace that is remembered', again, 'ms', 150),
      reported('the process before', before / MEGA, 'MB'),
      reported('the process while the weights are open', held / MEGA, 'MB'),
      atMost('its peak, after a lens on 64 tokens', most / MEGA, 'MB', 1100),
      atMost('idle, weights released', idle / MEGA, 'MB', 450),
    ];
  } finally {
    await box.close();
  }
}

async function traceAndLens(box: Glassbox, tokens: readonly number[]): Promise<void> {
  await box.trace(tokens, never);
  await box.lens(tokens, -1, { top: 10, follow: [] }, never);
}

async function rounds(work: (round: number) => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) times.push(await timed(() => work(round)));
  return median(times);
}

/** node-llama-cpp's evaluation of as many tokens and one greedy token, on the engine's own number of threads. */
async function llamaPrefill(): Promise<number> {
  const bare = await startBare(MODELS.gemma, 1, Math.max(1, availableParallelism() - 1));
  try {
    const once = { width: 1, maxTokens: 1, sampler: { temperature: 0 } };
    const times: number[] = [];
    for (let round = 0; round <= ROUNDS; round++) {
      const { ms } = await bare.ask('completions', { prompts: [text(round)], ...once });
      if (round > 0) times.push(ms);
    }
    return median(times);
  } finally {
    bare.close();
  }
}

/** Looks at this process's memory now and then; the returned function stops and says the most it saw. */
function watchMemory(): () => number {
  let most = 0;
  const look = () => {
    most = Math.max(most, process.memoryUsage.rss());
  };
  const timer = setInterval(look, 20);
  return () => {
    clearInterval(timer);
    look();
    return most;
  };
}
