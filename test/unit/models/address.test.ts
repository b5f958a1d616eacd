import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AddressError, huggingFaceUrl, parseModelAddress } from '../../../src/engine/fetch/address.ts';

test.each([
  ['gemma-3-270m', { kind: 'name', name: 'gemma-3-270m' }],
  ['./modelli/mio.gguf', { kind: 'path', path: './modelli/mio.gguf' }],
  ['C:\\modelli\\mio.gguf', { kind: 'path', path: 'C:\\modelli\\mio.gguf' }],
  ['mio.GGUF', { kind: 'path', path: 'mio.GGUF' }],
  ['hf:a/b/c.gguf', { kind: 'hf', repo: 'a/b', revision: 'main', file: 'c.gguf' }],
  ['HF://a/b@v1.0/sub/c.gguf', { kind: 'hf', repo: 'a/b', revision: 'v1.0', file: 'sub/c.gguf' }],
  [
    'https://huggingface.co/a/b/blob/main/c.gguf?download=true',
    { kind: 'hf', repo: 'a/b', revision: 'main', file: 'c.gguf' },
  ],
  [
    'hf:https://huggingface.co/a/b/resolve/0f3c/c.gguf',
    { kind: 'hf', repo: 'a/b', revision: '0f3c', file: 'c.gguf' },
  ],
])('%s', (text, address) => {
  expect(parseModelAddress(text)).toEqual(address);
});

test.each([
  ['', 'è vuoto'],
  ['hf:', 'manca il nome del file'],
  ['hf:a/b', 'manca il nome del file'],
  ['hf:a/b/c.bin', 'deve finire con .gguf'],
  ['hf:a/b/../../c.gguf', 'non si capisce'],
  ['hf:../b/c.gguf', 'non si capisce'],
  ['hf:a/b@../c.gguf', 'non si capisce'],
  ['hf:a/b/c d.gguf', 'non si capisce'],
  ['http://altrove.it/c.gguf', 'solo quelli di Hugging Face'],
  ['a\0b', 'carattere vietato'],
])('%j is refused in words', (text, reason) => {
  expect(() => parseModelAddress(text)).toThrow(reason);
});

test('whatever is typed, the answer is an address or an AddressError, and no file leaves its folder', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string().map((tail) => `hf:${tail}`),
      ),
      (text) => {
        try {
          const address = parseModelAddress(text);
          if (address.kind !== 'hf') return;
          expect([...address.repo.split('/'), address.revision, ...address.file.split('/')]).not.toContain(
            '..',
          );
        } catch (error) {
          expect(error).toBeInstanceOf(AddressError);
        }
      },
    ),
  );
});

test('the address to download from', () => {
  expect(huggingFaceUrl('a/b', 'main', 'sub/c.gguf')).toBe(
    'https://huggingface.co/a/b/resolve/main/sub/c.gguf',
  );
});
