/** How undecided a distribution is, in figures. */
import { decimal, integer } from './numbers.ts';

/** Entropy in bits; what isn't 0 doesn't read 0. @example bits(5.857), bits(0.0004) // '5,86', '< 0,01' */
export const bits = (entropy: number): string =>
  entropy > 0 && entropy < 0.005 ? '< 0,01' : decimal(entropy, entropy === 0 ? 0 : 2);

/** 2 ** entropy: as a choice among how many equals. @example fair(57.98), fair(1513.2) // '58,0', '1.513' */
export const fair = (effective: number): string =>
  effective < 99.95 ? decimal(effective, 1) : integer(Math.round(effective));
