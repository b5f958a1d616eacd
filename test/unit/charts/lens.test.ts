import { describe, expect, test } from 'vitest';
import { createCharts } from '../../../src/charts/index.ts';
import type { LineMark, Mark, SceneDrawing, TextMark } from '../../../src/charts/scene.ts';
import { type LensInput, lensSpec } from '../../../src/charts/spec/lens.ts';
import { drawable } from '../../../src/charts/spec/scripts.ts';
import { pngSize, signal, worker } from './samples.ts';

const layer = (label: string, probability: number, rank: number, entropyBits: number) => ({
  top: [
    { label, probability, isFollowed: label === '·Francia' },
    { label: 'そこで', probability: 1e-30, isFollowed: false },
  ],
  rank,
  entropyBits,
});
const input: LensInput = {
  text: "Roma è la capitale d'Italia. Parigi è la capitale della",
  layers: [layer('·della', 1, 70_684, 0), layer('·France', 0.94, 9, 0.57), layer('·Francia', 0.91, 1, 0.94)],
  followed: '·Francia',
  vocabulary: 262_144,
  selected: null,
};
const scene = (some: LensInput): SceneDrawing => {
  const { drawing } = lensSpec(some);
  if (drawing.kind !== 'scene') throw new Error(drawing.kind);
  return drawing;
};
const texts = (marks: readonly Mark[]) =>
  marks
    .filter((mark): mark is TextMark => mark.mark === 'text')
    .map(({ text }) => text.replaceAll('\u00a0', ' '));

describe('the picture of the lens', () => {
  test('says tokens, probabilities, places and entropies of every layer', () => {
    const said = texts(scene(input).marks);
    for (const text of [
      '·France',
      '94 %',
      '⟨giapponese⟩',
      '< 10⁻⁴ %',
      '70.684º',
      '1º',
      '0,57',
      'di «·Francia»',
    ])
      expect(said).toContain(text);
  });

  test('the line of places goes left as the token comes forward, to the edge when it is first', () => {
    const lines = scene(input).marks.filter(
      (mark): mark is LineMark => mark.mark === 'line' && mark.line === 4,
    );
    const xs = lines[0]?.points.map(([x]) => x) ?? [];
    expect(xs).toHaveLength(3);
    expect([...xs].sort((a, b) => b - a)).toEqual(xs);
    const edge = scene(input).marks.find(
      (mark): mark is LineMark => mark.mark === 'line' && mark.line === 1.5,
    );
    expect(xs[2]).toBe(edge?.points[0]?.[0]);
  });

  test('a chosen layer is framed', () => {
    const framed = (some: LensInput) =>
      scene(some).marks.filter((mark) => mark.mark === 'rect' && mark.line === 3);
    expect([framed(input).length, framed({ ...input, selected: 1 }).length]).toEqual([0, 1]);
  });

  test('the words begin with the last layer, and stay within the limit', () => {
    expect(lensSpec(input).alt.replaceAll('\u00a0', ' ')).toBe(
      "Che cosa direbbe il modello dopo «Roma è la capitale d'Italia. Parigi è la capitale della» se si fermasse a ogni strato, dall’ultimo al primo; fra parentesi il posto di «·Francia». strato 2: «·Francia» 91,0 %, 0,94 bit (1º); strato 1: «·France» 94,0 %, 0,57 bit (9º); prima del primo: «·della» 100 %, 0 bit (70.684º).",
    );
    const many = Array.from({ length: 49 }, () => layer('x'.repeat(300), 0.123, 99_999, 12.34));
    expect(lensSpec({ ...input, layers: many, text: 'y'.repeat(9000) }).alt.length).toBeLessThanOrEqual(1024);
  });

  test('refuses what is no probability, no place, no entropy, or too little', () => {
    const wrong = [
      [],
      [layer('a', 1, 1, 0)],
      [layer('a', 1.1, 1, 0), layer('b', 1, 1, 0)],
      [layer('a', 1, 0, 0), layer('b', 1, 1, 0)],
      [layer('a', 1, 1, Number.NaN), layer('b', 1, 1, 0)],
    ];
    for (const layers of wrong) expect(() => lensSpec({ ...input, layers })).toThrow(RangeError);
  });

  test('is drawn', async () => {
    const charts = createCharts({ worker });
    expect(pngSize((await charts.draw(lensSpec(input), signal)).png).width).toBe(1125);
    await charts.close();
  });
});

test('what the fonts lack is named', () => {
  const labels = ['·latte', '·مرحبا', 'дцать', '👨', '⟨E2 80⟩', '⏎', '事実', '그', 'ไทย', 'አማር'];
  expect(labels.map(drawable)).toEqual([
    ...labels.slice(0, 6),
    '⟨cinese⟩',
    '⟨coreano⟩',
    '⟨thailandese⟩',
    '⟨altri segni⟩',
  ]);
});
