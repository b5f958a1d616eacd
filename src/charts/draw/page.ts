/** A sheet of paper that is measured first and drawn afterwards: a list of blocks, one under another. */
import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { family, palette, size } from '../palette.ts';

/** Something with a height, drawn at a given top edge between the margins. */
export interface Block {
  readonly height: number;
  draw(ctx: SKRSContext2D, top: number): void;
}

/** Between the margins. */
export const innerWidth = size.width - 2 * size.margin;

export const fontOf = (px: number, weight: 'normal' | 'bold' = 'normal'): string =>
  `${weight} ${px}px ${family}`;

/** @returns the PNG, size.width pixels wide and as tall as the blocks need */
export function drawPage(blocks: readonly Block[]): Buffer {
  const height = blocks.reduce((sum, block) => sum + block.height, 2 * size.margin);
  const canvas = createCanvas(size.width, Math.ceil(height));
  const ctx = canvas.getContext('2d');
  ctx.fillStyle = palette.paper;
  ctx.fillRect(0, 0, canvas.width, canvas.height);
  let top: number = size.margin;
  for (const block of blocks) {
    block.draw(ctx, top);
    top += block.height;
  }
  return canvas.toBuffer('image/png');
}

export interface LineStyle {
  readonly px: number;
  readonly weight?: 'normal' | 'bold';
  readonly color?: string;
}

/** One line of text, made narrower if it doesn't fit. */
export function textLine(text: string, { px, weight = 'normal', color = palette.ink }: LineStyle): Block {
  return {
    height: px * 1.35,
    draw(ctx, top) {
      ctx.font = fontOf(px, weight);
      ctx.fillStyle = color;
      ctx.textAlign = 'left';
      ctx.textBaseline = 'alphabetic';
      ctx.fillText(text, size.margin, top + px, innerWidth);
    },
  };
}

export const space = (height: number): Block => ({ height, draw: () => {} });

/** A canvas of one pixel, to measure texts before the page's size is known. */
export function measuring(): SKRSContext2D {
  return createCanvas(1, 1).getContext('2d');
}
