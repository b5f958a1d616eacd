/** What a person followed, alone and in class. Seen by this person only. */
import type { Button, View } from '../bot/view.ts';
import type { LiveSession } from '../services/lessons/sessions.ts';
import { alone, progressi as it } from '../text/alone.ts';
import { bare } from '../text/bare.ts';
import { target } from './alone.ts';
import { firstTries } from './alone-end.ts';

export interface ProgressInput {
  readonly person: string;
  /** newest first, one for each lesson */
  readonly alone: readonly LiveSession[];
  /** newest first */
  readonly attended: readonly LiveSession[];
  /** how /lezione segui is shown */
  readonly follow: string;
}

/** Lines of each kind; a message holds 2,000 characters. */
const MOST = 10;
const MOST_TITLE = 60;
const MOST_BUTTONS = 5;

export function progressView({ person, alone: own, attended, follow }: ProgressInput): View {
  if (own.length + attended.length === 0) return { text: it.none(follow) };
  const lines = [
    ...list(it.alone, own, (live) => aloneLine(live, person)),
    ...list(it.class, attended, (live) => classLine(live, person)),
    it.small,
  ];
  const buttons = own
    .filter(({ state }) => state.phase !== 'ended')
    .slice(0, MOST_BUTTONS)
    .map(
      ({ session, lesson }, at): Button => ({
        kind: 'button',
        label: alone.buttons.resume(bare(lesson.title)),
        target: target('riprendi', session.id),
        style: at === 0 ? 'primary' : 'secondary',
      }),
    );
  return { text: lines.join('\n'), ...(buttons.length === 0 ? {} : { rows: [buttons] }) };
}

function list(heading: string, all: readonly LiveSession[], line: (live: LiveSession) => string): string[] {
  if (all.length === 0) return [];
  const more = all.length - MOST;
  return [heading, ...all.slice(0, MOST).map(line), ...(more > 0 ? [it.more(more)] : [])];
}

function aloneLine(live: LiveSession, person: string): string {
  const { lesson, state } = live;
  const right = rightOf(live, person);
  return state.ended === null
    ? it.going(titleOf(live), Math.max(state.at, 0), lesson.steps.length, right)
    : it.done(titleOf(live), seconds(state.ended), right);
}

function classLine(live: LiveSession, person: string): string {
  const answered = live.state.steps.filter(({ answers }) => answers.has(person)).length;
  return it.attended(titleOf(live), seconds(live.session.started), answered, rightOf(live, person));
}

function rightOf({ lesson, state }: LiveSession, person: string): string {
  const { all, first } = firstTries(lesson, state, person);
  return all === 0 ? '' : it.right(first, all);
}

const titleOf = ({ lesson }: LiveSession): string => {
  const title = bare(lesson.title);
  return title.length > MOST_TITLE ? `${title.slice(0, MOST_TITLE).toWellFormed()}…` : title;
};
const seconds = (milliseconds: number): number => Math.floor(milliseconds / 1000);
