/** Discord's lists as a rule for the Markdown parser, which lacks them: `- a`, `* a`, `1. a`, nested by indentation. Pure. */

const BULLET = /^( *)([*-]|\d{1,9}\.) +(.*)$/;
const BLOCK = /^ *(?:[*-]|\d{1,9}\.) +[^\n]*(?:\n(?: *(?:[*-]|\d{1,9}\.) +| {2,}(?=\S))[^\n]*)*(?:\n|$)/;

interface Item {
  readonly depth: number;
  readonly number: number | undefined;
  text: string;
}

interface Capture {
  readonly 0: string;
}
type Parse<N> = (source: string, state: never) => N[];

export interface ListItem<N> {
  readonly depth: number;
  /** undefined for a bullet */
  readonly number: number | undefined;
  readonly content: readonly N[];
}

/** `- a\n  - b` -> [{depth: 0, text: 'a'}, {depth: 1, text: 'b'}]; a line without a bullet continues the item above. */
export function readItems(block: string): readonly Item[] {
  const items: Item[] = [];
  for (const line of block.replace(/\n$/, '').split('\n')) {
    const found = BULLET.exec(line);
    const last = items.at(-1);
    if (found) {
      const [, indent = '', mark = '-', text = ''] = found;
      const depth = Math.min(Math.floor(indent.length / 2), (last?.depth ?? -1) + 1);
      items.push({ depth, number: mark.endsWith('.') ? Number.parseInt(mark, 10) : undefined, text });
    } else if (last) last.text += `\n${line.trim()}`;
  }
  return items;
}

/** A rule for `SimpleMarkdown.parserFor`; a list only starts at the start of a line. */
export const listRule = {
  match(source: string, state: { inList?: boolean; prevCapture?: Capture | null }): RegExpExecArray | null {
    if (state.inList) return null;
    const before = state.prevCapture?.[0];
    if (before !== undefined && before !== null && !before.endsWith('\n')) return null;
    return BLOCK.exec(source);
  },
  parse<N>(capture: ArrayLike<string>, parse: Parse<N>, state: object): { items: readonly ListItem<N>[] } {
    const inside = { ...state, inList: true, prevCapture: null } as never;
    return {
      items: readItems(capture[0] ?? '').map(({ depth, number, text }) => ({
        depth,
        number,
        content: parse(text, inside),
      })),
    };
  },
};
