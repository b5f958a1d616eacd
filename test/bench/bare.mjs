// node-llama-cpp on its own, in its own process: the reference that the engine's figures and results stand beside.
// Plain JavaScript, because it is forked as it is. Each message is answered with { ms, ... }.
import { getLlama, LlamaChatSession } from 'node-llama-cpp';

const CHUNK = 64;
let model;
let begin;
let chart;
let slots;

async function load({ modelPath, threads, sequences }) {
  const llama = await getLlama({
    gpu: false,
    build: 'never',
    progressLogs: false,
    maxThreads: 0,
    logger: () => {},
  });
  model = await llama.loadModel({ modelPath });
  const context = (count) =>
    model.createContext({ contextSize: 768, batchSize: CHUNK, sequences: count, threads });
  const [alone, together] = [await context(1), await context(sequences)];
  begin = model.tokens.shouldPrependBosToken ? [model.tokens.bos] : [];
  chart = alone.getSequence();
  slots = Array.from({ length: sequences }, () => together.getSequence());
}

async function evaluate(sequence, tokens, generateNext) {
  await sequence.clearHistory();
  const all = [...begin, ...tokens];
  for (let from = 0; from < all.length; from += CHUNK) {
    const input = all.slice(from, from + CHUNK);
    if (from + CHUNK >= all.length) input[input.length - 1] = [input.at(-1), { generateNext }];
    const outputs = await sequence.controlledEvaluate(input);
    if (from + CHUNK >= all.length) return outputs.at(-1).next;
  }
}

/** The native sampler, seeded; only the tokens. */
async function complete(sequence, tokens, maxTokens, sampler, seed) {
  await sequence.clearHistory();
  const made = [];
  for await (const token of sequence.evaluate([...begin, ...tokens], {
    ...sampler,
    seed,
    yieldEogToken: true,
  })) {
    made.push(token);
    if (made.length >= maxTokens) break;
  }
  return made.length;
}

const jobs = {
  load,
  tokenize: async ({ texts }) => ({ tokens: texts.map((text) => [...model.tokenize(text, false)]) }),
  /** its own full-vocabulary distribution at T = 1 */
  probabilities: async ({ tokens }) => {
    const { probabilities } = await evaluate(chart, tokens, { probabilities: true });
    return {
      ids: Uint32Array.from(probabilities.keys()),
      probabilities: Float64Array.from(probabilities.values()),
    };
  },
  /** the canonical evaluation of each prompt, one after the other */
  charts: async ({ prompts }) => {
    for (const tokens of prompts) await evaluate(chart, tokens, { logits: true });
  },
  /** the same, as many at once as there are sequences */
  chartsTogether: async ({ prompts }) => {
    const waiting = [...prompts];
    const work = async (sequence) => {
      for (let tokens = waiting.shift(); tokens !== undefined; tokens = waiting.shift()) {
        await evaluate(sequence, tokens, { logits: true });
      }
    };
    await Promise.all(slots.map(work));
  },
  /** completions side by side on at most `width` sequences */
  completions: async ({ prompts, width, maxTokens, sampler }) => {
    const waiting = prompts.map((tokens, i) => ({ tokens, seed: i + 1 }));
    let made = 0;
    const work = async (sequence) => {
      for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) {
        const tokens = await complete(sequence, job.tokens, maxTokens, sampler, job.seed);
        made += tokens; // subtle: not `made += await`, others count meanwhile
      }
    };
    await Promise.all(slots.slice(0, width).map(work));
    return { made };
  },
  /** what its own chat session has in front of it when it begins to answer; the first token of the answer may follow */
  chat: async ({ system, text }) => {
    const session = new LlamaChatSession({ contextSequence: chart, systemPrompt: system });
    await session.prompt(text, { maxTokens: 1 });
    return { tokens: [...chart.contextTokens] };
  },
  memory: async () => ({ rss: process.memoryUsage.rss() }),
};

process.on('message', async ({ job, ...rest }) => {
  const from = performance.now();
  try {
    const result = await jobs[job](rest);
    process.send({ ms: performance.now() - from, ...result });
  } catch (error) {
    process.send({ error: String(error) });
  }
});
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
