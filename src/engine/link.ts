/** The engine's child process, as the supervisor sees it. */
import { fork } from 'node:child_process';
import { constants, setPriority } from 'node:os';
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
/** Lets the worker collect when it has grown (see child/collect.ts). */
const EXEC_ARGV: readonly string[] = ['--expose-gc', '--max-semi-space-size=2'];

/**
 * glibc would raise this by itself at the first large block that is freed, keep such blocks in its heap from then on, and
 * lose them to fragments: Gemma's child grew by 600 MB. Fixed, they go back to the system. Means nothing elsewhere.
 */
const MALLOC = { MALLOC_MMAP_THRESHOLD_: '1048576' } as const;

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Starts the compiled worker in a process of its own. What it writes to stderr is kept for the reason of its death.
 *
 * @param environment the child's; this process's own, as it is, when left out
 * @param background for a second model, which gives way to the first
 */
export function forkWorker(worker: URL, environment?: Environment, background = false): Spawn {
  return (events) => {
    const child = fork(fileURLToPath(worker), [], {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      execArgv: [...EXEC_ARGV],
      ...(environment && { env: { ...MALLOC, ...environment } }),
    });
    giveWay(child.pid, background);
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

/** The model takes what processor time the bot leaves: people are acknowledged first. */
function giveWay(pid: number | undefined, background: boolean): void {
  if (pid === undefined) return;
  try {
    const { PRIORITY_BELOW_NORMAL, PRIORITY_LOW } = constants.priority;
    setPriority(pid, background ? PRIORITY_LOW : PRIORITY_BELOW_NORMAL);
  } catch {
    // some systems don't let a program do that: then they share as equals
  }
}
