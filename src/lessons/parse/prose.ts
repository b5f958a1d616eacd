/** What Discord would show otherwise than a teacher expects, and blocks that the parser took for text. */
import { directives, fences } from '../../text/lesson/problems.ts';
import { text as it } from '../../text/lesson/step-problems.ts';
import { nearest, type Say } from './say.ts';
import { directivesBelow, lineOf, type Node, rawOf } from './tree.ts';

/** The blocks there are, and whether they hold something: `::leaf` on a line, `:::container` with an end. */
export const BLOCKS = {
  comando: 'leaf',
  domanda: 'container',
  uscita: 'container',
  previsione: 'container',
  voto: 'container',
  immagine: 'leaf',
  link: 'leaf',
  pausa: 'both',
  docente: 'container',
  attesa: 'leaf',
  aiuto: 'both',
  spiegazione: 'container',
} as const;
export type BlockName = keyof typeof BLOCKS;
export const BLOCK_NAMES = Object.keys(BLOCKS) as readonly BlockName[];
export const isBlockName = (name: string): name is BlockName => Object.hasOwn(BLOCKS, name);

const NEARLY = new RegExp(`^(:{1,}\\s*(?:${BLOCK_NAMES.join('|')})\\s*[{[]|:{2,}\\s*\\p{L})`, 'iu');
const INSIDE = new RegExp(`[^\`:]:{2,3}(?:${BLOCK_NAMES.join('|')})[{[]`, 'iu');

/** Markdown of some nodes, in pieces where something else stood between them. Says what is wrong with it. */
export function proseOf(nodes: readonly Node[], text: string, say: Say): string {
  const pieces: Node[][] = [];
  for (const node of nodes) {
    const piece = pieces.at(-1);
    const last = piece?.at(-1);
    const between = last && text.slice(last.position?.end.offset ?? 0, node.position?.start.offset ?? 0);
    if (piece && between?.trim() === '') piece.push(node);
    else pieces.push([node]);
  }
  const deep = misplaced(nodes, say);
  for (const piece of pieces) if (piece[0]) checkProse(rawOf(piece, text), lineOf(piece[0]), say, deep);
  return pieces.map((piece) => rawOf(piece, text).trim()).join('\n\n');
}

/** Says which blocks stand where only text may; returns their lines. */
export function misplaced(nodes: readonly Node[], say: Say): ReadonlySet<number> {
  const deep = directivesBelow(nodes);
  for (const one of deep) say(lineOf(one), directives.misplaced(one.name, directives.nested));
  return new Set(deep.map(lineOf));
}

/**
 * @param first the line of the file where the text begins, from 1
 * @param known lines of blocks about which all is said
 */
export function checkProse(markdown: string, first: number, say: Say, known: ReadonlySet<number>): void {
  let code: { readonly ticks: string; readonly line: number } | null = null;
  markdown.split('\n').forEach((line, i) => {
    const at = first + i;
    const ticks = /^\s{0,3}(`{3,}|~{3,})[^`]*$/.exec(line)?.[1] ?? null;
    if (code === null && ticks !== null) code = { ticks, line: at };
    else if (code !== null) {
      if (ticks?.startsWith(code.ticks) && line.trim() === ticks) code = null;
    } else if (!known.has(at)) checkLine(line, (words) => say(at, words));
  });
  // narrowing doesn't follow what the callback did
  const open = code as { readonly line: number } | null;
  if (open !== null) say(open.line, it.unclosedCode);
}

function checkLine(line: string, say: (words: Parameters<Say>[1]) => void): void {
  const typed = line.trim();
  if (NEARLY.test(typed)) say(blame(typed, line));
  else if (/^:{3,}$/.test(typed)) say(fences.stray);
  else if (INSIDE.test(line)) say(directives.notRead(typed, directives.why.line));
  const bare = line.replace(/(`+)[^`]*\1/g, '');
  const http = /\bhttp:\/\/\S+/i.exec(bare)?.[0];
  if (http !== undefined) say(it.http(http));
  if (/!\[[^\]]*\]\(/.test(bare)) say(it.picture);
  if (/^\s*\|.*\|\s*$/.test(bare) && !/\|\|/.test(bare)) say(it.table);
  if (bare.includes('<!--')) say(it.comment);
  if (/^ {0,3}#\s/.test(line)) say(it.h1);
  if (/^ {0,3}([-*_])(?:\s*\1){2,}\s*$/.test(line)) say(it.rule);
}

/** Why a line that looks like a block isn't one. */
function blame(typed: string, line: string): Parameters<Say>[1] {
  const { why } = directives;
  const name = /^:+\s*([\p{L}\w-]+)/u.exec(typed)?.[1] ?? '';
  if (!isBlockName(name) && /^:{2,}\s*[\p{L}\w-]+\s*([{[]|$)/u.test(typed))
    return directives.unknown(name, nearest(name, BLOCK_NAMES), BLOCK_NAMES);
  if (/^:+\s+|^:+[\p{L}\w-]+\s+[{[]/u.test(typed)) return directives.notRead(typed, why.space);
  if (/^:[^:]/.test(typed) || /^\s/.test(line)) return directives.notRead(typed, why.line);
  if (/\{[^}]*$/.test(typed)) return directives.notRead(typed, why.brace);
  const quotes = typed.match(/"/g)?.length ?? 0;
  return directives.notRead(typed, quotes > 2 || quotes % 2 === 1 ? why.quotes : why.other);
}
