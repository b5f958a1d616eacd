/** The real model without a bot around it, for checking what lessons expect of it. */
import { join } from 'node:path';
import { type Config, childEnvironment } from '../config.ts';
import { createEngine } from '../engine/engine.ts';
import { createGlassbox } from '../glassbox/glassbox.ts';
import { createNextToken } from '../services/next-token.ts';
import { createTokenisers } from '../services/tokenisers.ts';
import { createVectors } from '../services/vectors.ts';
import { createWords } from '../services/words.ts';
import type { Services } from '../services.ts';
import { createOpenAiTokenizers } from '../tokens/openai.ts';

export interface OpenModels {
  readonly services: Pick<Services, 'nextToken' | 'tokenisers' | 'vectors'>;
  close(): Promise<void>;
}

export interface ModelPlace {
  readonly config: Config;
  readonly model: { readonly name: string; readonly path: string };
  /** the folder of the lists of words */
  readonly lists: string;
  readonly log: { info(text: string): void; warn(text: string): void; error(text: string): void };
}

/** @throws EngineError when the model can't be opened */
export async function openModels(place: ModelPlace, signal: AbortSignal): Promise<OpenModels> {
  const { config, model, lists, log } = place;
  // the words that every school hides, without a school's own
  const words = createWords({ get: () => null, set: () => {} });
  const engine = createEngine({
    worker: new URL('../engine/worker.js', import.meta.url),
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
    worker: new URL('../glassbox/run/worker.js', import.meta.url),
    modelPath: model.path,
    log: log.warn,
  });
  const close = async () => {
    await Promise.all([engine.close(), glassbox.close()]);
  };
  const files = {
    model: model.path,
    words: join(lists, 'parole-it.txt'),
    analogies: join(lists, 'analogie-it.txt'),
    cache: join(config.dataDir, 'vettori'),
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
      vectors: createVectors({ engine, glassbox, files, now: Date.now, log: log.warn }),
    },
    close,
  };
}
