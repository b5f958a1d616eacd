/** What a class answered, counted for a picture. Nobody's name goes in, so none can come out. */
import type { AnswersInput, AnswersRow } from '../../charts/spec/lesson/answers.ts';
import type { NumbersInput } from '../../charts/spec/lesson/numbers.ts';
import type { Answer, Outcome } from '../../lessons/engine/events.ts';
import { rightNumber, sameText } from '../../lessons/engine/marks.ts';
import { choiceTexts } from '../../lessons/engine/report.ts';
import type { Ask } from '../../lessons/lesson.ts';
import { bare } from '../../text/bare.ts';
import { letter } from '../../text/lezione/step.ts';

/** An answer given in time. */
export interface Given {
  readonly answer: Answer;
  /** null where nothing is right or wrong, or where it can't be told */
  readonly right: boolean | null;
}

export type Tally =
  | { readonly kind: 'answers'; readonly input: AnswersInput }
  | { readonly kind: 'numbers'; readonly input: NumbersInput };

/** Texts with a row of their own. */
const MOST_TEXTS = 8;
/** The model's likeliest tokens stand in the picture of a prediction even if nobody said them. */
const MODEL_TOP = 3;

/** Null when nobody answered. */
export function tally(ask: Ask, given: readonly Given[], outcome: Outcome): Tally | null {
  if (given.length === 0) return null;
  const question = bare(ask.text);
  if (ask.kind === 'question' && ask.form.type === 'number') {
    const { tolerance } = ask.form;
    const value = rightNumber(ask, outcome);
    const values = given.flatMap(({ answer }) => (answer.kind === 'number' ? [answer.value] : []));
    if (value === null) return { kind: 'answers', input: texts(question, given) };
    return { kind: 'numbers', input: { question, values, right: value, tolerance } };
  }
  const choices = choiceTexts(ask);
  const input = choices.length > 0 ? chosen(ask, choices, given) : texts(question, given);
  return {
    kind: 'answers',
    input: ask.kind === 'prediction' ? compared(input, outcome) : input,
  };
}

function chosen(ask: Ask, choices: readonly string[], given: readonly Given[]): AnswersInput {
  const rights =
    ask.kind === 'question' && 'choices' in ask.form ? ask.form.choices.map(({ right }) => right) : [];
  const rows = choices.map((text, i): AnswersRow => {
    const count = given.filter(({ answer }) => answer.kind === 'choices' && answer.chosen.includes(i)).length;
    const label = ask.kind === 'prediction' ? bare(text) : `${letter(i)} · ${bare(text)}`;
    return { label, count, share: count / given.length, right: rights[i] ?? null };
  });
  return { question: bare(ask.text), people: given.length, rows, others: 0 };
}

/** Grouped without regard to case and accents; the commonest first, under its commonest spelling. */
function texts(question: string, given: readonly Given[]): AnswersInput {
  const groups = new Map<string, { spellings: Map<string, number>; count: number; right: boolean | null }>();
  for (const { answer, right } of given) {
    const text =
      answer.kind === 'text' ? answer.text.trim() : answer.kind === 'number' ? String(answer.value) : '';
    const group = groups.get(sameText(text)) ?? { spellings: new Map(), count: 0, right };
    group.count += 1;
    group.spellings.set(text, (group.spellings.get(text) ?? 0) + 1);
    groups.set(sameText(text), group);
  }
  const all = [...groups.values()].toSorted((a, b) => b.count - a.count);
  const rows = all.slice(0, MOST_TEXTS).map(({ spellings, count, right }) => ({
    label: [...spellings].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? '',
    count,
    share: count / given.length,
    right,
  }));
  const others = all.slice(MOST_TEXTS).reduce((sum, { count }) => sum + count, 0);
  return { question, people: given.length, rows, others };
}

/** A token as a word: without the sign of the space before it. @example spoken('·latte') // 'latte' */
const spoken = (token: string): string => token.replace(/^·(?=.)/, '');

/** Each word beside what the model gives it, and the words that only the model thought of. */
function compared(input: AnswersInput, { model }: Outcome): AnswersInput {
  if (!model) return input;
  // subtle: phones write «Latte» where the model says «latte»: of the ways to write a word, the likeliest counts
  const found = (label: string) => {
    const same = (text: string) => sameText(text) === sameText(label);
    const all = [
      ...model.words.filter(({ word }) => same(word)),
      ...model.top.filter(({ token }) => same(spoken(token))),
    ];
    return all.toSorted((a, b) => b.percent - a.percent)[0];
  };
  const rows = input.rows.map((row) => {
    const percent = found(row.label)?.percent;
    return { ...row, model: percent === undefined ? null : percent / 100 };
  });
  const said = new Set(
    rows.flatMap(({ label }) => [sameText(label), sameText(spoken(found(label)?.token ?? label))]),
  );
  const own = model.top
    .slice(0, MODEL_TOP)
    .filter(({ token }) => !said.has(sameText(spoken(token))))
    .map(({ token, percent }) => ({
      label: spoken(token),
      count: 0,
      share: 0,
      right: null,
      model: percent / 100,
    }));
  return { ...input, rows: [...rows, ...own] };
}
