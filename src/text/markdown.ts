/** A person's text inside Discord's Markdown: shown as it was typed, never formatted, never a mention. */

/** Escapes what Markdown or a mention would read. plain('*a* <@1>') -> '\*a\* \<@1>' */
export function plain(text: string): string {
  return tidy(text).replace(/[\\*_~`|<>#[\]()@:-]/g, (mark) => `\\${mark}`);
}

/** Inline code, on one line, with a fence long enough for what it holds. */
export function code(text: string): string {
  const line = tidy(text).replace(/\s*\n\s*/g, ' ⏎ ');
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
  return `«${plain(ending(text, longest))}»`;
}

/** Control characters (ANSI escapes, NUL) made visible as ␛ or ␀, lone surrogates replaced. */
function tidy(text: string): string {
  return text.toWellFormed().replace(/(?![\n\t])\p{Cc}/gu, (control) => {
    const at = control.charCodeAt(0);
    return at < 0x20 ? String.fromCodePoint(0x2400 + at) : '\u2421';
  });
}
