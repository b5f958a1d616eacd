/** The picture of arithmetic with words: its parallelogram, its names, its list. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mark, SceneDrawing } from '../../../src/charts/scene.ts';
import { placeLabels } from '../../../src/charts/spec/labels.ts';
import { type VectorsInput, vectorsSpec } from '../../../src/charts/spec/vectors.ts';

const word = (name: string, x: number, y: number, sign: 1 | -1 | 0 = 0, expected = false) => ({
  word: name,
  at: [x, y] as const,
  sign,
  expected,
});
const bar = (name: string, cosine: number, rank: number, expected = false) => ({
  word: name,
  cosine,
  rank,
  typed: false,
  expected,
});
const input: VectorsInput = {
  expression: 'gatto − miao + bau',
  space: 'flusso residuo dopo 10 strati, in «Definizione: …»',
  words: [
    word('gatto', 0, 0, 1),
    word('miao', 5, 1, -1),
    word('bau', 2, 4, 1),
    word('cane', 0.1, 0.2, 0, true),
  ],
  result: [-3, 3],
  parallelogram: { from: [5, 1], to: [0, 0], start: [2, 4] },
  steps: [],
  width: 640,
  shown: 0.678,
  bars: [bar('falco', 0.46, 1), bar('uccello', 0.43, 2), bar('cane', 0.21, 30, true)],
  candidates: 2872,
};
const marks = (given: VectorsInput): readonly Mark[] => (vectorsSpec(given).drawing as SceneDrawing).marks;
const texts = (given: VectorsInput) =>
  marks(given).flatMap((mark) => (mark.mark === 'text' ? [mark.text] : []));

describe('the picture', () => {
  it('says everything in words', () => {
    expect(texts(input)).toMatchInlineSnapshot(`
      [
        "gatto − miao + bau",
        "flusso residuo dopo 10 strati, in «Definizione: …»",
        "proiezione su 2 delle 640 dimensioni: si vede il 67,8 % delle differenze",
        "gatto",
        "−miao",
        "bau",
        "cane",
        "risultato",
        "le parole con la direzione più simile, e il coseno (1 = la stessa)",
        "scritta",
        "sottratta",
        "trovata",
        "attesa",
        "risultato",
        "1ª",
        "falco",
        "0,46",
        "2ª",
        "uccello",
        "0,43",
        "30ª",
        "cane ← attesa",
        "0,21",
        "…",
      ]
    `);
    expect(vectorsSpec(input).alt).toMatchInlineSnapshot(
      `"Aritmetica con le parole: gatto − miao + bau. flusso residuo dopo 10 strati, in «Definizione: …». Più vicine su 2.872: 1ª falco 0,46; 2ª uccello 0,43; 30ª cane 0,21 (attesa). Nella mappa: gatto, miao, bau, cane e il risultato; si vede il 67,8 % delle differenze."`,
    );
  });
  it('has two equal arrows', () => {
    const arrows = marks(input).flatMap((mark) => (mark.mark === 'line' && mark.arrow ? [mark.points] : []));
    const steps = arrows.map(([from, to]) => [
      (to?.[0] ?? 0) - (from?.[0] ?? 0),
      (to?.[1] ?? 0) - (from?.[1] ?? 0),
    ]);
    expect(steps.length).toBe(2);
    for (const axis of [0, 1]) expect(steps[0]?.[axis]).toBeCloseTo(steps[1]?.[axis] ?? Number.NaN, 6);
  });
  it('stays on its sheet, whatever it is given', () => {
    const place = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    const points = fc.array(
      fc.tuple(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), place, place),
      { minLength: 1, maxLength: 16 },
    );
    fc.assert(
      fc.property(points, fc.double({ min: -1, max: 1, noNaN: true }), (all, cosine) => {
        const given: VectorsInput = {
          ...input,
          words: all.map(([name, x, y]) => word(name, x, y, 1)),
          result: [all[0]?.[1] ?? 0, all[0]?.[2] ?? 0],
          parallelogram: null,
          steps: all.map(([, x, y]) => [x, y] as const),
          bars: [bar(all[0]?.[0] ?? '', cosine, 1)],
        };
        const { drawing, alt } = vectorsSpec(given);
        const { width, height } = drawing as SceneDrawing;
        expect(alt.length).toBeLessThanOrEqual(1024);
        for (const mark of marks(given)) {
          const spots =
            mark.mark === 'line'
              ? mark.points
              : mark.mark === 'cells' || mark.mark === 'arc'
                ? []
                : [[mark.x, mark.y] as const];
          for (const [x, y] of spots) {
            expect(x).toBeGreaterThanOrEqual(-400); // a name that finds no room may be cut at the edge
            expect(x).toBeLessThanOrEqual(width + 400);
            expect(y).toBeGreaterThanOrEqual(0);
            expect(y).toBeLessThanOrEqual(height);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
  it('of one word, or of points that are all one, is a picture too', () => {
    const one: VectorsInput = {
      ...input,
      words: [word('gatto', 3, 3, 1)],
      result: null,
      parallelogram: null,
    };
    expect(texts(one)).not.toContain('risultato');
    expect(marks({ ...one, result: [3, 3], steps: [[3, 3]] }).length).toBeGreaterThan(5);
  });
  it('refuses an empty list', () => expect(() => vectorsSpec({ ...input, bars: [] })).toThrow(RangeError));
});

it('names don’t lie on each other where there is room', () => {
  const frame = { x: 0, y: 0, width: 800, height: 600 };
  const names = Array.from({ length: 6 }, (_, i) => ({
    at: [400 + i, 300 + i] as const,
    text: `parola${i}`,
  }));
  const placed = placeLabels(names, frame, 26);
  const rows = placed.map(({ x, y, align }, i) => {
    const width = (names[i]?.text.length ?? 0) * 15;
    const left = align === 'left' ? x : align === 'right' ? x - width : x - width / 2;
    return { left, right: left + width, top: y - 20, bottom: y };
  });
  for (const [i, a] of rows.entries()) {
    for (const b of rows.slice(i + 1)) {
      const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
      expect(apart).toBe(true);
    }
  }
});
