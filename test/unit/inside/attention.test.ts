/** What is read out of a trace's attention, and its pictures, on numbers small enough to check by hand. */
import { describe, expect, it } from 'vitest';
import type { SceneDrawing } from '../../../src/charts/scene.ts';
import { attentionArcsSpec } from '../../../src/charts/spec/attention-arcs.ts';
import { attentionHeadSpec } from '../../../src/charts/spec/attention-head.ts';
import { attentionOverviewSpec, gridOf } from '../../../src/charts/spec/attention-overview.ts';
import { glancesOf, MOST, windowOf } from '../../../src/charts/spec/attention-window.ts';
import type { Trace } from '../../../src/glassbox/model/trace.ts';
import { headMap, headsBetween, strongest, strongestLook } from '../../../src/services/attention.ts';

/** One layer, two heads, <bos> and three tokens. */
const rows = [
  [1, 0, 0, 0],
  [0.8, 0.2, 0, 0],
  [0.5, 0.3, 0.2, 0],
  [0.1, 0.6, 0.2, 0.1],
];
const none = new Float32Array();
const trace: Trace = {
  tokens: [2, 10, 11, 12],
  intervention: {},
  embeddings: none,
  layers: [
    {
      attention: Float32Array.from([
        ...rows.flat(),
        ...rows.flatMap((_, i) => [0, 1, 2, 3].map((j) => (i === j ? 1 : 0))),
      ]),
      afterAttention: none,
      afterFeedForward: none,
      neurons: new Uint32Array(),
      activations: none,
    },
  ],
  final: none,
  logits: none,
};
const unit = (label: string, ...positions: number[]) => ({ label, positions });
const tokens = [unit('Gi', 1), unit('anni', 2), unit('lui', 3)];
const words = [unit('Gianni', 1, 2), unit('lui', 3)];
const rounded = (values: readonly (number | null)[]) =>
  values.map((value) => (value === null ? null : Math.round(value * 1e4) / 1e4));

describe('a map', () => {
  it('of tokens: the past, the future as null, and what goes to the beginning', () => {
    const map = headMap(trace, { layer: 0, head: 0 }, tokens, 1);
    expect(rounded(map.values)).toEqual([0.2, null, null, 0.3, 0.2, null, 0.6, 0.2, 0.1]);
    expect(rounded(map.sink)).toEqual([0.8, 0.5, 0.1]);
  });
  it('of words: summed over the tokens looked at, averaged over those that look; rows still sum to 1', () => {
    const map = headMap(trace, { layer: 0, head: 0 }, words, 1);
    expect(rounded(map.values)).toEqual([0.35, null, 0.8, 0.1]);
    expect(rounded(map.sink)).toEqual([0.65, 0.1]);
  });
  it('its strongest cells', () => {
    const map = headMap(trace, { layer: 0, head: 0 }, tokens, 1);
    expect(strongest(map, 2).map(({ from, to }) => [from, to])).toEqual([
      [2, 0],
      [1, 0],
    ]);
  });
});

it('the heads between two tokens, the strongest first', () => {
  const [a, , c] = tokens;
  if (!a || !c) throw new Error('three tokens');
  expect(headsBetween(trace, 2, c, a).map(({ head }) => head)).toEqual([0, 1]);
  expect(strongestLook(trace, 2, tokens, 2, 1)).toMatchObject({ layer: 0, head: 0, to: 0 });
  // where nothing goes before the text its first token is the sink, and a neighbour says little
  expect(strongestLook(trace, 2, tokens, 2, 0)).toBeNull();
  expect(strongestLook(trace, 2, tokens, 0, 1)).toBeNull();
});

/** A map of n units that look evenly. */
function even(n: number) {
  return {
    text: 'x',
    layer: 1,
    head: 1,
    labels: Array.from({ length: n }, (_, i) => `t${i}`),
    values: Array.from({ length: n * n }, (_, i) =>
      i % n > Math.floor(i / n) ? null : 0.5 / (Math.floor(i / n) + 1),
    ),
    sink: Array.from({ length: n }, () => 0.5),
    sinkLabel: '<bos>',
  };
}

describe('a long text', () => {
  it('in a map: the last rows, and one column for all that lies before them', () => {
    const window = windowOf(even(40), null);
    expect([window.first, window.rows.length, window.columns.length]).toEqual([18, MOST, MOST + 1]);
    const last = window.values.slice(-window.columns.length);
    expect(last.reduce<number>((sum, value) => sum + (value ?? 0), 0)).toBeCloseTo(0.5, 6);
    expect(windowOf(even(40), 3).first).toBe(0);
    expect(windowOf(even(40), 30).rows.at(-1)).toBe('t30');
  });
  it('under arcs: who looks and those it looks at most, and what is left', () => {
    const { shown, left, weightLeft } = glancesOf(even(40), 39);
    expect([shown.length, shown.at(-1)?.unit, left]).toEqual([MOST, 39, 18]);
    expect(weightLeft).toBeCloseTo((0.5 * 18) / 40, 6);
  });
});

describe('pictures', () => {
  it('stay within their sheet, for one token and for many', () => {
    for (const n of [1, 2, 7, 22, 23, 65]) {
      const input = even(n);
      const maps = Array.from({ length: 8 }, (_, i) => ({
        ...input,
        layer: 1 + Math.floor(i / 4),
        head: 1 + (i % 4),
      }));
      for (const { drawing, alt } of [
        attentionHeadSpec(input, null),
        attentionHeadSpec(input, 0),
        attentionArcsSpec(input, n - 1),
        attentionOverviewSpec({ labels: input.labels, maps, heads: 4, sinkLabel: null }),
      ]) {
        const { width, height, marks } = drawing as SceneDrawing;
        expect(alt.length).toBeLessThanOrEqual(1024);
        for (const mark of marks) {
          if (mark.mark !== 'cells') continue;
          const down = Math.ceil(mark.values.length / mark.columns);
          expect(mark.x).toBeGreaterThanOrEqual(0);
          expect(mark.x + mark.columns * mark.cellWidth).toBeLessThanOrEqual(width);
          expect(mark.y + down * mark.cellHeight).toBeLessThanOrEqual(height);
        }
      }
    }
  });
  it('name the strongest in words', () => {
    const map = headMap(trace, { layer: 0, head: 0 }, tokens, 1);
    const input = { ...even(3), ...map, layer: 8, head: 1, labels: tokens.map(({ label }) => label) };
    expect(attentionArcsSpec(input, 2).alt).toMatchInlineSnapshot(
      `"Archi di attenzione da «lui», strato 8, testa 1. Guarda: «Gi» 60,0 %; «anni» 20,0 %; «lui» 10,0 %. Il token iniziale <bos>, nascosto: 10,0 %."`,
    );
    expect(attentionHeadSpec(input, null).alt).toMatchInlineSnapshot(
      `"Mappa di attenzione, strato 8, testa 1: righe chi guarda, colonne chi è guardato. I legami più forti: «lui» → «Gi» 60,0 %; «anni» → «Gi» 30,0 %; «Gi» → «Gi» 20,0 %; «anni» → «anni» 20,0 %; «lui» → «anni» 20,0 %; «lui» → «lui» 10,0 %."`,
    );
  });
  it('refuse what is no map', () => {
    expect(() => attentionHeadSpec({ ...even(2), values: [1] }, null)).toThrow(RangeError);
    expect(() => attentionHeadSpec({ ...even(1), values: [2] }, null)).toThrow(RangeError);
    expect(() => attentionArcsSpec(even(2), 5)).toThrow(RangeError);
  });
  it('share out the heads of a model', () => {
    expect(gridOf(4)).toEqual({ blocks: 2, across: 4, lines: 1, layers: 20 });
    expect(gridOf(9)).toEqual({ blocks: 1, across: 9, lines: 1, layers: 10 });
    expect(gridOf(32)).toEqual({ blocks: 1, across: 11, lines: 3, layers: 3 });
  });
});
