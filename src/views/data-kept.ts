/** What /dati keeps of a class's own: a text that can be counted, from what was pasted or attached, and the words to go on from. */
import type { Upload } from '../bot/command.ts';
import { UserError } from '../bot/errors.ts';
import { decodeText } from '../labs/csv/decode.ts';
import { words as readWords } from '../labs/ngrams/tokenise.ts';
import type { Services } from '../services.ts';
import { dati as it } from '../text/dati.ts';
import { errors } from '../text/errors.ts';

export const KIND = 'dati';
/** UTF-8 bytes of a text of the class's own. */
const MOST_BYTES = 200_000;
const LEAST_WORDS = 12;

/** What lies behind a panel's buttons. */
export interface KeptData {
  /** words to go on from; '' for those that the text itself suggests */
  readonly start: string;
  /** the class's own text, or none */
  readonly own: { readonly title: string; readonly text: string } | null;
}

/** @throws UserError for both at once, or what can't be counted */
export async function ownText(
  text: string | undefined,
  file: Upload | undefined,
  signal: AbortSignal,
): Promise<KeptData['own']> {
  if (text !== undefined && file !== undefined) throw new UserError(it.eitherOr);
  if (file !== undefined) {
    const decoded = decodeText(await file.read(MOST_BYTES, signal));
    if ('notText' in decoded) throw new UserError(it.notText[decoded.notText]);
    return { title: file.name, text: checked(decoded.text) };
  }
  return text === undefined ? null : { title: it.ownTitle, text: checked(text) };
}

function checked(text: string): string {
  if (text.length > MOST_BYTES) throw new UserError(it.tooLong(text.length, MOST_BYTES));
  const count = readWords(text).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  if (count < LEAST_WORDS) throw new UserError(it.tooShort(count, LEAST_WORDS));
  return text;
}

/** @throws UserError when its life is over */
export function findData(id: string, { panels }: Services): KeptData {
  const kept = panels.find(id, KIND);
  if (!isKept(kept)) throw new UserError(errors.forgotten);
  return kept;
}

function isKept(kept: unknown): kept is KeptData {
  if (typeof kept !== 'object' || kept === null || !('start' in kept) || !('own' in kept)) return false;
  const { start, own } = kept;
  if (typeof start !== 'string' || typeof own !== 'object') return false;
  return (
    own === null ||
    ('title' in own && typeof own.title === 'string' && 'text' in own && typeof own.text === 'string')
  );
}
