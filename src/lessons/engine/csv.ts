/** A table as a file that the Italian Excel opens by a double click: UTF-8 with its mark, `;`, CRLF, decimal comma. */

export type Cell = string | number | null;
export type Table = readonly (readonly Cell[])[];

const MARK = '\uFEFF';

export function csv(table: Table): Uint8Array {
  const lines = table.map((row) => `${row.map(written).join(';')}\r\n`);
  return new TextEncoder().encode(MARK + lines.join(''));
}

function written(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell).replace('.', ',') : '';
  const text = harmless(cell.toWellFormed().replaceAll('\0', ''));
  return /[;"\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A spreadsheet runs what begins with = + - @ (also full-width, also after spaces or tabs): an apostrophe makes it words again.
 * A plain number, signed or not, stays a number. https://owasp.org/www-community/attacks/CSV_Injection
 */
function harmless(text: string): string {
  if (/^[-+]?\d+([.,]\d+)?$/.test(text)) return text;
  return /^[\s\p{C}]*[=+\-@＝＋－＠]|^[\t\r]/u.test(text) ? `'${text}` : text;
}
