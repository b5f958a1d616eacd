/** The list of choices under a question: `- [x] the right one`, and why in the lines below it. */
import { directives } from '../../text/lesson/problems.ts';
import { asks as it, WHAT } from '../../text/lesson/step-problems.ts';
import type { Say } from './say.ts';
import { type List, lineOf, rawOf } from './tree.ts';

/** A button's label; longer ones aren't read on a phone. */
const LONGEST = 80;

export interface Item {
  readonly line: number;
  /** null without a box */
  readonly right: boolean | null;
  readonly text: string;
  readonly because: string;
  /** the lines under the first, as they stand */
  readonly below: string;
}

/** Without the indent that all lines but the first share. */
function dedent(text: string): string {
  const [first = '', ...rest] = text.split('\n');
  const indents = rest
    .filter((line) => line.trim() !== '')
    .map((line) => line.length - line.trimStart().length);
  const shared = Math.min(...indents, 20);
  return [
    first,
    ...rest.map((line) => line.slice(Math.min(shared, line.length - line.trimStart().length))),
  ].join('\n');
}

export function itemsOf(list: List, text: string): readonly Item[] {
  return list.children.map((node) => {
    const raw = dedent(rawOf([node], text));
    const [first = '', ...rest] = raw.split('\n');
    const content = first.replace(/^\s*(?:[-*+]|\d{1,9}[.)])\s*/, '');
    const box = /^\[([ xX✓✔]?)\](?=\s|$)\s*/u.exec(content);
    return {
      line: lineOf(node),
      right: box === null ? null : (box[1] ?? '').trim() !== '',
      text: (box === null ? content : content.slice(box[0].length)).trim(),
      because: rest.join('\n').trim(),
      below: rest.join('\n'),
    };
  });
}

/** What is wrong whatever the question's kind: their number, empty and equal ones. */
export function checkChoices(
  items: readonly Item[],
  line: number,
  low: number,
  high: number,
  say: Say,
): void {
  if (items.length < low || items.length > high) say(line, it.count(items.length, low, high));
  const seen = new Set<string>();
  for (const { text, line: at } of items) {
    if (text.length > LONGEST) say(at, directives.tooLong(WHAT.choice, text.length, LONGEST));
    if (text === '') say(at, it.emptyChoice);
    else if (seen.has(text.toLowerCase())) say(at, it.sameChoice(text));
    seen.add(text.toLowerCase());
  }
}
