/** One step out of its heading and its blocks: what is shown at once, what comes with the solution. */
import { steps as it, asks as said } from '../../text/lesson/step-problems.ts';
import type { Ask, Block, Step } from '../lesson.ts';
import type { UnplacedCommand } from './blocks.ts';
import type { Say } from './say.ts';
import { lineOf, type Node, rawOf } from './tree.ts';

const MOST_COMMANDS = 5;

/** A block before it is known what else is in its step. */
export type Unplaced = Exclude<Block, { kind: 'command' }> | UnplacedCommand;

/**
 * @param seen how many blocks there were in the file, those that couldn't be read too
 * @param slugs the ids of the steps before, and then of this one
 */
export function assemble(
  heading: Node,
  unplaced: readonly Unplaced[],
  seen: number,
  text: string,
  slugs: Set<string>,
  say: Say,
): Step {
  const line = lineOf(heading);
  const title =
    rawOf([heading], text)
      .replace(/^#+\s*/, '')
      .replace(/\s+#+\s*$/, '')
      .split('\n')[0]
      ?.trim() ?? '';
  if (title === '') say(line, it.untitled);
  const asks = unplaced.filter((block): block is Ask => 'hints' in block);
  const [ask = null, ...more] = asks;
  for (const one of more) say(one.line, it.twoAsks(ask?.line ?? line));
  const place = ask ? unplaced.indexOf(ask) : -1;
  const blocks = unplaced.map((block, i): Block => {
    const after = ask !== null && i > place;
    if (block.kind === 'text') return { ...block, when: after ? 'reveal' : block.when };
    if (block.kind !== 'command') return block;
    return { ...block, when: block.when ?? (after || ask?.kind === 'prediction' ? 'reveal' : 'step') };
  });
  const hasAsk = ask !== null || seen > unplaced.length;
  if (!hasAsk)
    for (const block of blocks)
      if ('when' in block && block.when === 'reveal') say(block.line, it.nothingToReveal);
  if (blocks.every(({ kind }) => kind === 'note') && seen === blocks.length) say(line, it.empty(title));
  const commands = blocks.filter(({ kind }) => kind === 'command').length;
  if (commands > MOST_COMMANDS) say(line, it.tooManyCommands(commands, MOST_COMMANDS));
  return { id: slug(title, slugs), title, blocks, ask, line };
}

/** 'Che cosa vede il modello?' -> 'che-cosa-vede-il-modello'; a second one gets '-2' */
function slug(title: string, taken: Set<string>): string {
  const plain = title.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const base =
    plain
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-+|-+$/g, '')
      .slice(0, 60) || 'passo';
  let id = base;
  for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
  taken.add(id);
  return id;
}

/** Notes ids that were there before. */
export function checkIds(blocks: readonly Block[], ids: Map<string, number>, say: Say): void {
  for (const block of blocks) {
    if (!('hints' in block)) continue;
    const before = ids.get(block.id);
    if (before !== undefined) say(block.line, said.duplicate(block.id, before));
    else ids.set(block.id, block.line);
  }
}
