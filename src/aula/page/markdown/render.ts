/** Markdown's tree -> Lit templates. Text only ever becomes text nodes and checked attributes. */
import { html, nothing, type TemplateResult } from 'lit';
import { it } from '../text.ts';
import type { ListItem } from './list.ts';
import { type Node, parseMarkdown, safeLink } from './parse.ts';
import { formatStamp } from './time.ts';

/** What the text may point to: names of people and channels, and the composer for a command's mention. */
export interface Around {
  person(id: string): string | undefined;
  channel(id: string): string | undefined;
  role(id: string): string | undefined;
  openChannel(id: string): void;
  command(id: string, fullName: string): void;
}

type Piece = TemplateResult | string | typeof nothing;

export function markdown(source: string, around: Around): readonly Piece[] {
  return all(parseMarkdown(source), around);
}

function all(nodes: readonly Node[], around: Around): readonly Piece[] {
  return nodes.map((node, i) => {
    // A block already ends its line: the line end behind it would be an empty line.
    const before = nodes[i - 1]?.type;
    return node.type === 'br' && before === 'codeBlock' ? nothing : one(node, around);
  });
}

function one(node: Node, around: Around): Piece {
  switch (node.type) {
    case 'text':
      return node.content;
    case 'br':
      return '\n';
    case 'strong':
      return html`<strong>${all(node.content, around)}</strong>`;
    case 'em':
      return html`<em>${all(node.content, around)}</em>`;
    case 'underline':
      return html`<u>${all(node.content, around)}</u>`;
    case 'strikethrough':
      return html`<s>${all(node.content, around)}</s>`;
    case 'subtext':
      return html`<small class="minuto">${all(node.content, around)}</small>`;
    case 'spoiler':
      return spoiler(node.content, around);
    case 'blockQuote':
      return html`<blockquote>${all(trimEnd(node.content), around)}</blockquote>`;
    case 'heading':
      return html`<span class="titolo t${node.level}" role="heading" aria-level=${node.level + 3}
        >${all(node.content, around)}</span>`;
    case 'inlineCode':
      return html`<code>${node.content}</code>`;
    case 'codeBlock':
      return html`<pre tabindex="0"><code>${node.content}</code></pre>`;
    case 'link':
    case 'url':
    case 'autolink':
      return link(node.target, all(node.content, around));
    case 'list':
      return list(node.items, around);
    default:
      return mention(node, around);
  }
}

function mention(node: Node, around: Around): Piece {
  switch (node.type) {
    case 'user':
      return html`<span class="menzione">@${around.person(node.id) ?? it.talk.unknownPerson}</span>`;
    case 'channel': {
      const name = around.channel(node.id);
      return name
        ? html`<button type="button" class="menzione" @click=${() => around.openChannel(node.id)}>#${name}</button>`
        : html`<span class="menzione">#${it.talk.unknownChannel}</span>`;
    }
    case 'role':
      return html`<span class="menzione">@${around.role(node.id) ?? it.talk.role}</span>`;
    case 'everyone':
      return '@everyone';
    case 'here':
      return '@here';
    case 'emoji':
      return `:${node.name}:`;
    case 'twemoji':
      return node.name;
    case 'slashCommand':
      return html`<button type="button" class="menzione" @click=${() => around.command(node.id, node.fullName)}
        >/${node.fullName}</button>`;
    case 'timestamp':
      return formatStamp(node.timestamp, 'f', 0) === undefined
        ? `<t:${node.timestamp}>`
        : html`<ora-viva unix=${node.timestamp} stile=${node.format ?? 'f'}></ora-viva>`;
    default:
      return '';
  }
}

/** An address the page won't open is shown in full, as the text it is. */
function link(target: string, label: readonly Piece[]): Piece {
  const href = safeLink(target);
  if (!href) return html`${label} (${target})`;
  return html`<a href=${href} target="_blank" rel="noopener noreferrer" title=${href}>${label}</a>`;
}

function spoiler(content: readonly Node[], around: Around): Piece {
  const reveal = (event: Event) => {
    const box = event.currentTarget;
    if (!(box instanceof HTMLElement) || !box.classList.contains('chiuso')) return;
    if (event instanceof KeyboardEvent && event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    event.stopPropagation();
    box.classList.remove('chiuso');
    for (const name of ['role', 'aria-label']) box.removeAttribute(name);
    box.firstElementChild?.removeAttribute('inert');
  };
  return html`<span class="spoiler chiuso" role="button" tabindex="0" aria-label=${it.talk.spoiler}
    @click=${reveal} @keydown=${reveal}><span inert>${all(content, around)}</span></span>`;
}

/** Items with depths -> nested lists: [0, 1, 1, 0] -> two items, the first holding a list of two. */
function list(items: readonly ListItem<Node>[], around: Around): Piece {
  const top = items[0]?.depth ?? 0;
  const groups: ListItem<Node>[][] = [];
  for (const item of items) {
    if (item.depth <= top || !groups.length) groups.push([item]);
    else groups.at(-1)?.push(item);
  }
  const rows = groups.map(([head, ...inner]) =>
    head
      ? html`<li>${all(head.content, around)}${inner.length ? list(inner, around) : nothing}</li>`
      : nothing,
  );
  const start = items[0]?.number;
  return start === undefined ? html`<ul>${rows}</ul>` : html`<ol start=${start}>${rows}</ol>`;
}

function trimEnd(nodes: readonly Node[]): readonly Node[] {
  return nodes.at(-1)?.type === 'br' ? nodes.slice(0, -1) : nodes;
}
