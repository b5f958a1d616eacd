import { describe, expect, test } from 'vitest';
import { directionOf, flow } from '../../../src/charts/draw/flow.ts';
import { completionsSpec } from '../../../src/charts/spec/completions.ts';
import { tokenComparisonSpec, tokensSpec } from '../../../src/charts/spec/tokens.ts';
import { plain } from './samples.ts';

const box = (
  width: number,
  direction: ReturnType<typeof directionOf> = 'left-to-right',
  breakAfter = false,
) => ({
  width,
  direction,
  breakAfter,
});

describe('pieces on lines', () => {
  test('wrap when a line is full and after a line end', () => {
    const { places, lines } = flow([box(40), box(50), box(20), box(30, null, true), box(10)], 100, 5);
    expect(places).toEqual([
      { x: 0, line: 0 },
      { x: 45, line: 0 },
      { x: 0, line: 1 },
      { x: 25, line: 1 },
      { x: 0, line: 2 },
    ]);
    expect(lines).toBe(3);
  });

  test('from the right where the letters go that way, on every line', () => {
    const boxes = [box(40, 'right-to-left'), box(50, null), box(60, null, true), box(10, null)];
    expect(flow(boxes, 100, 5).places.map(({ x }) => x)).toEqual([60, 5, 40, 90]);
  });

  test('one text has one direction, its first letter’s; what goes against it is turned in its place', () => {
    const rtl = 'right-to-left';
    const xs = (boxes: Parameters<typeof flow>[0], width: number) =>
      flow(boxes, width, 0).places.map(({ x }) => x);
    // ciao سلام عليكم <| end |>, then a line that has only Arabic: the Latin stays as it is written
    const ltr = [box(20), box(10, rtl), box(15, rtl), box(5, null), box(20), box(5, null), box(30, rtl)];
    expect(xs(ltr, 80)).toEqual([0, 35, 20, 45, 50, 70, 0]);
    // سلام end of text!
    expect(xs([box(10, rtl), box(20), box(15), box(20), box(5, null)], 100)).toEqual([90, 35, 55, 70, 30]);
    // سلام، سلام between Latin letters: the comma goes with them
    expect(xs([box(20), box(10, rtl), box(5, null), box(10, rtl), box(20)], 100)).toEqual([
      0, 35, 30, 20, 45,
    ]);
    // the first line has no letters
    expect(xs([box(10, null, true), box(20, rtl)], 100)).toEqual([90, 80]);
  });

  test('a piece wider than the line, and no pieces', () => {
    expect(flow([box(10), box(500), box(10)], 100, 5).lines).toBe(3);
    expect(flow([], 100, 5)).toEqual({ places: [], lines: 0 });
  });

  test('the direction is that of the first letter', () => {
    expect(['·ciao', '123 مرحبا', '،', 'שלום x'].map(directionOf)).toEqual([
      'left-to-right',
      'right-to-left',
      null,
      'right-to-left',
    ]);
  });
});

describe('the words of the token picture', () => {
  const input = {
    tokenizer: 'gemma-3-270m',
    segments: [
      { text: 'È', ids: [33302] },
      { text: ' 🦜', ids: [9, 7] },
      { text: '!\n', ids: [5] },
    ],
    tokens: 4,
    characters: 5,
    bytes: 9,
  };

  test('every piece with its ids', () => {
    expect(tokensSpec(input).alt).toMatchInlineSnapshot(
      `"Testo diviso in token da gemma-3-270m (4 token · 5 caratteri · 9 byte): «È» 33302; «·🦜» 9+7; «!⏎» 5."`,
    );
  });

  test('a long text says what it leaves out', () => {
    const segments = Array.from({ length: 300 }, (_, i) => ({ text: ' parola', ids: [i] }));
    const { alt } = tokensSpec({ ...input, segments, tokens: 300, characters: 2100, bytes: 2100 });
    expect(alt.length).toBeLessThanOrEqual(1024);
    expect(alt).toMatch(/e così via\. … e altri 100 token\.$/);
  });

  test('two tokenizers', () => {
    const second = { ...input, tokenizer: 'o200k_base', tokens: 7, segments: input.segments.slice(0, 2) };
    expect(tokenComparisonSpec({ first: input, second }).alt).toMatchInlineSnapshot(
      `"Lo stesso testo (5 caratteri, 9 byte) diviso in token da due tokenizer. gemma-3-270m, 4 token: «È» «·🦜» «!⏎»; o200k_base, 7 token: «È» «·🦜»."`,
    );
  });

  test('refuses counts that aren’t', () => {
    expect(() => tokensSpec({ ...input, bytes: Number.NaN })).toThrow(RangeError);
    expect(() => tokenComparisonSpec({ first: input, second: { ...input, tokens: -1 } })).toThrow(RangeError);
  });
});

describe('the words of the completions', () => {
  const tokens = [' latte', ' e', ' dorme', '.'].map((text, i) => ({
    text,
    probability: [0.4, 0.03, 1, 0.5][i] ?? 0,
  }));

  test('text, seed, and the least expected tokens', () => {
    const { alt } = completionsSpec({ ...plain, completions: [{ seed: 7, tokens, ended: true }] });
    expect(alt.replaceAll('\u00a0', ' ')).toMatchInlineSnapshot(
      `"Continuazioni di «Il gatto beve il», temperatura 1 · top-k spento · top-p spento. Seme 7: «latte e dorme.»; meno probabili: «·e» 3,0 %, «·latte» 40,0 %, «.» 50,0 %."`,
    );
  });

  test('four long ones within the limit; none, five, or a wrong probability refused', () => {
    const long = { seed: 4294967295, tokens: Array.from({ length: 500 }, () => tokens).flat(), ended: false };
    const input = (count: number) => ({ ...plain, completions: Array.from({ length: count }, () => long) });
    const spec = completionsSpec(input(4));
    expect(spec.alt.length).toBeLessThanOrEqual(1024);
    expect(spec.alt.match(/Seme 4294967295/g)).toHaveLength(4);
    if (spec.drawing.kind !== 'completions') throw new Error(spec.drawing.kind);
    expect(spec.drawing.cards[3]).toMatchObject({ ending: '… e altri 1.940 token' });
    expect(() => completionsSpec(input(0))).toThrow(RangeError);
    expect(() => completionsSpec(input(5))).toThrow(RangeError);
    const wrong = { seed: 1, tokens: [{ text: 'x', probability: Number.NaN }], ended: false };
    expect(() => completionsSpec({ ...plain, completions: [wrong] })).toThrow(RangeError);
  });

  test('nothing written yet', () => {
    expect(
      completionsSpec({ ...plain, completions: [{ seed: 7, tokens: [], ended: true }] }).alt,
    ).toMatchInlineSnapshot(
      `"Continuazioni di «Il gatto beve il», temperatura 1 · top-k spento · top-p spento. Seme 7: «»."`,
    );
  });
});
