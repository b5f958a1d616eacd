/** The picture of a text cut into tokens: a coloured piece for each segment, its token ids under it. */
import { visible } from '../../tokens/visible.ts';
import type { TokensDrawing } from '../drawing.ts';
import { palette, size } from '../palette.ts';
import { shorten } from '../spec/shorten.ts';
import type { TokenSegment, TokensInput } from '../spec/types.ts';
import { countsLine, moreTokens } from '../spec/words.ts';
import type { Readable } from './glyphs.ts';
import { type Block, drawPage, space, textLine } from './page.ts';
import { type Look, type Piece, piecesBlock } from './pieces.ts';

/** Few pieces are drawn large, many smaller. */
const large: Look = { text: 36, note: 22, box: 54, padding: 8, gap: 6 };
const small: Look = { text: 29, note: 19, box: 44, padding: 6, gap: 5 };
const fewPieces = 60;

/** The longest segment, in em: a token can be eighty spaces. */
const longest = 24;
const idsInARow = 3;
const mostRows = 6;

/** @returns the PNG */
export function drawTokens({ panels, most }: TokensDrawing, readable: Readable): Buffer {
  const blocks = panels.map((panel) => panelBlocks(panel, most, readable));
  return drawPage(blocks.flatMap((panel, i) => (i === 0 ? panel : [space(28), ...panel])));
}

function panelBlocks(panel: TokensInput, most: number, readable: Readable): Block[] {
  const shown = panel.segments.slice(0, most);
  const left = panel.tokens - shown.reduce((sum, { ids }) => sum + ids.length, 0);
  const look = shown.length > fewPieces ? small : large;
  const quiet = { px: size.figure, color: palette.quiet };
  return [
    textLine(readable(panel.tokenizer), { px: size.title, weight: 'bold' }),
    textLine(countsLine(panel), quiet),
    space(10),
    piecesBlock(
      shown.map((segment, i) => toPiece(segment, i, readable)),
      look,
    ),
    ...(left > 0 ? [textLine(moreTokens(left), quiet)] : []),
  ];
}

function toPiece({ text, ids }: TokenSegment, place: number, readable: Readable): Piece {
  const notes: string[] = [];
  for (let i = 0; i < ids.length; i += idsInARow) notes.push(ids.slice(i, i + idsInARow).join(' + '));
  return {
    shown: readable(shorten(visible(text), longest, 'start')),
    fill: palette.pieces[place % palette.pieces.length] ?? palette.paper,
    ink: palette.ink,
    notes: notes.length > mostRows ? [...notes.slice(0, mostRows - 1), '…'] : notes,
    breakAfter: text.endsWith('\n'),
  };
}
