/**
 * A few rows of a public data set, through the Hugging Face viewer's API (GET /rows). Only what is on the list below is asked
 * for, from one host; nothing that a person typed is sent. Time and size are bounded, and what arrives is only text to show.
 */
import { UserError } from '../bot/errors.ts';
import { externalData as it } from '../text/external-data.ts';

/** Where a set's rows are, and which of their columns is shown. */
interface Place {
  readonly dataset: string;
  readonly config: string;
  readonly split: string;
  /** rows that can be asked for: far fewer than there are */
  readonly from: number;
}

export const PUBLIC_SETS = {
  wikipedia: { dataset: 'wikimedia/wikipedia', config: '20231101.it', split: 'train', from: 50_000 },
  libri: { dataset: 'Helsinki-NLP/opus_books', config: 'en-it', split: 'train', from: 30_000 },
} as const satisfies Readonly<Record<string, Place>>;
export type PublicSet = keyof typeof PUBLIC_SETS;

export interface PublicRow {
  /** its place in the set */
  readonly index: number;
  /** 'title: Roma', one column a line, as it was stored; cut at CELL characters */
  readonly cells: readonly { readonly column: string; readonly text: string }[];
}

export interface PublicRows {
  /** @param at any whole number: the rows that it leads to. @throws UserError when there is no answer in time, or none that can be read */
  read(
    name: PublicSet,
    at: number,
    signal: AbortSignal,
  ): Promise<{ readonly dataset: string; readonly rows: readonly PublicRow[] }>;
}

export interface PublicRowsOptions {
  readonly fetch: typeof globalThis.fetch;
  /** of another server, for tests */
  readonly base?: string;
  readonly timeoutMs?: number;
}

const HOST = 'https://datasets-server.huggingface.co';
const TIMEOUT_MS = 5000;
const MOST_BYTES = 500_000;
const ROWS = 3;
const CELL = 400;

export function createPublicRows({
  fetch,
  base = HOST,
  timeoutMs = TIMEOUT_MS,
}: PublicRowsOptions): PublicRows {
  return {
    async read(name, at, signal) {
      const { dataset, config, split, from } = PUBLIC_SETS[name];
      const query = new URLSearchParams({
        dataset,
        config,
        split,
        offset: String(at % from),
        length: String(ROWS),
      });
      const within = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
      try {
        const answer = await fetch(`${base}/rows?${query}`, { redirect: 'error', credentials: 'omit', signal: within }); // biome-ignore format: one line
        if (!answer.ok) throw new UserError(it.refused(answer.status));
        return { dataset, rows: rowsOf(await bounded(answer)) };
      } catch (error) {
        signal.throwIfAborted();
        if (error instanceof UserError) throw error;
        // a blocked network, no answer in time, a redirection, JSON that isn't
        throw new UserError(it.unreachable);
      }
    },
  };
}

/** The whole answer, if it isn't larger than it may be. */
async function bounded(answer: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of answer.body ?? []) {
    size += part.byteLength;
    if (size > MOST_BYTES) throw new UserError(it.tooLarge);
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

/** { rows: [{ row_idx: 7, row: { title: 'Roma', text: '…' } }] }, of anything else an error. */
function rowsOf(json: string): readonly PublicRow[] {
  const answer: unknown = JSON.parse(json);
  if (!isRecord(answer) || !Array.isArray(answer.rows)) throw new UserError(it.unreadable);
  const rows = answer.rows.slice(0, ROWS).filter(isRecord);
  const read = rows.flatMap(({ row_idx: index, row }) =>
    typeof index === 'number' && isRecord(row) ? [{ index, cells: cellsOf(row) }] : [],
  );
  if (read.length === 0) throw new UserError(it.unreadable);
  return read;
}

const cellsOf = (row: Readonly<Record<string, unknown>>): PublicRow['cells'] =>
  Object.entries(row)
    .slice(0, 6)
    .map(([column, value]) => ({
      column: column.slice(0, 40),
      text: (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, CELL),
    }));

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
