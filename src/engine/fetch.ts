/** From what `MODEL=` says to a checked file of weights on this computer. Knows nothing of how a model is run. */
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { findModel } from './catalogue.ts';
import { AddressError, parseModelAddress } from './fetch/address.ts';
import { diskProblem, errorCode, ModelError } from './fetch/errors.ts';
import { isGguf } from './fetch/files.ts';
import { fromCatalogue } from './fetch/from-catalogue.ts';
import { fromHub } from './fetch/from-hub.ts';
import { type EnsureModelOptions, nameOf, type ReadyModel } from './fetch/options.ts';

export { ModelError } from './fetch/errors.ts';
export type { EnsureModelOptions, ReadyModel } from './fetch/options.ts';
export type { Progress } from './fetch/progress.ts';

/**
 * Finds, or fetches and checks, the weights. Two processes may ask at once: one fetches, the other waits.
 * An aborted or failed fetch leaves a `.part` from which the next one goes on.
 * @throws ModelError with the cause and the next step in Italian; the signal's reason when aborted
 */
export async function ensureModel(options: EnsureModelOptions): Promise<ReadyModel> {
  try {
    const address = parseModelAddress(options.model);
    if (address.kind === 'path') return await ownFile(resolve(options.cwd, address.path));
    if (address.kind === 'hf') return await fromHub(options, address);
    const entry = findModel(options.catalogue, address.name);
    if (entry !== undefined) return await fromCatalogue(options, entry);
    const names = options.catalogue.models.map((model) => model.name).join(', ');
    throw new ModelError(`MODEL: "${address.name}" non è nel catalogo (${names}).
Scrivi nel file .env uno di questi nomi, il percorso di un file .gguf, o un indirizzo hf:utente/deposito/file.gguf.`);
  } catch (error) {
    options.signal.throwIfAborted();
    if (error instanceof AddressError) throw new ModelError(`MODEL: ${error.reason}`, { cause: error });
    throw diskProblem(error, options.dir) ?? error;
  }
}

async function ownFile(path: string): Promise<ReadyModel> {
  const found = await stat(path).catch((error: unknown) => {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return null;
    throw diskProblem(error, path) ?? error;
  });
  if (!found?.isFile())
    throw new ModelError(`MODEL: non c'è nessun file ${path}.\nControlla il percorso nel file .env.`);
  const whole = await isGguf(path).catch((error: unknown) => {
    throw diskProblem(error, path) ?? error;
  });
  if (!whole)
    throw new ModelError(
      `MODEL: ${path} non è un modello in formato GGUF.\nScegli un file che finisce con .gguf.`,
    );
  return { path, entry: null, name: nameOf(path) };
}
