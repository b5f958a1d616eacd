/** The result of a lesson's command in the class's channel, or the line that stands in its place. */
import type { View } from '../../bot/view.ts';
import type { CommandBlock } from '../../lessons/lesson.ts';
import { step as it } from '../../text/lezione/step.ts';

export interface ResultInput {
  readonly command: CommandBlock;
  /** as a mention */
  readonly mention: string;
  /** what the command showed; 'failed', or 'dropped' when the class went on before it began */
  readonly result: View | 'failed' | 'dropped';
  /** its step, from 0, when the class is elsewhere by now; else null */
  readonly late: number | null;
}

export function resultView({ command, mention, result, late }: ResultInput): View {
  if (result === 'failed') return { text: it.commandFailed(command.name, late) };
  if (result === 'dropped') return { text: it.commandDropped(command.name, command.options, late) };
  const { private: _seen, ...view } = result;
  const title = it.resultOf(mention, late);
  return { ...view, text: view.text ? `${title}\n${view.text}` : title };
}
