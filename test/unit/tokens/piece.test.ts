import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupPieces, join, type Piece } from '../../../src/tokens/piece.ts';
import { hex, isWhole, readable, runs } from '../../../src/tokens/utf8.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const piece = (id: number, bytes: Iterable<number>, kind: Piece['kind'] = 'text'): Piece => ({
  id,
  bytes: Uint8Array.from(bytes),
  kind,
});
const shape = (pieces: readonly Piece[]) =>
  groupPieces(pieces).map((s) => [s.text, s.pieces.map((p) => p.id), s.start, s.end]);

describe('groupPieces', () => {
  test('an emoji of three tokens is one segment with three ids', () => {
    const [a = 0, b = 0, c = 0, d = 0] = utf8('🦜');
    expect(
      shape([piece(1, utf8('ciao ')), piece(7, [a, b]), piece(8, [c]), piece(9, [d]), piece(2, utf8('!'))]),
    ).toEqual([
      ['ciao ', [1], 0, 5],
      ['🦜', [7, 8, 9], 5, 9],
      ['!', [2], 9, 10],
    ]);
  });

  test('a token that ends one character and begins the next joins both', () => {
    const [a = 0, b = 0, c = 0, d = 0] = utf8('èà');
    expect(shape([piece(1, [0x78, a]), piece(2, [b, c]), piece(3, [d])])).toEqual([['xèà', [1, 2, 3], 0, 5]]);
  });

  test('a character never finished stands as its bytes, and takes nobody with it', () => {
    expect(shape([piece(1, [0xe2, 0x80]), piece(2, utf8('ciao'))])).toEqual([
      ['⟨E2 80⟩', [1], 0, 2],
      ['ciao', [2], 2, 6],
    ]);
    expect(shape([piece(1, [0xf0, 0x9f])])).toEqual([['⟨F0 9F⟩', [1], 0, 2]]);
  });

  test('bytes that are wrong by themselves', () => {
    expect(shape([piece(1, [0x80]), piece(2, [0x61, 0xff, 0x62]), piece(3, [0xc0, 0xaf])])).toEqual([
      ['⟨80⟩', [1], 0, 1],
      ['a⟨FF⟩b', [2], 1, 4],
      ['⟨C0 AF⟩', [3], 4, 6],
    ]);
  });

  test('what begins well in a damaged token still becomes a character', () => {
    expect(shape([piece(1, [0xff, 0xc3]), piece(2, [0xa8, 0xff])])).toEqual([['⟨FF⟩è⟨FF⟩', [1, 2], 0, 4]]);
  });

  test('a "�" of the text is a character as any other', () => {
    expect(groupPieces([piece(1, [0x20, 0xe2])])[0]?.visible).toBe('·⟨E2⟩');
    const [s] = groupPieces([piece(1, utf8('\ufffd'))]);
    expect([s?.text, s?.valid]).toEqual(['\ufffd', true]);
  });

  test('a control token stands alone, even within a character', () => {
    expect(shape([piece(1, [0xe2]), piece(0, utf8('<bos>'), 'control'), piece(2, [0x80])])).toEqual([
      ['⟨E2⟩', [1], 0, 1],
      ['<bos>', [0], 1, 6],
      ['⟨80⟩', [2], 6, 7],
    ]);
    expect(shape([piece(0, [], 'control'), piece(1, utf8('a'))])).toEqual([
      ['', [0], 0, 0],
      ['a', [1], 0, 1],
    ]);
  });

  test('nothing gives nothing', () => {
    expect(groupPieces([])).toEqual([]);
  });
});

/** Bytes, cut into pieces wherever. */
const cutUp = (bytes: fc.Arbitrary<Uint8Array>): fc.Arbitrary<Piece[]> =>
  fc.tuple(bytes, fc.infiniteStream(fc.integer({ min: 1, max: 4 }))).map(([all, lengths]) => {
    const pieces: Piece[] = [];
    for (let at = 0; at < all.length; ) {
      const length = lengths.next().value;
      pieces.push(piece(pieces.length, all.subarray(at, at + length)));
      at += length;
    }
    return pieces;
  });
const anyText = fc.string({ unit: 'binary' }).map(utf8);
const anyBytes = fc.oneof(
  fc.uint8Array(),
  fc
    .array(fc.constantFrom(0x61, 0x80, 0xbf, 0xc3, 0xe2, 0xed, 0xf0, 0x9f), { maxLength: 20 })
    .map((x) => Uint8Array.from(x)),
);

describe('properties', () => {
  test('a text cut anywhere comes back whole, with no "�" of ours', () => {
    fc.assert(
      fc.property(cutUp(anyText), (pieces) => {
        const segments = groupPieces(pieces);
        const bytes = join(pieces.map((p) => p.bytes));
        expect(segments.map((s) => s.text).join('')).toBe(
          new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
        );
        expect(segments.every((s) => s.valid && s.text.length > 0)).toBe(true);
      }),
    );
  });

  test('any bytes: no piece is lost, offsets follow each other, bad bytes are in hexadecimal', () => {
    fc.assert(
      fc.property(cutUp(anyBytes), (pieces) => {
        const segments = groupPieces(pieces);
        expect(segments.flatMap((s) => s.pieces)).toEqual(pieces);
        let at = 0;
        for (const s of segments) {
          expect([s.start, s.end]).toEqual([at, at + s.bytes.length]);
          expect(s.bytes).toEqual(join(s.pieces.map((p) => p.bytes)));
          expect(s.valid).toBe(isWhole(s.bytes));
          expect(s.text.includes('\ufffd')).toBe(hex(s.bytes).includes('EF BF BD'));
          at = s.end;
        }
      }),
    );
  });

  test('no segment could be cut between two of its pieces', () => {
    fc.assert(
      fc.property(cutUp(anyText), (pieces) => {
        for (const s of groupPieces(pieces)) {
          for (let n = 1; n < s.pieces.length; n++) {
            expect(isWhole(join(s.pieces.slice(0, n).map((p) => p.bytes)))).toBe(false);
          }
        }
      }),
    );
  });

  test('runs agree with TextDecoder on what is valid', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, anyBytes), (bytes) => {
        let valid = true;
        try {
          new TextDecoder('utf-8', { fatal: true }).decode(bytes);
        } catch {
          valid = false;
        }
        expect(isWhole(bytes)).toBe(valid);
        const found = runs(bytes);
        expect(found.map((r) => r.end - r.start).reduce((a, b) => a + b, 0)).toBe(bytes.length);
        expect(found.findIndex((r) => r.state === 'unfinished')).toBeOneOf([-1, found.length - 1]);
      }),
      { numRuns: 2000 },
    );
  });
});

test.each([
  ['overlong slash', [0xc0, 0xaf], '⟨C0 AF⟩'],
  ['overlong in three', [0xe0, 0x80, 0xaf], '⟨E0 80 AF⟩'],
  ['a surrogate', [0xed, 0xa0, 0x80], '⟨ED A0 80⟩'],
  ['beyond U+10FFFF', [0xf4, 0x90, 0x80, 0x80], '⟨F4 90 80 80⟩'],
  ['the last code point', [0xf4, 0x8f, 0xbf, 0xbf], '\u{10ffff}'],
  ['a byte order mark', [0xef, 0xbb, 0xbf], '\ufeff'],
  ['NUL', [0], '\0'],
])('%s', (_, bytes, text) => {
  expect(readable(Uint8Array.from(bytes))).toBe(text);
});
