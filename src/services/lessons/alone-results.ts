/** What the commands of a step show to one person, kept for a while: a press on a hint doesn't run them again, or draw other words. */
import { LRUCache } from 'lru-cache';
import type { Context, View } from '../../bot/command.ts';
import { isAbort } from '../../bot/errors.ts';
import type { Perform } from '../../bot/perform.ts';
import type { CommandBlock, Step } from '../../lessons/lesson.ts';
import type { LiveSession } from './sessions.ts';

export interface Result {
  readonly name: string;
  /** null when the command failed: the lesson goes on without */
  readonly view: View | null;
}
export type Results = (live: LiveSession, context: Context) => Promise<readonly Result[]>;

/** Steps whose results are kept; a picture is about 100 kB. */
const MOST = 40;

export function createResults(perform: Perform): Results {
  const kept = new LRUCache<string, readonly Result[]>({ max: MOST });

  async function run({ name, options }: CommandBlock, context: Context): Promise<Result> {
    const { person, place, signal, asker, stop } = context;
    const quiet = { ...asker, onPosition: () => undefined };
    const silent = { person, place, signal, asker: quiet, stop, progress: () => undefined };
    try {
      return { name, view: await perform({ name, options, context: silent }) };
    } catch (error) {
      if (signal.aborted && isAbort(error)) throw error;
      return { name, view: null };
    }
  }

  return async ({ session, lesson, state }, context) => {
    const step = lesson.steps[state.at];
    if (!step || state.phase === 'ended') return [];
    const { moment, commands } = commandsOf(step, state.steps[state.at]?.revealed != null);
    const key = `${session.id} ${state.at} ${moment}`;
    const known = kept.get(key);
    if (known) return known;
    const results: Result[] = [];
    // one at a time: a person's requests wait for each other anyway
    for (const command of commands) results.push(await run(command, context));
    if (results.every(({ view }) => view !== null)) kept.set(key, results);
    return results;
  };
}

/** Those of the solution take the place of the step's own, once it is out. */
function commandsOf({ blocks }: Step, revealed: boolean) {
  const all = blocks.filter((block) => block.kind === 'command');
  const later = all.filter(({ when }) => when === 'reveal');
  return revealed && later.length > 0
    ? { moment: 'reveal', commands: later }
    : { moment: 'step', commands: all.filter(({ when }) => when === 'step') };
}
