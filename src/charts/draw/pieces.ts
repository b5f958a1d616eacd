/** Pieces of text in boxes, laid out like words, each with small lines under it. */
import { palette } from '../palette.ts';
import { directionOf, flow } from './flow.ts';
import { type Block, fontOf, innerWidth, measuring } from './page.ts';

export interface Piece {
  /** what is drawn: already visible, readable and short enough */
  readonly shown: string;
  readonly fill: string;
  readonly ink: string;
  /** under the box */
  readonly notes: readonly string[];
  /** the next piece begins a new line */
  readonly breakAfter: boolean;
}

/** Pixels: the two sizes of text, the height of a box, and the room inside and around it. */
export interface Look {
  readonly text: number;
  readonly note: number;
  readonly box: number;
  /** left and right of what is in the box */
  readonly padding: number;
  /** between boxes */
  readonly gap: number;
}

export function piecesBlock(pieces: readonly Piece[], look: Look, width = innerWidth): Block {
  const boxes = measured(pieces, look, width);
  const { places, lines } = flow(boxes, width, look.gap);
  const noteLine = look.note * 1.2;
  const notesOn = Array.from({ length: lines }, () => 0);
  for (const [i, { line }] of places.entries()) {
    notesOn[line] = Math.max(notesOn[line] ?? 0, pieces[i]?.notes.length ?? 0);
  }
  const tops: number[] = [];
  let height = 0;
  for (const notes of notesOn) {
    tops.push(height);
    height += look.box + notes * noteLine + 2 * look.gap;
  }
  return {
    height,
    draw(ctx, left, top) {
      ctx.textAlign = 'center';
      ctx.textBaseline = 'alphabetic';
      ctx.strokeStyle = palette.outline;
      ctx.lineWidth = 1.5;
      for (const [i, { piece, width }] of boxes.entries()) {
        const place = places[i];
        if (place === undefined) continue;
        const x = left + place.x;
        const y = top + (tops[place.line] ?? 0);
        ctx.fillStyle = piece.fill;
        ctx.beginPath();
        ctx.roundRect(x + 0.75, y + 0.75, width - 1.5, look.box - 1.5, 6);
        ctx.fill();
        ctx.stroke();
        ctx.fillStyle = piece.ink;
        ctx.font = fontOf(look.text);
        ctx.fillText(piece.shown, x + width / 2, y + look.box * 0.72, width - 4);
        ctx.fillStyle = palette.quiet;
        ctx.font = fontOf(look.note);
        for (const [row, note] of piece.notes.entries()) {
          ctx.fillText(note, x + width / 2, y + look.box + (row + 0.95) * noteLine, width);
        }
      }
    },
  };
}

function measured(pieces: readonly Piece[], look: Look, most: number) {
  const ctx = measuring();
  const widest = (texts: readonly string[], px: number) => {
    ctx.font = fontOf(px);
    return Math.max(0, ...texts.map((text) => ctx.measureText(text).width));
  };
  return pieces.map((piece) => {
    const needed = Math.max(widest([piece.shown], look.text), widest(piece.notes, look.note));
    const width = Math.min(Math.ceil(needed) + 2 * look.padding, most);
    return { piece, width, breakAfter: piece.breakAfter, direction: directionOf(piece.shown) };
  });
}
