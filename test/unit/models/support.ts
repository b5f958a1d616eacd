/** A small file of weights, a server that misbehaves on request, wheels, and a stand-in for Python: what the fetch meets outside. */
import { createHash } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { crc32 } from 'node:zlib';
import { onTestFinished } from 'vitest';
import {
  type Catalogue,
  type CatalogueEntry,
  catalogueSchema,
  type Source,
} from '../../../src/engine/catalogue.ts';
import type { Patience } from '../../../src/engine/fetch/progress.ts';

/** 400,000 bytes that begin as a GGUF does and repeat nowhere soon */
export const weights: Buffer = Buffer.concat([
  Buffer.from('GGUF'),
  Buffer.from(Uint32Array.from({ length: 99_999 }, (_, i) => Math.imul(i + 1, 2_654_435_761) >>> 0).buffer),
]);
export const sha256: string = createHash('sha256').update(weights).digest('hex');

/** quick to give up, quick to try again */
export const hasty: Patience = {
  idleMs: 400,
  retries: 2,
  pause: async (_ms, signal) => {
    await sleep(1, undefined, { signal });
  },
};

export async function scratch(): Promise<string> {
  return await mkdtemp(join(tmpdir(), 'prossimo-models-'));
}

export function catalogueOf(...sources: Source[]): Catalogue {
  const entry: CatalogueEntry = {
    name: 'piccolo',
    title: 'Piccolo',
    type: 'base',
    languages: ['it'],
    description: 'Un modello di prova.',
    licence: { name: 'Libera', notice: 'Si può usare.', url: 'https://example.org/licenza' },
    file: 'piccolo.gguf',
    bytes: weights.length,
    sha256,
    sources,
  };
  return catalogueSchema.parse({ default: 'piccolo', models: [entry] });
}

export const hub: Source = {
  kind: 'huggingface',
  repo: 'qualcuno/piccolo',
  revision: 'main',
  file: 'piccolo.gguf',
};

type Handler = (request: IncomingMessage, response: ServerResponse, start: number, count: number) => void;

export interface Server {
  readonly url: string;
  /** the Range header of each request, '' where there was none */
  readonly ranges: readonly string[];
  readonly rewrite: (url: string) => string;
}

/** `handler` gets where the request wants to begin, and how many requests came before. Closed when the test ends. */
export async function serve(handler: Handler): Promise<Server> {
  const ranges: string[] = [];
  const server = createServer((request, response) => {
    const range = request.headers.range ?? '';
    ranges.push(range);
    handler(request, response, Number(/bytes=(\d+)-/.exec(range)?.[1] ?? 0), ranges.length - 1);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, ranges, rewrite: (address) => address.replace('https://huggingface.co', url) };
}

/** Answers as a good server does; `until` drops the connection there. */
export function sendFrom(
  response: ServerResponse,
  body: Buffer,
  start: number,
  until: number = body.length,
): void {
  const ranged = start > 0;
  response.writeHead(ranged ? 206 : 200, {
    'content-length': body.length - start,
    ...(ranged && { 'content-range': `bytes ${start}-${body.length - 1}/${body.length}` }),
  });
  response.write(body.subarray(start, until), () => {
    // what was sent may arrive first: a client drops what it had not read when the connection breaks
    if (until < body.length) setTimeout(() => response.destroy(), 40);
    else response.end();
  });
}

/** A zip of one stored member, by the format's own appendix (APPNOTE 4.3). */
export function zipOf(name: string, body: Buffer): Buffer {
  const central = Buffer.alloc(46 + name.length);
  const local = Buffer.alloc(30 + name.length);
  local.writeUInt32LE(0x04034b50, 0);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(20, 4);
  for (const [header, at] of [
    [local, 4],
    [central, 6],
  ] as const) {
    header.writeUInt16LE(20, at);
    header.writeUInt32LE(crc32(body), at + 10);
    header.writeUInt32LE(body.length, at + 14);
    header.writeUInt32LE(body.length, at + 18);
    header.writeUInt16LE(name.length, at + 22);
  }
  local.write(name, 30);
  central.write(name, 46);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length + body.length, 16);
  return Buffer.concat([local, body, central, end]);
}

/**
 * A command that answers as `python3 -m pip` does: it "downloads" by copying from a folder of wheels.
 * @param broken what it prints instead of doing so, ending with an error
 */
export async function pythonWith(
  wheels: Readonly<Record<string, Buffer>>,
  broken = '',
): Promise<readonly [string, string]> {
  const folder = await scratch();
  for (const [requirement, wheel] of Object.entries(wheels))
    await writeFile(join(folder, `${requirement}.whl`), wheel);
  const script = join(folder, 'python.mjs');
  await writeFile(
    script,
    `import { appendFileSync, copyFileSync } from 'node:fs';
const args = process.argv.slice(2);
if (args[0] !== '-c') process.exit(0);
const broken = ${JSON.stringify(broken)};
if (broken !== '') { console.error(broken); process.exit(1); }
const requirement = args.at(-1);
appendFileSync(${JSON.stringify(join(folder, 'calls.txt'))}, requirement + '\\n');
copyFileSync(${JSON.stringify(folder)} + '/' + requirement + '.whl', args[args.indexOf('--dest') + 1] + '/pacchetto.whl');
`,
  );
  return [process.execPath, script];
}
