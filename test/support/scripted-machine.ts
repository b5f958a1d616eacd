/**
 * A model that follows a script instead of having weights: bytes and a few words for a vocabulary, logits from a table
 * or from a hash of the tokens. It takes node-llama-cpp's place only; queues, cache, child loop and supervisor are the real ones.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Load, Machine, RawLogits, Sequence } from '../../src/engine/child/machine.ts';
import { openVocabulary, packVocabulary } from '../../src/engine/vocabulary.ts';

export const WORDS: readonly string[] =
  'Il gatto beve il latte cane La la casa è rosso sole sangue cibo mare Roma Parigi capitale della Francia Italia di un una e che non mangia dorme vede pane acqua vino . , !'
    .split(' ')
    .flatMap((word) => (/^\p{L}/u.test(word) ? [word, ` ${word}`] : [word]));

export interface Script {
  /** logits of pieces after exactly this text; what isn't named gets a hash between -8 and -2, words +4 */
  readonly next?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** a chat model, whose answer to a message that holds the first text is the second */
  says?: readonly (readonly [asked: string, answer: string])[];
  /** how long every pass takes, in milliseconds */
  passMs: number;
  /** a pass over a text that contains this ends the process */
  deadly: string | null;
  /** a pass over a text that contains this gives NaN */
  damaged: string | null;
  /** set by the link once the model is ready: opening it is never slow nor deadly */
  armed: boolean;
}

const utf8 = new TextEncoder();
const bytePieces = Array.from({ length: 256 }, (_, byte) => ({
  bytes: Uint8Array.of(byte),
  kind: byte < 128 ? ('text' as const) : ('byte' as const),
}));
const wordPieces = WORDS.map((word) => ({ bytes: utf8.encode(word), kind: 'text' as const }));
const controls = ['<bos>', '<eos>'].map((word) => ({ bytes: utf8.encode(word), kind: 'control' as const }));
const packed = packVocabulary([...bytePieces, ...wordPieces, ...controls]);
const vocabulary = openVocabulary(packed);
export const BOS = vocabulary.size - 2;
export const EOS = vocabulary.size - 1;

/** @param die ends the child: the pass never returns */
export function scriptedLoad(script: Script, die: () => void): Load {
  return async (order): Promise<Machine> => ({
    info: {
      name: order.modelName,
      architecture: 'copione',
      layers: 2,
      embedding: 8,
      heads: 2,
      vocabulary: vocabulary.size,
      trainContext: 4_096,
      parameters: 1_234_567,
      fileBytes: 2_345_678,
      quantisation: 'F32',
      beginsWithBos: true,
      device: 'CPU',
      threads: order.threads,
    },
    vocabulary: packed,
    begin: [BOS],
    chart: scripted(script, die),
    slots: Array.from({ length: order.sequences }, () => scripted(script, die)),
    tokenize,
    chat:
      script.says === undefined
        ? null
        : (messages) =>
            tokenize([...messages.map(({ role, text }) => `${role}: ${text}\n`), OPENING].join('')),
    isEnd: (id) => id === EOS,
  });
}

/** Where the assistant begins to speak. */
const OPENING = 'assistant: ';

/** The scripted answer's next piece, or its end; null for a text that no answer belongs to. */
function said({ says = [] }: Script, tokens: readonly number[]): number | null {
  const bytes = bytesOf(tokens);
  const from = bytes.lastIndexOf(OPENING) + OPENING.length;
  const question = bytes.subarray(0, from).toString().split('user: ').at(-1) ?? '';
  const answer = says.find(([asked]) => from > OPENING.length && question.includes(asked))?.[1];
  if (answer === undefined) return null;
  return (
    tokenize(
      Buffer.from(answer)
        .subarray(bytes.length - from)
        .toString(),
    )[0] ?? EOS
  );
}

function scripted(script: Script, die: () => void): Sequence {
  let tokens: number[] = [];
  return {
    async clear() {
      tokens = [];
    },
    async append(more, want) {
      tokens.push(...Array.from(more));
      const text = textOf(tokens);
      if (script.armed) {
        await sleep(script.passMs);
        if (script.deadly !== null && text.includes(script.deadly)) {
          die();
          return new Promise(() => undefined);
        }
      }
      if (want === 0) return null;
      const logits = logitsAfter(script, tokens, text);
      return largest(logits, want);
    },
  };
}

function logitsAfter(script: Script, tokens: readonly number[], text: string): Float32Array {
  const logits = new Float32Array(vocabulary.size);
  const seed = tokens.reduce((hash, id) => Math.imul(hash ^ id, 0x01000193), 0x811c9dc5);
  for (let id = 0; id < logits.length; id++) {
    const word = id >= bytePieces.length && id < BOS ? 4 : 0;
    logits[id] = -8 + (6 * (mix(seed + id) >>> 0)) / 2 ** 32 + word;
  }
  for (const [piece, logit] of Object.entries(script.next?.[text] ?? {})) {
    const id = piece === '<eos>' ? EOS : tokenize(piece)[0];
    if (id !== undefined) logits[id] = logit;
  }
  const next = said(script, tokens);
  if (next !== null) logits[next] = 20;
  if (script.armed && script.damaged !== null && text.includes(script.damaged)) logits.fill(Number.NaN);
  return logits;
}

function largest(logits: Float32Array, n: number): RawLogits {
  const ids = Array.from(logits.keys())
    .sort((a, b) => (logits[b] as number) - (logits[a] as number))
    .slice(0, n);
  return { ids: Uint32Array.from(ids), logits: Float32Array.from(ids, (id) => logits[id] as number) };
}

/** The longest word that fits, else one byte. */
function tokenize(text: string): number[] {
  const bytes = Buffer.from(utf8.encode(text));
  const ids: number[] = [];
  for (let at = 0; at < bytes.length; ) {
    const rest = bytes.subarray(at);
    const fits = wordPieces
      .map((piece, i) => ({ length: piece.bytes.length, id: bytePieces.length + i, bytes: piece.bytes }))
      .filter((piece) => rest.subarray(0, piece.length).equals(piece.bytes))
      .sort((a, b) => b.length - a.length)[0];
    ids.push(fits?.id ?? (bytes[at] as number));
    at += fits?.length ?? 1;
  }
  return ids;
}

const bytesOf = (tokens: readonly number[]): Buffer =>
  Buffer.concat(tokens.filter((id) => id < BOS).map((id) => vocabulary.entry(id).bytes));

function textOf(tokens: readonly number[]): string {
  return bytesOf(tokens).toString();
}

/** Murmur3's finaliser. */
function mix(x: number): number {
  let h = x | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
