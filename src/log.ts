/** The program's log on the console: one line each, with the time. Never a person's text, never a secret. */
import type { LogLevel } from './config.ts';

export interface Logger {
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}

const RANK: Readonly<Record<LogLevel, number>> = { silent: 0, error: 1, warn: 2, info: 3, debug: 4 };

export function createLog(level: LogLevel, write: (line: string) => void, now: () => Date): Logger {
  const line = (name: 'info' | 'warn' | 'error') => (message: string) => {
    if (RANK[name] <= RANK[level]) write(`${now().toISOString().slice(11, 19)} ${name.padEnd(5)} ${message}`);
  };
  return { info: line('info'), warn: line('warn'), error: line('error') };
}
