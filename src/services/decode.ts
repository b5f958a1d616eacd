/** Token ids back to text, through the exact bytes of the vocabulary. */
import type { Vocabulary } from '../engine/port.ts';

/** Bytes that are no valid UTF-8 on their own (a token may hold part of a character) become U+FFFD. */
export function decode(vocabulary: Vocabulary, ids: readonly number[]): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    Buffer.concat(ids.map((id) => vocabulary.entry(id).bytes)),
  );
}
