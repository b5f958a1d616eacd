/** A step in the class's channel: heading, text, and the question with how many have answered. */
import type { Row, View } from '../../bot/view.ts';
import type { Block, Lesson } from '../../lessons/lesson.ts';
import { step as it } from '../../text/lezione/step.ts';
import { askEmbed, askRow } from './ask.ts';

export interface StepLooks {
  readonly session: string;
  readonly lesson: Lesson;
  readonly index: number;
  /** 'open': can be answered; 'closed': its solution is out; 'passed': the class went on without one */
  readonly ask: 'open' | 'closed' | 'passed';
  /** people who answered, late ones too */
  readonly answered: number;
  /** the class is here and pausing */
  readonly paused: boolean;
  /** milliseconds since 1970, and whether that is over; null without a timer */
  readonly timer: { readonly until: number; readonly over: boolean } | null;
}

export function stepView(looks: StepLooks): View {
  const { lesson, index, session } = looks;
  const found = lesson.steps[index];
  if (!found) throw new RangeError(`no step ${index}`);
  const { ask } = found;
  const footers = { open: it.answered, closed: it.closed, passed: it.passed };
  const open = ask !== null && looks.ask === 'open';
  const rows: readonly Row[] = [
    ...(open ? [askRow(ask, { session, step: index })] : []),
    [
      {
        kind: 'button',
        label: it.buttons.catchUp,
        target: { command: 'lezione', action: 'recupera', args: [session] },
      },
    ],
  ];
  return {
    text: [
      it.heading(index, found.title),
      it.place(lesson.title, index, lesson.steps.length),
      ...stepTexts(found.blocks),
      ...remarks(looks, open),
    ].join('\n'),
    ...(ask === null ? {} : { embeds: [askEmbed(ask, footers[looks.ask](looks.answered))] }),
    rows,
  };
}

function remarks({ paused, timer }: StepLooks, open: boolean): string[] {
  const time = timer && (timer.over ? (open ? it.timeOver : it.timeOverHere) : it.timer(timer.until));
  return [...(paused ? [it.paused] : []), ...(time ? [time] : [])];
}

/** What of a step is read at once: not the notes, not what comes with the solution. */
export function stepTexts(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case 'text':
        return block.when === 'step' ? [block.markdown] : [];
      case 'link':
        return [it.link(block.label, block.url)];
      case 'picture':
        return [it.picture(block.alt, block.url)];
      case 'pause':
        return [it.pause(block.minutes, block.markdown)];
      default:
        return [];
    }
  });
}
