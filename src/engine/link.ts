/** The engine's child process, as the supervisor sees it. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { FromChild, ToChild } from './protocol.ts';

export interface Link {
  readonly pid: number | undefined;
  send(message: ToChild): void;
  /** ends it at once; `exit` follows */
  kill(): void;
}

export interface LinkEvents {
  message(message: FromChild): void;
  /** called once; the reason is for the log and /modello */
  exit(reason: string): void;
}

export type Spawn = (events: LinkEvents) => Link;

const KEPT_LINES = 8;
/**
 * A small young generation, in MB. Every step of node-llama-cpp leaves a sampler that holds 12 bytes a token of the vocabulary
 * outside V8's sight until it is collected: with the default, Gemma's child grew by 1 GB before V8 saw a reason to.
 */
const EXEC_ARGV: readonly string[] = ['--max-semi-space-size=2'];

/** Starts the compiled worker in a process of its own. What it writes to stderr is kept for the reason of its death. */
export function forkWorker(worker: URL): Spawn {
  return (events) => {
    const child = fork(fileURLToPath(worker), [], {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      execArgv: [...EXEC_ARGV],
    });
    let lines: string[] = [];
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      lines = [...lines, ...text.split('\n').filter((line) => line.trim() !== '')].slice(-KEPT_LINES);
    });
    child.on('message', (message) => events.message(message as FromChild));
    let gone = false;
    const exit = (how: string) => {
      if (gone) return;
      gone = true;
      events.exit([how, ...lines].join('; '));
    };
    child.on('error', (error) => exit(error.message));
    child.on('close', (code, signal) => exit(signal ?? `exit code ${code}`));
    return {
      pid: child.pid,
      send: (message) => {
        if (child.connected) child.send(message, () => undefined);
      },
      kill: () => {
        child.kill('SIGKILL');
      },
    };
  };
}
