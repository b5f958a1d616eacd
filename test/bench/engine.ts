/**
 * What the engine costs over bare node-llama-cpp doing the same work with the same threads in its own process. Both take
 * turns, so that what else the machine does falls on both; the figures are medians.
 */
import { availableParallelism } from 'node:os';
import { MODELS, startBare, startEngine } from '../support/real-engine.ts';
import { benchChartAmid, benchSentences } from './engine-charts.ts';
import { SIDE_BY_SIDE } from './engine-common.ts';
import { benchCompletions } from './engine-completions.ts';
import { reported } from './measure.ts';
import { memoryOf } from './memory.ts';
import type { Row } from './row.ts';

/** Takes about two minutes with Gemma on two cores. */
export async function benchEngine(
  modelPath = MODELS.gemma,
  threads = Math.max(1, availableParallelism() - 1),
): Promise<Row[]> {
  const engine = startEngine(modelPath, { threads, sequences: SIDE_BY_SIDE });
  const bare = await startBare(modelPath, SIDE_BY_SIDE, threads);
  try {
    await engine.ready(new AbortController().signal);
    const rows = [
      ...(await benchSentences(engine, bare)),
      ...(await benchCompletions(engine, bare)),
      await benchChartAmid(engine),
    ];
    const bytes = memoryOf([engine.pid ?? 0]);
    const file = (engine.status().model?.fileBytes ?? 0) / 1e6;
    if (bytes !== null) rows.push(reported('memory of the child, beside its file', bytes / 1e6, 'MB', file));
    return rows;
  } finally {
    bare.close();
    await engine.close();
  }
}
