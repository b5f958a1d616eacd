/** A question, a prediction or a vote: the block that waits for answers. */
import { z } from 'zod';
import { directives } from '../../text/lesson/problems.ts';
import { asks as it, WHAT } from '../../text/lesson/step-problems.ts';
import type { Ask } from '../lesson.ts';
import { idAttribute, readAttributes, textAttribute, yesNoAttribute } from './attributes.ts';
import { checkChoices, type Item, itemsOf } from './choices.ts';
import { formOf, QUESTION } from './forms.ts';
import { checkProse, misplaced, proseOf } from './prose.ts';
import type { Say } from './say.ts';
import { type Directive, isDirective, type List, lineOf, type Node } from './tree.ts';

const BASE = { id: idAttribute, uscita: yesNoAttribute('uscita').optional() };
const SHAPES = {
  domanda: z.object({ ...BASE, ...QUESTION }),
  uscita: z.object({ ...BASE, ...QUESTION }),
  previsione: z.object({ ...BASE, su: textAttribute('su', 500) }),
  voto: z.object(BASE),
};
const EXAMPLES = { id: 'quanti-token', su: 'Il gatto beve il' };
const LONGEST_HINT = 500;

export type AskName = keyof typeof SHAPES;
export const isAskName = (name: string): name is AskName => Object.hasOwn(SHAPES, name);

/** The inside of the block, sorted by what each part is for. */
export interface Inside {
  readonly text: string;
  /** the choices; null when there is no list, or what is written is the answer */
  readonly list: List | null;
  /** the line of a list without boxes, where one with boxes was needed */
  readonly noBoxes: number | null;
  readonly items: readonly Item[];
  readonly hints: readonly string[];
  readonly explanation: string;
}

/** Reads the block. null when something is wrong, and said. */
export function readAsk(node: Directive, name: AskName, text: string, say: Say): Ask | null {
  const line = lineOf(node);
  if (name === 'domanda' || name === 'uscita') {
    const read = readAttributes(node, SHAPES[name], EXAMPLES, text, say);
    const written = read?.tipo === 'numero' || read?.tipo === 'testo';
    const inside = readInside(node, written ? 'none' : 'boxes', text, say);
    if (inside.text === '') say(line, it.noText(name));
    if (read === null) return null;
    const form = formOf(read, inside, line, say);
    if (form === null) return null;
    const { hints, explanation } = inside;
    const exit = name === 'uscita' || read.uscita === true;
    return { kind: 'question', line, id: read.id, text: inside.text, hints, exit, form, explanation };
  }
  const inside = readInside(node, 'plain', text, say);
  if (inside.text === '') say(line, it.noText(name));
  for (const { right, line: at } of inside.items) if (right !== null) say(at, it.box);
  const choices = inside.items.map((item) => item.text);
  const { hints, explanation } = inside;
  const asked = { line, text: inside.text, hints, choices, explanation };
  if (name === 'previsione') {
    if (inside.list) checkChoices(inside.items, line, 2, 10, say);
    const read = readAttributes(node, SHAPES.previsione, EXAMPLES, text, say);
    if (read === null) return null;
    return { kind: 'prediction', ...asked, id: read.id, exit: read.uscita === true, prompt: read.su };
  }
  checkChoices(inside.items, line, 2, 10, say);
  const read = readAttributes(node, SHAPES.voto, EXAMPLES, text, say);
  return read && { kind: 'vote', ...asked, id: read.id, exit: read.uscita === true };
}

/** @param lists which list holds the choices: one whose items have boxes, any, or none */
function readInside(node: Directive, lists: 'boxes' | 'plain' | 'none', text: string, say: Say): Inside {
  const children: readonly Node[] = node.children as readonly Node[];
  const isChoices = (child: Node): child is List =>
    child.type === 'list' && (lists === 'plain' || itemsOf(child, text).some(({ right }) => right !== null));
  const found = children.filter(isChoices);
  const [first = null] = found;
  const second = found[1];
  if (second && first) say(lineOf(second), it.twoLists(lineOf(first)));
  if (lists === 'none' && first) say(lineOf(first), it.noList);
  const before: Node[] = [];
  const after: Node[] = [];
  const hints: string[] = [];
  const explained: string[] = [];
  let passed = false;
  for (const child of children) {
    if (isDirective(child)) {
      if (child.name === 'aiuto') hints.push(hintOf(child, text, say));
      else if (child.name === 'spiegazione')
        explained.push(proseOf(child.children as readonly Node[], text, say));
      else say(lineOf(child), directives.misplaced(child.name, directives.nested));
    } else if (child === first || child === second) passed = true;
    else (passed ? after : before).push(child);
  }
  const list = lists === 'none' ? null : first;
  const items = list ? itemsOf(list, text) : [];
  if (list) proseBelow(list, items, say);
  return {
    text: proseOf(before, text, say),
    list,
    noBoxes: list ? null : plainList(children),
    items,
    hints,
    explanation: [proseOf(after, text, say), ...explained].filter((part) => part !== '').join('\n\n'),
  };
}

const plainList = (nodes: readonly Node[]): number | null => {
  const list = nodes.find((node) => node.type === 'list');
  return list ? lineOf(list) : null;
};

function hintOf(node: Directive, text: string, say: Say): string {
  const hint = proseOf(node.children as readonly Node[], text, say);
  if (hint === '') say(lineOf(node), it.emptyHint);
  if (hint.length > LONGEST_HINT) say(lineOf(node), directives.tooLong(WHAT.hint, hint.length, LONGEST_HINT));
  return hint;
}

/** What stands under the choices, as prose. */
function proseBelow(list: List, items: readonly Item[], say: Say): void {
  const deep = misplaced([list], say);
  for (const { below, line } of items) checkProse(below, line + 1, say, deep);
}
