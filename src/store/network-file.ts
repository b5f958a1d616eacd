/** A trained network in a file, so that a restart need not train it again. A damaged or foreign file counts as none. */
import { endianness } from 'node:os';
import { z } from 'zod';
import type { Network } from '../labs/nn/network.ts';
import { readSealed, writeSealed } from './sealed-file.ts';

const headerSchema = z.object({
  /** how it was trained: another recipe is another network */
  recipe: z.string(),
  /** what was measured of it: plain JSON, checked by whoever reads it */
  measured: z.unknown(),
  layers: z.array(
    z.object({
      inputs: z.number().int().positive().max(10_000),
      outputs: z.number().int().positive().max(10_000),
      activation: z.enum(['linear', 'step', 'sigmoid', 'relu', 'tanh', 'softmax']),
    }),
  ),
});

export interface NetworkFile {
  readonly network: Network;
  readonly measured: unknown;
}

/** A sealed file whose body is each layer's weights and biases as little-endian float64. */
const MAGIC = 'PROSSIMO-N1\n';

/** Null when there is none, or it is damaged, or was trained otherwise. */
export async function readNetwork(path: string, recipe: string): Promise<NetworkFile | null> {
  try {
    const sealed = await readSealed(path, MAGIC);
    if (sealed === null) return null;
    const header = headerSchema.parse(sealed.header);
    if (header.recipe !== recipe) return null;
    const numbers = new Float64Array(new Uint8Array(sealed.body).buffer);
    if (endianness() === 'BE') Buffer.from(numbers.buffer).swap64();
    if (!numbers.every(Number.isFinite)) return null;
    let at = 0;
    const next = (count: number) => {
      at += count;
      return numbers.slice(at - count, at);
    };
    const layers = header.layers.map((layer) => ({
      ...layer,
      weights: next(layer.inputs * layer.outputs),
      biases: next(layer.outputs),
    }));
    const whole = layers.reduce((sum, { inputs, outputs }) => sum + (inputs + 1) * outputs, 0);
    return whole === numbers.length ? { network: { layers }, measured: header.measured } : null;
  } catch {
    return null;
  }
}

/** Whole or not at all: written beside, then moved into place. @throws what the file system says */
export async function writeNetwork(
  path: string,
  recipe: string,
  { network, measured }: NetworkFile,
): Promise<void> {
  const parts = network.layers.flatMap(({ weights, biases }) => [weights, biases]);
  const body = Buffer.concat(
    parts.map(({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength)),
  );
  if (endianness() === 'BE') body.swap64();
  const layers = network.layers.map(({ inputs, outputs, activation }) => ({ inputs, outputs, activation }));
  await writeSealed(path, MAGIC, { recipe, measured, layers }, body);
}
