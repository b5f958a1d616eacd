/** Why the program can't start, in words for whoever started it: the cause, then the next step. */
import { LoginError } from './bot/client.ts';
import { ConfigError } from './config.ts';
import { DataInUse } from './data-lock.ts';
import { CatalogueError } from './engine/catalogue.ts';
import { ModelError } from './engine/fetch.ts';
import { EngineError } from './engine/port.ts';
import { StoreError } from './store/database.ts';
import { failures } from './text/start.ts';

/** @param at which data file and which model were meant, once they are known */
export function failure(error: unknown, at: { readonly data: string; readonly model: string }): string {
  if (error instanceof DataInUse) return failures.inUse(error.url);
  if (isNotAFolder(error)) return failures.unwritable(at.data);
  if (error instanceof StoreError) return failures[error.reason](at.data);
  if (error instanceof EngineError) return failures.engine(at.model, error.message);
  const told = [ConfigError, ModelError, CatalogueError, LoginError];
  if (error instanceof Error && told.some((kind) => error instanceof kind)) return error.message;
  return failures.unexpected(error instanceof Error ? (error.stack ?? error.message) : String(error));
}

/** Making the data folder failed: something else is there, or it may not be written. */
function isNotAFolder(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const call = error instanceof Error && 'syscall' in error ? String(error.syscall) : '';
  return (
    (call === 'mkdir' || call === 'open') && ['EEXIST', 'ENOTDIR', 'EACCES', 'EPERM', 'EROFS'].includes(code)
  );
}
