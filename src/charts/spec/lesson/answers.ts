/**
 * What a class answered: a bar for each choice or text, the right one marked with a sign and a word; for a prediction, the
 * class and the model one above the other. Nobody's name is in it.
 */
import { lessonCharts as it } from '../../../text/lesson-charts.ts';
import type { Spec } from '../../drawing.ts';
import { palette, size } from '../../palette.ts';
import type { Mark } from '../../scene.ts';
import { checkProbability } from '../check.ts';
import { em, heading, LEFT, lines, RIGHT, words } from './layout.ts';

export interface AnswersRow {
  /** a choice, or what somebody wrote */
  readonly label: string;
  readonly count: number;
  /** count over all who answered, 0 to 1 */
  readonly share: number;
  /** null where nothing is right or wrong */
  readonly right: boolean | null;
  /** what the model gives it, 0 to 1; null when it said nothing of it. Only for predictions */
  readonly model?: number | null;
}

export interface AnswersInput {
  readonly question: string;
  /** how many answered */
  readonly people: number;
  /** 1 to 12, as they should be read */
  readonly rows: readonly AnswersRow[];
  /** answers that have no row of their own */
  readonly others: number;
}

const BAR = { height: 30, end: 640 } as const;

/** @throws RangeError for no rows, more than 12, or a share that isn't one */
export function answersSpec(input: AnswersInput): Spec {
  const { question, people, rows, others } = input;
  if (rows.length < 1 || rows.length > 12) throw new RangeError(`${rows.length} rows: 1 to 12`);
  const compared = rows.some(({ model }) => model !== undefined);
  const top = heading(question, compared ? it.comparedSubtitle(people) : it.answersSubtitle(people));
  const marks: Mark[] = [...top.marks];
  let y = top.end;
  for (const row of rows) {
    checkProbability(row.share);
    const drawn = rowMarks(row, y);
    marks.push(...drawn.marks);
    y = drawn.end;
  }
  if (others > 0) {
    marks.push({ ...words(LEFT, y + 26, it.others(others), size.small), color: palette.quiet });
    y += 40;
  }
  const drawing = { kind: 'scene', width: size.width, height: Math.ceil(y + 12), marks } as const;
  return { name: 'risposte.png', alt: it.answersAlt(input), drawing };
}

function rowMarks(row: AnswersRow, y: number): { marks: Mark[]; end: number } {
  const right = row.right === true;
  const label = right ? it.right(row.label) : row.label;
  const texts = lines(label, em(size.label) * 0.97, 2);
  const marks: Mark[] = texts.map((text, i) => ({
    ...words(LEFT, y + 30 + i * 34, text, size.label),
    weight: right ? 'bold' : 'normal',
  }));
  let end = y + 42 + (texts.length - 1) * 34;
  const figure = it.count(row.count, row.share, right);
  marks.push(...bar(end, row.share, right || row.right === null, figure));
  end += BAR.height + 6;
  if (row.model !== undefined) {
    marks.push(
      ...(row.model === null
        ? [{ ...words(LEFT + 12, end + 24, it.modelSilent, size.small), color: palette.quiet }]
        : bar(end, row.model, false, it.model(row.model), true)),
    );
    end += BAR.height + 6;
  }
  return { marks, end: end + 12 };
}

/** A bar on its track, and its figure. The model's is only an outline, so that grey keeps them apart. */
function bar(y: number, share: number, strong: boolean, figure: string, model = false): Mark[] {
  const full = BAR.end - LEFT;
  const width = share === 0 ? 0 : Math.max(4, full * share);
  const track: Mark = {
    mark: 'rect',
    x: LEFT,
    y,
    width: full,
    height: BAR.height,
    fill: palette.cutFill,
    radius: 4,
  };
  const fill = model ? palette.paper : strong ? palette.main : palette.rest;
  const stroke = model ? palette.strike : palette.ink;
  const filled: Mark = { mark: 'rect', x: LEFT, y, width, height: BAR.height, fill, stroke, line: model ? 4 : 1.5, radius: 4 }; // biome-ignore format: one line a mark
  const text: Mark = {
    ...words(BAR.end + 16, y + 24, figure, size.figure),
    most: RIGHT - BAR.end - 16,
  };
  return [track, ...(width === 0 ? [] : [filled]), text];
}
