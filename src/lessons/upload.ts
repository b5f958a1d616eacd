/** Bytes that somebody sent -> a lesson's text. Text in UTF-8 only, whatever the file is called. */

import { upload as it } from '../text/lesson/check.ts';
import { whole } from '../text/lesson/problems.ts';
import type { Problem } from './lesson.ts';
import { MOST_BYTES, unixLines } from './parse/source.ts';

export { MOST_BYTES };

/**
 * A byte order mark and Windows line ends are taken away.
 * @param file its name, for the problem
 */
export function lessonText(
  bytes: Uint8Array,
  file: string,
): { readonly text: string } | { readonly problems: readonly Problem[] } {
  if (bytes.length > MOST_BYTES)
    return { problems: [{ file, line: 1, ...whole.tooLarge(bytes.length, MOST_BYTES) }] };
  try {
    return { text: unixLines(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
  } catch {
    return { problems: [{ file, line: firstBad(bytes), ...it.notText }] };
  }
}

/** The line, from 1, where the bytes stop being UTF-8. */
function firstBad(bytes: Uint8Array): number {
  const text = new TextDecoder('utf-8').decode(bytes);
  const at = text.indexOf('\uFFFD');
  return at < 0 ? 1 : unixLines(text.slice(0, at)).split('\n').length;
}
