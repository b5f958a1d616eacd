/** The engine's child process: opens a GGUF with node-llama-cpp and serves it. Only child/chat.ts imports that library too. */
import { stat } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  type ControlledEvaluateInputItem,
  GgufFileType,
  getLlama,
  type LlamaContextSequence,
  LlamaLogLevel,
  type LlamaModel,
  NoBinaryFoundError,
  type Token,
} from 'node-llama-cpp';
import { tokenBytes, type Writing } from './child/bytes.ts';
import { chatTemplate } from './child/chat.ts';
import { collector } from './child/collect.ts';
import { LoadError, type Machine, type Sequence } from './child/machine.ts';
import { at, modelInfo } from './child/model-info.ts';
import { CHUNK } from './child/prefill.ts';
import { serve } from './child/serve.ts';
import { orderTies } from './child/ties.ts';
import type { LoadOrder, ToChild } from './protocol.ts';
import { packVocabulary } from './vocabulary.ts';

/** llama.cpp rounds a context up to a multiple of this anyway. */
const ROUND = 256;
/** BOS, and the last place, which llama.cpp keeps free. */
const SPARE = 2;
const FREED_AFTER_MS = 20;
const LOG_LINES = 20;
const REASON_LINES = 4;
/** llama.cpp's own reason arrives a moment after the error. */
const LOG_DELAY_MS = 100;

async function load(order: LoadOrder): Promise<Machine> {
  const log: string[] = [];
  try {
    return await open(order, log);
  } catch (error) {
    await sleep(LOG_DELAY_MS);
    throw new LoadError([reasonOf(error, order), ...new Set(log)].slice(0, REASON_LINES).join('; '), {
      cause: error,
    });
  }
}

function reasonOf(error: unknown, { gpu }: LoadOrder): string {
  if (error instanceof NoBinaryFoundError)
    return `node-llama-cpp has no build for GPU=${gpu} on this computer`;
  return error instanceof Error ? error.message : String(error);
}

async function open(order: LoadOrder, log: string[]): Promise<Machine> {
  const { size: fileBytes } = await stat(order.modelPath);
  const llama = await getLlama({
    gpu: order.gpu,
    build: 'never',
    progressLogs: false,
    // subtle: with a maximum, two contexts would share it, and the number of threads may change the last bits
    maxThreads: 0,
    logLevel: LlamaLogLevel.warn,
    logger: (_, message) => {
      log.push(message.trim());
      if (log.length > LOG_LINES) log.shift();
    },
  });
  const model = await llama.loadModel({ modelPath: order.modelPath, checkTensors: true });
  const { threads, promptTokens, newTokens } = order;
  const context = await model.createContext({
    sequences: 1 + order.sequences,
    contextSize: Math.ceil((promptTokens + newTokens + SPARE) / ROUND) * ROUND,
    batchSize: CHUNK,
    threads,
  });

  const collect = collector(
    process.memoryUsage.rss,
    () => globalThis.gc?.(),
    (call) => setTimeout(call, FREED_AFTER_MS),
  );
  const vocabulary = vocabularyOf(model);
  const size = vocabulary.kinds.length;
  const { bos, shouldPrependBosToken } = model.tokens;
  const fileType: unknown = at(model.fileInfo.metadata, 'general', 'file_type');
  return {
    info: modelInfo(
      {
        metadata: model.fileInfo.metadata as unknown as Record<string, unknown>,
        tensors: model.fileInfo.fullTensorInfo ?? [],
      },
      order,
      {
        fileBytes,
        vocabulary: size,
        quantisation:
          (typeof fileType === 'number' ? GgufFileType[fileType] : undefined)?.replace(
            /^(MOSTLY|ALL)_/,
            '',
          ) ?? '?',
        beginsWithBos: shouldPrependBosToken,
        gpu: llama.gpu,
        trainContext: model.trainContextSize,
      },
    ),
    vocabulary,
    begin: shouldPrependBosToken && bos !== null ? [bos] : [],
    chart: sequenceOf(context.getSequence(), size, collect),
    slots: Array.from({ length: order.sequences }, () => sequenceOf(context.getSequence(), size, collect)),
    tokenize: (text) => model.tokenize(text, false),
    chat: chatTemplate(model),
    isEnd: (id) => id >= 0 && id < size && model.isEogToken(id as Token),
  };
}

function vocabularyOf(model: LlamaModel) {
  const tokenizer = at(model.fileInfo.metadata, 'tokenizer', 'ggml');
  const tokens = at(tokenizer, 'tokens');
  const types = at(tokenizer, 'token_type');
  const writing = at(tokenizer, 'model');
  if (!Array.isArray(tokens) || !Array.isArray(types) || (writing !== 'llama' && writing !== 'gpt2')) {
    throw new LoadError(`a vocabulary of kind ${String(writing)} can't be read`);
  }
  return packVocabulary(
    tokens.map((token, id) => tokenBytes(String(token), Number(types[id]), writing satisfies Writing)),
  );
}

function sequenceOf(sequence: LlamaContextSequence, vocabulary: number, collect: () => void): Sequence {
  return {
    clear: () => sequence.clearHistory(),
    async append(tokens, want) {
      if (sequence.nextTokenIndex + tokens.length > sequence.contextSize - 1) {
        throw new RangeError('the context is full'); // it would shift, silently
      }
      const input: ControlledEvaluateInputItem[] = Array.from(tokens, (id) => checked(id, vocabulary));
      const last = input.at(-1);
      if (want > 0 && typeof last === 'number') {
        const largest = want < vocabulary ? { options: { temperature: 1, topK: want, topP: 1 } } : {};
        input[input.length - 1] = [last, { generateNext: { logits: true, ...largest } }];
      }
      const outputs = await sequence.controlledEvaluate(input);
      collect();
      const logits = outputs[input.length - 1]?.next.logits;
      if (want === 0) return null;
      if (logits === undefined) throw new Error('no logits came back');
      const ids = new Uint32Array(logits.size);
      const values = new Float32Array(logits.size);
      let n = 0;
      logits.forEach((logit, id) => {
        ids[n] = id;
        values[n++] = logit;
      });
      orderTies(ids, values);
      return { ids, logits: values };
    },
  };
}

function checked(id: number, vocabulary: number): Token {
  if (!Number.isInteger(id) || id < 0 || id >= vocabulary) throw new RangeError(`token ${id}`); // it would end the process
  return id as Token;
}

const answer = serve(load, (message) => process.send?.(message, undefined, undefined, () => undefined));
process.on('message', (message: ToChild) => answer(message));
// the bot is gone: so is this process, at once, whatever the native threads are doing
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
// Ctrl+C reaches the whole group; the bot closes its child itself
process.on('SIGINT', () => undefined);
