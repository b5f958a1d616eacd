/** Markdown with directives, as a tree that remembers where everything stood. */
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const processor = unified().use(remarkParse).use(remarkFrontmatter).use(remarkDirective).freeze();

export type Tree = ReturnType<typeof processor.parse>;
export type Node = Tree['children'][number];
export type Directive = Extract<Node, { type: 'leafDirective' | 'containerDirective' }>;
export type List = Extract<Node, { type: 'list' }>;

/** @throws RangeError for blocks nested too deep */
export const parseTree = (text: string): Tree => processor.parse(text);

export const isDirective = (node: { readonly type: string }): node is Directive =>
  node.type === 'leafDirective' || node.type === 'containerDirective';

interface Placed {
  readonly position?:
    | {
        readonly start: { readonly line: number; readonly offset?: number | undefined };
        readonly end: { readonly line: number; readonly offset?: number | undefined };
      }
    | undefined;
}
/** From 1. */
export const lineOf = (node: Placed): number => node.position?.start.line ?? 1;

/** The text of some nodes that follow each other, as it was written. */
export function rawOf(nodes: readonly Placed[], text: string): string {
  const start = nodes[0]?.position?.start.offset ?? 0;
  const end = nodes.at(-1)?.position?.end.offset ?? start;
  return text.slice(start, end);
}

interface Parent {
  readonly type: string;
  readonly children?: readonly Parent[];
}
/** Every directive below some nodes, at any depth. */
export function directivesBelow(nodes: readonly Parent[]): readonly Directive[] {
  return nodes.flatMap((node) => [
    ...(isDirective(node) ? [node] : []),
    ...directivesBelow(node.children ?? []),
  ]);
}
