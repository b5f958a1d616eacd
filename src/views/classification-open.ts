/** What /classificazione does when it is typed, pressed or filled in: from the saved state to the next one, and to what is shown. */
import type { Context, Press, Submission, Upload, View } from '../bot/command.ts';
import { UserError } from '../bot/errors.ts';
import type { Modal } from '../bot/view.ts';
import { type Sample, SHAPES, unitsOf } from '../labs/classification/points.ts';
import { readNumber } from '../labs/csv/number.ts';
import { MOST_BYTES, readTable } from '../labs/csv/table.ts';
import { fingerprint } from '../labs/fingerprint.ts';
import type { Services } from '../services.ts';
import { classificazione as it } from '../text/classificazione.ts';
import { csv } from '../text/csv.ts';
import { type ClassificationPanel, classificationView } from './classification.ts';
import { trained } from './classification-learn.ts';
import * as to from './classification-state.ts';
import { newPanel, openPanel } from './lab-panel.ts';

export const KIND = 'classificazione';
const COLUMNS = { numbers: 2, word: true, fewest: 8, most: 500 } as const;
/** Of each class: with every fourth kept aside there is still one to be judged by. */
const FEWEST = 4;
/** The same points for everyone who doesn't ask for others: a class can compare. */
const USUAL_SEED = 1;

interface Asked {
  /** one of the shapes' names */
  readonly shape: string | undefined;
  readonly csv: Upload | undefined;
  readonly seed: number | undefined;
}

/** @throws UserError for a CSV that can't be read, with what to correct */
export async function askedClassification(asked: Asked, context: Context, services: Services): Promise<View> {
  const state =
    asked.csv === undefined
      ? to.invented(SHAPES.find((shape) => shape === asked.shape) ?? 'nuvole', asked.seed ?? USUAL_SEED)
      : to.opened(await readSamples(asked.csv, context.signal));
  return show({ id: newPanel(KIND, state, context, services), state, copy: false }, context, services);
}

async function readSamples(
  file: Upload,
  signal: AbortSignal,
): Promise<Extract<to.ClassificationState['data'], { kind: 'own' }>> {
  const reading = readTable(await file.read(MOST_BYTES, signal), COLUMNS);
  if ('problems' in reading) throw new UserError(csv.problems(reading.problems, COLUMNS));
  const { header, numbers, words } = reading.table;
  const classes = [...new Set(words)];
  const [round = '', square = ''] = classes;
  if (classes.length !== 2) throw new UserError(csv.classes(classes));
  const samples = numbers.map(([x = 0, y = 0], i): Sample => ({ x, y, side: words[i] === round ? 1 : 0 }));
  for (const [name, side] of [[round, 1], [square, 0]] as const) // biome-ignore format: one line
    if (samples.filter((sample) => sample.side === side).length < FEWEST)
      throw new UserError(csv.fewOfOne(name, FEWEST));
  const units = unitsOf(samples);
  for (const { middle, spread } of [units.x, units.y])
    if (!(spread > 1e-9) || spread < 1e-6 * Math.abs(middle)) throw new UserError(csv.flat);
  const [x = it.axes.x, y = it.axes.y] = header?.map((name) => name.slice(0, 40)) ?? [];
  const names = { x, y, round: round.slice(0, 40), square: square.slice(0, 40) };
  return { kind: 'own', samples: [...samples], names, file: file.name.slice(0, 80) };
}

type Change = (
  state: to.ClassificationState,
  press: Press,
  services: Services,
) => { readonly state: to.ClassificationState; readonly note?: string };

/** A press that changes the state and shows it. */
export const pressedClassification =
  (change: Change) =>
  async (press: Press, services: Services): Promise<View> => {
    const panel = openPanel(KIND, to.classificationSchema, press, services);
    const { state, note } = change(panel.state, press, services);
    return show(
      { id: panel.save(state), state, copy: panel.copy, ...(note === undefined ? {} : { note }) },
      press,
      services,
    );
  };

/** A press after which something learns, in front of whoever looks. */
export const learningClassification =
  (change: (state: to.ClassificationState, press: Press, services: Services) => to.ClassificationState) =>
  async (press: Press, services: Services): Promise<View> => {
    const panel = openPanel(KIND, to.classificationSchema, press, services);
    const frames = await trained(change(panel.state, press, services), press, services);
    const state = frames.at(-1) ?? panel.state;
    // saved before it is shown: a press on the way finds the end
    const shown = { id: panel.save(state), copy: panel.copy, best: null };
    try {
      for (const frame of frames.slice(0, -1)) {
        const view = await classificationView({ ...shown, state: frame, learning: press.stop }, services, press.signal); // biome-ignore format: one line
        press.progress(() => view);
        await services.pause(FRAME_MS, press.signal);
      }
    } catch (error) {
      if (!press.signal.aborted) throw error;
    }
    // «Salta alla fine» aborted the signal: the end is drawn all the same
    return classificationView({ ...shown, state }, services, new AbortController().signal);
  };
/** A little more than the least time between two edits of a message. */
const FRAME_MS = 1300;

/** The form for both numbers, filled in with the present ones. */
export function classificationForm(press: Pick<Press, 'args' | 'person'>, services: Services): Modal {
  const { angle, offset } = openPanel(KIND, to.classificationSchema, press, services).state.line;
  const field = (id: string, label: string, value: number) => ({
    id,
    label,
    value: String(value).replace('.', ','),
    maxLength: 20,
  });
  return {
    title: it.modal.title,
    target: { command: KIND, action: 'scritta', args: [press.args[0] ?? ''] },
    fields: [field('angolo', it.modal.angle, angle), field('spostamento', it.modal.offset, offset)],
  };
}

/** @throws UserError with both problems at once */
export async function filledClassification(form: Submission, services: Services): Promise<View> {
  const panel = openPanel(KIND, to.classificationSchema, form, services);
  const angle = readNumber(form.fields.angolo ?? '');
  const offset = readNumber(form.fields.spostamento ?? '');
  const fits = (value: typeof angle, most: number): value is number =>
    typeof value === 'number' && Math.abs(value) <= most;
  if (!fits(angle, 180) || !fits(offset, 10)) {
    const problems = [
      ...(fits(angle, 180) ? [] : [it.modal.badAngle]),
      ...(fits(offset, 10) ? [] : [it.modal.badOffset]),
    ];
    throw new UserError(problems.join('\n'));
  }
  const state = to.moved(panel.state, { angle, offset });
  return show({ id: panel.save(state), state, copy: panel.copy }, form, services);
}

function show(panel: Omit<ClassificationPanel, 'best'>, context: Context, services: Services): Promise<View> {
  return classificationView({ ...panel, best: bestOf(panel.state, context, services) }, services, context.signal); // biome-ignore format: one line
}

/** What the hands of this class have found on these points; a line no better than the first one doesn't count. */
function bestOf(state: to.ClassificationState, { place }: Context, { labBests }: Services): number | null {
  if (place.guildId === null || state.mode !== 'line') return null;
  const lab = `${KIND}:${fingerprint(state.data.kind === 'own' ? state.data.samples : state.data)}`;
  const score = to.handScore(state);
  if (state.before === null || score <= to.handScore({ ...state, line: to.START }))
    return labBests.best(place.channelId, lab);
  return labBests.offer(place.channelId, lab, score, 'higher');
}
