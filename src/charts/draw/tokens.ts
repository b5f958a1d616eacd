/** The picture of a text cut into tokens: a coloured piece for each segment, its token ids under it. */

import type { TokensDrawing } from '../drawing.ts';
import { palette, size } from '../palette.ts';
import { shorten, visible } from '../spec/shorten.ts';
import type { TokenSegment, TokensInput } from '../spec/types.ts';
import { countsLine, moreTokens } from '../spec/words.ts';
import { flow, isRightToLeft } from './flow.ts';
import type { Readable } from './glyphs.ts';
import { type Block, drawPage, fontOf, innerWidth, measuring, space, textLine } from './page.ts';

/** Pixels. Few pieces are drawn large, many smaller. */
interface Look {
  readonly text: number;
  readonly id: number;
  readonly height: number;
}
const large: Look = { text: 36, id: 22, height: 54 };
const small: Look = { text: 29, id: 19, height: 44 };
const fewPieces = 60;

const gap = 6;
const padding = 8;
/** The longest segment, in em: a token can be eighty spaces. */
const longest = 24;
const idsInARow = 3;

/** @returns the PNG */
export function drawTokens({ panels, most }: TokensDrawing, readable: Readable): Buffer {
  const blocks = panels.flatMap((panel, i) => [
    ...(i === 0 ? [] : [space(28)]),
    ...panelBlocks(panel, most, readable),
  ]);
  return drawPage(blocks);
}

function panelBlocks(panel: TokensInput, most: number, readable: Readable): Block[] {
  const shown = panel.segments.slice(0, most);
  const left = panel.tokens - shown.reduce((sum, { ids }) => sum + ids.length, 0);
  const blocks = [
    textLine(readable(panel.tokenizer), { px: size.title, weight: 'bold' }),
    textLine(countsLine(panel), { px: size.figure, color: palette.quiet }),
    space(10),
    pieces(shown, shown.length > fewPieces ? small : large, readable),
  ];
  if (left > 0) blocks.push(textLine(moreTokens(left), { px: size.figure, color: palette.quiet }));
  return blocks;
}

function pieces(segments: readonly TokenSegment[], look: Look, readable: Readable): Block {
  const measure = measuring();
  const drawn = segments.map(({ text, ids }) => {
    const shown = readable(shorten(visible(text), longest, 'start'));
    const rows = inRows(ids.map(String));
    measure.font = fontOf(look.text);
    const textWidth = measure.measureText(shown).width;
    measure.font = fontOf(look.id);
    const idsWidth = Math.max(...rows.map((row) => measure.measureText(row).width), 0);
    const width = Math.min(Math.ceil(Math.max(textWidth, idsWidth)) + 2 * padding, innerWidth);
    return { shown, rows, width, breakAfter: text.endsWith('\n'), rightToLeft: isRightToLeft(text) };
  });
  const { places, lines } = flow(drawn, innerWidth, gap);
  const idLine = look.id * 1.2;
  const tallest = Array.from({ length: lines }, () => 1);
  drawn.forEach(({ rows }, i) => {
    const line = places[i]?.line ?? 0;
    tallest[line] = Math.max(tallest[line] ?? 1, rows.length);
  });
  const tops: number[] = [];
  let height = 0;
  for (const rows of tallest) {
    tops.push(height);
    height += look.height + rows * idLine + 14;
  }
  return {
    height,
    draw(ctx, top) {
      ctx.textAlign = 'center';
      ctx.textBaseline = 'alphabetic';
      drawn.forEach(({ shown, rows, width }, i) => {
        const place = places[i];
        if (place === undefined) return;
        const x = size.margin + place.x;
        const y = top + (tops[place.line] ?? 0);
        ctx.fillStyle = palette.pieces[i % palette.pieces.length] ?? palette.paper;
        ctx.strokeStyle = palette.outline;
        ctx.lineWidth = 1.5;
        ctx.beginPath();
        ctx.roundRect(x + 0.75, y + 0.75, width - 1.5, look.height - 1.5, 6);
        ctx.fill();
        ctx.stroke();
        ctx.fillStyle = palette.ink;
        ctx.font = fontOf(look.text);
        ctx.fillText(shown, x + width / 2, y + look.height * 0.72, width - 4);
        ctx.fillStyle = palette.quiet;
        ctx.font = fontOf(look.id);
        rows.forEach((row, r) => {
          ctx.fillText(row, x + width / 2, y + look.height + (r + 0.95) * idLine, width);
        });
      });
    },
  };
}

/** The ids of one segment, a few on each row. */
function inRows(ids: readonly string[]): string[] {
  const rows: string[] = [];
  for (let i = 0; i < ids.length; i += idsInARow) rows.push(ids.slice(i, i + idsInARow).join(' + '));
  return rows;
}
