import { describe, expect, test } from 'vitest';
import { createCharts } from '../../../src/charts/index.ts';
import { palette } from '../../../src/charts/palette.ts';
import type { LineMark, Mark, SceneDrawing, TextMark } from '../../../src/charts/scene.ts';
import { shortPercent } from '../../../src/charts/spec/short-percent.ts';
import { type TemperaturesInput, temperaturesSpec } from '../../../src/charts/spec/temperatures.ts';
import { pngSize, signal, worker } from './samples.ts';

const column = (temperature: number, first: number, keptByTopP: number) => ({
  temperature,
  probabilities: [first, 0.01, 0],
  middle: 0.5 * (0.99 - first),
  beyond: 0.5 * (0.99 - first),
  entropyBits: temperature === 0.2 ? 0.0004 : 5.857,
  effective: 57.98,
  keptByTopP,
  shareOfTopK: 0.7,
});
const input: TemperaturesInput = {
  text: 'Il gatto beve il',
  labels: ['·latte', '·مرحبا', '·👨‍👩‍👧‍👦'],
  counts: { middle: 37, beyond: 262_104 },
  edges: { topK: 40, topP: 0.9 },
  columns: [column(0.2, 0.98, 1), column(1, 0.386, 12), column(2, 0.02, 19_707)],
};
const scene = (spec: ReturnType<typeof temperaturesSpec>): SceneDrawing => {
  if (spec.drawing.kind !== 'scene') throw new Error(spec.drawing.kind);
  return spec.drawing;
};
const texts = (marks: readonly Mark[]) =>
  marks.filter((mark): mark is TextMark => mark.mark === 'text').map(({ text }) => text);

describe('the picture of several temperatures', () => {
  const { marks, width, height } = scene(temperaturesSpec(input));

  test('says temperatures, probabilities, entropies and edges', () => {
    const said = texts(marks);
    for (const text of [
      'T = 0,2',
      'T = 2',
      '·latte',
      '39 %',
      '98 %',
      'fino al 12º',
      'fino al 19.707º',
      '< 0,01',
    ])
      expect(said.map((each) => each.replaceAll('\u00a0', ' '))).toContain(text);
    expect(said).toContain('262.104 token');
  });

  test('the edge of top-p is one staircase that never goes up as T grows', () => {
    const lines = marks.filter(
      (mark): mark is LineMark => mark.mark === 'line' && mark.color === palette.strike,
    );
    const stairs = lines.find(({ points }) => points.length === 6);
    const ys = stairs?.points.map(([, y]) => y) ?? [];
    expect(ys).toHaveLength(6);
    expect([...ys].sort((a, b) => a - b)).toEqual(ys);
  });

  test('nothing leaves the sheet', () => {
    for (const mark of marks)
      if (mark.mark === 'rect') {
        expect(mark.x + mark.width).toBeLessThanOrEqual(width);
        expect(mark.y + mark.height).toBeLessThanOrEqual(height);
      }
  });

  test('the words hold the first three of every temperature, within the limit', () => {
    const { alt } = temperaturesSpec(input);
    expect(alt.replaceAll('\u00a0', ' ')).toContain(
      'T = 1: «·latte» 38,6 %, «·مرحبا» 1,0 %, «·👨‍👩‍👧‍👦» 0 %, entropia 5,86 bit, top-p tiene 12 token',
    );
    const long = { ...input, labels: ['x'.repeat(500), 'y', 'z'], text: 'q'.repeat(5000) };
    expect(temperaturesSpec(long).alt.length).toBeLessThanOrEqual(1024);
  });

  test('leaves out rows that stand for nothing', () => {
    const few = temperaturesSpec({
      ...input,
      counts: { middle: 0, beyond: 0 },
      columns: [column(1, 0.5, 2)],
    });
    expect(texts(scene(few).marks).filter((text) => /tutti gli altri|top-k 40 taglia/.test(text))).toEqual(
      [],
    );
    expect(few.alt).not.toContain('Top-k');
  });

  test('refuses what is no probability, no columns, or columns of another length', () => {
    expect(() => temperaturesSpec({ ...input, columns: [] })).toThrow(RangeError);
    expect(() => temperaturesSpec({ ...input, labels: ['a'] })).toThrow(RangeError);
    expect(() =>
      temperaturesSpec({ ...input, columns: [{ ...column(1, 0.5, 1), middle: Number.NaN }] }),
    ).toThrow(RangeError);
  });

  test('is drawn', async () => {
    const charts = createCharts({ worker });
    const { png } = await charts.draw(temperaturesSpec(input), signal);
    expect(pngSize(png).width).toBe(1125);
    await charts.close();
  });
});

test('short percentages have a decimal only where it tells something', () => {
  const all = [0, 0.0004, 0.041, 0.0994, 0.0996, 0.386, 0.994, 0.996, 0.99998, 1].map(shortPercent);
  expect(all.map((text) => text.replace('\u00a0', ' '))).toEqual([
    '0 %',
    '0,040 %',
    '4,1 %',
    '9,9 %',
    '10 %',
    '39 %',
    '99 %',
    '99,6 %',
    '99,998 %',
    '100 %',
  ]);
});
