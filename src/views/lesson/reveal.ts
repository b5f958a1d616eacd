/** The solution of a step: the class's answers as a picture, the right one and why, the reasons of the wrong ones that were chosen. */
import type { View } from '../../bot/view.ts';
import type { Spec } from '../../charts/drawing.ts';
import type { Picture } from '../../charts/picture.ts';
import { type AnswersRow, answersSpec } from '../../charts/spec/lesson/answers.ts';
import { numbersSpec } from '../../charts/spec/lesson/numbers.ts';
import type { Outcome } from '../../lessons/engine/events.ts';
import { sameText } from '../../lessons/engine/marks.ts';
import type { Ask, Prediction, Question, Step } from '../../lessons/lesson.ts';
import { step as it } from '../../text/lezione/step.ts';
import { type Given, type Tally, tally } from './tally.ts';

export interface RevealInput {
  readonly step: Step;
  /** in time */
  readonly given: readonly Given[];
  readonly outcome: Outcome;
}

/** Null when there is nothing to draw. */
export function revealSpec({ step, given, outcome }: RevealInput): Spec | null {
  const counted = step.ask && tally(step.ask, given, outcome);
  if (!counted) return null;
  return counted.kind === 'numbers' ? numbersSpec(counted.input) : answersSpec(counted.input);
}

export function revealView({ step, given, outcome }: RevealInput, picture: Picture | null): View {
  const { ask } = step;
  const texts = step.blocks.flatMap((block) =>
    block.kind === 'text' && block.when === 'reveal' ? [block.markdown] : [],
  );
  const about = ask === null ? [] : aboutAsk(ask, step.title, given, outcome);
  return {
    text: [...about, ...texts].join('\n'),
    ...(picture === null ? {} : { pictures: [picture] }),
  };
}

function aboutAsk(ask: Ask, title: string, given: readonly Given[], outcome: Outcome): string[] {
  const counted = tally(ask, given, outcome);
  const heading = it.revealed[ask.kind](title);
  if (ask.kind === 'question')
    return [heading, ...solution(ask, outcome), ...whyNot(ask, given), ...result(given)];
  const nobody = given.length === 0 ? [it.nobody] : [];
  const found = ask.kind === 'vote' ? mostVoted(ask.choices, counted) : predicted(ask, counted, outcome);
  return [heading, ...nobody, ...found, ...(ask.explanation === '' ? [] : [ask.explanation])];
}

/** The right answer and why it is right. */
export function solution({ form, explanation }: Question, outcome: Outcome): string[] {
  const reasons =
    'choices' in form ? form.choices.flatMap(({ right, because }, i) => (right ? [{ because, i }] : [])) : [];
  // of several right ones it must be said which one is meant
  const because = reasons.map(({ because: why, i }) =>
    reasons.length > 1 && why !== '' ? it.because(i, why) : why,
  );
  return [it.right(rightAnswer(form, outcome)), ...[...because, explanation].filter((why) => why !== '')];
}

export function rightAnswer(form: Question['form'], outcome: Outcome): string {
  if (form.type === 'text') return it.texts(shownForms(form.accepted));
  if (form.type === 'number') {
    const right = typeof form.right === 'number' ? form.right : outcome.right;
    return right === undefined ? it.unknownRight : it.number(right, form.tolerance);
  }
  return form.choices.flatMap(({ text, right }, i) => (right ? [it.choice(i, text)] : [])).join('; ');
}

/** The first, and one more that isn't the same with an article or a hyphen. @example ['madre', 'la madre', 'mamma'] -> ['madre', 'mamma'] */
function shownForms([first = '', ...others]: readonly string[]): readonly string[] {
  const letters = (text: string) => sameText(text).replace(/[^\p{L}\p{N}]/gu, '');
  const differs = (one: string) =>
    !letters(one).includes(letters(first)) && !letters(first).includes(letters(one));
  return [first, ...others.filter(differs).slice(0, 1)];
}

/** Only of those that somebody chose. */
function whyNot({ form }: Question, given: readonly Given[]): string[] {
  if (form.type !== 'one' && form.type !== 'many') return [];
  const reasons = form.choices.flatMap(({ right, because }, i) => {
    const was = given.some(({ answer }) => answer.kind === 'choices' && answer.chosen.includes(i));
    return was && !right && because !== '' ? [it.because(i, because)] : [];
  });
  return reasons.length === 0 ? [] : [it.whyNot, ...reasons];
}

function result(given: readonly Given[]): string[] {
  if (given.length === 0) return [it.nobody];
  if (given.some(({ right }) => right === null)) return [];
  return [it.shareRight(given.filter(({ right }) => right).length, given.length)];
}

/** The answers that most people gave: several when they are even, none when nobody answered. */
function commonest(counted: Tally | null): readonly AnswersRow[] {
  if (counted?.kind !== 'answers') return [];
  const most = Math.max(0, ...counted.input.rows.map(({ count }) => count));
  return most === 0 ? [] : counted.input.rows.filter(({ count }) => count === most);
}

function mostVoted(choices: readonly string[], counted: Tally | null): string[] {
  const all = commonest(counted);
  const [first] = all;
  if (!first || counted?.kind !== 'answers') return [];
  const { rows } = counted.input;
  const words = all.map((row) => it.choice(rows.indexOf(row), choices[rows.indexOf(row)] ?? row.label));
  return [all.length > 1 ? it.tied(words, first.share) : it.mostVoted(words[0] ?? '', first.share)];
}

function predicted(ask: Prediction, counted: Tally | null, { model }: Outcome): string[] {
  const top = model?.top[0];
  const guesses = commonest(counted);
  const [guess] = guesses;
  return [
    ...(top ? [it.model(ask.prompt, top.token, top.percent / 100)] : []),
    ...(guess && guesses.length > 1
      ? [
          it.tiedGuesses(
            guesses.map(({ label }) => label),
            guess.share,
          ),
        ]
      : []),
    ...(guess && guesses.length === 1 ? [it.guess(guess.label, guess.share)] : []),
  ];
}

/** For the summary at the end: what most of the class said. */
export const mostSaid = (ask: Ask, given: readonly Given[], outcome: Outcome) =>
  commonest(tally(ask, given, outcome))[0];
