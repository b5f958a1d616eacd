/** The text before it is Markdown: line ends, characters that no lesson holds, sizes, and fences that open and close. */
import { fences, whole } from '../../text/lesson/problems.ts';
import type { Say } from './say.ts';

export const MOST_BYTES = 200_000;
/** What can't be posted in one message anyway. */
const MOST_LINE = 2000;
const MOST_LINES = 3000;
/** Of each sign in a file: Markdown takes a time that grows with their square. A real lesson has some hundreds. */
const MOST_SIGNS = 3000;
/** Marks of quotations and lists at the beginning of a line: more of them cost the parser time and tell nobody anything. */
const MOST_LEVELS = 12;
/** Blocks in each other: two are enough. */
const DEEPEST = 4;

/** With \n at the end of every line, and without a byte order mark. */
export const unixLines = (text: string): string => text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');

/** Whether the text may go to the parser at all. */
export function readable(text: string, say: Say): boolean {
  const bytes = new TextEncoder().encode(text.slice(0, MOST_BYTES + 1)).length;
  if (text.length > MOST_BYTES || bytes > MOST_BYTES) {
    say(1, whole.tooLarge(Math.max(text.length, bytes), MOST_BYTES));
    return false;
  }
  if (text.trim() === '') {
    say(1, whole.empty);
    return false;
  }
  let fine = true;
  const lines = text.split('\n');
  if (lines.length > MOST_LINES || mostSigns(text) > MOST_SIGNS) {
    say(1, whole.tooMuch);
    return false;
  }
  lines.forEach((line, i) => {
    const strange = strangeIn(line);
    if (strange !== null) say(i + 1, whole.strange(strange));
    if (line.length > MOST_LINE) {
      say(i + 1, whole.tooLongLine(line.length, MOST_LINE));
      fine = false;
    }
    const marks = /^(?:\s*(?:>|[-*+]\s|\d{1,9}[.)]\s))+/.exec(line)?.[0] ?? '';
    if ((marks.match(/[>*+.)-]/g) ?? []).length > MOST_LEVELS || /^\s{100}/.test(line)) {
      say(i + 1, whole.tangled);
      fine = false;
    }
  });
  return fine;
}

/** How often the most frequent of the signs that Markdown pairs is there. */
function mostSigns(text: string): number {
  const counts = new Map<string, number>();
  for (const [sign] of text.matchAll(/[[\]*_`<&:{]/g)) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}

/** The first character of a line that Discord can't show, or that only hides something: 'U+0000'. */
function strangeIn(line: string): string | null {
  const found = /[\p{Cs}\p{Bidi_Control}\uFFFD]|(?!\t)\p{Cc}/u.exec(line)?.[0];
  if (found === undefined) return null;
  return `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

interface Open {
  readonly name: string;
  readonly line: number;
  /** how many levels of blocks are inside */
  height: number;
}

/**
 * Rewrites the fences so that blocks may stand one in another with three colons each, as people write them: a line `:::name`
 * opens, a line `:::` closes what was opened last. A block left open is closed on the empty line before the next step.
 * No line is added or removed. null for blocks nested deeper than any reader follows.
 */
export function balanced(text: string, say: Say): string | null {
  const lines = text.split('\n');
  const open: Open[] = [];
  const close = (line: number) => {
    const last = open.pop();
    if (!last) return;
    const colons = ':'.repeat(3 + last.height);
    lines[last.line] = (lines[last.line] ?? '').replace(/:{3,}/, colons);
    lines[line] = colons;
    const outer = open.at(-1);
    if (outer) outer.height = Math.max(outer.height, last.height + 1);
  };
  const giveUp = () => {
    for (const { line, name } of open) say(line + 1, fences.neverClosed(name));
    open.length = 0;
  };
  let code: string | null = null;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? '';
    const ticks = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1] ?? null;
    if (ticks !== null && (code === null || (ticks.startsWith(code) && line.trim() === ticks)))
      code = code === null ? ticks : null;
    else if (code === null) {
      const name = /^ {0,3}:{3,}\s*([\p{L}\w-]+)/u.exec(line)?.[1];
      if (name !== undefined) {
        open.push({ name, line: i, height: 0 });
        if (open.length > DEEPEST) {
          say(i + 1, whole.tangled);
          return null;
        }
      } else if (/^ {0,3}:{3,}\s*$/.test(line)) {
        if (open.length > 0) close(i);
        else {
          say(i + 1, fences.stray);
          lines[i] = '';
        }
      } else if (/^##\s/.test(line) && open.length > 0) {
        const [outermost] = open;
        const before = (lines[i - 1] ?? '').trim() === '' && outermost && outermost.line < i - 1;
        const started = [...open];
        giveUp();
        if (before && outermost) {
          open.push({ ...outermost, height: started.length - 1 });
          close(i - 1);
        }
      }
    }
  }
  giveUp();
  return lines.join('\n');
}
