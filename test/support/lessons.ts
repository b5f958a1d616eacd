/** Lessons made by hand: one step for each way of asking. */
import type { Block, Choice, Lesson, Question, Step } from '../../src/lessons/lesson.ts';

const asked = { line: 1, hints: ['Conta gli spazi.', 'Sono due.'], exit: false };
const choice = (text: string, right: boolean): Choice => ({
  text,
  right,
  because: right ? '' : `${text} non va bene.`,
});

export const question = (id: string, form: Question['form'], more: Partial<Question> = {}): Question => ({
  ...asked,
  kind: 'question',
  id,
  text: `Domanda ${id}?`,
  form,
  explanation: `Spiegazione di ${id}.`,
  ...more,
});
export const one = question('una', {
  type: 'one',
  choices: [choice('Lettere', false), choice('Numeri', true), choice('Suoni', false)],
});
export const many = question('molte', {
  type: 'many',
  choices: [choice('A', true), choice('B', false), choice('C', true)],
});
export const number = question('numero', { type: 'number', right: 10, tolerance: 0.5 });
export const computed = question('calcolata', {
  type: 'number',
  right: { compute: 'tokens', text: 'Il gatto beve il' },
  tolerance: 0,
});
export const text = question('testo', { type: 'text', accepted: ['Perché no', 'softmax'] }, { exit: true });
export const prediction = {
  ...asked,
  kind: 'prediction',
  id: 'previsione',
  text: 'Che cosa viene dopo?',
  prompt: 'Il gatto beve il',
  choices: ['latte', 'vino'],
  explanation: 'Il latte viene più spesso nei testi.',
} as const;
export const free = { ...prediction, id: 'libera', choices: [] } as const;
export const vote = {
  ...asked,
  kind: 'vote',
  id: 'voto',
  text: 'Ti fidi?',
  choices: ['sì', 'no'],
  explanation: 'Ognuno ha la sua idea.',
  hints: [],
} as const;

export function stepOf(id: string, blocks: readonly Block[]): Step {
  const ask = blocks.find(
    (block) => block.kind === 'question' || block.kind === 'prediction' || block.kind === 'vote',
  );
  return { id, title: `Passo ${id}`, blocks, ask: ask ?? null, line: 1 };
}

export const words = (markdown: string, when: 'step' | 'reveal' = 'step'): Block => ({
  kind: 'text',
  markdown,
  when,
  line: 1,
});

export function lessonOf(id: string, steps: readonly Step[]): Lesson {
  return {
    id,
    title: `Lezione ${id}`,
    minutes: 10,
    goals: ['Capire'],
    prerequisites: [],
    level: 'base',
    steps,
    expectations: [],
  };
}

/** Every way of asking, and a step that asks nothing, first. */
export const everyAsk: Lesson = lessonOf('prova', [
  stepOf('inizio', [words('Benvenuti.')]),
  ...[one, many, number, computed, text, prediction, free, vote].map((ask) =>
    stepOf(ask.id, [words(`Testo di ${ask.id}.`), ask]),
  ),
]);
