/** The child's loop: opens the model once, then answers charts, completions and tokenisations until it is ended. */
import { EngineError, type EngineFault } from '../port.ts';
import type { FromChild, LoadOrder, Request, ToChild } from '../protocol.ts';
import { type Generation, Generations } from './generations.ts';
import type { Load, Machine } from './machine.ts';
import { prefill } from './prefill.ts';
import { Turnstile } from './turnstile.ts';
import { exactWidth } from './width.ts';

/**
 * Answers the messages that the returned function is given. The first must be 'load'.
 *
 * @param send to the bot's process
 */
export function serve(load: Load, send: (message: FromChild) => void): (message: ToChild) => void {
  let open: ((message: Exclude<ToChild, { type: 'load' }>) => void) | null = null;
  return (message) => {
    if (message.type !== 'load') open?.(message);
    else
      void begin(load, message.order, send).then((answer) => {
        open = answer;
      });
  };
}

type Answer = (message: Exclude<ToChild, { type: 'load' }>) => void;

async function begin(
  load: Load,
  order: LoadOrder,
  send: (message: FromChild) => void,
): Promise<Answer | null> {
  try {
    const machine = await load(order);
    const turnstile = new Turnstile();
    // a damaged file may load: its first logits tell
    await prefill(machine, machine.chart, Uint32Array.of(1), machine.info.vocabulary, turnstile, () => false);
    send({ type: 'ready', info: machine.info, vocabulary: machine.vocabulary });
    // charts needn't wait for this second of measuring, completions do
    const measured = exactWidth(machine, turnstile).catch(() => 1);
    const generations = measured.then((width) => {
      send({ type: 'width', width });
      return new Generations(machine, turnstile, width);
    });
    return answering(machine, turnstile, generations, send);
  } catch (error) {
    const fault = error instanceof EngineError ? error.fault : 'down';
    send({ type: 'refused', fault, reason: reasonOf(error) });
    return null;
  }
}

function answering(
  machine: Machine,
  turnstile: Turnstile,
  generations: Promise<Generations>,
  send: (message: FromChild) => void,
): Answer {
  const running = new Map<number, () => void>();
  const fail = (call: number, error: unknown) => {
    const fault: EngineFault = error instanceof EngineError ? error.fault : 'internal';
    send({ type: 'fault', call, fault, message: reasonOf(error) });
  };

  const chart = async ({ call, tokens }: Extract<Request, { type: 'chart' }>) => {
    let abandoned = false;
    running.set(call, () => {
      abandoned = true;
    });
    try {
      const want = machine.info.vocabulary;
      const ranked = await prefill(machine, machine.chart, tokens, want, turnstile, () => abandoned);
      send(ranked === null ? { type: 'done', call } : { type: 'ranked', call, ranked });
    } catch (error) {
      fail(call, error);
    } finally {
      running.delete(call);
    }
  };

  const generate = ({ call, tokens, options }: Extract<Request, { type: 'generate' }>) => {
    const generation: Generation = {
      tokens,
      options,
      cancelled: false,
      step: (step) => send({ type: 'step', call, step }),
      end: (error) => {
        running.delete(call);
        if (error === undefined) send({ type: 'done', call });
        else fail(call, error);
      },
    };
    running.set(call, () => {
      generation.cancelled = true;
    });
    generations.then((all) => all.add(generation), generation.end);
  };

  const tokens = (call: number, make: () => readonly number[]) => {
    try {
      send({ type: 'tokens', call, tokens: Uint32Array.from(make()) });
    } catch (error) {
      fail(call, error);
    }
  };
  const chat = ({ messages }: Extract<Request, { type: 'chat' }>) => {
    if (machine.chat === null) throw new EngineError('no-chat', 'the file has no chat template');
    return machine.chat(messages);
  };

  return (message) => {
    if (message.type === 'chart') void chart(message);
    else if (message.type === 'generate') generate(message);
    else if (message.type === 'tokenize') tokens(message.call, () => machine.tokenize(message.text));
    else if (message.type === 'chat') tokens(message.call, () => chat(message));
    else running.get(message.call)?.();
  };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
