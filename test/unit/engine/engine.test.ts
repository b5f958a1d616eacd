/** The engine as its callers see it, over a scripted model. */
import { afterEach, describe, expect, test } from 'vitest';
import type { GenerateOptions, Step } from '../../../src/engine/port.ts';
import { asker, collect, type Scripted, type ScriptedOptions, scriptedEngine } from '../../support/engine.ts';

const never = new AbortController().signal;
const greedy: GenerateOptions = {
  sampler: { temperature: 0, topK: 0, topP: 1, order: 'temperature-first' },
  seed: 1,
  maxTokens: 5,
  alternatives: 3,
};
const drawn: GenerateOptions = { ...greedy, sampler: { ...greedy.sampler, temperature: 1 } };
const next = { 'Il gatto beve il': { ' latte': 9, ' sangue': 7 }, 'Il gatto beve il latte': { '<eos>': 20 } };

const opened: Scripted[] = [];
async function open(options: ScriptedOptions = {}): Promise<Scripted> {
  const scripted = scriptedEngine({ next, ...options });
  opened.push(scripted);
  await scripted.engine.ready(never);
  return scripted;
}
afterEach(async () => {
  for (const { engine } of opened.splice(0)) await engine.close();
});

describe('a chart', () => {
  test('is headed by the likeliest token', async () => {
    const { engine } = await open();
    const tokens = await engine.tokenize('Il gatto beve il', never);
    const { ids, complete, vocabulary } = await engine.nextLogits(tokens, asker('anna'));
    const [latte] = await engine.tokenize(' latte', never);
    expect({ first: ids[0], complete, vocabulary }).toEqual({
      first: latte,
      complete: true,
      vocabulary: engine.vocabulary().size,
    });
  });

  test('asked for by thirty people costs one pass', async () => {
    const { engine } = await open({ passMs: 5 });
    const tokens = await engine.tokenize('Il gatto beve il', never);
    const all = await Promise.all(
      Array.from({ length: 30 }, (_, i) => engine.nextLogits(tokens, asker(`${i}`))),
    );
    expect(new Set(all).size).toBe(1);
    expect(engine.status().passes).toBe(1);
  });

  test('goes on while one of those who asked is still there', async () => {
    const { engine } = await open({ passMs: 20 });
    const tokens = await engine.tokenize('Il cane', never);
    const leaving = new AbortController();
    const first = engine.nextLogits(tokens, asker('anna', { signal: leaving.signal }));
    const second = engine.nextLogits(tokens, asker('bruno'));
    leaving.abort();
    await expect(first).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
    expect((await second).complete).toBe(true);
    expect(engine.status().passes).toBe(1);
  });

  test('nobody waits for any more frees the place at once', async () => {
    const { engine, script } = await open();
    script.passMs = 60_000;
    const leaving = new AbortController();
    const stuck = engine.nextLogits([65], asker('anna', { signal: leaving.signal }));
    stuck.catch(() => undefined);
    await expect.poll(() => engine.status().running).toBe(1);
    leaving.abort();
    await expect(stuck).rejects.toBe(leaving.signal.reason);
    expect(engine.status()).toMatchObject({ running: 0, waiting: 0 });
  });
});

describe('a completion', () => {
  test('ends at the end of the text', async () => {
    const { engine } = await open();
    const steps = await collect(
      engine.generate(await engine.tokenize('Il gatto beve il', never), greedy, asker('anna')),
    );
    expect(steps.map(({ end, probability }) => ({ end, probability }))).toEqual([
      { end: false, probability: 1 },
      { end: true, probability: 1 },
    ]);
  });

  test('replays with its seed, whatever else runs', async () => {
    const { engine } = await open();
    const tokens = await engine.tokenize('La casa', never);
    const alone = await collect(engine.generate(tokens, drawn, asker('anna')));
    const beside = await Promise.all(
      ['a', 'b', 'c', 'd', 'e'].map((who, i) =>
        collect(engine.generate(tokens, { ...drawn, seed: i }, asker(who))),
      ),
    );
    expect(beside[1]).toEqual(alone);
    expect(beside[2]).not.toEqual(alone);
  });

  test('reports the likeliest of what could be drawn', async () => {
    const { engine } = await open();
    const tokens = await engine.tokenize('Il gatto beve il', never);
    const sampler = { ...drawn.sampler, topK: 2 };
    const [step] = await collect(
      engine.generate(tokens, { ...drawn, sampler, alternatives: 20 }, asker('anna')),
    );
    const sum = step?.alternatives.reduce((total, { probability }) => total + probability, 0);
    expect(step?.alternatives).toHaveLength(2);
    expect(sum).toBeCloseTo(1, 12);
  });

  test('left early leaves the model free', async () => {
    const { engine } = await open({ sequences: 1 });
    for await (const _ of engine.generate([65], { ...drawn, maxTokens: 200 }, asker('anna'))) break;
    expect(engine.status()).toMatchObject({ running: 0, waiting: 0 });
    expect(await collect(engine.generate([66], drawn, asker('bruno')))).toHaveLength(5);
  });

  test('stopped by its signal says so', async () => {
    const { engine } = await open({ passMs: 5 });
    const stop = new AbortController();
    const steps: Step[] = [];
    const run = async () => {
      for await (const step of engine.generate(
        [65],
        { ...drawn, maxTokens: 200 },
        asker('anna', { signal: stop.signal }),
      )) {
        steps.push(step);
        if (steps.length === 3) stop.abort();
      }
    };
    await expect(run()).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
    expect(steps).toHaveLength(3);
  });
});
