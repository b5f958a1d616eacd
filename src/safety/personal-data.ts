/** Finds personal data that somebody typed: a telephone number, an address, a codice fiscale, an e-mail, an IBAN. Pure; keeps nothing. */

export type PersonalKind = 'email' | 'phone' | 'fiscal-code' | 'iban' | 'address';

const MONTH = '[ABCDEHLMPRST]';
const DIGIT = '[0-9LMNPQRSTUV]';

const STREET = '(?<!\\p{L})(?:via|viale|piazza|piazzale|corso|vicolo|largo|strada|borgo|contrada)\\s+';
const CAPITAL_STREET =
  '(?:[Vv]ia|[Vv]iale|[Pp]iazza|[Pp]iazzale|[Cc]orso|[Vv]icolo|[Ll]argo|[Ss]trada|[Bb]orgo|[Cc]ontrada)';
const NAMES = "[\\p{L}.'’]{0,30}(?:\\s+[\\p{L}.'’]{1,30}){0,5}?";
const CIVIC = '\\s*,?\\s*(?:n\\.?\\s*|numero\\s+|civico\\s+)?\\d{1,4}(?!\\d)';

const PATTERNS: readonly (readonly [PersonalKind, RegExp])[] = [
  ['email', /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,4}\p{L}{2,}/u],
  // six letters, year, month, day (women + 40), municipality, check letter; digits may be letters where two people clash
  [
    'fiscal-code',
    new RegExp(
      `(?<![\\p{L}\\p{N}])[A-Z]{6}\\s?${DIGIT}{2}${MONTH}${DIGIT}{2}\\s?[A-Z]${DIGIT}{3}[A-Z](?![\\p{L}\\p{N}])`,
      'iu',
    ),
  ],
  ['iban', /(?<![\p{L}\p{N}])IT\s?\d{2}\s?[A-Z](?:\s?\d){10}(?:\s?[0-9A-Z]){12}(?![\p{L}\p{N}])/iu],
  // after «abito in» any name of a street will do; elsewhere it must look like a name
  [
    'address',
    new RegExp(
      `(?<!\\p{L})(?:abito|vivo|sto di casa|indirizzo)(?!\\p{L})[^.!?\\n]{0,30}?${STREET}${NAMES}${CIVIC}`,
      'iu',
    ),
  ],
  [
    'address',
    new RegExp(`(?<!\\p{L})${CAPITAL_STREET}\\s+(?:\\p{Ll}{2,5}\\s+)?\\p{Lu}${NAMES}${CIVIC}`, 'u'),
  ],
];

/** Italian numbers as people write them: an optional +39, then nine to eleven digits beginning with 3 (mobile) or 0 (fixed). */
const PHONE =
  /(?<!seme:?\s|seed:?\s|[\p{L}\p{N}.,])(?:(?:\+|00)39[\s.-]?)?(?:3\d{2}|0\d{1,3})(?:[\s./-]?\d){6,8}(?![\p{L}\p{N}])/u;

/** Every kind found in the text, each once. @example personalData('scrivimi a anna@scuola.it') -> ['email'] */
export function personalData(text: string): readonly PersonalKind[] {
  const found = PATTERNS.filter(([, pattern]) => pattern.test(text)).map(([kind]) => kind);
  // an IBAN's or a codice fiscale's digits are no telephone number
  const rest = PATTERNS.reduce((left, [, pattern]) => left.replace(pattern, ' '), text);
  return [...new Set(PHONE.test(rest) ? [...found, 'phone' as const] : found)];
}
