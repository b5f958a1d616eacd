/** One cell as a number, as people and spreadsheets write them in Italy and elsewhere; or what is wrong with it. */

export type NotANumber =
  | 'missing'
  | 'formula'
  | 'nan'
  | 'infinite'
  | 'huge'
  /** 1.234,5 */
  | 'thousands'
  | 'text';

/** Beyond this the squares of the errors are no longer exact enough to teach with. */
export const MOST = 1e9;

const NUMBER = /^[+-]?(\d+([.,]\d*)?|[.,]\d+)(e[+-]?\d+)?$/i;

/**
 * @example readNumber('1,5'), readNumber('-2.5e3') // 1.5, -2500
 * @example readNumber('=A1'), readNumber('1.234,5') // 'formula', 'thousands'
 */
export function readNumber(cell: string): number | NotANumber {
  const text = cell.trim().replace(/^\u2212/, '-');
  if (text === '') return 'missing';
  if (NUMBER.test(text)) {
    const value = Number(text.replace(',', '.'));
    if (Math.abs(value) > MOST) return Number.isFinite(value) ? 'huge' : 'infinite';
    return value;
  }
  if (/^[=@]|^[+-]\s*[a-z(]/i.test(text) && !/^[+-]?\s*inf/i.test(text)) return 'formula';
  if (/^(#?n\/?a[n]?|nan|null|#.*[!?])$/i.test(text)) return 'nan';
  if (/^[+-]?\s*(inf|infinity|infinito|∞)$/i.test(text)) return 'infinite';
  if (/^[+-]?\d{1,3}([.,'\s\u00a0]\d{3})+([.,]\d+)?$/.test(text)) return 'thousands';
  return 'text';
}
