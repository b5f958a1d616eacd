/** A command run by a lesson instead of by typing: the same checks and the same handler, without an interaction. */
import type { Context, OptionValue } from './command.ts';
import type { View } from './view.ts';

export interface Performance {
  /** 'tokenizza', or 'lezione avvia' */
  readonly name: string;
  readonly options: Readonly<Record<string, OptionValue>>;
  /** who it is run for: a lesson's teacher */
  readonly context: Context;
}

/** @throws UserError for an unknown command, or options that the command doesn't take; whatever the command throws */
export type Perform = (performance: Performance) => Promise<View>;
