/** What /modello says about a model, read from its GGUF header. */
import type { ModelInfo } from '../port.ts';
import type { LoadOrder } from '../protocol.ts';
import { LoadError } from './machine.ts';

/** The parts of a GGUF header that are read here, as node-llama-cpp parses them. */
export interface Header {
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly tensors: readonly { readonly dimensions: readonly (number | bigint)[] }[];
}

export interface Measured {
  readonly fileBytes: number;
  readonly quantisation: string;
  readonly vocabulary: number;
  readonly beginsWithBos: boolean;
  readonly gpu: string | false;
  readonly trainContext: number;
}

const DEVICES: Readonly<Record<string, string>> = { metal: 'Metal', cuda: 'CUDA', vulkan: 'Vulkan' };

/** @throws LoadError when the header lacks one of the sizes */
export function modelInfo({ metadata, tensors }: Header, order: LoadOrder, measured: Measured): ModelInfo {
  const architecture = at(metadata, 'general', 'architecture');
  if (typeof architecture !== 'string') throw new LoadError('the header names no architecture');
  const size = (...path: string[]): number => {
    const value = Number(at(metadata, architecture, ...path));
    if (!Number.isFinite(value)) throw new LoadError(`the header lacks ${architecture}.${path.join('.')}`);
    return value;
  };
  return {
    name: order.modelName,
    architecture,
    layers: size('block_count'),
    embedding: size('embedding_length'),
    heads: size('attention', 'head_count'),
    vocabulary: measured.vocabulary,
    trainContext: measured.trainContext,
    parameters: tensors.reduce((sum, { dimensions }) => sum + product(dimensions), 0),
    fileBytes: measured.fileBytes,
    quantisation: measured.quantisation,
    beginsWithBos: measured.beginsWithBos,
    device: measured.gpu === false ? 'CPU' : (DEVICES[measured.gpu] ?? measured.gpu),
    threads: order.threads,
  };
}

/** The value at a path of nested objects, or undefined. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inside, key) =>
      typeof inside === 'object' && inside !== null ? (inside as Record<string, unknown>)[key] : undefined,
    value,
  );
}

function product(dimensions: readonly (number | bigint)[]): number {
  return dimensions.reduce<number>((all, each) => all * Number(each), 1);
}
