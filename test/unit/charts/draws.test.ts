import { describe, expect, test } from 'vitest';
import { drawsSpec } from '../../../src/charts/spec/draws.ts';
import { chartOf, table } from './samples.ts';

describe('the chart of many draws', () => {
  const input = {
    text: 'Il gatto beve il',
    seed: 4294967295,
    draws: 100,
    bars: [
      { label: '·latte', observed: 42, expected: 38.6 },
      { label: '·tè', observed: 0, expected: 0.0004 },
    ],
    rest: { count: 262_142, observed: 58, expected: 61.4 },
  };

  test('observed is filled, expected outlined', () => {
    const spec = drawsSpec(input);
    expect(table(spec)).toMatchInlineSnapshot(`
      [
        "·latte | 42 | attesi 38,6",
        "·tè | 0 | attesi meno di 0,1",
        "tutti gli altri 262.142 token | 58 | attesi 61,4",
      ]
    `);
    expect(spec.alt).toMatchInlineSnapshot(
      `"Grafico a barre: 100 estrazioni del token dopo «Il gatto beve il», seme 4294967295. «·latte» 42 (attesi 38,6); «·tè» 0 (attesi meno di 0,1). Tutti gli altri 262.142 token: 58 (attesi 61,4)."`,
    );
    expect(chartOf(spec).config.data.datasets.map(({ data }) => data)).toEqual([
      [42, null, 58],
      [38.6, 0.0004, 61.4],
    ]);
  });

  test('no row for a rest of nothing', () => {
    expect(table(drawsSpec({ ...input, rest: { count: 0, observed: 0, expected: 0 } }))).toHaveLength(2);
  });

  test('refuses counts that aren’t', () => {
    expect(() => drawsSpec({ ...input, bars: [{ label: 'x', observed: Number.NaN, expected: 1 }] })).toThrow(
      RangeError,
    );
    expect(() => drawsSpec({ ...input, bars: [{ label: 'x', observed: 1, expected: -1 }] })).toThrow(
      RangeError,
    );
  });
});
