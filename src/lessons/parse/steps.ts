/** The body of a lesson: headings begin steps, and in a step text and blocks follow each other. */
import { directives, whole } from '../../text/lesson/problems.ts';
import { steps as it } from '../../text/lesson/step-problems.ts';
import type { Expectation, Step } from '../lesson.ts';
import { isAskName, readAsk } from './ask.ts';
import { readCommand, readLink, readNote, readPause, readPicture } from './blocks.ts';
import { readExpectation } from './expectation.ts';
import { checkLimits } from './limits.ts';
import { BLOCK_NAMES, BLOCKS, isBlockName, proseOf } from './prose.ts';
import { nearest, type Say } from './say.ts';
import { assemble, checkIds, type Unplaced } from './step.ts';
import { type Directive, isDirective, lineOf, type Node, rawOf, type Tree } from './tree.ts';

const MOST_STEPS = 25;

export interface Body {
  readonly steps: readonly Step[];
  readonly expectations: readonly Expectation[];
}

export function readSteps(tree: Tree, text: string, title: string, say: Say): Body {
  const expectations: Expectation[] = [];
  const groups: { readonly heading: Node | null; readonly nodes: Node[] }[] = [{ heading: null, nodes: [] }];
  for (const node of tree.children) {
    if (node.type === 'yaml') continue;
    if (node.type === 'heading' && node.depth === 2) {
      if (!rawOf([node], text).startsWith('##')) say(lineOf(node), it.setext);
      groups.push({ heading: node, nodes: [] });
    } else groups.at(-1)?.nodes.push(node);
  }
  const ids = new Map<string, number>();
  const slugs = new Set<string>();
  const steps: Step[] = [];
  for (const { heading, nodes } of groups) {
    const { blocks, seen } = readBlocks(nodes, text, expectations, say);
    if (heading === null) {
      for (const node of nodes)
        if (!isDirective(node) || node.name !== 'attesa')
          say(lineOf(node), whole.outside(rawOf([node], text)));
      continue;
    }
    const step = assemble(heading, blocks, seen, text, slugs, say);
    checkIds(step.blocks, ids, say);
    checkLimits(step, title, say);
    steps.push(step);
  }
  if (steps.length === 0) say(1, whole.noSteps);
  if (steps.length > MOST_STEPS)
    say(steps[MOST_STEPS]?.line ?? 1, whole.tooManySteps(steps.length, MOST_STEPS));
  return { steps, expectations };
}

/** @returns the blocks that could be read, and how many there were besides expectations */
function readBlocks(
  nodes: readonly Node[],
  text: string,
  expectations: Expectation[],
  say: Say,
): { blocks: Unplaced[]; seen: number } {
  const blocks: Unplaced[] = [];
  let seen = 0;
  let prose: Node[] = [];
  const flush = () => {
    const [first] = prose;
    if (!first) return;
    blocks.push({ kind: 'text', line: lineOf(first), markdown: proseOf(prose, text, say), when: 'step' });
    prose = [];
  };
  for (const node of nodes) {
    if (!isDirective(node)) {
      prose.push(node);
      seen++;
      continue;
    }
    flush();
    if (node.name === 'attesa') {
      const one = checkKind(node, say) ? readExpectation(node, text, say) : null;
      if (one) expectations.push(one);
      continue;
    }
    seen++;
    const block = checkKind(node, say) ? readBlock(node, text, say) : null;
    if (block) blocks.push(block);
  }
  flush();
  return { blocks, seen };
}

/** Whether the block exists, with that many colons. */
function checkKind(node: Directive, say: Say): boolean {
  const line = lineOf(node);
  const { name } = node;
  if (!isBlockName(name)) {
    say(line, directives.unknown(name, nearest(name, BLOCK_NAMES), BLOCK_NAMES));
    return false;
  }
  const is = node.type === 'leafDirective' ? 'leaf' : 'container';
  if (BLOCKS[name] === 'both' || BLOCKS[name] === is) return true;
  say(line, is === 'leaf' ? directives.container(name) : directives.leaf(name));
  return false;
}

function readBlock(node: Directive, text: string, say: Say): Unplaced | null {
  const { name } = node;
  if (isAskName(name)) return readAsk(node, name, text, say);
  if (name === 'comando') return readCommand(node, text, say);
  if (name === 'link') return readLink(node, text, say);
  if (name === 'immagine') return readPicture(node, text, say);
  if (name === 'pausa') return readPause(node, text, say);
  if (name === 'docente') return readNote(node, text, say);
  if (name === 'spiegazione')
    return {
      kind: 'text',
      line: lineOf(node),
      markdown: proseOf(node.children as readonly Node[], text, say),
      when: 'reveal',
    };
  say(lineOf(node), directives.misplaced(name, directives.onlyInAsk));
  return null;
}
