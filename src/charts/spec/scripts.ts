/** Tokens in scripts that the bundled fonts lack, named for a small cell: their code points would not fit, and say nothing. */

/** Drawn as they are; signs that belong to no script are, too. */
const DRAWN =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Lao}\p{Script=Common}\p{Script=Inherited}]*$/u;

/** Kana before Han: Japanese writes with both. */
const NAMES: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'giapponese'],
  [/\p{Script=Hangul}/u, 'coreano'],
  [/\p{Script=Han}/u, 'cinese'],
  [/\p{Script=Thai}/u, 'thailandese'],
  [/\p{Script=Bengali}/u, 'bengalese'],
  [/\p{Script=Tamil}/u, 'tamil'],
  [/\p{Script=Telugu}/u, 'telugu'],
];

/** @example drawable('·latte'), drawable('そこで'), drawable('事実') // '·latte', '⟨giapponese⟩', '⟨cinese⟩' */
export function drawable(label: string): string {
  if (DRAWN.test(label)) return label;
  const [, name] = NAMES.find(([script]) => script.test(label)) ?? [];
  return `⟨${name ?? 'altri segni'}⟩`;
}
