import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Node, parseMarkdown, plainText, safeLink } from '../../../src/aula/page/markdown/parse.ts';
import { formatStamp } from '../../../src/aula/page/markdown/time.ts';

/** A tree in one line: [strong: a] b */
function sketch(nodes: readonly Node[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.content;
      if (node.type === 'br') return '⏎';
      if (node.type === 'list')
        return `[list: ${node.items.map((item) => `${item.number ?? '-'}@${item.depth} ${sketch(item.content)}`).join(' | ')}]`;
      if (node.type === 'slashCommand') return `[/${node.fullName} ${node.id}]`;
      if (node.type === 'timestamp') return `[t ${node.timestamp} ${node.format}]`;
      if ('id' in node) return `[${node.type} ${node.id}]`;
      if ('name' in node) return node.name;
      if (!('content' in node)) return `[${node.type}]`;
      return `[${node.type}: ${typeof node.content === 'string' ? node.content : sketch(node.content)}]`;
    })
    .join('');
}

describe('Discord Markdown', () => {
  it.each([
    [
      '**b** *i* __u__ ~~s~~ `c` ||sp||',
      '[strong: b] [em: i] [underline: u] [strikethrough: s] [inlineCode: c] [spoiler: sp]',
    ],
    ['# Uno\ndue\n-# tre', '[heading: Uno]due⏎[subtext: tre]'],
    ['> cita\n-# tre', '[blockQuote: cita⏎][subtext: tre]'],
    ['- a\n- b\n  - c\nfine', '[list: -@0 a | -@0 b | -@1 c]fine'],
    ['1. a\n2. **b**', '[list: 1@0 a | 2@0 [strong: b]]'],
    ['2 - 1 = 1', '2 - 1 = 1'],
    ['non - lista', 'non - lista'],
    ['```js\n  let a\n```', '[codeBlock:   let a]'],
    ['</probabilita:123456789012345678>', '[/probabilita 123456789012345678]'],
    ['<@123456789012345678> @everyone', '[user 123456789012345678] [everyone]'],
    ['<t:1700000000:R>', '[t 1700000000 R]'],
    ['\\*no\\*', '*no*'],
    ['perché 38,6 % • “così” 👩‍👩‍👧', 'perché 38,6 % • “così” 👩‍👩‍👧'],
    ['<b>no</b> &amp; <img src=x onerror=alert(1)>', '<b>no</b> &amp; <img src=x onerror=alert(1)>'],
  ])('%j', (source, expected) => {
    expect(sketch(parseMarkdown(source))).toBe(expected);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc',
    'x',
    '',
  ])('opens no link to %j', (target) => {
    expect(safeLink(target)).toBeUndefined();
  });

  it('opens http and https', () => {
    expect(safeLink('https://it.wikipedia.org/wiki/Gatto')).toBe('https://it.wikipedia.org/wiki/Gatto');
  });

  it.each([
    '*',
    '_',
    '||',
    '> ',
    '[a](',
    '`',
    '**a ',
    '<',
    '- ',
    '~~a',
    '\n',
    '# ',
    '||**',
    '>>> ',
    '😀',
    '-# ',
  ])('takes 4,000 characters of %j in less than a second', (piece) => {
    const source = piece.repeat(Math.ceil(4000 / piece.length));
    const started = performance.now();
    parseMarkdown(source);
    expect(performance.now() - started).toBeLessThan(1000);
  });

  it('never throws, and keeps every letter of a text without marks', () => {
    const nasty = fc.string({
      unit: fc.constantFrom(...'*_~|`>#-[]()<>/:@ \n\\1a😀\u0000\ud800'.split('')),
      maxLength: 200,
    });
    fc.assert(
      fc.property(nasty, (source) => {
        parseMarkdown(source);
      }),
    );
    const plain = fc.string({
      unit: fc.constantFrom(...'abcàèì ,;'.split('')),
      minLength: 1,
      maxLength: 200,
    });
    fc.assert(
      fc.property(plain, (source) => {
        expect(plainText(parseMarkdown(source))).toBe(source);
      }),
    );
  });

  it('tells the time in Italian', () => {
    const now = 1_700_000_000_000;
    expect(formatStamp('1699999820', 'R', now)).toBe('3 minuti fa');
    expect(formatStamp('1700086400', 'R', now)).toBe('domani');
    expect(formatStamp('1700000000', 'R', now)).toBe('adesso');
    expect(formatStamp('99999999999999999', 'f', now)).toBeUndefined();
  });
});
