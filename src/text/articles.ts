/** The article before a figure, as it is read aloud: 8 is «otto», 11 «undici», 1,2 «uno virgola due», 0,3 «zero virgola tre». */

/**
 * The article that a percentage, an ordinal or a date wants before it, with the space where one belongs.
 * @example the('37 %'), the('8,1 %'), the('11 %'), the('0,3 %') // 'il ', 'l’', 'l’', 'lo '
 * @example the('8º'), the('1º'), the('1/1/1970') // 'l’', 'il ', 'il ': a first is «primo», not «uno»
 */
export function the(figure: string): string {
  const [, whole = '', next = ''] = /^(\d+)(.?)/u.exec(figure) ?? [];
  if (whole === '0') return 'lo ';
  if (whole === '1') return next === 'º' || next === '/' ? 'il ' : 'l’';
  return whole === '11' || whole.startsWith('8') ? 'l’' : 'il ';
}

/** The same with «a» before it. @example toThe('8 %'), toThe('0,086 %'), toThe('12 %') // 'all’', 'allo ', 'al ' */
export function toThe(figure: string): string {
  const articles: Readonly<Record<string, string>> = { 'lo ': 'allo ', 'l’': 'all’' };
  return articles[the(figure)] ?? 'al ';
}
