/** What Discord takes in one message: a step as it is posted, its solution, its buttons. Sizes in UTF-16 units. */
import { directives } from '../../text/lesson/problems.ts';
import { asks, steps as it, WHAT } from '../../text/lesson/step-problems.ts';
import type { Step } from '../lesson.ts';
import type { Say } from './say.ts';

const MESSAGE = 2000;
/** What Prossimo adds to a step: its number, the lesson's title, the timer; and to a solution: how many were right. */
const ADDED = 200;
const TITLE = 90;
const ASK = 1500;
const NOTE = 1800;
const MOST_HINTS = 5;

/** @param lesson its title, which every step says again */
export function checkLimits(step: Step, lesson: string, say: Say): void {
  const { title, line, ask } = step;
  const most = (what: string, text: string, limit: number, at: number) => {
    if (text.length > limit) say(at, directives.tooLong(what, text.length, limit));
  };
  most(WHAT.title, title, TITLE, line);
  let shown = title.length + lesson.length + ADDED;
  let revealed = title.length + ADDED;
  for (const block of step.blocks) {
    if (block.kind === 'text' && block.when === 'step') shown += block.markdown.length + 1;
    else if (block.kind === 'text') revealed += block.markdown.length + 1;
    else if (block.kind === 'link') shown += block.url.length + block.label.length + 10;
    else if (block.kind === 'picture') shown += block.url.length + block.alt.length + 10;
    else if (block.kind === 'pause') shown += block.markdown.length + 30;
    else if (block.kind === 'note') most(WHAT.note, block.markdown, NOTE, block.line);
  }
  if (ask) {
    most(WHAT.ask, ask.text, ASK, ask.line);
    if (ask.hints.length > MOST_HINTS) say(ask.line, asks.tooManyHints(ask.hints.length, MOST_HINTS));
    revealed += because(step);
    revealed += ask.explanation.length + 1;
  }
  if (shown > MESSAGE) say(line, it.tooLong(WHAT.step(title), shown, MESSAGE));
  if (revealed > MESSAGE) say(ask?.line ?? line, it.tooLong(WHAT.reveal(title), revealed, MESSAGE));
}

/** The reasons under the choices, each in a line of its own. */
function because({ ask }: Step): number {
  if (ask?.kind !== 'question' || !('choices' in ask.form)) return 0;
  return ask.form.choices.reduce((sum, choice) => sum + choice.because.length + 10, 0);
}
