/** A lesson on one page, for the class: a row for each question, without names. */
import { lessonCharts as it, share } from '../../../text/lesson-charts.ts';
import type { Spec } from '../../drawing.ts';
import { palette, size } from '../../palette.ts';
import type { Mark } from '../../scene.ts';
import { em, heading, LEFT, lines, RIGHT, words } from './layout.ts';

export interface SummaryRow {
  readonly question: string;
  readonly answered: number;
  readonly result: /** share that answered right, 0 to 1 */
    | { readonly kind: 'right'; readonly share: number }
    /** what most of the class said, what the model put first; the class's share for the model's word is 0 to 1 */
    | { readonly kind: 'prediction'; readonly class: string; readonly model: string }
    | { readonly kind: 'vote'; readonly most: string; readonly share: number }
    | { readonly kind: 'silent' };
}

export interface SummaryInput {
  readonly title: string;
  readonly people: number;
  /** in the lesson's order; the first 24 are drawn */
  readonly rows: readonly SummaryRow[];
}

const MOST = 24;
const BAR = { x: LEFT + 40, end: 600, height: 26 } as const;

export function summarySpec(input: SummaryInput): Spec {
  const { title, people, rows } = input;
  const top = heading(title, it.summarySubtitle(people, rows.length));
  const marks: Mark[] = [...top.marks];
  let y = top.end + 6;
  for (const [i, row] of rows.slice(0, MOST).entries()) {
    const texts = lines(`${i + 1}. ${row.question}`, em(size.figure) * 0.97, 2);
    for (const text of texts) {
      marks.push(words(LEFT, y + 28, text, size.figure));
      y += 32;
    }
    marks.push(...result(row, y + 8));
    y += row.result.kind === 'vote' ? 86 : 54;
  }
  if (rows.length === 0) marks.push(words(LEFT, y + 28, it.noQuestions, size.figure));
  const drawing = { kind: 'scene', width: size.width, height: Math.ceil(y + 30), marks } as const;
  return { name: 'lezione.png', alt: it.summaryAlt(input), drawing };
}

function result({ result: given }: SummaryRow, y: number): Mark[] {
  if (given.kind === 'right' || given.kind === 'vote') {
    const full = BAR.end - BAR.x;
    const width = given.share === 0 ? 0 : Math.max(4, full * given.share);
    const box = { mark: 'rect', x: BAR.x, y, height: BAR.height, radius: 4 } as const;
    const fill = given.kind === 'right' ? palette.main : palette.rest;
    const figure = given.kind === 'right' ? it.rightShare(given.share) : share(given.share);
    // what was voted may be long: on a line of its own
    const voted =
      given.kind === 'vote'
        ? [
            words(
              BAR.x,
              y + 54,
              lines(`«${given.most}»`, em(size.small, RIGHT - BAR.x), 1)[0] ?? '',
              size.small,
            ),
          ]
        : [];
    return [
      { ...box, width: full, fill: palette.cutFill },
      ...(width === 0 ? [] : [{ ...box, width, fill, stroke: palette.ink }]),
      { ...words(BAR.end + 16, y + 22, figure, size.small), most: RIGHT - BAR.end - 16 },
      ...voted,
    ];
  }
  const text = given.kind === 'silent' ? it.silent : it.predicted(given.class, given.model);
  return [{ ...words(BAR.x, y + 22, text, size.small), color: palette.quiet }];
}
