import { describe, expect, test } from 'vitest';
import { roundAxis } from '../../../src/charts/spec/axis.ts';
import { nextTokenSpec } from '../../../src/charts/spec/next-token.ts';
import { chartOf, cut, plain, table } from './samples.ts';

describe('the chart of the next token', () => {
  test('without cuts: a row for each token, and the rest', () => {
    expect(table(nextTokenSpec(plain))).toMatchInlineSnapshot(`
      [
        "·latte | 38,6 % | ",
        "·sangue | 4,4 % | ",
        "·suo | 4,1 % | ",
        "·caffè | 3,8 % | ",
        "·tè | 2,2 % | ",
        "·vino | 1,9 % | ",
        "·proprio | 1,2 % | ",
        "·👨‍👩‍👧‍👦 | 0,77 % | ",
        "⏎ | 0,31 % | ",
        "·مرحبا | 0,00040 % | ",
        "tutti gli altri 262.134 token | 42,6 % | ",
      ]
    `);
    expect(nextTokenSpec(plain).alt.replaceAll('\u00a0', ' ')).toMatchInlineSnapshot(
      `"Grafico a barre: il token dopo «Il gatto beve il», temperatura 1 · top-k spento · top-p spento, entropia 6,31 bit: come 79,6 scelte alla pari. «·latte» 38,6 %; «·sangue» 4,4 %; «·suo» 4,1 %; «·caffè» 3,8 %; «·tè» 2,2 %; «·vino» 1,9 %; «·proprio» 1,2 %; «·👨‍👩‍👧‍👦» 0,77 %; «⏎» 0,31 %; «·مرحبا» 0,00040 %. Tutti gli altri 262.134 token: 42,6 %."`,
    );
  });

  test('with cuts: what was cut is struck out, and says by which cut', () => {
    expect(table(nextTokenSpec(cut))).toMatchInlineSnapshot(`
      [
        "·latte | 75,8 % | era 38,6 %",
        "·sangue | 8,6 % | era 4,4 %",
        "·suo | 8,1 % | era 4,1 %",
        "·caffè | 7,5 % | era 3,8 %",
        "·̶t̶è̶ | top-p | era 2,2 %",
        "·̶v̶i̶n̶o̶ | top-p | era 1,9 %",
        "·̶p̶r̶o̶p̶r̶i̶o̶ | top-k | era 1,2 %",
        "·̶👨‍👩‍👧‍👦̶ | top-k | era 0,77 %",
        "⏎̶ | top-k | era 0,31 %",
        "·̶م̶ر̶ح̶ب̶ا̶ | top-k | era 0,00040 %",
        "t̶u̶t̶t̶i̶ ̶g̶l̶i̶ ̶a̶l̶t̶r̶i̶ 2̶6̶2̶.̶1̶3̶4̶ ̶t̶o̶k̶e̶n̶ | tagliati | era 42,6 %",
      ]
    `);
    expect(nextTokenSpec(cut).alt.replaceAll('\u00a0', ' ')).toMatchInlineSnapshot(
      `"Grafico a barre: il token dopo «Il gatto beve il», temperatura 1 · top-k 6 · top-p 0,9, ordine: temperatura, top-k, top-p, entropia 1,20 bit: come 2,3 scelte alla pari. «·latte» 75,8 % (era 38,6 %); «·sangue» 8,6 % (era 4,4 %); «·suo» 8,1 % (era 4,1 %); «·caffè» 7,5 % (era 3,8 %); «·tè» tagliato da top-p (era 2,2 %); «·vino» tagliato da top-p (era 1,9 %); «·proprio» tagliato da top-k (era 1,2 %); «·👨‍👩‍👧‍👦» tagliato da top-k (era 0,77 %); «⏎» tagliato da top-k (era 0,31 %); «·مرحبا» tagliato da top-k (era 0,00040 %). Tutti gli altri 262.134 token: 0 % (era 42,6 %)."`,
    );
  });

  test('with cuts: filled is after, outlined is before, and a line goes through what was cut', () => {
    const [after, before, strike] = chartOf(nextTokenSpec(cut)).config.data.datasets;
    expect(after?.data.slice(3, 5)).toEqual([(100 * 0.038) / 0.509, null]);
    expect(before?.data.slice(3, 5)).toEqual([3.8, 0.022 * 100]);
    expect(strike?.data.slice(3, 5)).toEqual([null, 0.022 * 100]);
  });

  test('a configuration that travels as JSON', () => {
    const { config } = chartOf(nextTokenSpec(cut));
    expect(JSON.parse(JSON.stringify(config))).toEqual(config);
  });

  test('the scale stays while the probabilities move a little', () => {
    const max = (p: number) => roundAxis(p * 100).max;
    expect([0.04, 0.11, 0.386, 0.49, 0.51, 1].map(max)).toEqual([5, 20, 50, 50, 100, 100]);
    expect(roundAxis(0).max).toBeGreaterThan(0);
  });

  test('words within the limit, whatever the labels', () => {
    const bars = Array.from({ length: 30 }, () => ({
      label: '·👨‍👩‍👧‍👦'.repeat(200),
      before: 1e-9,
      after: 1e-9,
      cutBy: null,
    }));
    const { alt } = nextTokenSpec({ ...plain, text: 'parola\n'.repeat(7_000), bars });
    expect(alt.length).toBeLessThanOrEqual(1024);
    expect(alt).toMatch(/altri \d+ nel grafico/);
    expect(alt).toContain('262.134 token');
  });

  test('greedy: one token has it all, the others nothing, and nothing isn’t drawn', () => {
    const bars = [
      { label: '·latte', before: 1, after: 1, cutBy: null },
      { label: '·tè', before: 0, after: 0, cutBy: null },
    ];
    const spec = nextTokenSpec({
      ...plain,
      bars,
      rest: { count: 1, before: 0, after: 0 },
      settings: { ...plain.settings, temperature: 0 },
    });
    expect(table(spec)).toEqual(['·latte | 100 % | ', '·tè | 0 % | ', 'l’altro token | 0 % | ']);
    expect(chartOf(spec).config.data.datasets[0]?.data).toEqual([100, null, null]);
  });

  test.each([Number.NaN, -0.1, 1.5, Number.POSITIVE_INFINITY])('refuses %d as a probability', (before) => {
    expect(() =>
      nextTokenSpec({ ...plain, bars: [{ label: 'x', before, after: 0.1, cutBy: null }] }),
    ).toThrow(RangeError);
    expect(() => nextTokenSpec({ ...plain, rest: { count: 1, before, after: 0 } })).toThrow(RangeError);
  });

  test('refuses no bars and too many', () => {
    const bar = { label: 'x', before: 0.01, after: 0.01, cutBy: null };
    expect(() => nextTokenSpec({ ...plain, bars: [] })).toThrow(RangeError);
    expect(() => nextTokenSpec({ ...plain, bars: Array.from({ length: 31 }, () => bar) })).toThrow(
      RangeError,
    );
  });
});
