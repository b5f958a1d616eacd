/** Why the program can't start, in words for whoever started it: the cause, then the next step. */
import { LoginError } from './bot/client.ts';
import { ConfigError } from './config.ts';
import { CatalogueError } from './engine/catalogue.ts';
import { ModelError } from './engine/fetch.ts';
import { EngineError } from './engine/port.ts';
import { StoreError } from './store/database.ts';
import { failures } from './text/start.ts';

/** @param at which data file and which model were meant, once they are known */
export function failure(error: unknown, at: { readonly data: string; readonly model: string }): string {
  if (error instanceof StoreError) return failures[error.reason](at.data);
  if (error instanceof EngineError) return failures.engine(at.model, error.message);
  const told = [ConfigError, ModelError, CatalogueError, LoginError];
  if (error instanceof Error && told.some((kind) => error instanceof kind)) return error.message;
  return failures.unexpected(error instanceof Error ? (error.stack ?? error.message) : String(error));
}
