/**
 * Numbers as an Italian reads them, the same on every machine (no Intl, whose output changes with the system's data).
 * Every function throws RangeError for NaN and infinity: a number that isn't one is a bug to see, not to print.
 */

/** Keeps a number on the same line as its unit. */
const NO_BREAK = '\u00a0';
const MINUS = '\u2212';
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * A probability as a percentage. What isn't 0 never reads 0 %, and what isn't 1 never reads 100 %.
 *
 * @example percent(0.386) // '38,6 %', with a no-break space
 * @example percent(0.000012), percent(2.3e-11) // '0,0012 %', '2,3·10⁻⁹ %'
 * @example percent(0.9997), percent(1 - 1e-12) // '99,97 %', '> 99,9999 %'
 * @throws RangeError outside 0..1 (a sum may be a hair above 1)
 */
export function percent(p: number): string {
  if (!(p >= 0 && p <= 1 + 1e-9)) throw new RangeError(`probability ${p}`);
  return `${hundredths(p)}${NO_BREAK}%`;
}

function hundredths(p: number): string {
  if (p === 0) return '0';
  if (p >= 1) return '100';
  const x = p * 100;
  if (x < 9.95e-5) return scientific(x, 1);
  if (x < 1) return comma(x.toPrecision(2));
  const lacks = (1 - p) * 100;
  if (lacks < 1e-4) return '> 99,9999';
  if (lacks >= 0.05) return comma(x.toFixed(1));
  // One digit of what is missing to 100 decides where to stop: 100 - 0.03.
  return comma(
    (100 - Number(lacks.toPrecision(1))).toFixed(-Math.floor(Math.log10(Number(lacks.toPrecision(1))))),
  );
}

/** @example integer(262134) // '262.134' */
export function integer(n: number): string {
  if (!Number.isSafeInteger(n)) throw new RangeError(`${n} is no integer`);
  return withSign(n, groups(String(Math.abs(n))));
}

/**
 * With that many decimals, or, without `digits`, as many as the number has.
 *
 * @example decimal(0.7), decimal(2.718, 2), decimal(-1234.5) // '0,7', '2,72', '−1.234,5'
 */
export function decimal(x: number, digits?: number): string {
  finite(x);
  const size = Math.abs(x);
  if (size >= 1e15 || (digits === undefined && size > 0 && size < 1e-6)) return scientific(x, digits ?? 2);
  const [whole = '', part = ''] = (digits === undefined ? String(size) : size.toFixed(digits)).split('.');
  return withSign(/[1-9]/.test(whole + part) ? x : 0, groups(whole) + (part === '' ? '' : `,${part}`));
}

/** As `decimal`, but four digits stand together: it may be a year. @example typed(1785), typed(12345) // '1785', '12.345' */
export function typed(x: number): string {
  const text = decimal(x);
  return Math.abs(x) < 10_000 ? text.replace('.', '') : text;
}

/** As `typed`, with no more digits than are worth reading. @example asked(80.9114), asked(0.33333) // '80,9', '0,333' */
export function asked(x: number): string {
  finite(x);
  return typed(Math.abs(x) >= 10 ? Number(x.toFixed(1)) : Number(x.toPrecision(3)));
}

/** As `decimal`, with a plus as well. @example signed(0.5) // '+0,5' */
export function signed(x: number, digits?: number): string {
  const text = decimal(x, digits);
  return x > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** @example scientific(2.3e-9, 1) // '2,3·10⁻⁹' */
export function scientific(x: number, digits: number): string {
  finite(x);
  const [mantissa = '', exponent = '0'] = Math.abs(x).toExponential(digits).split('e');
  const power = exponent.replace(/[+-]/, '').replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)] ?? '');
  return withSign(x, `${comma(mantissa)}·10${exponent.startsWith('-') ? '⁻' : ''}${power}`);
}

/** In powers of 1,000, as disks and downloads are sold. @example bytes(253113024) // '253,1 MB' */
export function bytes(n: number): string {
  if (!(n >= 0)) throw new RangeError(`${n} bytes`);
  finite(n);
  if (n < 999.5) return `${Math.round(n)}${NO_BREAK}B`;
  let size = n / 1000;
  const units = ['kB', 'MB', 'GB', 'TB', 'PB'];
  let unit = 0;
  for (; size >= 999.95 && unit < units.length - 1; unit++) size /= 1000;
  return `${decimal(size, 1)}${NO_BREAK}${units[unit]}`;
}

/** @example duration(340), duration(3210), duration(125_000) // '340 ms', '3,2 s', '2 min 5 s' */
export function duration(milliseconds: number): string {
  if (!(milliseconds >= 0)) throw new RangeError(`${milliseconds} ms`);
  finite(milliseconds);
  const with_ = (amount: string | number, unit: string) => `${amount}${NO_BREAK}${unit}`;
  if (milliseconds < 9.95) return with_(decimal(milliseconds, milliseconds === 0 ? 0 : 1), 'ms');
  if (milliseconds < 999.5) return with_(Math.round(milliseconds), 'ms');
  if (milliseconds < 59_950) return with_(decimal(milliseconds / 1000, 1), 's');
  const seconds = Math.round(milliseconds / 1000);
  const minutes = seconds < 3600 ? Math.floor(seconds / 60) : Math.round(seconds / 60);
  if (minutes < 60) return two([minutes, 'min'], [seconds % 60, 's']);
  const hours = minutes < 1440 ? Math.floor(minutes / 60) : Math.round(minutes / 60);
  if (hours < 24) return two([hours, 'h'], [minutes % 60, 'min']);
  return two([Math.floor(hours / 24), 'g'], [hours % 24, 'h']);
}

/** A count with its noun. @example plural(1, 'carattere', 'caratteri'), plural(1500, 'token', 'token') // '1 carattere', '1.500 token' */
export function plural(n: number, one: string, many: string): string {
  return `${decimal(n)} ${n === 1 ? one : many}`;
}

/** A place in a ranking. @example ordinal(3), ordinal(3, 'f') // '3º', '3ª' */
export function ordinal(n: number, gender: 'm' | 'f' = 'm'): string {
  return `${integer(n)}${gender === 'm' ? 'º' : 'ª'}`;
}

function two(large: readonly [number, string], small: readonly [number, string]): string {
  const parts = small[0] === 0 ? [large] : [large, small];
  return parts.map(([amount, unit]) => `${integer(amount)}${NO_BREAK}${unit}`).join(' ');
}

function groups(digits: string): string {
  return digits.replace(/\B(?=(?:\d{3})+$)/g, '.');
}

function comma(x: string): string {
  return x.replace('.', ',');
}

function withSign(x: number, text: string): string {
  return x < 0 ? MINUS + text : text;
}

function finite(x: number): void {
  if (!Number.isFinite(x)) throw new RangeError(`${x} is no number to print`);
}
