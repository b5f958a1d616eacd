/** Boxes laid out like words on lines. Pure: where things stand, not how they look. */

export interface FlowBox {
  readonly width: number;
  /** the next box begins a new line */
  readonly breakAfter: boolean;
  /** the direction of its letters, null when it has none */
  readonly direction: Direction | null;
}

export type Direction = 'left-to-right' | 'right-to-left';

export interface FlowPlace {
  readonly x: number;
  /** from 0 */
  readonly line: number;
}

export interface Flow {
  /** one for each box */
  readonly places: readonly FlowPlace[];
  readonly lines: number;
}

/**
 * The text goes in the direction of its first letter, on every line, and inside a line each run of words in its own
 * direction: as a browser lays out `dir="auto"`. A box wider than the line stands alone on one.
 *
 * @param width of the lines, in the boxes' own unit
 */
export function flow(boxes: readonly FlowBox[], width: number, gap: number): Flow {
  const lines = inLines(boxes, width, gap);
  const base = boxes.find((box) => box.direction !== null)?.direction ?? 'left-to-right';
  const places = lines.flatMap((line, number) => {
    let filled = 0;
    const xs: number[] = [];
    for (const i of readingOrder(line, base)) {
      const { width: own } = line[i] as FlowBox;
      xs[i] = base === 'right-to-left' ? width - filled - own : filled;
      filled += own + gap;
    }
    return xs.map((x): FlowPlace => ({ x, line: number }));
  });
  return { places, lines: lines.length };
}

/**
 * Places of a line's boxes from the side where it begins: runs against the base direction are turned. Boxes without
 * letters belong to the run around them, at its ends to the base.
 */
function readingOrder(line: readonly FlowBox[], base: Direction): readonly number[] {
  const against = (i: number) => (line[i]?.direction ?? base) !== base;
  const order: number[] = [];
  for (let i = 0; i < line.length; i++) {
    order.push(i);
    if (!against(i)) continue;
    let last = i;
    for (let j = i + 1; j < line.length && (line[j]?.direction === null || against(j)); j++)
      if (against(j)) last = j;
    order.pop();
    for (let j = last; j >= i; j--) order.push(j);
    i = last;
  }
  return order;
}

function inLines(boxes: readonly FlowBox[], width: number, gap: number): FlowBox[][] {
  const lines: FlowBox[][] = [];
  let line: FlowBox[] = [];
  let filled = 0;
  const end = () => {
    if (line.length > 0) lines.push(line);
    line = [];
    filled = 0;
  };
  for (const box of boxes) {
    if (filled + box.width > width) end();
    line.push(box);
    filled += box.width + gap;
    if (box.breakAfter) end();
  }
  end();
  return lines;
}

/** The direction of a text's first letter. */
export function directionOf(text: string): Direction | null {
  const letter = /\p{L}/u.exec(text)?.[0];
  if (letter === undefined) return null;
  return /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}/u.test(letter)
    ? 'right-to-left'
    : 'left-to-right';
}
