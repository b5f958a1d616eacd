/** When a child is started again, and when it is given up. Time and the child are the test's. */
import { describe, expect, test } from 'vitest';
import type { Link, LinkEvents } from '../../../src/engine/link.ts';
import type { FromChild, ToChild } from '../../../src/engine/protocol.ts';
import { Supervisor } from '../../../src/engine/supervisor.ts';
import { packVocabulary } from '../../../src/engine/vocabulary.ts';

const order = {
  modelPath: 'model.gguf',
  modelName: 'test',
  gpu: false as const,
  threads: 1,
  sequences: 1,
  promptTokens: 8,
  newTokens: 8,
};
const ready: FromChild = {
  type: 'ready',
  info: {
    name: 'test',
    architecture: 'llama',
    layers: 1,
    embedding: 1,
    heads: 1,
    vocabulary: 1,
    trainContext: 1,
    parameters: 1,
    fileBytes: 1,
    quantisation: 'F32',
    beginsWithBos: false,
    device: 'CPU',
    threads: 1,
  },
  vocabulary: packVocabulary([{ bytes: Uint8Array.of(65), kind: 'text' }]),
};

function supervised() {
  const sent: ToChild[] = [];
  const pauses: number[] = [];
  const warned: string[] = [];
  let events: LinkEvents | null = null;
  let wake = (): void => undefined;
  const supervisor = new Supervisor(
    (given): Link => {
      events = given;
      return {
        pid: 1,
        send: (message) => sent.push(message),
        kill: () => setImmediate(() => given.exit('SIGKILL')),
      };
    },
    order,
    (ms, call) => {
      pauses.push(ms);
      wake = call;
      return () => {
        wake = () => undefined;
      };
    },
    {
      info: () => undefined,
      warn: (message) => warned.push(message),
      error: (message) => warned.push(message),
    },
  );
  const says = (message: FromChild) => events?.message(message);
  const dies = (reason = 'SIGABRT') => events?.exit(reason);
  return { supervisor, sent, pauses, warned, says, dies, wakes: () => wake() };
}

describe('deaths', () => {
  test('are followed by growing pauses, until one too many', () => {
    const { supervisor, pauses, says, dies, wakes } = supervised();
    const states = [];
    for (let death = 0; death < 7; death++) {
      says(ready);
      dies();
      states.push(supervisor.state);
      wakes();
    }
    expect(pauses).toEqual([250, 1_000, 4_000, 15_000, 30_000, 60_000]);
    expect(states).toEqual([...Array(6).fill('restarting'), 'failed']);
    expect(() => supervisor.check()).toThrow(expect.objectContaining({ fault: 'down', message: 'SIGABRT' }));
  });

  test('far apart begin again with the shortest pause', () => {
    const { supervisor, pauses, says, dies, wakes } = supervised();
    for (let death = 0; death < 3; death++) {
      says(ready);
      says({ type: 'done', call: 99 });
      dies();
      wakes();
    }
    expect(pauses).toEqual([250, 250, 250]);
    expect(supervisor.restarts).toBe(3);
  });

  test('of a model that never opened are given up after the second restart', () => {
    const { supervisor, pauses, dies, wakes } = supervised();
    for (let death = 0; death < 3; death++) {
      dies('exit code 1; Cannot find module');
      wakes();
    }
    expect(pauses).toEqual([250, 1_000]);
    expect(supervisor).toMatchObject({ state: 'failed', lastFailure: 'exit code 1; Cannot find module' });
  });
});

test('what is asked while there is no child is sent to the next one', () => {
  const { supervisor, sent, says, dies, wakes } = supervised();
  says(ready);
  dies();
  const call = {
    request: { type: 'tokenize' as const, call: 7, text: 'ciao' },
    key: 'text ciao',
    onStep: () => undefined,
    settle: () => undefined,
    fail: () => undefined,
    started: false,
  };
  supervisor.submit(call);
  wakes();
  says(ready);
  expect(sent.slice(1)).toEqual([{ type: 'load', order }, call.request]);
  supervisor.withdraw(call);
  expect(sent.at(-1)).toEqual({ type: 'cancel', call: 7 });
});

test('close during a pause leaves nothing behind', async () => {
  const { supervisor, sent, says, dies, wakes } = supervised();
  says(ready);
  dies();
  await supervisor.close();
  wakes();
  expect(supervisor.state).toBe('closed');
  expect(sent).toHaveLength(1);
});

test('no log line holds what a person wrote', () => {
  const { supervisor, warned, says, dies } = supervised();
  says(ready);
  supervisor.submit({
    request: { type: 'tokenize', call: 1, text: 'un segreto' },
    key: 'text un segreto',
    onStep: () => undefined,
    settle: () => undefined,
    fail: () => undefined,
    started: false,
  });
  dies();
  expect(warned.join()).not.toContain('segreto');
  expect(warned).toHaveLength(1);
});
