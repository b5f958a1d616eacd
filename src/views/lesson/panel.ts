/** The teacher's control panel: where the class is, notes, and buttons that drive. Seen by the teacher alone. */
import type { Button, Row, View } from '../../bot/view.ts';
import type { LessonState } from '../../lessons/engine/state.ts';
import type { Lesson, Step } from '../../lessons/lesson.ts';
import { bare } from '../../text/bare.ts';
import { panel as it } from '../../text/lezione/panel.ts';
import { step as words } from '../../text/lezione/step.ts';

export interface PanelInput {
  readonly session: string;
  readonly lesson: Lesson;
  readonly state: LessonState;
  /** milliseconds since 1970 */
  readonly now: number;
  /** said first: what the press did, or why it did nothing */
  readonly note: string | null;
  /** what the teacher should know: a channel that is gone, a command that failed, a model that behaves otherwise */
  readonly warnings: readonly string[];
}

const MINUTES = [1, 2, 5] as const;
const MOST_STEPS = 25;
const MOST_NOTES = 900;

export function panelView(input: PanelInput): View {
  const { lesson, state, note, warnings } = input;
  const step = lesson.steps[state.at];
  const next = lesson.steps[state.at + 1];
  const lines = [
    ...(note === null ? [] : [note, '']),
    it.heading(lesson.title, state.at, lesson.steps.length, step?.title ?? ''),
    ...situation(input, step),
    ...warnings,
    ...notesOf(step).map(it.notes),
    next ? it.next(next.title) : it.last,
    ...(next ? notesOf(next).map(it.nextNotes) : []),
    it.small(state.points),
  ];
  return { text: lines.join('\n'), rows: rows(input, step) };
}

function situation({ lesson, state, now }: PanelInput, step: Step | undefined): string[] {
  const here = state.steps[state.at];
  if (!here) return [];
  const answers = [...here.answers.values()];
  const late = answers.filter((given) => given.late).length;
  const said = !step?.ask
    ? state.at + 1 < lesson.steps.length
      ? it.state.noAsk
      : it.state.noAskLast
    : here.revealed === null
      ? it.state.open(answers.length)
      : it.state.revealed(answers.length - late, late);
  const time =
    here.until === null || here.revealed !== null
      ? []
      : [here.until > now ? words.timer(here.until) : words.timeOverHere];
  return [said, ...time, ...(state.phase === 'paused' ? [it.paused] : [])];
}

/** The teacher's notes of a step, not so long that the panel doesn't fit. */
export function notesOf(step: Step | undefined): string[] {
  const notes = (step?.blocks ?? []).flatMap((block) => (block.kind === 'note' ? [block.markdown] : []));
  const text = notes.join('\n');
  if (text === '') return [];
  return [text.length > MOST_NOTES ? `${text.slice(0, MOST_NOTES).toWellFormed()}…` : text];
}

function rows({ session, lesson, state }: PanelInput, step: Step | undefined): readonly Row[] {
  const { buttons } = it;
  const { at, phase } = state;
  const revealed = state.steps[at]?.revealed != null;
  const reveals = step?.ask != null && !revealed;
  const last = at >= lesson.steps.length - 1;
  const paused = phase === 'paused';
  const press = (label: string, action: string, args: (string | number)[] = [], more: Partial<Button> = {}) =>
    ({
      kind: 'button',
      label,
      target: { command: 'lezione', action, args: [session, ...args] },
      ...more,
    }) satisfies Button;
  const seen = [at, revealed ? 1 : 0];
  const minutes = [...new Set([...pauseOf(step), ...MINUTES])].slice(0, 3);
  return [
    [
      press(reveals ? buttons.reveal : buttons.forward, 'avanti', seen, {
        style: 'primary',
        disabled: paused || (!reveals && last),
      }),
      press(buttons.back, 'indietro', seen, { disabled: paused || at <= 0 }),
      paused ? press(buttons.resume, 'riprendi', [], { style: 'success' }) : press(buttons.pause, 'pausa'),
      press(buttons.who, 'consegne'),
      press(buttons.end, 'fine', [], { style: 'danger' }),
    ],
    [
      ...minutes.map((m) => press(buttons.timer(m), 'tempo', [at, m], { disabled: paused || revealed })),
      press(state.points ? buttons.pointsOff : buttons.pointsOn, 'punti', [state.points ? 0 : 1]),
      press(buttons.refresh, 'stato'),
    ],
    ...menus(session, lesson, at),
  ];
}

/** The minutes that the step itself asks for. */
const pauseOf = (step: Step | undefined): number[] =>
  (step?.blocks ?? []).flatMap((block) => (block.kind === 'pause' ? [block.minutes] : []));

/** The steps around the one the class is at: a menu holds 25. */
function menus(session: string, lesson: Lesson, at: number): Row[] {
  const first = Math.max(0, Math.min(at - 10, lesson.steps.length - MOST_STEPS));
  const options = lesson.steps.slice(first, first + MOST_STEPS).map(({ title }, i) => ({
    label: it.goOption(first + i, bare(title)),
    value: String(first + i),
    selected: first + i === at,
  }));
  return [
    [
      {
        kind: 'menu',
        placeholder: it.go,
        target: { command: 'lezione', action: 'vai', args: [session, at] },
        options,
      },
    ],
  ];
}

/** Before the lesson is ended for everyone. */
export function reallyEndView(session: string): View {
  const target = (action: string) => ({ command: 'lezione', action, args: [session] });
  return {
    text: it.reallyEnd,
    rows: [
      [
        { kind: 'button', label: it.buttons.reallyEnd, target: target('finisci'), style: 'danger' },
        { kind: 'button', label: it.buttons.back2, target: target('stato') },
      ],
    ],
  };
}
