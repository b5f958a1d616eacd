/** `python3 -m pip download`, watched: finds a Python, tells how many bytes have come, and puts failures in words. */
import { spawn } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { SourceError } from './errors.ts';
import type { Patience } from './progress.ts';

/** A Python to call, with the arguments that go before `-m`. */
export type Python = readonly [command: string, ...before: string[]];

/** The ways to call Python 3 on this system, best first. */
export function pythons(platform: NodeJS.Platform): readonly Python[] {
  return platform === 'win32' ? [['py', '-3'], ['python'], ['python3']] : [['python3'], ['python']];
}

/** `python -m pip` with another temporary folder: pip has no option for it, and there its growing download can be measured. */
const PIP_IN_FOLDER =
  'import runpy, sys, tempfile; tempfile.tempdir = sys.argv.pop(1); runpy.run_module("pip", run_name="__main__", alter_sys=True)';

interface Ran {
  readonly code: number | null;
  readonly output: string;
}

/**
 * The first candidate that has pip.
 * @throws SourceError when Python or pip is missing
 */
export async function findPython(candidates: readonly Python[], signal: AbortSignal): Promise<Python> {
  let withoutPip = false;
  for (const python of candidates) {
    const ran = await runPython(python, ['-m', 'pip', '--version'], signal);
    if (ran?.code === 0) return python;
    if (ran !== null && /No module named pip/.test(ran.output)) withoutPip = true;
  }
  throw new SourceError(
    withoutPip
      ? 'a Python manca pip: si aggiunge con "python3 -m ensurepip"'
      : "per questa via serve Python 3, che su questo computer non c'è (si installa da python.org)",
  );
}

/**
 * Downloads one wheel, without what it depends on, into an empty folder that is also pip's temporary folder.
 * @returns the path of the wheel
 * @throws SourceError
 */
export async function downloadWheel(
  python: Python,
  requirement: string,
  folder: string,
  patience: Patience,
  signal: AbortSignal,
  onBytes: (bytes: number) => void,
): Promise<string> {
  const idle = new AbortController();
  let last = 0;
  let quiet = 0;
  const watch = setInterval(async () => {
    const bytes = await bytesUnder(folder);
    quiet = bytes > last ? 0 : quiet + 500;
    // pip has its own retries and timeouts: it gets four times the patience of a bare download
    if (quiet > 4 * patience.idleMs) idle.abort();
    last = Math.max(last, bytes);
    onBytes(last);
  }, 500);
  const options = ['--no-deps', '--only-binary=:all:', '--no-cache-dir', '--no-input', '--progress-bar=off'];
  const call = ['download', ...options, '--disable-pip-version-check', '--dest', folder, requirement];
  try {
    const ran = await runPython(
      python,
      ['-c', PIP_IN_FOLDER, folder, ...call],
      AbortSignal.any([signal, idle.signal]),
    );
    if (ran?.code !== 0) throw new SourceError(pipReason(ran?.output ?? '', requirement));
  } catch (error) {
    if (idle.signal.aborted && !signal.aborted)
      throw new SourceError('pip non riceve più nulla', { cause: error });
    throw error;
  } finally {
    clearInterval(watch);
  }
  const wheel = (await readdir(folder)).find((name) => name.endsWith('.whl'));
  if (wheel === undefined) throw new SourceError(`pip non ha lasciato il pacchetto ${requirement}`);
  return join(folder, wheel);
}

/** The last lines of pip, read for a person. */
export function pipReason(output: string, requirement: string): string {
  if (/Errno 28|No space left/i.test(output)) return 'il disco è pieno';
  if (/Errno 13|Permission denied/i.test(output)) return 'pip non ha il permesso di scrivere';
  if (/CERTIFICATE_VERIFY_FAILED|SSLError/i.test(output)) {
    return 'il certificato di PyPI non è valido: la rete forse controlla il traffico cifrato';
  }
  if (
    /NewConnectionError|Failed to establish|Name or service|getaddrinfo|timed? ?out|ProxyError|Max retries/i.test(
      output,
    )
  ) {
    return 'PyPI non si raggiunge: manca la connessione a Internet, o la rete lo blocca';
  }
  if (/No matching distribution|Could not find a version/i.test(output)) return `PyPI non ha ${requirement}`;
  const line =
    output.split(/\r?\n/).findLast((text) => /^ERROR/.test(text)) ??
    output.trim().split(/\r?\n/).at(-1) ??
    '';
  return `pip non è riuscito${line === '' ? '' : `: ${line.replace(/^ERROR: /, '').slice(0, 200)}`}`;
}

/** null when the command doesn't exist */
function runPython(
  [command, ...before]: Python,
  args: readonly string[],
  signal: AbortSignal,
): Promise<Ran | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...before, ...args], {
      signal,
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    let output = '';
    const collect = (chunk: Buffer) => {
      output = (output + chunk.toString('utf8')).slice(-20_000);
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', (error) => {
      if (signal.aborted) reject(error);
      else resolve(null);
    });
    child.on('close', (code) => {
      if (signal.aborted) reject(signal.reason);
      else resolve({ code, output });
    });
  });
}

async function bytesUnder(folder: string): Promise<number> {
  let sum = 0;
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    if (entry.isFile())
      sum += await stat(join(entry.parentPath, entry.name)).then(
        (s) => s.size,
        () => 0,
      );
  }
  return sum;
}
