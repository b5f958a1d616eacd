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
 * A line goes in the direction of its first box that has letters, or, when none has, as the line above that it
 * continues. A box wider than the line stands alone on one.
 *
 * @param width of the lines, in the boxes' own unit
 */
export function flow(boxes: readonly FlowBox[], width: number, gap: number): Flow {
  const lines = inLines(boxes, width, gap);
  let direction: Direction | null = null;
  const places = lines.flatMap((line, number) => {
    direction = line.find((box) => box.direction !== null)?.direction ?? direction;
    const fromRight = direction === 'right-to-left';
    let filled = 0;
    if (line.at(-1)?.breakAfter) direction = null;
    return line.map((box) => {
      const x = fromRight ? width - filled - box.width : filled;
      filled += box.width + gap;
      return { x, line: number };
    });
  });
  return { places, lines: lines.length };
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
