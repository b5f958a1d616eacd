/** A short name for data, the same for the same data: FNV-1a (Fowler, Noll, Vo), 32 bits. To tell apart, not to protect. */

/** @example fingerprint([[1, 2]]) is always the same eight hexadecimal digits */
export function fingerprint(data: unknown): string {
  let hash = 0x811c9dc5;
  for (const character of JSON.stringify(data) ?? '') {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, '0');
}
