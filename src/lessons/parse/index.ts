/** A lesson file's text -> the lesson, or everything that is wrong with it, each with its line. Pure. */
import { whole } from '../../text/lesson/problems.ts';
import { asks } from '../../text/lesson/step-problems.ts';
import type { Lesson, Problem, Step } from '../lesson.ts';
import { type FactLines, readFacts } from './front-matter.ts';
import { collector, type Say } from './say.ts';
import { balanced, readable, unixLines } from './source.ts';
import { readSteps } from './steps.ts';
import { parseTree, type Tree } from './tree.ts';

export type Parsed =
  | { readonly lesson: Lesson; readonly lines: FactLines }
  /** with the steps as far as they could be read: their commands are worth checking too */
  | { readonly problems: readonly Problem[]; readonly steps: readonly Step[] };

/**
 * Never throws, whatever the text. A command's options are still words here: check.ts reads them as the command wants them.
 *
 * @param file its name, for the problems
 */
export function parseLesson(text: string, file: string): Parsed {
  const { say, problems } = collector(file);
  const { steps, whole: lesson } = read(unixLines(text), say);
  const found = problems();
  return lesson !== null && found.length === 0 ? lesson : { problems: found, steps };
}

interface Read {
  readonly steps: readonly Step[];
  readonly whole: { readonly lesson: Lesson; readonly lines: FactLines } | null;
}
const NOTHING: Read = { steps: [], whole: null };

function read(given: string, say: Say): Read {
  if (!readable(given, say)) return NOTHING;
  const text = balanced(given, say);
  if (text === null) return NOTHING;
  let tree: Tree;
  try {
    tree = parseTree(text);
  } catch {
    // the parser's stack: blocks nested deeper than anyone writes
    say(1, whole.tangled);
    return NOTHING;
  }
  const [first] = tree.children;
  const facts = readFacts(text, first?.type === 'yaml' ? first.value : null, say);
  const body = readSteps(tree, text, facts?.facts.title ?? '', say);
  for (const step of body.steps)
    if (step.ask?.kind === 'question' && !('choices' in step.ask.form)) {
      const explained = step.blocks.some((block) => block.kind === 'text' && block.when === 'reveal');
      if (step.ask.explanation === '' && !explained) say(step.ask.line, asks.noExplanation);
    }
  const lesson = facts && { lesson: { ...facts.facts, ...body }, lines: facts.lines };
  return { steps: body.steps, whole: lesson };
}
