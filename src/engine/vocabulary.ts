/** The vocabulary as it travels from the child (packed in three arrays) and as the bot reads it. */
import type { Kind, Vocabulary, VocabularyEntry } from './port.ts';

export const KINDS: readonly Kind[] = ['text', 'byte', 'control', 'unknown'];

export interface PackedVocabulary {
  /** all the tokens' bytes, one after the other */
  readonly bytes: Uint8Array;
  /** where each token begins in `bytes`, and the end: (size + 1,) */
  readonly offsets: Uint32Array;
  /** places in KINDS, (size,) */
  readonly kinds: Uint8Array;
}

export function packVocabulary(entries: Iterable<Omit<VocabularyEntry, 'id'>>): PackedVocabulary {
  const all = [...entries];
  const offsets = new Uint32Array(all.length + 1);
  all.forEach(({ bytes }, id) => {
    offsets[id + 1] = (offsets[id] as number) + bytes.length;
  });
  const bytes = new Uint8Array(offsets[all.length] as number);
  all.forEach((entry, id) => {
    bytes.set(entry.bytes, offsets[id]);
  });
  return { bytes, offsets, kinds: Uint8Array.from(all, ({ kind }) => KINDS.indexOf(kind)) };
}

/** A view on the packed arrays: entries are made when they are read. */
export function openVocabulary({ bytes, offsets, kinds }: PackedVocabulary): Vocabulary {
  const size = kinds.length;
  return {
    size,
    entry(id) {
      if (!Number.isInteger(id) || id < 0 || id >= size) {
        throw new RangeError(`token ${id} is outside the vocabulary of ${size}`);
      }
      return {
        id,
        bytes: bytes.subarray(offsets[id], offsets[id + 1]),
        kind: KINDS[kinds[id] as number] ?? 'unknown',
      };
    },
  };
}
