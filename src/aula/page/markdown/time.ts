/** Discord's `<t:UNIX:style>` in Italian, in the reader's own time zone. Pure: the present is an argument. */

const STYLES: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
};

const STEPS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
];

/** Seconds from now (negative: ago) -> "3 minuti fa". */
export function relative(seconds: number): string {
  const words = new Intl.RelativeTimeFormat('it-IT', { numeric: 'auto' });
  for (const [unit, size] of STEPS)
    if (Math.abs(seconds) >= size) return words.format(Math.round(seconds / size), unit);
  return 'adesso';
}

/** `unix` in seconds, as typed; undefined if no date can be that. */
export function formatStamp(unix: string, style: string, now: number): string | undefined {
  const at = new Date(Number(unix) * 1000);
  if (Number.isNaN(at.getTime())) return undefined;
  if (style === 'R') return relative(Number(unix) - now / 1000);
  return new Intl.DateTimeFormat('it-IT', STYLES[style] ?? STYLES.f).format(at);
}
