/** Every token on a line: place, id, text, bytes, kind. Pure. */
import type { Tokenised } from '../services/tokenisers.ts';
import { block, isolated } from '../text/markdown.ts';
import { tokenizza as it } from '../text/tokenizza.ts';
import { label } from '../tokens/label.ts';
import { isWhole } from '../tokens/utf8.ts';

/** A fixed-width table in a code block. */
export function tokenTable({ pieces, title }: Tokenised): string {
  const body = pieces.map(({ id, bytes, kind }, index) => [
    String(index + 1),
    String(id),
    isolated(label(bytes)),
    [...bytes].map((byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join(' '),
    it.kinds[kind],
  ]);
  const table = [[...it.columns], ...body];
  const widths = it.columns.map((_, column) =>
    Math.max(...table.map((row) => [...(row[column] ?? '')].length)),
  );
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - [...cell].length)))
      .join('  ')
      .trimEnd();
  const partial = pieces.some(({ bytes }) => !isWhole(bytes));
  return [
    it.detailsHeading(pieces.length, title),
    block(table.map(line).join('\n')),
    ...(partial ? [`-# ${it.splitCharacter}`] : []),
  ].join('\n');
}
