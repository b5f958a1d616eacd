/** What the labs have in common: their numbers, and what is said about panels that are gone. */
import { decimal, scientific } from './numbers.ts';

/**
 * A measure of any size in a few digits.
 *
 * @example amount(3.21449), amount(0.00321), amount(1234.5), amount(2.5e9) // '3,214', '0,00321', '1.234,5', '2,50·10⁹'
 */
export function amount(x: number): string {
  const size = Math.abs(x);
  if (size !== 0 && (size >= 1e6 || size < 1e-4)) return scientific(x, 2);
  return decimal(x, size >= 100 ? 1 : size >= 0.1 || size === 0 ? 3 : 3 - Math.floor(Math.log10(size)) - 1);
}

export const labs = {
  gone: (command: string) =>
    `Questo pannello è stato cancellato, perché i pannelli li conservo solo per qualche giorno. Scrivi di nuovo ${command}.`,
  copied: '-# Questo pannello è una copia tua: quello da cui sei partito non cambia.',
} as const;
