/** What /regressione does when it is typed, pressed or filled in: from the saved state to the next one, and to what is shown. */
import type { Context, Press, Submission, Upload, View } from '../bot/command.ts';
import { UserError } from '../bot/errors.ts';
import type { Modal } from '../bot/view.ts';
import { readNumber } from '../labs/csv/number.ts';
import { MOST_BYTES, readTable } from '../labs/csv/table.ts';
import { fingerprint } from '../labs/fingerprint.ts';
import { mse, type Point } from '../labs/regression/line.ts';
import type { Services } from '../services.ts';
import { csv } from '../text/csv.ts';
import { regressione as it } from '../text/regressione.ts';
import { newPanel, openPanel } from './lab-panel.ts';
import { type RegressionPanel, regressionView } from './regression.ts';
import * as to from './regression-state.ts';

const KIND = 'regressione';
const SHAPE = { numbers: 2, word: false, fewest: 3, most: 500 } as const;

interface Asked {
  readonly slope: number | undefined;
  readonly intercept: number | undefined;
  readonly csv: Upload | undefined;
}

/** @throws UserError for a CSV that can't be read, with what to correct */
export async function askedRegression(asked: Asked, context: Context, services: Services): Promise<View> {
  const own = asked.csv === undefined ? null : await readPoints(asked.csv, context.signal);
  const state = to.opened(own, asked.slope, asked.intercept);
  return show({ id: newPanel(KIND, state, context, services), state, copy: false }, context, services);
}

async function readPoints(file: Upload, signal: AbortSignal): Promise<to.RegressionState['own']> {
  const reading = readTable(await file.read(MOST_BYTES, signal), SHAPE);
  if ('problems' in reading) throw new UserError(csv.problems(reading.problems, SHAPE));
  const points = reading.table.numbers.map(([x = 0, y = 0]): [number, number] => [x, y]);
  if (sameX(points)) throw new UserError(csv.sameX);
  const [x = '', y = ''] = reading.table.header?.map((name) => name.slice(0, 40)) ?? [];
  return { points, names: reading.table.header === null ? null : { x, y }, file: file.name.slice(0, 80) };
}

/** Also when they differ by less than a millionth: what is left of the numbers then isn't worth a line. */
function sameX(points: readonly Point[]): boolean {
  const all = points.map(([x]) => x);
  const [least, most] = [Math.min(...all), Math.max(...all)];
  return most - least <= 1e-6 * Math.max(Math.abs(least), Math.abs(most)) || most - least < 1e-9;
}

type Change = (
  state: to.RegressionState,
  given: Press,
) => { readonly state: to.RegressionState; readonly note?: string };

/** A press that changes the state and shows it. */
export const pressedRegression =
  (change: Change) =>
  async (press: Press, services: Services): Promise<View> => {
    const panel = openPanel(KIND, to.regressionSchema, press, services);
    const { state, note } = change(panel.state, press);
    return show(
      { id: panel.save(state), state, copy: panel.copy, ...(note === undefined ? {} : { note }) },
      press,
      services,
    );
  };

/** The form for both numbers, filled in with the present ones. */
export function regressionForm(press: Pick<Press, 'args' | 'person'>, services: Services): Modal {
  const { state } = openPanel(KIND, to.regressionSchema, press, services);
  const { slope, intercept } = to.lineOf(state);
  const field = (id: string, label: string, value: number) => ({
    id,
    label,
    value: String(Number(value.toPrecision(6))).replace('.', ','),
    maxLength: 20,
  });
  return {
    title: it.modal.title,
    target: { command: KIND, action: 'scritta', args: [press.args[0] ?? ''] },
    fields: [field('m', it.modal.slope, slope), field('q', it.modal.intercept, intercept)],
  };
}

/** @throws UserError with both problems at once */
export async function filledRegression(form: Submission, services: Services): Promise<View> {
  const panel = openPanel(KIND, to.regressionSchema, form, services);
  const most = to.bounds(to.dataOf(panel.state).scale);
  const slope = readNumber(form.fields.m ?? '');
  const intercept = readNumber(form.fields.q ?? '');
  const fits = (value: typeof slope, bound: number): value is number =>
    typeof value === 'number' && Math.abs(value) <= bound;
  if (!fits(slope, most.slope) || !fits(intercept, most.intercept)) {
    const problems = [
      ...(fits(slope, most.slope) ? [] : [it.modal.bad('m', most.slope)]),
      ...(fits(intercept, most.intercept) ? [] : [it.modal.bad('q', most.intercept)]),
    ];
    throw new UserError(problems.join('\n'));
  }
  const state = to.placed(panel.state, { slope, intercept });
  return show({ id: panel.save(state), state, copy: panel.copy }, form, services);
}

function show(panel: Omit<RegressionPanel, 'best'>, context: Context, services: Services): Promise<View> {
  return regressionView({ ...panel, best: bestOf(panel.state, context, services) }, services, context.signal);
}

/**
 * What the hands of this class have found, with this panel's own; the formula and the descent don't compete, and neither does
 * a line that is no better than the one everybody starts from.
 */
function bestOf(state: to.RegressionState, { place }: Context, { labBests }: Services): number | null {
  if (place.guildId === null) return null;
  const lab = state.own === null ? KIND : `${KIND}:${fingerprint(state.own.points)}`;
  const { points, scale } = to.dataOf(state);
  const error = mse(to.lineOf(state), points);
  if (state.moves.at(-1)?.by !== 'hand' || error >= mse(scale.start, points))
    return labBests.best(place.channelId, lab);
  return labBests.offer(place.channelId, lab, error, 'lower');
}
