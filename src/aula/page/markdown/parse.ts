/** Discord's Markdown -> a typed tree. Pure: it makes no HTML, so nothing a person writes can become any. */
import { rulesExtended, SimpleMarkdown } from 'discord-markdown-parser';
import { type ListItem, listRule } from './list.ts';

type Wrapper = 'strong' | 'em' | 'underline' | 'strikethrough' | 'spoiler' | 'blockQuote' | 'subtext';

export type Node =
  | { readonly type: 'text'; readonly content: string }
  | { readonly type: 'br' }
  | { readonly type: Wrapper; readonly content: readonly Node[] }
  | { readonly type: 'heading'; readonly level: number; readonly content: readonly Node[] }
  | { readonly type: 'inlineCode' | 'codeBlock'; readonly content: string }
  | { readonly type: 'link' | 'url' | 'autolink'; readonly target: string; readonly content: readonly Node[] }
  | { readonly type: 'user' | 'channel' | 'role'; readonly id: string }
  | { readonly type: 'emoji' | 'twemoji'; readonly name: string }
  | { readonly type: 'everyone' | 'here' }
  | { readonly type: 'timestamp'; readonly timestamp: string; readonly format?: string }
  | { readonly type: 'slashCommand'; readonly fullName: string; readonly id: string }
  | { readonly type: 'list'; readonly items: readonly ListItem<Node>[] }
  | { readonly type: 'unknown' };

const { guildNavigation: _noSuchPlace, heading, subtext, ...kept } = rulesExtended;
const rules = {
  ...kept,
  heading: atLineStart(heading),
  subtext: atLineStart(subtext),
  list: { order: 1, ...listRule },
};
const parser = SimpleMarkdown.parserFor(rules as unknown as Parameters<typeof SimpleMarkdown.parserFor>[0]);

type Rule = (typeof rulesExtended)[string];

/** The parser's own check looks at the wrong capture after a quote, and takes a heading's mark for text. */
function atLineStart(rule: Rule | undefined): Rule | undefined {
  return (
    rule && {
      ...rule,
      match(source, state, before) {
        const last = state.prevCapture;
        const whole = last?.[0];
        const starts = whole === undefined || whole.endsWith('\n');
        return starts ? rule.match(source, { ...state, prevCapture: null }, before) : null;
      },
    }
  );
}

/** Past these the parser's time grows out of hand (1,000 unclosed `[a](` took 1.2 s), and no honest message has them. */
const MOST_LINKS = 60;
const MOST_MARKS = 1500;

/**
 * Never throws: what the parser can't take is shown as it was written.
 * `**a** b` -> [{strong, [{text 'a'}]}, {text ' b'}]
 */
export function parseMarkdown(source: string): readonly Node[] {
  const links = source.split('](').length - 1;
  const marks = source.match(/[*_~|`[<>]/g)?.length ?? 0;
  const plain: readonly Node[] = [{ type: 'text', content: source }];
  if (links > MOST_LINKS || marks > MOST_MARKS) return plain;
  try {
    return parser(source, { inline: true }) as Node[];
  } catch {
    return plain;
  }
}

/** The address if it is plain http or https, else undefined: `javascript:`, `data:` and the like stay text. */
export function safeLink(target: string): string | undefined {
  try {
    const url = new URL(target);
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** The words alone, for a screen reader's announcement. */
export function plainText(nodes: readonly Node[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'br') return ' ';
      if (node.type === 'spoiler') return '…';
      if (node.type === 'list') return node.items.map((item) => plainText(item.content)).join(', ');
      if (node.type === 'slashCommand') return `/${node.fullName}`;
      if ('content' in node) return typeof node.content === 'string' ? node.content : plainText(node.content);
      return 'name' in node ? node.name : '';
    })
    .join('');
}
