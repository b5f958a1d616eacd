/** What may not be given away: questions that a class, or a person alone, has open right now. */
import type { Context } from '../../bot/command.ts';
import type { LessonState } from '../../lessons/engine/state.ts';
import type { Ask, Lesson, Step } from '../../lessons/lesson.ts';
import { plainWord } from '../../safety/words.ts';
import type { Services } from '../../services.ts';
import type { Tool } from '../../tutor/intents.ts';
import type { Passage } from '../../tutor/port.ts';

/** A lesson under way that this person is in, or may be. */
export interface Running {
  readonly lesson: Lesson;
  readonly state: LessonState;
  readonly kind: 'class' | 'alone';
  /** led in this channel, followed alone, or one this person took part in */
  readonly own: boolean;
}

export interface Open {
  readonly lesson: string;
  readonly index: number;
  readonly step: Step;
  readonly ask: Ask;
  readonly own: boolean;
}

type Needs = Pick<Services, 'sessions' | 'members'>;

/** A class lesson that nobody ended isn't going on the next day for who never took part in it. */
const FRESH_MS = 86_400_000;

/**
 * The lessons under way in this channel, where this person took part, alone, or just led in a server that they are in: who has
 * not answered yet may ask here first.
 */
export async function lessonsOf(
  person: string,
  { channelId, guildId }: Context['place'],
  now: number,
  { sessions, members }: Needs,
): Promise<readonly Running[]> {
  const { store } = sessions;
  const attended = new Set(store.attended(person).map(({ id }) => id));
  const running = store.running();
  const here = await members.among(person, [
    ...new Set(running.flatMap(({ guild }) => (guild === null || guild === guildId ? [] : [guild]))),
  ]);
  const classes = running.flatMap((session) => {
    const own = session.channel === channelId || attended.has(session.id);
    const near = session.guild === guildId || here.includes(session.guild ?? '');
    return own || (near && now - session.started < FRESH_MS) ? [{ session, own }] : [];
  });
  const alone = store.alone(person).filter(({ ended }) => ended === null);
  return [...classes, ...alone.map((session) => ({ session, own: true }))]
    .flatMap(({ session, own }) => {
      const live = sessions.find(session.id);
      return live ? [{ lesson: live.lesson, state: live.state, kind: session.kind, own }] : [];
    })
    .sort((a, b) => Number(b.own) - Number(a.own));
}

/** The questions that wait for answers now, this person's own first. */
export function openQuestions(running: readonly Running[]): readonly Open[] {
  return running.flatMap(({ lesson, state, own }): Open[] => {
    const step = lesson.steps[state.at];
    if (!step?.ask || state.steps[state.at]?.revealed !== null) return [];
    return [{ lesson: lesson.id, index: state.at, step, ask: step.ask, own }];
  });
}

/** Whether a passage's explanation has to wait: its question is open, or still to come in a class lesson. */
export function isWithheld(running: readonly Running[], { lesson, step, ask }: Passage): boolean {
  return running.some(
    ({ lesson: { id }, state, kind }) =>
      id === lesson.id &&
      ask !== null &&
      state.steps[step.index]?.revealed === null &&
      (kind === 'class' || state.at === step.index),
  );
}

const words = (text: string): ReadonlySet<string> =>
  new Set((plainWord(text).match(/[\p{L}\p{N}]{3,}/gu) ?? []).map((word) => word.slice(0, 6)));

/** What may be chosen. */
function choicesOf(ask: Ask): readonly string[] {
  if (ask.kind !== 'question') return ask.choices;
  const { form } = ask;
  return form.type === 'one' || form.type === 'many' ? form.choices.map(({ text }) => text) : [];
}

/** Whether somebody asks that very question: most of its words are in theirs, or most of theirs in it and its choices. */
export function asksThat(text: string, { ask }: Open): boolean {
  const [theirs, its] = [words(text), words(ask.text)];
  const all = words([ask.text, ...choicesOf(ask)].join(' '));
  const both = [...its].filter((word) => theirs.has(word)).length;
  const said = [...theirs].filter((word) => all.has(word)).length;
  return (both >= 3 && both / its.size >= 0.6) || (said >= 3 && said / theirs.size >= 0.6);
}

/** Whether a tool would say the answer: it works on the text that the question is about, or is what shows the solution. */
export function givesAway({ command, options }: Tool, { ask, step }: Open): boolean {
  const shows = step.blocks.flatMap((block) =>
    block.kind === 'command' && block.when === 'reveal' ? [block] : [],
  );
  const same = (name: string) => (value: unknown) => `${value}` === `${options[name]}`;
  if (
    shows.some(
      ({ name, options: given }) =>
        name === command && Object.entries(given).every(([option, value]) => same(option)(value)),
    )
  )
    return true;
  const wanted = options.testo ?? options.espressione;
  if (typeof wanted !== 'string') return false;
  const about: unknown[] = shows.flatMap(({ options: { testo, espressione } }) => [testo, espressione]);
  if (ask.kind === 'prediction') about.push(ask.prompt);
  if (ask.kind === 'question' && ask.form.type === 'number' && typeof ask.form.right !== 'number')
    about.push(ask.form.right.text);
  return about.some(
    (text) => typeof text === 'string' && plainly(text) !== '' && plainly(wanted).includes(plainly(text)),
  );
}

/** Words and signs of arithmetic, set apart by single spaces, with one at each end. */
const plainly = (text: string): string => {
  const words = plainWord(text).match(/[\p{L}\p{N}]+|[-+−]/gu) ?? [];
  return words.length === 0 ? '' : ` ${words.join(' ')} `;
};
