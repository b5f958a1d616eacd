/** Opens the local classroom on the wanted port, or on the next free one: a taken port is no reason not to start. */
import { fileURLToPath } from 'node:url';
import type { AulaLog } from './aula/log.ts';
import { type Aula, startAula } from './aula/start.ts';
import type { AulaStorage } from './aula/storage.ts';
import type { Logger } from './log.ts';

export interface OpenOptions {
  /** 0 for any free one */
  readonly port: number;
  readonly storage: AulaStorage;
  readonly token: string;
  readonly log: Logger;
}

/** How many ports after the wanted one are tried before any free one will do. */
const TRIES = 10;

/** @returns the aula, and the wanted port when something else had it */
export async function openAula({
  port,
  storage,
  token,
  log,
}: OpenOptions): Promise<{ aula: Aula; taken: number | null }> {
  const page = fileURLToPath(new URL('../page', import.meta.url));
  const told: AulaLog = (level, text, cause) =>
    log[level](`aula: ${text}${cause instanceof Error ? ` (${cause.message})` : ''}`);
  const wanted =
    port === 0
      ? [0]
      : [...Array.from({ length: TRIES }, (_, i) => port + i).filter((one) => one <= 65535), 0];
  for (const one of wanted) {
    try {
      const aula = await startAula({ port: one, storage, token, page, log: told });
      return { aula, taken: one === port ? null : port };
    } catch (error) {
      if (!isTaken(error)) throw error;
    }
  }
  throw new Error(`no free port from ${port} on`);
}

function isTaken(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES')
  );
}
