/** Lessons as passages that can be found and shown: one a step. Pure. */
import type { Block, Lesson, Step } from '../lessons/lesson.ts';
import { ASKED } from './asked/index.ts';
import type { Passage } from './port.ts';

const markdown = (blocks: readonly Block[], when: 'step' | 'reveal') =>
  blocks
    .flatMap((block) => (block.kind === 'text' && block.when === when ? [block.markdown] : []))
    .join('\n\n');

/** What is said once the question was answered, the right answer included. */
function revealOf({ blocks, ask }: Step): string {
  const explained = markdown(blocks, 'reveal');
  return [ask && 'explanation' in ask ? ask.explanation : '', explained]
    .filter((part, i, all) => part !== '' && all.indexOf(part) === i)
    .join('\n\n');
}

export function passagesOf(lesson: Lesson): readonly Passage[] {
  return lesson.steps.map((step, index) => {
    const command = step.blocks.find((block) => block.kind === 'command');
    return {
      id: `${lesson.id}/${step.id}`,
      lesson: { id: lesson.id, title: lesson.title },
      step: { id: step.id, title: step.title, index },
      text: markdown(step.blocks, 'step'),
      reveal: revealOf(step),
      ask: step.ask,
      action: command ? { command: command.name, options: command.options } : null,
    };
  });
}

/** A passage's words by what they are worth to who looks for it. */
export interface Fields {
  /** what the lesson stresses: mostly, the names of what it explains */
  readonly terms: string;
  readonly step: string;
  readonly lesson: string;
  readonly text: string;
  readonly reveal: string;
  /** the right answers, and why */
  readonly right: string;
  readonly ask: string;
  /** what students ask, in their words */
  readonly asked: string;
  /** wrong answers and hints */
  readonly rest: string;
}

const STRESSED = /\*\*([^*\n]+)\*\*|(?<!\*)\*([^*\n]+)\*(?!\*)/g;

export function fieldsOf({ id, lesson, step, text, reveal, ask }: Passage): Fields {
  const stressed = [...`${text}\n${reveal}`.matchAll(STRESSED)].map((match) => match[1] ?? match[2]);
  const choices =
    ask?.kind === 'question' && (ask.form.type === 'one' || ask.form.type === 'many') ? ask.form.choices : [];
  const said = (right: boolean) =>
    choices.flatMap((choice) => (choice.right === right ? [choice.text, choice.because] : []));
  const others = ask === null || ask.kind === 'question' ? [] : ask.choices;
  return {
    terms: stressed.join('\n'),
    step: step.title,
    lesson: lesson.title,
    text,
    reveal,
    right: said(true).join('\n'),
    ask: ask?.text ?? '',
    asked: ASKED.get(id) ?? '',
    rest: [...said(false), ...others, ...(ask?.hints ?? [])].join('\n'),
  };
}
