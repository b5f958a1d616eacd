/** Boxes laid out like words on lines. Pure: where things stand, not how they look. */

export interface FlowBox {
  readonly width: number;
  /** the next box begins a new line */
  readonly breakAfter: boolean;
  /** written from right to left: a line that begins with such a box is laid out from the right */
  readonly rightToLeft: boolean;
}

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

/** A box wider than the line stands alone on one. @param width of the lines, in the boxes' own unit */
export function flow(boxes: readonly FlowBox[], width: number, gap: number): Flow {
  const places: FlowPlace[] = [];
  let line = 0;
  let filled = 0; // how much of the line is taken
  let fromRight = false;
  let fresh = true;
  for (const box of boxes) {
    if (filled > 0 && filled + box.width > width) {
      line++;
      filled = 0;
    } else if (filled === 0 && fresh) {
      fromRight = box.rightToLeft;
    }
    fresh = false;
    places.push({ x: fromRight ? width - filled - box.width : filled, line });
    filled += box.width + gap;
    if (box.breakAfter) {
      line++;
      filled = 0;
      fresh = true;
    }
  }
  return { places, lines: boxes.length === 0 ? 0 : (places[places.length - 1]?.line ?? 0) + 1 };
}

/** Whether the first letter with a direction is Arabic, Hebrew or another script written from right to left. */
export function isRightToLeft(text: string): boolean {
  const letter = /\p{L}/u.exec(text)?.[0];
  return (
    letter !== undefined &&
    /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}/u.test(letter)
  );
}
