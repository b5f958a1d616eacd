/** Lessons as passages that can be found and shown: one a step. Pure. */
import type { Ask, Block, Lesson, Step } from '../lessons/lesson.ts';
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

/** All the words of a question that may help to find its step: choices, reasons and hints too. */
export function wordsOf(ask: Ask | null): string {
  if (ask === null) return '';
  const choices =
    ask.kind === 'question'
      ? ask.form.type === 'one' || ask.form.type === 'many'
        ? ask.form.choices.flatMap(({ text, because }) => [text, because])
        : []
      : ask.choices;
  return [ask.text, ...choices, ...ask.hints].join('\n');
}
