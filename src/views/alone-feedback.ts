/** What an answer was worth, said at once: why it is wrong, or the solution. */
import type { Embed } from '../bot/view.ts';
import type { Answer, Outcome } from '../lessons/engine/events.ts';
import { isRight, rightNumber } from '../lessons/engine/marks.ts';
import type { Given } from '../lessons/engine/state.ts';
import type { Ask, Prediction } from '../lessons/lesson.ts';
import { alone as it } from '../text/alone.ts';
import { step as words } from '../text/lezione/step.ts';
import { solution } from './lesson/reveal.ts';
import { saidWords } from './lesson/said.ts';

export interface FeedbackInput {
  readonly ask: Ask;
  /** the person's answer */
  readonly given: Given | null;
  readonly tries: number;
  /** whether the solution is out */
  readonly over: boolean;
  readonly outcome: Outcome | null;
  /** what the lesson says after the question */
  readonly after: readonly string[];
  readonly mask: (text: string) => string;
}

/** Likeliest tokens shown beside the person's own word. */
const TOP = 5;

/** Null before the first answer. */
export function feedback(input: FeedbackInput): Embed | null {
  const { ask, given, over, outcome, after } = input;
  if (!over) return given && { title: it.wrong.title, text: why(input, given.answer) };
  const said = given ? [it.yours(saidWords(ask, given.answer))] : [];
  const model = outcome ?? {};
  if (ask.kind === 'question') {
    // who is right reads it in the solution
    const mine = solvedBy(input) ? [] : said;
    return { title: solved(input), text: [...mine, ...solution(ask, model), ...after].join('\n') };
  }
  const told = ask.kind === 'prediction' ? spoken(ask, input) : [];
  const explained = ask.explanation === '' ? [] : [ask.explanation];
  return { title: it.open[ask.kind], text: [...said, ...told, ...explained, ...after].join('\n') };
}

/** The last answer before the solution is the right one, unless the solution was asked for. */
function solved(input: FeedbackInput): string {
  if (!solvedBy(input)) return it.solution;
  return input.tries > 1 ? it.right.late(input.tries) : it.right.title;
}
const solvedBy = ({ ask, given, outcome }: FeedbackInput): boolean =>
  given !== null && isRight(ask, given.answer, outcome) === true;

/** Why it is wrong; never what is right. */
function why({ ask, outcome }: FeedbackInput, answer: Answer): string {
  const said = saidWords(ask, answer);
  if (ask.kind !== 'question') return it.wrong.other(said);
  const { form } = ask;
  if (form.type === 'number') {
    const right = rightNumber(ask, outcome);
    if (right === null || answer.kind !== 'number') return it.wrong.other(said);
    return answer.value < right ? it.wrong.higher(said) : it.wrong.lower(said);
  }
  if (form.type === 'text' || answer.kind !== 'choices') return it.wrong.other(said);
  const wrong = answer.chosen.flatMap((index) => {
    const choice = form.choices[index];
    return choice && !choice.right
      ? [it.wrong.because(words.choice(index, choice.text), choice.because)]
      : [];
  });
  return wrong.length === 0 ? it.wrong.missing : wrong.join('\n');
}

/** The model's guesses, with the person's own marked, or told after them. */
function spoken(ask: Prediction, { given, outcome, mask }: FeedbackInput): string[] {
  const { model } = outcome ?? {};
  if (!model) return [];
  const word = given ? wordOf(ask, given.answer) : null;
  const mine = model.words.find((one) => one.word === word) ?? null;
  const top = model.top.slice(0, TOP);
  const lines = top.map(({ token, percent }, index) =>
    it.model.line(index + 1, token, percent / 100, mine?.token === token && mine.percent === percent),
  );
  const elsewhere =
    mine && !top.some(({ token }) => token === mine.token)
      ? [it.model.elsewhere(mask(mine.word), mine.token, mine.percent / 100)]
      : [];
  return [it.model.heading(ask.prompt), ...lines, ...elsewhere];
}

const wordOf = (ask: Prediction, answer: Answer): string | null =>
  answer.kind === 'text'
    ? answer.text.trim()
    : answer.kind === 'choices'
      ? (ask.choices[answer.chosen[0] ?? -1] ?? null)
      : null;
