/** What the tutor shows: a passage of a lesson with its question, hints, and what a tool said. */
import type { Button, Row, Target, View } from '../bot/view.ts';
import { tutor as it } from '../text/tutor.ts';
import type { Tool } from '../tutor/intents.ts';
import type { Passage } from '../tutor/port.ts';

const COMMAND = 'chiedi';
/** Characters of a passage: an answer, not a page. */
const LONGEST = 900;

export const reference = ({ lesson, step }: Passage): string => `${lesson.id}.${step.index}`;

const button = (
  label: string,
  action: string,
  args: readonly (string | number)[] = [],
  style: Button['style'] = 'secondary',
): Button => ({ kind: 'button', label, style, target: { command: COMMAND, action, args } });

export const restart = button(it.buttons.again, 'ricomincia');

export const firstView = (text: string): View => ({
  text,
  rows: [[button(it.buttons.understood, 'capito', [], 'primary')]],
});

/** Ends at a sentence's or a line's end. */
export function excerpt(text: string, longest = LONGEST): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  const end = Math.max(cut.lastIndexOf('. '), cut.lastIndexOf('\n'), cut.lastIndexOf('? '));
  return `${cut.slice(0, end > longest / 2 ? end + 1 : longest).trimEnd()} …`;
}

/** @param open the step's question is open in a lesson: no explanation yet @param before words that come first */
export function passageView(passage: Passage, open: boolean, before: readonly string[] = []): View {
  const { text, ask, reveal, lesson, step } = passage;
  return {
    text: [
      ...before,
      `**${step.title}**`,
      ...(text === '' ? [] : [excerpt(text)]),
      '',
      ask === null ? it.ownQuestion : it.yourTurn(ask.text),
      it.from(lesson.title),
    ].join('\n'),
    rows: rowsOf(passage, !open && reveal !== '', 0),
  };
}

function rowsOf(passage: Passage, explain: boolean, hints: number): readonly Row[] {
  const ref = reference(passage);
  const { action, ask } = passage;
  return [
    [
      ...(action === null ? [] : [button(it.buttons.action(action.command), 'fai', [ref], 'primary')]),
      ...(ask !== null && hints < ask.hints.length ? [button(it.buttons.hint, 'indizio', [ref, hints])] : []),
      ...(explain ? [button(it.buttons.explain, 'spiega', [ref])] : []),
      restart,
    ],
  ];
}

/** @param n from 0 */
export function hintView(passage: Passage, n: number, open: boolean): View {
  const hints = passage.ask?.hints ?? [];
  const hint = hints[n];
  const text =
    hint === undefined ? (hints.length === 0 ? it.noHints : it.lastHint) : it.hint(n + 1, hints.length, hint);
  return { text, rows: rowsOf(passage, !open && passage.reveal !== '', n + 1) };
}

export function explainView(passage: Passage): View {
  return {
    text: [`**${passage.step.title}**`, excerpt(passage.reveal, 1500), it.from(passage.lesson.title)].join(
      '\n',
    ),
    rows: rowsOf({ ...passage, ask: null }, false, 0),
  };
}

/** What the tool showed, with the command to do it oneself. */
export function toolView(tool: Tool, shown: View, mention: string, before: readonly string[]): View {
  const options = Object.entries(tool.options)
    .map(([name, value]) => ` ${name}: ${String(value).replaceAll('`', 'ˋ')}`)
    .join('');
  return {
    ...shown,
    text: [...before, it.tool(mention), shown.text ?? '', it.doItYourself(tool.command, options)]
      .filter((line) => line !== '')
      .join('\n'),
  };
}

/** A generated answer while it grows, and when it is whole: always with the lesson it comes from. */
export function saidView(text: string, passages: readonly Passage[], stop: Target | null): View {
  const [first] = passages;
  const lessons = [...new Set(passages.map(({ lesson }) => lesson.title))];
  // a tutor asks: with the lesson's own question, where the model forgot to
  const ask = stop === null && !text.includes('?') ? (first?.ask ?? null) : null;
  return {
    text: [
      text,
      ...(ask === null ? [] : [it.yourTurn(ask.text)]),
      ...lessons.slice(0, 1).map((title) => it.from(title)),
    ].join('\n'),
    rows:
      stop === null
        ? first === undefined
          ? [[restart]]
          : rowsOf(first, first.reveal !== '', 0)
        : [[{ kind: 'button', label: it.buttons.stop, style: 'danger', target: stop }]],
  };
}
