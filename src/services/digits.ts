/** The networks of /rete and /autoencoder: trained when first asked for, kept in a file, and in memory while they are used. */
import { join } from 'node:path';
import { z } from 'zod';
import type { Compute } from '../compute/port.ts';
import { CODER, type Coder, type CoderEpoch, SIZES } from '../labs/digits/coder.ts';
import type { Digits } from '../labs/digits/digits.ts';
import { type Epoch, READER, type Reader, type Recipe, type Score } from '../labs/digits/reader.ts';
import { createShared } from '../shared.ts';
import { type NetworkFile, readNetwork, writeNetwork } from '../store/network-file.ts';

export interface DigitNetworks {
  /** the digits that nothing was trained on, in an order that never changes */
  held(signal: AbortSignal): Promise<Digits>;
  /** the network that reads digits. @throws ComputeError; the signal's reason when aborted */
  reader(seed: number, signal: AbortSignal, onEpoch?: (epoch: Epoch) => void): Promise<Reader>;
  /** how that network reads with some hidden neurons silenced */
  judge(reader: Reader, silenced: readonly number[], signal: AbortSignal): Promise<Score>;
  /** the autoencoder with that many numbers in its code */
  coder(which: WhichCoder, signal: AbortSignal, onEpoch?: (epoch: CoderEpoch) => void): Promise<Coder>;
  /** those of this seed that have been trained so far, by size */
  coders(seed: number): Promise<readonly { readonly size: number; readonly error: number }[]>;
  /** (held digits, size) */
  codes(coder: Coder, signal: AbortSignal): Promise<Float64Array>;
}

export interface WhichCoder {
  readonly size: number;
  readonly seed: number;
}

export interface DigitOptions {
  readonly compute: Compute;
  /** where trained networks are kept; it need not exist */
  readonly folder: string;
  /** smaller ones, for tests */
  readonly recipes?: { readonly reader: Recipe; readonly coder: Recipe };
  readonly log: (message: string) => void;
}

/** Raised when the way of training changes: what was kept before counts for nothing. */
const VERSION = 1;
const BYTES = 32 * 2 ** 20;
const ten = z.array(z.number().int().nonnegative()).length(10);
const scoreSchema = z.object({ right: ten, of: ten });
const errorSchema = z.number().nonnegative();

export function createDigits({ compute, folder, log, recipes }: DigitOptions): DigitNetworks {
  const { reader: readerRecipe, coder: coderRecipe } = recipes ?? { reader: READER, coder: CODER };
  const kept = createShared<NetworkFile>(BYTES, bytesOf);
  const watchers = new Map<string, Set<(epoch: never) => void>>();

  /** From memory, from the file, or trained: once for all who wait, each of whom hears how it goes. */
  async function open<E>(
    name: string,
    recipe: string,
    signal: AbortSignal,
    onEpoch: (epoch: E) => void,
    make: (signal: AbortSignal, tell: (epoch: E) => void) => Promise<NetworkFile>,
  ): Promise<NetworkFile> {
    const hearing = watchers.get(name) ?? new Set();
    watchers.set(name, hearing.add(onEpoch));
    const tell = (epoch: E) => {
      for (const one of watchers.get(name) ?? []) (one as typeof onEpoch)(epoch); // one name, one kind of network
    };
    try {
      return await kept.get(name, signal, async (shared) => {
        const path = join(folder, name);
        const found = await readNetwork(path, recipe);
        if (found !== null) return found;
        const made = await make(shared, tell);
        await writeNetwork(path, recipe, made).catch((error: unknown) => {
          log(`a trained network can’t be kept: ${error instanceof Error ? error.message : 'unknown'}`);
        });
        return made;
      });
    } finally {
      hearing.delete(onEpoch);
      if (hearing.size === 0 && watchers.get(name) === hearing) watchers.delete(name);
    }
  }

  const coderName = ({ size, seed }: WhichCoder) => `autoencoder-${size}-${seed}.rete`;
  const coderText = (size: number) => textOf('coder', coderRecipe, size);

  return {
    held: (signal) => compute.run('digits-held', {}, signal),
    async reader(seed, signal, onEpoch = () => {}) {
      const recipe = textOf('reader', readerRecipe);
      const file = await open(`cifre-${seed}.rete`, recipe, signal, onEpoch, async (shared, tell) => {
        const made = await compute.run('reader-train', { ...readerRecipe, seed }, shared, tell);
        return { network: made.network, measured: made.score };
      });
      return { network: file.network, score: scoreSchema.parse(file.measured) };
    },
    judge: ({ network }, silenced, signal) => compute.run('reader-judge', { network, silenced }, signal),
    async coder(which, signal, onEpoch = () => {}) {
      const recipe = coderText(which.size);
      const file = await open(coderName(which), recipe, signal, onEpoch, async (shared, tell) => {
        const made = await compute.run('coder-train', { ...coderRecipe, ...which }, shared, tell);
        return { network: made.network, measured: made.error };
      });
      return { network: file.network, error: errorSchema.parse(file.measured) };
    },
    async coders(seed) {
      const found: { size: number; error: number }[] = [];
      for (let size = SIZES.least; size <= SIZES.most; size++) {
        const file = await readNetwork(join(folder, coderName({ size, seed })), coderText(size));
        if (file !== null) found.push({ size, error: errorSchema.parse(file.measured) });
      }
      return found;
    },
    codes: ({ network }, signal) => compute.run('coder-codes', { network }, signal),
  };
}

const textOf = (kind: string, { digits, epochs }: Recipe, size = 0): string =>
  JSON.stringify([VERSION, kind, digits, epochs, size]);

const bytesOf = ({ network }: NetworkFile): number =>
  network.layers.reduce((sum, { weights, biases }) => sum + weights.byteLength + biases.byteLength, 1);
