/**
 * A picture made of plain marks at plain places: what the glass box's maps, arcs and arithmetic are drawn with. A pure spec
 * lays them out in pixels on a sheet `width` x `height`; draw/scene.ts only paints. Colours come from palette.ts.
 */

export interface TextMark {
  readonly mark: 'text';
  readonly x: number;
  /** the baseline */
  readonly y: number;
  readonly text: string;
  /** the font's size, in pixels; see palette.size for what a phone can show */
  readonly px: number;
  readonly weight?: 'normal' | 'bold';
  readonly color?: string;
  readonly align?: 'left' | 'center' | 'right';
  /** squeezed to this width if it is wider */
  readonly most?: number;
  /** turned about (x, y) by this many degrees, clockwise */
  readonly turn?: number;
}

export interface RectMark {
  readonly mark: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill?: string;
  readonly stroke?: string;
  readonly radius?: number;
  readonly line?: number;
}

/** A straight or broken line; with `arrow`, a head at its end. */
export interface LineMark {
  readonly mark: 'line';
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly color: string;
  readonly line: number;
  readonly dashed?: boolean;
  readonly arrow?: boolean;
}

/** A half ellipse over (height > 0) or under a line, from one x to another: who looks at whom. */
export interface ArcMark {
  readonly mark: 'arc';
  readonly from: number;
  readonly to: number;
  readonly y: number;
  readonly height: number;
  readonly color: string;
  readonly line: number;
  /** 0 to 1 */
  readonly opacity: number;
}

export interface DotMark {
  readonly mark: 'dot';
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly fill: string;
  readonly stroke?: string;
}

/** A heat map: `values` between 0 and 1 row by row, painted from paper (0) to ink (1) in one hue, so that grey keeps the order. */
export interface CellsMark {
  readonly mark: 'cells';
  readonly x: number;
  readonly y: number;
  readonly columns: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
  /** null is drawn as "nothing here": hatched */
  readonly values: readonly (number | null)[];
  /** 'sides': pale colours of two classes, 0 and 1, for what lies on top; grey keeps the order here too. 'heat' when left out */
  readonly shades?: 'heat' | 'sides';
}

export type Mark = TextMark | RectMark | LineMark | ArcMark | DotMark | CellsMark;

export interface SceneDrawing {
  readonly kind: 'scene';
  /** usually palette.size.width */
  readonly width: number;
  readonly height: number;
  /** painted in this order */
  readonly marks: readonly Mark[];
}
