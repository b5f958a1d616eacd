/** The picture of completions: a card for each, every token tinted by its probability, with the figure under it. */
import { percent } from '../../text/numbers.ts';
import { visible } from '../../tokens/visible.ts';
import type { CompletionsDrawing } from '../drawing.ts';
import { likelihood, palette, size } from '../palette.ts';
import { shorten } from '../spec/shorten.ts';
import type { CompletionToken } from '../spec/types.ts';
import type { Readable } from './glyphs.ts';
import { type Block, column, drawPage, fontOf, innerWidth, row, space, textLine } from './page.ts';
import { type Look, type Piece, piecesBlock } from './pieces.ts';

const large: Look = { text: 34, note: 21, box: 50, padding: 7, gap: 6 };
const small: Look = { text: 27, note: 18, box: 42, padding: 4, gap: 4 };
const fewTokens = 80;

const longest = 22;
/** Between a card's frame and what is in it, and between cards. */
const inset = 14;
const gutter = 16;

/** @returns the PNG */
export function drawCompletions(drawing: CompletionsDrawing, readable: Readable): Buffer {
  const { title, subtitle, cards } = drawing;
  const look = cards.reduce((sum, card) => sum + card.tokens.length, 0) > fewTokens ? small : large;
  const columns = cards.length === 1 ? 1 : 2;
  const width = (innerWidth - (columns - 1) * gutter) / columns;
  const drawn = cards.map((card) => drawnCard(card, look, width, readable));
  const rows: Block[] = [];
  for (let i = 0; i < drawn.length; i += columns) {
    const beside = drawn.slice(i, i + columns);
    const height = Math.max(...beside.map((card) => card.height)) + 2 * inset;
    const frames = beside.map((card) => framed(card, width, height));
    rows.push(space(gutter), row(frames, width + gutter));
  }
  return drawPage([
    textLine(readable(title), { px: size.title, weight: 'bold' }),
    ...subtitle.map((line) => textLine(line, quiet)),
    space(8),
    legend(drawing.legend),
    ...rows,
  ]);
}

const quiet = { px: size.small, color: palette.quiet } as const;

function drawnCard(
  { heading, tokens, ending }: CompletionsDrawing['cards'][number],
  look: Look,
  width: number,
  readable: Readable,
): Block {
  const inside = width - 2 * inset;
  return column([
    textLine(heading, { px: size.figure, weight: 'bold' }, inside),
    space(10),
    piecesBlock(
      tokens.map((token) => toPiece(token, readable)),
      look,
      inside,
    ),
    ...(ending === '' ? [] : [textLine(ending, quiet, inside)]),
  ]);
}

const tint = (probability: number) => likelihood.find(({ from }) => probability >= from) ?? likelihood[0];

function toPiece({ text, probability }: CompletionToken, readable: Readable): Piece {
  const { fill, text: ink } = tint(probability);
  return {
    shown: readable(shorten(visible(text), longest, 'start')),
    fill,
    ink,
    notes: [percent(probability)],
    breakAfter: text.endsWith('\n'),
  };
}

function framed(block: Block, width: number, height: number): Block {
  return {
    height,
    draw(ctx, left, top) {
      ctx.strokeStyle = palette.outline;
      ctx.lineWidth = 2;
      ctx.beginPath();
      ctx.roundRect(left + 1, top + 1, width - 2, height - 2, 10);
      ctx.stroke();
      block.draw(ctx, left + inset, top + inset);
    },
  };
}

/** One box of each colour with its meaning in it. */
function legend(words: readonly string[]): Block {
  const width = innerWidth / likelihood.length;
  return {
    height: 40,
    draw(ctx, left, top) {
      ctx.font = fontOf(20);
      ctx.textAlign = 'center';
      ctx.textBaseline = 'alphabetic';
      for (const [i, { fill, text }] of likelihood.entries()) {
        const x = left + i * width;
        ctx.fillStyle = fill;
        ctx.fillRect(x, top, width, 38);
        ctx.strokeStyle = palette.outline;
        ctx.lineWidth = 1.5;
        ctx.strokeRect(x + 0.75, top + 0.75, width - 1.5, 36.5);
        ctx.fillStyle = text;
        ctx.fillText(words[i] ?? '', x + width / 2, top + 26, width - 8);
      }
    },
  };
}
