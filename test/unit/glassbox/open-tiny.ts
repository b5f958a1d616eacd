/** A tiny model in this thread, for tests of what it computes. */
import type { ByteSource } from '../../../src/glassbox/gguf/cursor.ts';
import type { Model } from '../../../src/glassbox/model/forward.ts';
import { referenceKernel } from '../../../src/glassbox/model/kernel.ts';
import { type OpenOptions, openModel } from '../../../src/glassbox/read/open.ts';
import { type Tiny, tinyGguf } from './tiny-gguf.ts';

export const never = () => undefined;

export function sourceOf(bytes: Uint8Array): ByteSource {
  return {
    size: bytes.length,
    read: (offset, into) => into.set(bytes.subarray(offset, offset + into.length)),
  };
}

export function openTiny(tiny: Tiny = {}, options: Partial<OpenOptions> = {}): Model {
  const readable = { kernel: referenceKernel, memoryLimit: 1e9 };
  return openModel(sourceOf(tinyGguf(tiny)), { ...readable, ...options });
}
