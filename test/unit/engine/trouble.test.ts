/** What goes wrong: deaths, refusals, damaged numbers, models that don't open. The model follows a script. */
import { afterEach, describe, expect, test } from 'vitest';
import { EngineError, type GenerateOptions } from '../../../src/engine/port.ts';
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

const fault = (name: string) => expect.objectContaining({ name: 'EngineError', fault: name });

describe('a death', () => {
  test('is answered to everyone who waits, and the next request works', async () => {
    const { engine, script, kill } = await open();
    script.passMs = 500;
    const charts = Array.from({ length: 10 }, (_, i) => engine.nextLogits([65 + i], asker(`${i}`)));
    await expect.poll(() => engine.status().running).toBeGreaterThan(0);
    kill();
    script.passMs = 0;
    for (const chart of await Promise.all(charts)) expect(chart.complete).toBe(true);
    expect(engine.status()).toMatchObject({ state: 'ready', restarts: 1, lastFailure: 'SIGKILL' });
    expect((await engine.nextLogits([99], asker('anna'))).complete).toBe(true);
  });

  test('in the middle of a completion ends it with "died"', async () => {
    const { engine, kill } = await open({ passMs: 2 });
    const run = async () => {
      for await (const _ of engine.generate([65], { ...drawn, maxTokens: 200 }, asker('anna'))) kill();
    };
    await expect(run()).rejects.toEqual(fault('died'));
    await engine.ready(never);
    expect(await collect(engine.generate([65], drawn, asker('anna')))).toHaveLength(5);
  });

  test('before the first token is repeated, with the same text', async () => {
    const { engine, script, kill } = await open();
    const before = await collect(engine.generate([65], drawn, asker('anna')));
    script.passMs = 500;
    const steps = collect(engine.generate([65], drawn, asker('anna')));
    await expect.poll(() => engine.status().running).toBe(1);
    kill();
    script.passMs = 0;
    expect(await steps).toEqual(before);
  });

  test('twice at the same prompt makes it poison, and spares those beside it', async () => {
    const { engine, script } = await open({ passMs: 5 });
    script.deadly = 'mare';
    const poison = await engine.tokenize('Il mare', never);
    const good = [...'ABC'].map((letter) =>
      collect(engine.generate([letter.charCodeAt(0)], { ...drawn, maxTokens: 1 }, asker(letter))),
    );
    await expect(engine.nextLogits(poison, asker('anna'))).rejects.toEqual(fault('poison'));
    for (const steps of await Promise.all(good)) expect(steps).toHaveLength(1);
    await expect(engine.nextLogits(poison, asker('bruno'))).rejects.toEqual(fault('poison'));
    await expect(collect(engine.generate(poison, drawn, asker('bruno')))).rejects.toEqual(fault('poison'));
    expect(engine.status()).toMatchObject({ state: 'ready', restarts: 2 });
  });

  test('again and again is given up', async () => {
    const { engine, script } = await open();
    script.deadly = ''; // every text
    for (let i = 0; i < 4; i++) {
      await expect(engine.nextLogits([65 + i], asker('anna'))).rejects.toThrow(EngineError);
    }
    expect(engine.status().state).toBe('failed');
    await expect(engine.ready(never)).rejects.toEqual(fault('down'));
  });
});

describe('refused before the model is asked', () => {
  test('too many characters, tokens, new tokens', async () => {
    const { engine } = await open({ limits: { characters: 10, promptTokens: 3, newTokens: 4 } });
    await expect(engine.tokenize('12345678901', never)).rejects.toMatchObject({
      fault: 'too-long',
      data: { unit: 'characters', length: 11, limit: 10 },
    });
    await expect(engine.nextLogits([1, 2, 3, 4], asker('anna'))).rejects.toMatchObject({
      data: { unit: 'tokens', length: 4, limit: 3 },
    });
    await expect(collect(engine.generate([1], greedy, asker('anna')))).rejects.toEqual(fault('too-long'));
    expect(engine.status().passes).toBe(0);
  });

  test.each([-1, 1e9, 1.5, Number.NaN])('token %d', async (id) => {
    const { engine } = await open();
    await expect(engine.nextLogits([id], asker('anna'))).rejects.toEqual(fault('internal'));
    await expect(collect(engine.generate([id], greedy, asker('anna')))).rejects.toEqual(fault('internal'));
  });

  test.each([
    { seed: -1 },
    { seed: 2 ** 32 },
    { maxTokens: 0 },
    { maxTokens: 1.5 },
    { alternatives: -1 },
    { sampler: { ...drawn.sampler, temperature: Number.NaN } },
    { sampler: { ...drawn.sampler, topP: 0 } },
    { sampler: { ...drawn.sampler, topK: -3 } },
  ])('odd options %j', async (odd) => {
    const { engine } = await open();
    await expect(collect(engine.generate([65], { ...drawn, ...odd }, asker('anna')))).rejects.toEqual(
      fault('internal'),
    );
    expect(engine.status()).toMatchObject({ state: 'ready', running: 0 });
  });

  test('one person with too many requests', async () => {
    const { engine, script } = await open({ perPerson: 2 });
    script.passMs = 10;
    const [a, b] = [engine.nextLogits([1], asker('anna')), engine.nextLogits([2], asker('anna'))];
    await expect(engine.nextLogits([3], asker('anna'))).rejects.toEqual(fault('too-many'));
    expect((await engine.nextLogits([4], asker('bruno'))).complete).toBe(true);
    await Promise.all([a, b]);
  });

  test('a signal that has already gone off', async () => {
    const { engine } = await open();
    const signal = AbortSignal.abort();
    await expect(engine.tokenize('ciao', signal)).rejects.toBe(signal.reason);
    await expect(engine.nextLogits([65], asker('anna', { signal }))).rejects.toBe(signal.reason);
    await expect(collect(engine.generate([65], drawn, asker('anna', { signal })))).rejects.toBe(
      signal.reason,
    );
  });
});

test('logits that are no numbers are refused, not drawn', async () => {
  const { engine, script } = await open();
  script.damaged = 'mare';
  const tokens = await engine.tokenize('Il mare', never);
  await expect(engine.nextLogits(tokens, asker('anna'))).rejects.toEqual(fault('not-finite'));
  await expect(
    collect(engine.generate(tokens, { ...drawn, sampler: { ...drawn.sampler, topK: 40 } }, asker('anna'))),
  ).rejects.toEqual(fault('not-finite'));
  expect(engine.status().state).toBe('ready');
});

test('a model that can not be opened says why, to all who wait', async () => {
  const { engine } = scriptedEngine({ refuse: 'no such file' });
  expect(() => engine.vocabulary()).toThrow(expect.objectContaining({ fault: 'starting' }));
  const waiting = engine.nextLogits([65], asker('anna'));
  await expect(engine.ready(never)).rejects.toMatchObject({ fault: 'down', message: 'no such file' });
  await expect(waiting).rejects.toEqual(fault('down'));
  await expect(engine.tokenize('ciao', never)).rejects.toEqual(fault('down'));
  await engine.close();
});

test('after close everything is refused, also what was waiting', async () => {
  const { engine, script } = await open();
  script.passMs = 60_000;
  const waiting = engine.nextLogits([65], asker('anna'));
  const refused = expect(waiting).rejects.toEqual(fault('down'));
  await expect.poll(() => engine.status().running).toBe(1);
  await engine.close();
  await engine.close();
  await refused;
  await expect(engine.tokenize('ciao', never)).rejects.toEqual(fault('down'));
  expect(engine.status()).toMatchObject({ state: 'closed', running: 0, waiting: 0 });
});

test('half a surrogate pair becomes U+FFFD', async () => {
  const { engine } = await open();
  expect(await engine.tokenize('\uD83D', never)).toEqual(await engine.tokenize('\uFFFD', never));
  const whole = await engine.tokenize('😀', never);
  expect(Buffer.concat(whole.map((id) => engine.vocabulary().entry(id).bytes)).toString()).toBe('😀');
});
