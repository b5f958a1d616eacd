/** A sheet of paper that is measured first and drawn afterwards: blocks under and beside one another. */
import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { family, palette, pixelRatio, size } from '../palette.ts';
import { toPng } from './png.ts';

/** Something with a height, drawn with its upper left corner at a given place. Its maker has told it its width. */
export interface Block {
  readonly height: number;
  draw(ctx: SKRSContext2D, left: number, top: number): void;
}

/** Between the margins. */
export const innerWidth = size.width - 2 * size.margin;

/** Beyond this height a picture is drawn without extra pixels: it would weigh more than it is worth. */
const tall = 1200;

/** @returns the PNG, at least size.width pixels wide and as tall as the blocks need */
export function drawPage(blocks: readonly Block[]): Buffer {
  const page = column(blocks);
  const height = page.height + 2 * size.margin;
  const ratio = height > tall ? 1 : pixelRatio;
  const canvas = createCanvas(size.width * ratio, Math.ceil(height * ratio));
  const ctx = canvas.getContext('2d');
  ctx.fillStyle = palette.paper;
  ctx.fillRect(0, 0, canvas.width, canvas.height);
  ctx.scale(ratio, ratio);
  page.draw(ctx, size.margin, size.margin);
  return toPng(canvas);
}

/** One under another. */
export function column(blocks: readonly Block[]): Block {
  return {
    height: blocks.reduce((sum, block) => sum + block.height, 0),
    draw(ctx, left, top) {
      let y = top;
      for (const block of blocks) {
        block.draw(ctx, left, y);
        y += block.height;
      }
    },
  };
}

/** Beside one another. @param step from one block's left edge to the next one's */
export function row(blocks: readonly Block[], step: number): Block {
  return {
    height: Math.max(0, ...blocks.map((block) => block.height)),
    draw(ctx, left, top) {
      for (const [i, block] of blocks.entries()) block.draw(ctx, left + i * step, top);
    },
  };
}

export const space = (height: number): Block => ({ height, draw: () => {} });

export const fontOf = (px: number, weight: 'normal' | 'bold' = 'normal'): string =>
  `${weight} ${px}px ${family}`;

export interface LineStyle {
  readonly px: number;
  readonly weight?: 'normal' | 'bold';
  readonly color?: string;
}

/** One line of text, squeezed if it doesn't fit. */
export function textLine(
  text: string,
  { px, weight = 'normal', color = palette.ink }: LineStyle,
  width = innerWidth,
): Block {
  return {
    height: px * 1.35,
    draw(ctx, left, top) {
      ctx.font = fontOf(px, weight);
      ctx.fillStyle = color;
      ctx.textAlign = 'left';
      ctx.textBaseline = 'alphabetic';
      ctx.fillText(text, left, top + px, width);
    },
  };
}

/** A canvas of one pixel, to measure texts before the page's size is known. */
export function measuring(): SKRSContext2D {
  return createCanvas(1, 1).getContext('2d');
}
