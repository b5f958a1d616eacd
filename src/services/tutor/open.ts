/** Help with a question that is open: hints one at a time, never the answer. */
import type { View } from '../../bot/command.ts';
import { tutor as it } from '../../text/tutor.ts';
import type { Finder } from '../../tutor/port.ts';
import { hintView, restart } from '../../views/tutor.ts';
import type { Open } from './guard.ts';
import type { About } from './memory.ts';

/** @param given hints this person had on it so far */
export function openView(open: Open, given: number, finder: Finder): { view: View; hint: About['hint'] } {
  const { lesson, index, step, ask } = open;
  const hint = { lesson, index, given: Math.min(given + 1, ask.hints.length) };
  const passage = finder.passage(`${lesson}/${step.id}`);
  // a lesson that a teacher brought isn't among the passages: its hints are
  const shown: View = passage
    ? hintView(passage, given, true)
    : { text: ask.hints[given] ?? (ask.hints.length === 0 ? it.noHints : it.lastHint), rows: [[restart]] };
  const lines = [given === 0 ? it.open : '', shown.text ?? ''];
  return { view: { ...shown, text: lines.filter((line) => line !== '').join('\n') }, hint };
}
