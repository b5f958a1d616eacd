/** Percentages for the small cells of a heat map: no decimal where there is no room to need one. */
import { percent } from '../../text/numbers.ts';

/**
 * As `percent`, but whole numbers from 10 % to 99 %.
 * @example shortPercent(0.386), shortPercent(0.041), shortPercent(0.998) // '39 %', '4,1 %', '99,8 %'
 */
export const shortPercent = (p: number): string =>
  p >= 0.0995 && p < 0.995 ? `${Math.round(p * 100)}\u00a0%` : percent(p);
