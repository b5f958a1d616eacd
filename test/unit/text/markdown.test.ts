import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { block, code, isolated, plain, plainWithin, quoted } from '../../../src/text/markdown.ts';

const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({
    unit: fc.constantFrom('*', '`', '\n', '@', '\u202E', '\uD83D', 'ש', '\0', 'a', ' '),
    maxLength: 300,
  }),
);

describe('a person’s text in Markdown', () => {
  it('plain', () => {
    expect(plain('*a* <@1> `b` https://c.it')).toBe('\\*a\\* \\<\\@1\\> \\`b\\` https\\://c.it');
    expect(plain('a\r\nb\rc')).toBe('a\nb\nc');
    expect(plain('\u001b[31m\0\u202Ex')).toBe('␛\\[31m␀⟨RLO⟩x');
  });

  it('quoted is one line, and gives right-to-left words marks of their own', () => {
    expect(quoted('uno\n\n  due')).toBe('«uno ⏎ due»');
    expect(quoted('שלום')).toBe('«\u2068שלום\u2069»');
    expect(isolated('gatto')).toBe('gatto');
    expect(code('` ש')).toBe('`` \u2068` ש\u2069 ``');
  });

  it('is never formatted, never turned round, never half a character', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        for (const shown of [plain(text), code(text), block(text), quoted(text)]) {
          expect(shown.isWellFormed()).toBe(true);
          expect(shown).not.toMatch(/[\u202A-\u202E\u2066\u2067]|(?![\n\t])\p{Cc}/u);
        }
        expect(plain(text).replace(/\\./gs, '')).not.toMatch(/[\\*_~`|<>#[\]()@:-]/);
        expect(quoted(text)).not.toContain('\n');
        expect(block(text).split('```')).toHaveLength(3);
      }),
    );
  });

  it('plainWithin is the beginning of plain, never longer than asked', () => {
    fc.assert(
      fc.property(nasty, fc.integer({ min: 1, max: 200 }), (text, max) => {
        const shown = plainWithin(text, max);
        expect(shown.length).toBeLessThanOrEqual(max);
        expect(shown.isWellFormed()).toBe(true);
        expect(plain(text).startsWith(shown.replace(/…$/, ''))).toBe(true);
      }),
    );
    expect(plainWithin('*'.repeat(10), 8)).toBe('\\*\\*\\*…');
  });
});
