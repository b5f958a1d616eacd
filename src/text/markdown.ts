/** A person's text inside Discord's Markdown: shown as it was typed, never formatted, never a mention. */
import { visible } from '../tokens/visible.ts';

/** Escapes what Markdown or a mention would read. plain('*a* <@1>') -> '\*a\* \<@1>' */
export function plain(text: string): string {
  return tidy(text).replace(/[\\*_~`|<>#[\]()@:-]/g, (mark) => `\\${mark}`);
}

/** The longest beginning whose escaped form has at most `max` characters, with an ellipsis when it isn't the whole. */
export function plainWithin(text: string, max: number): string {
  const escaped = plain(text);
  if (escaped.length <= max) return escaped;
  let shown = '';
  for (const character of tidy(text)) {
    const next = plain(character);
    if (shown.length + next.length >= max) break;
    shown += next;
  }
  return `${shown}…`;
}

/** Inline code, on one line, with a fence long enough for what it holds. */
export function code(text: string): string {
  const line = isolated(oneLine(tidy(text)));
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map((run) => run[0].length));
  const fence = '`'.repeat(longest + 1);
  const pad = longest > 0 || line.startsWith(' ') || line.endsWith(' ') || line === '' ? ' ' : '';
  return `${fence}${pad}${line}${pad}${fence}`;
}

/** A block of code; a run of three backticks inside is broken by a zero-width space. */
export function block(text: string, language = ''): string {
  return `\`\`\`${language}\n${tidy(text).replace(/`{3}/g, '`\u200B`\u200B`')}\n\`\`\``;
}

/** The last characters of a text: what a continuation follows is the end. */
export function ending(text: string, longest: number): string {
  const points = [...tidy(text)];
  return points.length > longest ? `…${points.slice(-longest).join('')}` : points.join('');
}

/** Italian quotation marks around the end of a text. */
export function quoted(text: string, longest = 120): string {
  return `«${isolated(plain(oneLine(ending(text, longest))))}»`;
}

/**
 * Right-to-left words in marks that keep what follows them, a number or a quotation mark, in its place (FSI … PDI).
 * Anything else comes back as it is.
 */
export function isolated(text: string): string {
  return RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text;
}

const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ⏎ ');
}

/** Controls (ANSI escapes, NUL) made visible as ␛ or ␀, and by name what turns the direction of a line; lone surrogates replaced. */
function tidy(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Bidi_Control}/gu, visible)
    .replace(/(?![\n\t])\p{Cc}/gu, (control) => {
      const at = control.charCodeAt(0);
      return at < 0x20 ? String.fromCodePoint(0x2400 + at) : '\u2421';
    });
}
