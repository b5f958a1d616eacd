/**
 * An engine without weights for tests: everything is real but the model, which follows a script, and the child process,
 * which is this one.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { serve } from '../../src/engine/child/serve.ts';
import { PER_PERSON } from '../../src/engine/engine.ts';
import { DEFAULT_LIMITS } from '../../src/engine/limits.ts';
import type { Spawn } from '../../src/engine/link.ts';
import { LocalEngine } from '../../src/engine/local-engine.ts';
import type { Asker, EngineLimits, Step } from '../../src/engine/port.ts';
import { Supervisor } from '../../src/engine/supervisor.ts';
import { type Script, scriptedLoad } from './scripted-machine.ts';

export interface ScriptedOptions {
  readonly next?: Script['next'];
  /** what it answers as a chat model; a base model when left out */
  readonly says?: Script['says'];
  readonly passMs?: number;
  readonly sequences?: number;
  readonly perPerson?: number;
  readonly limits?: Partial<EngineLimits>;
  /** how long opening takes, in milliseconds */
  readonly openMs?: number;
  /** opening fails with this reason */
  readonly refuse?: string;
}

export interface Scripted {
  readonly engine: LocalEngine;
  /** change it while it runs: slower, deadly, damaged */
  readonly script: Script;
  /** as kill -9 of the child */
  kill(): void;
}

/**
 * @example const { engine } = scriptedEngine({ next: { 'Il gatto beve il': { ' latte': 9, ' sangue': 7 } } });
 */
export function scriptedEngine(options: ScriptedOptions = {}): Scripted {
  const { next, says, passMs = 0, sequences = 4, perPerson = PER_PERSON } = options;
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const script: Script = {
    ...(next && { next }),
    ...(says && { says }),
    passMs,
    deadly: null,
    damaged: null,
    armed: false,
  };
  let kill = (): void => undefined;

  const spawn: Spawn = (events) => {
    let alive = true;
    script.armed = false;
    const end = () => {
      if (!alive) return;
      alive = false;
      setImmediate(() => events.exit('SIGKILL'));
    };
    kill = end;
    const load = scriptedLoad(script, end);
    const answer = serve(
      async (order) => {
        if (options.openMs !== undefined) await sleep(options.openMs);
        if (options.refuse !== undefined) throw new Error(options.refuse);
        return load(order);
      },
      (message) => {
        if (message.type === 'ready') script.armed = true;
        const copy = structuredClone(message);
        setImmediate(() => alive && events.message(copy));
      },
    );
    return {
      pid: process.pid,
      send: (message) => {
        const copy = structuredClone(message);
        setImmediate(() => alive && answer(copy));
      },
      kill: end,
    };
  };

  const { promptTokens, newTokens } = limits;
  const order = {
    modelPath: '',
    modelName: 'modello di prova',
    gpu: false as const,
    threads: 1,
    sequences,
    promptTokens,
    newTokens,
  };
  const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const soon = (ms: number, call: () => void) => {
    const timer = setTimeout(call, Math.min(ms, 10));
    return () => clearTimeout(timer);
  };
  const supervisor = new Supervisor(spawn, order, soon, quiet);
  return {
    engine: new LocalEngine(supervisor, { limits, sequences, perPerson }),
    script,
    kill: () => kill(),
  };
}

/** Someone who asks. */
export function asker(person: string, more: Partial<Asker> = {}): Asker {
  return { person, teacher: false, signal: new AbortController().signal, ...more };
}

/** All the steps of a completion. */
export async function collect(steps: AsyncIterable<Step>): Promise<Step[]> {
  const all: Step[] = [];
  for await (const step of steps) all.push(step);
  return all;
}
