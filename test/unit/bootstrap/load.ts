/** The bootstrap's modules are plain JavaScript that must run before anything is built: loaded here by address, untyped. */
import { pathToFileURL } from 'node:url';

export async function load(file: string) {
  return await import(pathToFileURL(`scripts/bootstrap/${file}`).href);
}
