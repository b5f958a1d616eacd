/** A lesson as plain text for a terminal, step by step: what the class sees, and after it the solution. Pure. */
import { preview as it } from '../text/lesson/preview.ts';
import type { Ask, Block, Lesson, NumberForm, Step } from './lesson.ts';

export function previewLesson(lesson: Lesson): string {
  const { title, id, minutes, level, goals, prerequisites, steps, expectations } = lesson;
  return [
    it.title(title, id, minutes, level),
    it.goals,
    ...goals.map((goal) => `  - ${goal}`),
    ...(prerequisites.length > 0 ? [it.prerequisites(prerequisites)] : []),
    ...(expectations.length > 0 ? [it.expectations(expectations.length)] : []),
    ...steps.map((step, i) => `\n${previewStep(step, i, steps.length)}`),
  ].join('\n');
}

function previewStep(step: Step, index: number, all: number): string {
  const now = step.blocks.flatMap((block) => (later(block) ? [] : [previewBlock(block)]));
  const reveal = step.blocks.filter(later).map(previewBlock);
  const solution = step.ask === null ? [] : [...solutionOf(step.ask), ...reveal];
  return [
    it.step(index, all, step.title),
    ...now,
    ...(solution.length > 0 ? [it.solution, ...solution] : []),
  ].join('\n\n');
}

const later = (block: Block): boolean => 'when' in block && block.when === 'reveal';

function previewBlock(block: Block): string {
  switch (block.kind) {
    case 'text':
      return block.markdown;
    case 'command': {
      const options = Object.entries(block.options).map(([name, value]) => `${name}:${String(value)}`);
      return it.command(block.name, options.join(' '));
    }
    case 'link':
      return it.link(block.label, block.url);
    case 'picture':
      return it.picture(block.alt, block.url);
    case 'note':
      return `${it.note}\n${block.markdown.replaceAll(/^/gm, '  │ ')}`;
    case 'pause':
      return it.pause(block.minutes, block.markdown);
    default:
      return previewAsk(block);
  }
}

function previewAsk(ask: Ask): string {
  const head =
    ask.kind === 'question'
      ? it.question(ask.exit)
      : ask.kind === 'vote'
        ? it.vote
        : it.prediction(ask.prompt);
  return [head, ask.text, ...answers(ask), ...ask.hints.map(it.hint)].join('\n');
}

function answers(ask: Ask): readonly string[] {
  const list = (texts: readonly string[]) =>
    texts.map((text, i) => `  ${String.fromCharCode(65 + i)}) ${text}`);
  if (ask.kind !== 'question') return ask.choices.length > 0 ? list(ask.choices) : [it.writes.word];
  if (ask.form.type === 'number' || ask.form.type === 'text') return [it.writes[ask.form.type]];
  return [...list(ask.form.choices.map(({ text }) => text)), ...(ask.form.type === 'many' ? [it.many] : [])];
}

function solutionOf(ask: Ask): readonly string[] {
  const explanation = ask.explanation === '' ? [] : [ask.explanation];
  if (ask.kind !== 'question') return explanation;
  const { form } = ask;
  if (form.type === 'number') return [it.right(numberOf(form)), ...explanation];
  if (form.type === 'text') return [it.right(it.accepted(form.accepted)), ...explanation];
  const right = form.choices.filter((choice) => choice.right).map(({ text }) => text);
  const why = form.choices.filter(({ because }) => because !== '');
  return [
    it.right(it.accepted(right)),
    ...explanation,
    ...(why.length > 0 ? [why.map(({ text, because }) => it.because(text, because)).join('\n')] : []),
  ];
}

function numberOf({ right, tolerance }: NumberForm): string {
  const number = typeof right === 'number' ? it.number(right) : it.computed[right.compute];
  return it.tolerance(number, tolerance);
}
