/** What may not be given away: the question that a class, or a person alone, has open right now. */
import type { Person } from '../../bot/command.ts';
import type { Ask, Step } from '../../lessons/lesson.ts';
import { plainWord } from '../../safety/words.ts';
import type { Services } from '../../services.ts';
import type { Tool } from '../../tutor/intents.ts';

export interface Open {
  readonly lesson: string;
  readonly index: number;
  readonly step: Step;
  readonly ask: Ask;
  /** whether this person answered already, and wrongly as far as one can see */
  readonly answered: boolean;
}

type Needs = Pick<Services, 'classroom' | 'sessions'>;

/** The open question of the channel's lesson, of the class lesson this person takes part in, or of the one they follow alone. */
export function openQuestions(
  person: Person,
  channelId: string,
  { classroom, sessions }: Needs,
): readonly Open[] {
  const found: Open[] = [];
  for (const where of [classroom.inChannel(channelId), classroom.of(person.id)]) {
    const step = where?.lesson.steps[where.step];
    if (!where?.askOpen || !step?.ask) continue;
    const given = sessions.find(where.session)?.state.steps[where.step]?.answers.has(person.id) ?? false;
    found.push({ lesson: where.lesson.id, index: where.step, step, ask: step.ask, answered: given });
  }
  for (const session of sessions.store.alone(person.id)) {
    if (session.ended !== null) continue;
    const live = sessions.find(session.id);
    const step = live?.lesson.steps[live.state.at];
    const state = live?.state.steps[live.state.at];
    if (!live || !step?.ask || !state || state.revealed !== null) continue;
    const answered = state.answers.has(person.id);
    found.push({ lesson: live.lesson.id, index: live.state.at, step, ask: step.ask, answered });
  }
  return found;
}

const words = (text: string): ReadonlySet<string> =>
  new Set((plainWord(text).match(/[\p{L}\p{N}]{3,}/gu) ?? []).map((word) => word.slice(0, 6)));

/** Whether somebody asks that very question: most of its words are in theirs, or the other way round. */
export function asksThat(text: string, { ask }: Open): boolean {
  const [theirs, its] = [words(text), words(ask.text)];
  const both = [...its].filter((word) => theirs.has(word)).length;
  return both >= 3 && both / Math.min(theirs.size, its.size) >= 0.6;
}

/** Whether a tool would say the answer: it works on the text that the question is about. */
export function givesAway(tool: Tool, { ask, step }: Open): boolean {
  const wanted = tool.options.testo ?? tool.options.espressione;
  if (typeof wanted !== 'string') return false;
  const about: (string | number | boolean | undefined)[] = [];
  if (ask.kind === 'prediction') about.push(ask.prompt);
  if (ask.kind === 'question' && ask.form.type === 'number' && typeof ask.form.right !== 'number')
    about.push(ask.form.right.text);
  for (const block of step.blocks)
    if (block.kind === 'command' && block.when === 'reveal')
      about.push(block.options.testo, block.options.espressione);
  const same = (text: string) => plainWord(text).replace(/\s+/g, ' ').trim();
  return about.some((text) => typeof text === 'string' && same(text) === same(wanted));
}
