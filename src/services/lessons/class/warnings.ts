/** What the panel warns the teacher of: a channel that can't be reached, a command without a result or still at work, another model. */
import { panel as it } from '../../../text/lezione/panel.ts';
import type { LiveSession } from '../sessions.ts';
import type { Board } from './board.ts';
import { commandOf } from './parts.ts';

/** @param unexpected what the loaded model does otherwise than the lesson says */
export function warningsOf(
  { session: { id }, lesson, state }: LiveSession,
  board: Pick<Board, 'trouble' | 'faults' | 'atWork'>,
  unexpected: (session: string, step: number) => readonly string[],
): readonly string[] {
  const trouble = board.trouble(id);
  const over = state.phase === 'ended';
  const busy = over ? null : board.atWork(id);
  const command = busy && commandOf(lesson, busy);
  return [
    ...(trouble === null ? [] : [`⚠️ ${it.trouble[trouble]}`]),
    ...board.faults(id, state.at),
    ...(busy && command ? [it.atWork(command.name, busy.step)] : []),
    ...(over ? [] : unexpected(id, state.at)),
  ];
}
