/** Paints a scene's marks, one after another. Where they stand was decided by the spec. */
import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { heat, sides } from '../heat.ts';
import { palette, pixelRatio } from '../palette.ts';
import type {
  ArcMark,
  CellsMark,
  DotMark,
  LineMark,
  Mark,
  RectMark,
  SceneDrawing,
  TextMark,
} from '../scene.ts';
import type { Readable } from './glyphs.ts';
import { fontOf } from './page.ts';
import { toPng } from './png.ts';

/** @returns the PNG */
export function drawScene({ width, height, marks }: SceneDrawing, readable: Readable): Buffer {
  const canvas = createCanvas(Math.ceil(width * pixelRatio), Math.ceil(height * pixelRatio));
  const ctx = canvas.getContext('2d');
  ctx.fillStyle = palette.paper;
  ctx.fillRect(0, 0, canvas.width, canvas.height);
  ctx.scale(pixelRatio, pixelRatio);
  for (const mark of marks) paint(ctx, mark, readable);
  return toPng(canvas);
}

function paint(ctx: SKRSContext2D, mark: Mark, readable: Readable): void {
  ctx.save();
  switch (mark.mark) {
    case 'text':
      text(ctx, mark, readable);
      break;
    case 'rect':
      rect(ctx, mark);
      break;
    case 'line':
      line(ctx, mark);
      break;
    case 'arc':
      arc(ctx, mark);
      break;
    case 'dot':
      dot(ctx, mark);
      break;
    case 'cells':
      cells(ctx, mark);
  }
  ctx.restore();
}

function text(ctx: SKRSContext2D, mark: TextMark, readable: Readable): void {
  const { x, y, px, weight = 'normal', color = palette.ink, align = 'left', most, turn = 0 } = mark;
  ctx.translate(x, y);
  ctx.rotate((turn * Math.PI) / 180);
  ctx.font = fontOf(px, weight);
  ctx.fillStyle = color;
  ctx.textAlign = align;
  ctx.fillText(readable(mark.text), 0, 0, most);
}

function rect(
  ctx: SKRSContext2D,
  { x, y, width, height, fill, stroke, radius = 0, line = 1.5 }: RectMark,
): void {
  ctx.beginPath();
  ctx.roundRect(x, y, width, height, radius);
  if (fill !== undefined) {
    ctx.fillStyle = fill;
    ctx.fill();
  }
  if (stroke !== undefined) {
    ctx.strokeStyle = stroke;
    ctx.lineWidth = line;
    ctx.stroke();
  }
}

/** How long an arrow's head is, in widths of its line, and how wide it opens. */
const HEAD = 4;
const OPENING = Math.PI / 7;

function line(ctx: SKRSContext2D, { points, color, line: width, dashed, arrow }: LineMark): void {
  ctx.strokeStyle = color;
  ctx.lineWidth = width;
  ctx.lineCap = 'round';
  ctx.lineJoin = 'round';
  if (dashed) ctx.setLineDash([3 * width, 3 * width]);
  ctx.beginPath();
  for (const [x, y] of points) ctx.lineTo(x, y);
  ctx.stroke();
  const [end, before] = [points.at(-1), points.at(-2)];
  if (!arrow || !end || !before) return;
  const direction = Math.atan2(end[1] - before[1], end[0] - before[0]);
  const size = Math.max(12, HEAD * width);
  ctx.fillStyle = color;
  ctx.beginPath();
  ctx.moveTo(end[0], end[1]);
  for (const side of [-OPENING, OPENING]) {
    ctx.lineTo(end[0] - size * Math.cos(direction + side), end[1] - size * Math.sin(direction + side));
  }
  ctx.fill();
}

function arc(ctx: SKRSContext2D, { from, to, y, height, color, line: width, opacity }: ArcMark): void {
  ctx.globalAlpha = opacity;
  ctx.strokeStyle = color;
  ctx.lineWidth = width;
  ctx.beginPath();
  const middle = (from + to) / 2;
  ctx.ellipse(middle, y, Math.abs(to - from) / 2, Math.abs(height), 0, 0, Math.PI, height > 0);
  ctx.stroke();
}

function dot(ctx: SKRSContext2D, { x, y, radius, fill, stroke }: DotMark): void {
  ctx.beginPath();
  ctx.arc(x, y, radius, 0, 2 * Math.PI);
  ctx.fillStyle = fill;
  ctx.fill();
  if (stroke === undefined) return;
  ctx.strokeStyle = stroke;
  ctx.lineWidth = 2;
  ctx.stroke();
}

function cells(
  ctx: SKRSContext2D,
  { x, y, columns, cellWidth, cellHeight, values, shades }: CellsMark,
): void {
  const shade = shades === 'sides' ? sides : heat;
  for (const [i, value] of values.entries()) {
    const left = x + (i % columns) * cellWidth;
    const top = y + Math.floor(i / columns) * cellHeight;
    if (value !== null) {
      ctx.fillStyle = shade(value);
      ctx.fillRect(left, top, cellWidth + 0.5, cellHeight + 0.5);
      continue;
    }
    ctx.strokeStyle = palette.line;
    ctx.lineWidth = 1;
    ctx.beginPath();
    ctx.moveTo(left, top + cellHeight);
    ctx.lineTo(left + cellWidth, top);
    ctx.stroke();
  }
}
