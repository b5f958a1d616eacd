/** One piece of work for one person: started, acknowledged, done, answered, and ended whatever happens. */
import { MessageFlags, type RepliableInteraction } from 'discord.js';
import type { EngineState } from '../engine/port.ts';
import { opening } from '../text/waiting.ts';
import type { Answer, Answerable } from './answer.ts';
import type { Context, View } from './command.ts';
import type { Contexts } from './context.ts';
import { UserError } from './errors.ts';
import type { Report } from './report.ts';
import type { Run } from './runs.ts';

export interface Job {
  readonly start: () => Run;
  /** acknowledges the interaction: awaited before anything else */
  readonly open: () => Promise<Answer>;
  readonly handler: (context: Context) => Promise<View>;
  /** whether the place in the queue may replace what is on screen */
  readonly showQueue: boolean;
}

export type Work = (interaction: Answerable, job: Job) => Promise<void>;

/** States in which a request has to wait for the model to be opened. */
const OPENING: ReadonlySet<EngineState> = new Set(['starting', 'restarting']);

export function createWork(contexts: Contexts, report: Report, state: () => EngineState): Work {
  return async (interaction, { start, open, handler, showQueue }) => {
    const run = start();
    let answer: Answer | null = null;
    try {
      // nothing else before this: with thirty presses at once, the work of one would delay the acknowledgement of another
      answer = await open();
      const context = contexts.of(interaction, run, answer.progress, showQueue);
      if (showQueue && OPENING.has(state())) context.progress(() => opening(context.stop));
      const view = await handler(context);
      await run.turn;
      // what was stopped is still worth showing; what a newer press replaced is not
      if (!run.superseded()) await answer.send(view);
    } catch (error) {
      await report.failed(error, run.signal, answer);
    } finally {
      run.end();
    }
  };
}

/** One private sentence, at once. */
export async function refuse(interaction: RepliableInteraction, sentence: string): Promise<void> {
  const { Ephemeral } = MessageFlags;
  await interaction.reply({ content: sentence, flags: Ephemeral, allowedMentions: { parse: [] } });
}

/** The value, or the sentence of the UserError that prevented it. */
export function attempt<T>(make: () => T): { value: T } | { problem: string } {
  try {
    return { value: make() };
  } catch (error) {
    if (error instanceof UserError) return { problem: error.message };
    throw error;
  }
}
