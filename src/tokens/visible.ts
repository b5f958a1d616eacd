/** Writing characters so that each of them can be seen, in a picture or in a table. */

/** What has a sign of its own. */
const SIGNS: Readonly<Record<string, string>> = { ' ': '·', '\n': '⏎', '\t': '⇥' };

/** Short names of characters that leave no mark, or that move others: Unicode's own abbreviations. */
const NAMES: Readonly<Record<number, string>> = {
  0: 'NUL',
  7: 'BEL',
  8: 'BS',
  11: 'VT',
  12: 'FF',
  13: 'CR',
  27: 'ESC',
  127: 'DEL',
  133: 'NEL',
  160: 'NBSP',
  173: 'SHY',
  847: 'CGJ',
  1564: 'ALM',
  8203: 'ZWSP',
  8204: 'ZWNJ',
  8205: 'ZWJ',
  8206: 'LRM',
  8207: 'RLM',
  8232: 'LS',
  8233: 'PS',
  8234: 'LRE',
  8235: 'RLE',
  8236: 'PDF',
  8237: 'LRO',
  8238: 'RLO',
  8239: 'NNBSP',
  8288: 'WJ',
  8294: 'LRI',
  8295: 'RLI',
  8296: 'FSI',
  8297: 'PDI',
  12288: 'IDSP',
  65038: 'VS15',
  65039: 'VS16',
  65279: 'BOM',
};

/** Controls, formats, every space and separator, lone surrogates, unassigned, and what Unicode says to draw as nothing. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Cn}\p{Z}\p{Default_Ignorable_Code_Point}]/u;
const MARK = /^\p{M}/u;

/**
 * A text with nothing invisible left in it: a space as ·, a line end as ⏎, a tab as ⇥, the others by name, as ⟨ZWJ⟩ or ⟨U+E0067⟩.
 * A combining mark with no letter before it stands on ◌.
 *
 * @example visible(' latte\n\u200d') // '·latte⏎⟨ZWJ⟩'
 */
export function visible(text: string): string {
  let seen = '';
  let letter = false; // whether a mark would land on a letter of this text
  for (const character of text) {
    const shown = show(character);
    seen += !letter && shown === character && MARK.test(character) ? `◌${character}` : shown;
    letter = shown === character;
  }
  return seen;
}

function show(character: string): string {
  const sign = SIGNS[character];
  if (sign !== undefined) return sign;
  if (!UNSEEN.test(character)) return character;
  const codePoint = character.codePointAt(0) ?? 0;
  return `⟨${NAMES[codePoint] ?? `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`}⟩`;
}
