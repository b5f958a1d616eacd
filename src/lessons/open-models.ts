/** The real model without a bot around it, for checking what lessons expect of it. */
import { type Config, childEnvironment } from '../config.ts';
import { createEngine } from '../engine/engine.ts';
import { createGlassbox } from '../glassbox/glassbox.ts';
import { createNextToken } from '../services/next-token.ts';
import { createTokenisers } from '../services/tokenisers.ts';
import { createVectors } from '../services/vectors.ts';
import type { VectorFiles } from '../services/word-spaces.ts';
import { createWords } from '../services/words.ts';
import type { Services } from '../services.ts';
import { createOpenAiTokenizers } from '../tokens/openai.ts';

export interface OpenModels {
  readonly services: Pick<Services, 'nextToken' | 'tokenisers' | 'vectors'>;
  close(): Promise<void>;
}

export interface ModelPlace {
  readonly config: Pick<Config, 'gpu' | 'threads' | 'limits'>;
  readonly model: { readonly name: string; readonly path: string };
  readonly vectorFiles: VectorFiles;
  /** the folder of the compiled program: its own when left out */
  readonly compiled?: URL;
  readonly log: { info(text: string): void; warn(text: string): void; error(text: string): void };
}

/** @throws EngineError when the model can't be opened */
export async function openModels(place: ModelPlace, signal: AbortSignal): Promise<OpenModels> {
  const { config, model, vectorFiles, log, compiled = new URL('../', import.meta.url) } = place;
  // the words that every school hides, without a school's own
  const words = createWords({ get: () => null, set: () => {} });
  const engine = createEngine({
    worker: new URL('engine/worker.js', compiled),
    modelPath: model.path,
    modelName: model.name,
    gpu: config.gpu === 'cpu' ? false : config.gpu,
    threads: config.threads,
    sequences: 1,
    limits: config.limits,
    environment: childEnvironment(),
    log,
  });
  const glassbox = createGlassbox({
    worker: new URL('glassbox/run/worker.js', compiled),
    modelPath: model.path,
    log: log.warn,
  });
  const close = async () => {
    await Promise.all([engine.close(), glassbox.close()]);
  };
  try {
    await engine.ready(signal);
  } catch (error) {
    await close();
    throw error;
  }
  return {
    services: {
      nextToken: createNextToken(engine, words),
      tokenisers: createTokenisers(engine, model.name, createOpenAiTokenizers()),
      vectors: createVectors({ engine, glassbox, files: vectorFiles, now: Date.now, log: log.warn }),
    },
    close,
  };
}
