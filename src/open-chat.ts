/** Which chat model the tutor speaks with, if any: one of its own in a process of its own, or the main one. */
import type { Catalogue } from './engine/catalogue.ts';
import { createEngine, type EngineOptions } from './engine/engine.ts';
import { type EnsureModelOptions, ensureModel, ModelError, type ReadyModel } from './engine/fetch.ts';
import type { Engine } from './engine/port.ts';
import { tutorModel as it } from './text/start.ts';

export interface OpenChatOptions {
  /** what `MODEL_TUTOR=` says */
  readonly wanted: string | null;
  readonly catalogue: Catalogue;
  readonly main: { readonly engine: Engine; readonly model: ReadyModel };
  /** how a second model is fetched and opened */
  readonly fetch: Omit<EnsureModelOptions, 'model' | 'catalogue'>;
  readonly engine: Pick<EngineOptions, 'worker' | 'gpu' | 'threads' | 'environment' | 'log'>;
  readonly say: (line: string) => void;
}

export interface Chat {
  /** null: the tutor speaks with the lessons' own words */
  readonly engine: Engine | null;
  /** ends the second process, if there is one */
  close(): Promise<void>;
}

/** Room for the lessons' passages and the thread in front of an answer. */
const LIMITS = { characters: 12_000, promptTokens: 1_800, newTokens: 220 } as const;
/** Students who are answered side by side. */
const SEQUENCES = 2;

const none = (engine: Engine | null): Chat => ({ engine, close: async () => undefined });

/** A tutor's model that can't be had is no reason not to start: it is said, and the lessons speak for themselves. */
export async function openChat(options: OpenChatOptions): Promise<Chat> {
  const { wanted, catalogue, main, fetch, engine, say } = options;
  if (wanted === null) return none(main.model.entry?.type === 'chat' ? main.engine : null);
  const model = await ensureModel({ ...fetch, catalogue, model: wanted }).catch((error: unknown) => {
    if (!(error instanceof ModelError)) throw error;
    engine.log.warn(error.message.replace(/^MODEL:/, 'MODEL_TUTOR:'));
    return null;
  });
  if (model === null) return none(null);
  if (model.entry?.type === 'base') {
    engine.log.warn(it.base(model.entry.title));
    return none(null);
  }
  if (model.path === main.model.path) return none(main.engine);
  say(it.opening(model.entry?.title ?? model.name));
  const second = createEngine({
    ...engine,
    modelPath: model.path,
    modelName: model.name,
    sequences: SEQUENCES,
    limits: LIMITS,
    background: true,
  });
  return { engine: second, close: () => second.close() };
}
