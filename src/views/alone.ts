/** A lesson followed alone, as one panel: the step, its question, what the last answer was worth, and the ways on. */
import type { Button, Embed, Row, View } from '../bot/view.ts';
import type { Outcome } from '../lessons/engine/events.ts';
import type { LessonState } from '../lessons/engine/state.ts';
import type { Ask, Lesson, Step } from '../lessons/lesson.ts';
import type { Result } from '../services/lessons/alone-results.ts';
import { alone as it } from '../text/alone.ts';
import { step as words } from '../text/lezione/step.ts';
import { feedback } from './alone-feedback.ts';
import { withinLimits } from './alone-limits.ts';
import { askEmbed, askRow } from './lesson/ask.ts';
import { stepTexts } from './lesson/step.ts';

export interface AloneInput {
  readonly session: string;
  readonly lesson: Lesson;
  readonly state: LessonState;
  readonly person: string;
  /** said first: why the press did nothing */
  readonly note: string | null;
  /** what the model said to an answer that wasn't right; null when it wasn't asked */
  readonly outcome: Outcome | null;
  /** titles of lessons that come before this one, and this person hasn't followed */
  readonly before: readonly string[];
  /** results of the step's commands */
  readonly results: readonly Result[];
  /** a text with the words that aren't shown here as ••• */
  readonly mask: (text: string) => string;
}
export const target = (action: string, ...args: (string | number)[]) =>
  ({ command: 'lezione', action: `solo-${action}`, args }) as const;

export function aloneView(input: AloneInput): View {
  const { lesson, state, note, results } = input;
  const step = lesson.steps[state.at];
  if (!step) return { text: it.gone };
  const said = [
    ...(note === null ? [] : [note]),
    words.heading(state.at, step.title),
    it.place(lesson.title, state.at, lesson.steps.length),
    ...(state.at === 0 ? beginning(input) : []),
    ...stepTexts(step.blocks),
    ...results.flatMap(({ name, view }) => (view === null ? [words.commandFailed(name, null)] : [])),
  ];
  return withinLimits({
    text: said.join('\n'),
    // the question and what is said of it before the commands' own boxes, which may be cut
    embeds: [...question(input, step), ...results.flatMap(resultEmbeds)],
    pictures: results.flatMap(({ view }) => view?.pictures ?? []),
    files: results.flatMap(({ view }) => view?.files ?? []),
    rows: rows(input, step),
  });
}

function beginning({ lesson, before }: AloneInput): string[] {
  return [
    ...(lesson.goals.length === 0 ? [] : [it.goals(lesson.minutes, lesson.goals)]),
    ...(before.length === 0 ? [] : [it.before(before)]),
  ];
}

function resultEmbeds({ name, view }: Result): readonly Embed[] {
  const { text = '', embeds = [] } = view ?? {};
  return [...(text === '' ? [] : [{ title: it.command(name), text }]), ...embeds];
}

/** The question, the hints that were asked for, and what the answer was worth. */
function question(input: AloneInput, { ask, blocks }: Step): readonly Embed[] {
  const { state, person, outcome, mask } = input;
  const here = state.steps[state.at];
  if (!ask || !here) return [];
  const given = here.answers.get(person) ?? null;
  const tries = given === null ? 0 : given.changes + 1;
  const over = here.revealed !== null;
  const footer = over ? it.asking.over : tries === 0 ? it.asking.first : it.asking.again(tries);
  const box = askEmbed(ask, footer);
  const hints = ask.hints
    .slice(0, here.hints.get(person) ?? 0)
    .map((text, index) => it.hint(index, ask.hints.length, text));
  const after = blocks.flatMap((block) =>
    block.kind === 'text' && block.when === 'reveal' ? [block.markdown] : [],
  );
  const said = feedback({ ask, given, tries, over, outcome: here.outcome ?? outcome, after, mask });
  return [{ ...box, text: [box.text, ...hints].join('\n\n') }, ...(said === null ? [] : [said])];
}

function rows(input: AloneInput, { ask }: Step): readonly Row[] {
  const { session, lesson, state, person } = input;
  const { at } = state;
  const here = state.steps[at];
  const open = ask !== null && here?.revealed === null && state.phase === 'running';
  const { buttons } = it;
  const last = at === lesson.steps.length - 1;
  const way: readonly Button[] = [
    { kind: 'button', label: buttons.back, target: target('indietro', session, at), disabled: at <= 0 },
    {
      kind: 'button',
      label: last ? buttons.finish : buttons.next,
      target: target(last ? 'fine' : 'avanti', session, at),
      style: open ? 'secondary' : 'success',
      disabled: open,
    },
  ];
  if (!open) return [way];
  const left = ask.hints.length - (here.hints.get(person) ?? 0);
  const help: readonly Button[] = [
    ...(left > 0
      ? [{ kind: 'button', label: buttons.hint(left), target: target('aiuto', session, at) } as const]
      : []),
    ...(here.answers.has(person)
      ? [{ kind: 'button', label: buttons.solve, target: target('soluzione', session, at) } as const]
      : []),
  ];
  return [answers(ask, session, at), [...way, ...help]];
}

/** The same buttons as in class, going to this panel's own handlers. */
function answers(ask: Ask, session: string, step: number): Row {
  const renamed = <T extends { readonly target: { readonly action: string } }>(item: T): T => ({
    ...item,
    target: { ...item.target, action: `solo-${item.target.action}` },
  });
  const row = askRow(ask, { session, step });
  const [first] = row;
  if (first?.kind === 'menu') return [renamed(first)];
  return row.flatMap((item) => (item.kind === 'button' ? [renamed(item)] : []));
}
