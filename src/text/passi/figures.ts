/** Numbers of vectors as a class can check them: few digits, and the same many in a sum. */
import { isolated } from '../markdown.ts';
import { decimal, scientific } from '../numbers.ts';

/** Decimals that leave four digits that count, four at most. */
function digitsFor(size: number): number {
  if (size >= 1000) return 0;
  if (size >= 100) return 1;
  if (size >= 10) return 2;
  return size >= 1 ? 3 : 4;
}

/** @example figure(2698.47), figure(26.081), figure(-0.2382) // '2.698', '26,08', '−0,2382' */
export const figure = (x: number): string => decimal(x, digitsFor(Math.abs(x)));

/** Numbers that belong to one sum, all with the decimals of the largest. */
export function figures(xs: readonly number[]): readonly string[] {
  const digits = digitsFor(Math.max(...xs.map(Math.abs)));
  return xs.map((x) => decimal(x, digits));
}

/** @example vector([0.238, -1.012, 0.0595]) // '[0,2380; −1,012; 0,0595; …]' */
export const vector = (first: readonly number[]): string => `[${first.map(figure).join('; ')}; …]`;

/** A number as it stands in a sum or product: negative ones in brackets. @example inSum(-2.5) // '(−2,500)' */
export function inSum(x: number, text: string = figure(x)): string {
  return x < 0 ? `(${text})` : text;
}

/** A power of e, with four digits. @example power(97.514), power(1.357e8) // '97,51', '1,357·10⁸' */
export function power(x: number): string {
  if (!Number.isFinite(x)) return 'un numero enorme';
  if (x === 0) return 'quasi 0';
  if (x >= 1e6 || x < 1e-3) return scientific(x, 3);
  return decimal(x, Math.max(0, 3 - Math.floor(Math.log10(x))));
}

/** A logit or a score: enough decimals to compute the four digits of its power with. @example score(18.72621) // '18,7262' */
export const score = (x: number): string => decimal(x, 4);

/** Said when adding has made a vector shorter; '' when it hasn't. */
export const shorter = (before: number, after: number): string =>
  after < before ? ' (meno di prima: quello che si aggiunge punta in parte nella direzione opposta)' : '';

/** What x was weighed with to become y; for the written-out norm. */
export const weightOf = (y: number, x: number, rms: number): string => figure((y * rms) / x);

/** A token's name inside a formula. */
export const named = (label: string): string => `«${isolated(label)}»`;

const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉';
/** @example subscript(17) // '₁₇' */
export const subscript = (n: number): string =>
  String(n).replace(/\d/g, (digit) => SUBSCRIPTS[Number(digit)] ?? '');
