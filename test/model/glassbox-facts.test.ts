/** What Gemma shows inside: the heads, cuts and layers that the lessons point at. Bounds are wide on purpose. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGlassbox } from '../../src/glassbox/glassbox.ts';
import { read } from '../../src/glassbox/look/reading.ts';
import type { Intervention } from '../../src/glassbox/model/intervention.ts';
import type { Trace } from '../../src/glassbox/model/trace.ts';
import type { Glassbox } from '../../src/glassbox/port.ts';
import { MODELS } from '../support/real-engine.ts';

interface Prompt {
  readonly text: string;
  readonly tokens: readonly number[];
  /** of the whole sequence, its beginning included */
  readonly pieces: readonly string[];
}

const never = new AbortController().signal;
const file = new URL('../fixtures/glassbox/gemma-3-270m.json', import.meta.url);
const prompts: readonly Prompt[] = JSON.parse(readFileSync(file, 'utf8')).prompts;
const prompt = (text: string): Prompt => {
  const found = prompts.find((each) => each.text === text);
  if (found === undefined) throw new Error(`no tokens of ${text}`);
  return found;
};
/** position of the nth piece with these letters, spaces left out */
const at = ({ pieces }: Prompt, word: string, nth = 0): number => {
  const places = [...pieces.keys()].filter((i) => pieces[i]?.trim() === word);
  const place = places[nth];
  if (place === undefined) throw new Error(`no ${word}`);
  return place;
};
const weight = ({ layers, tokens }: Trace, layer: number, head: number, from: number, to: number): number =>
  layers[layer]?.attention[(head * tokens.length + from) * tokens.length + to] ?? Number.NaN;

const capitals = prompt("Roma è la capitale d'Italia. Parigi è la capitale della");
const FRANCIA = 54030;
const FRANCE = 7001;
let box: Glassbox;
beforeAll(() => {
  const worker = new URL('../../dist/src/glassbox/run/worker.js', import.meta.url);
  box = createGlassbox({ worker, modelPath: MODELS.gemma });
});
afterAll(() => box.close());

const francia = async (intervention: Intervention = {}) => {
  const { logits } = await box.trace(capitals.tokens, never, intervention);
  return read(logits, { top: 0, follow: [FRANCIA] }).followed[0]?.probability ?? Number.NaN;
};

describe('heads', () => {
  it('L12H2 looks from the end to the capital whose country comes next', async () => {
    const trace = await box.trace(capitals.tokens, never);
    expect(weight(trace, 12, 2, capitals.pieces.length - 1, at(capitals, 'Parigi'))).toBeGreaterThan(0.75);
  });

  it('L2H3 looks at the token before', async () => {
    const { tokens } = capitals;
    const trace = await box.trace(tokens, never);
    const places = Array.from(tokens, (_, i) => i + 1);
    const mean = places.reduce((sum, i) => sum + weight(trace, 2, 3, i, i - 1), 0) / places.length;
    expect(mean).toBeGreaterThan(0.5);
  });

  it('L7H0 looks from a pronoun to its person', async () => {
    for (const [pronoun, person, other] of [
      ['lei', 'Maria', 'Giovanni'],
      ['lui', 'Giovanni', 'Maria'],
    ] as const) {
      const sentence = prompt(`Giovanni parla con Maria perché ${pronoun}`);
      const trace = await box.trace(sentence.tokens, never);
      const from = at(sentence, pronoun);
      const looks = (name: string) => weight(trace, 7, 0, from, at(sentence, name));
      expect(looks(person)).toBeGreaterThan(2 * looks(other));
    }
  });

  it('L3H3 finds the same token earlier, L5H3 what came after it', async () => {
    const list = prompt('gatto cane sole pane gatto cane sole');
    const trace = await box.trace(list.tokens, never);
    expect(weight(trace, 3, 3, at(list, 'cane', 1), at(list, 'cane'))).toBeGreaterThan(0.7);
    expect(weight(trace, 5, 3, at(list, 'cane', 1), at(list, 'sole'))).toBeGreaterThan(0.55);
    expect(weight(trace, 5, 3, at(list, 'sole', 1), at(list, 'pane'))).toBeGreaterThan(0.55);
  });
});

describe('cuts: how likely " Francia" still is, of 0.91', () => {
  const last = capitals.pieces.length - 1;
  const hide = (word: string, nth = 0): Intervention => ({ hiddenTokens: [at(capitals, word, nth)] });
  it.each<[string, Intervention, number, number]>([
    ['nothing', {}, 0.88, 0.94],
    ['Roma', hide('Roma'), 0.55, 0.77],
    ['Parigi', hide('Parigi'), 0, 0.03],
    ['the second capitale', hide('capitale', 1), 0, 0.07],
    ['head L12H2', { silencedHeads: [{ layer: 12, head: 2 }] }, 0.2, 0.35],
    [
      'the edge to Parigi in layer 12',
      { cutEdges: [{ layer: 12, head: null, from: last, to: at(capitals, 'Parigi') }] },
      0.05,
      0.2,
    ],
  ])('without %s', async (_, intervention, from, to) => {
    const probability = await francia(intervention);
    expect(probability).toBeGreaterThanOrEqual(from);
    expect(probability).toBeLessThanOrEqual(to);
  });

  it('alone, the second sentence hardly says it', async () => {
    const { logits } = await box.trace(prompt('Parigi è la capitale della').tokens, never);
    const probability = read(logits, { top: 0, follow: [FRANCIA] }).followed[0]?.probability;
    expect(probability).toBeGreaterThan(0.08);
    expect(probability).toBeLessThan(0.3);
  });
});

it('the lens: it knows in English first, and says it in Italian only at the end', async () => {
  const question = { top: 1, follow: [FRANCIA, FRANCE] };
  const readings = await box.lens(capitals.tokens, -1, question, never);
  expect(readings.length).toBe(19);
  const at13 = readings[13];
  expect(at13?.top[0]?.id).toBe(FRANCE);
  expect(at13?.top[0]?.probability).toBeGreaterThan(0.8);
  expect(readings.slice(0, 12).every(({ followed }) => (followed[0]?.rank ?? 0) > 50)).toBe(true);
  const first = readings.findIndex(({ top }) => top[0]?.id === FRANCIA);
  expect(first).toBe(18);
  const { logits } = await box.trace(capitals.tokens, never);
  expect(readings[18]?.top[0]?.probability).toBeCloseTo(
    read(logits, { top: 1, follow: [] }).top[0]?.probability ?? 0,
    4,
  );
});

it('raw embedding rows: the neighbours of " cane" are dogs and Italian', async () => {
  const cane = prompt('gatto cane sole pane gatto cane sole').tokens[2] as number;
  const row = await box.rows('embedding', [cane], never);
  const { top } = await box.nearest(row, { top: 3, follow: [] }, never);
  expect(top[0]).toMatchObject({ id: cane, rank: 1 });
  expect(top[1]?.cosine).toBeGreaterThan(0.5);
  expect(top[1]?.cosine).toBeLessThan(0.9);
});

it('stops in the middle of a pass, and takes 64 tokens', async () => {
  const long = Array.from({ length: 64 }, (_, i) => capitals.tokens[i % capitals.tokens.length] as number);
  await box.describe(never);
  const leaves = new AbortController();
  const gone = box.trace(long, leaves.signal);
  setTimeout(() => leaves.abort(), 60);
  await expect(gone).rejects.toThrow('abort');
  const start = performance.now();
  await box.describe(never); // waits for the thread to be free again
  expect(performance.now() - start).toBeLessThan(400);
  expect((await box.trace(long, never)).tokens.length).toBe(65);
});
