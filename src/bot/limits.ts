/** Discord's limits that a view may run into (docs of 2026-08), and how a text is made to fit them. */

export const LIMITS = {
  content: 2000,
  messages: 4,
  embedTitle: 256,
  embedText: 4096,
  fields: 25,
  fieldName: 256,
  fieldValue: 1024,
  footer: 2048,
  alt: 1024,
  label: 80,
  optionText: 100,
  placeholder: 150,
  modalTitle: 45,
  fieldLabel: 45,
  choices: 25,
} as const;

/** Cuts to `max` UTF-16 units with an ellipsis, never through a surrogate pair. */
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text;
  const cut = text.slice(0, max - 1);
  return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}

/**
 * Splits a long text into messages: on line ends where it can, closing and opening again a code block that is cut.
 * split('a\nb', 2) -> ['a', 'b']
 */
export function split(text: string, max: number = LIMITS.content): string[] {
  const fence = '```';
  const room = max - 2 * (fence.length + 8);
  if (text.length <= max) return [text];
  const chunks: string[] = [];
  let chunk = '';
  let open: string | null = null;
  const close = () => {
    if (chunk.trim() !== '') chunks.push(open === null ? chunk : `${chunk}\n${fence}`);
    chunk = open ?? '';
  };
  for (const line of text.split('\n').flatMap((line) => pieces(line, Math.max(room, 1)))) {
    if (chunk !== '' && chunk !== open && chunk.length + 1 + line.length > Math.max(room, 1)) close();
    chunk = chunk === '' ? line : `${chunk}\n${line}`;
    if (line.startsWith(fence)) open = open === null ? line.slice(0, 8) : null;
  }
  if (chunk.trim() !== '' && chunk !== open) chunks.push(chunk);
  return chunks;
}

/** Cuts one line into pieces of at most `max` units, never through a surrogate pair. */
function pieces(line: string, max: number): string[] {
  const out: string[] = [];
  let rest = line;
  while (rest.length > max) {
    const at = max > 1 && /[\uD800-\uDBFF]/.test(rest.charAt(max - 1)) ? max - 1 : max;
    out.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  return [...out, rest];
}
