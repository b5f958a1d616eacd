/** Compares and fingerprints secrets. */
import { createHash, timingSafeEqual } from 'node:crypto';

/** Takes a time that says nothing about either text. */
export function sameSecret(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}

/** What is kept of a secret, so that who reads the storage can't use it. */
export function fingerprint(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
