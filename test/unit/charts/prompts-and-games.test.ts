/** The pictures of /dati, /gioco and /prompt: all numbers in the alternative text, everything on the sheet, bad input refused. */
import { describe, expect, it } from 'vitest';
import type { Spec } from '../../../src/charts/drawing.ts';
import { compareSpec } from '../../../src/charts/spec/labs/compare.ts';
import { pairsSpec, soloSummary } from '../../../src/charts/spec/labs/game-pairs.ts';
import { roundSpec } from '../../../src/charts/spec/labs/game-round.ts';
import { nextWordsSpec } from '../../../src/charts/spec/labs/next-words.ts';

const LONG = 'parolalunghissima'.repeat(30);
const words = (n: number, label = 'il') => Array.from({ length: n }, () => ({ label, count: 1, p: 1 / n }));
const row = (label = '·latte', p = 0.4) => ({ label, p: [p, 0], wanted: false });
const specs: Readonly<Record<string, Spec>> = {
  'next words': nextWordsSpec({ start: LONG, n: 5, used: LONG, total: 123_456, words: words(8, LONG), otherWords: 7, tokens: words(8, 'そこで') }), // biome-ignore format: one line
  'next words alone': nextWordsSpec({ start: 'Il', n: 1, used: '', total: 1, words: words(1), otherWords: 1, tokens: [] }), // biome-ignore format: one line
  compare: compareSpec({ names: ['A', 'B'], rows: Array.from({ length: 14 }, () => row(LONG)), wanted: { text: LONG, bits: [44.2, 0] } }), // biome-ignore format: one line
  'three prompts': compareSpec({
    names: ['A', 'B', 'C'],
    rows: [{ ...row(), p: [1, 1e-12, 0] }],
    wanted: null,
  }),
  round: roundSpec({ text: LONG, rows: Array.from({ length: 10 }, () => ({ label: LONG, p: 0.1, chosen: true, right: true })) }), // biome-ignore format: one line
  pairs: pairsSpec({ name: 'a.png', title: LONG, subtitle: 'x', kinds: ['la classe', 'il modello'], rows: Array.from({ length: 14 }, () => ({ label: LONG, values: [1, null], figures: ['1 su 1', '0 %'] })) }), // biome-ignore format: one line
  summary: soloSummary([{ label: ',', mine: 0, text: 44.25 }]),
};

describe.each(Object.entries(specs))('%s', (_, { alt, drawing }) => {
  it('fits: the words in 1,024 characters, the marks on the sheet, text large enough for a phone', () => {
    expect(alt.length).toBeLessThanOrEqual(1024);
    if (drawing.kind !== 'scene') throw new Error('not a scene');
    for (const mark of drawing.marks) {
      if (mark.mark === 'text') {
        expect(mark.px).toBeGreaterThanOrEqual(22);
        expect(mark.y).toBeLessThanOrEqual(drawing.height);
      }
      if (mark.mark === 'rect') {
        expect(mark.x + mark.width).toBeLessThanOrEqual(drawing.width);
        expect(mark.y + mark.height).toBeLessThanOrEqual(drawing.height);
        expect(mark.width).toBeGreaterThanOrEqual(0);
      }
    }
  });
});

it('the numbers are in the words', () => {
  const { alt } = compareSpec({
    names: ['A', 'B'],
    rows: [row()],
    wanted: { text: 'latte', bits: [1.32, 7.5] },
  });
  expect(alt.replaceAll('\u00a0', ' ')).toBe(
    'Il prossimo token dopo A, B, a confronto. «·latte» A 40,0 %, B 0 %. Sorpresa di «latte»: A 1,32 bit, B 7,50 bit.',
  );
});

it('what can’t be drawn is refused', () => {
  const bad = [
    () => compareSpec({ names: ['A'], rows: [row()], wanted: null }),
    () => compareSpec({ names: ['A', 'B'], rows: [], wanted: null }),
    () => compareSpec({ names: ['A', 'B'], rows: [row('x', 1.5)], wanted: null }),
    () => roundSpec({ text: '', rows: [] }),
    () => roundSpec({ text: '', rows: [{ label: 'x', p: Number.NaN, chosen: false, right: false }] }),
    () => pairsSpec({ name: 'a.png', title: '', subtitle: '', kinds: ['a', 'b'], rows: [] }),
    () => nextWordsSpec({ start: '', n: 1, used: '', total: 0, words: [], otherWords: 0, tokens: [] }),
  ];
  for (const draw of bad) expect(draw).toThrow(RangeError);
});
