/** The pictures of tokens: what goes into them, and the words that stand for them. */
import { integer } from '../../text/numbers.ts';
import { visible } from '../../tokens/visible.ts';
import type { Spec } from '../drawing.ts';
import { checkCount } from './check.ts';
import { shorten } from './shorten.ts';
import type { TokenComparisonInput, TokenSegment, TokensInput } from './types.ts';
import { countsLine, describe, moreTokens, tokenCount } from './words.ts';

/** How many segments are drawn of one text, and of each of two. */
const most = { alone: 200, compared: 100 } as const;

/** @throws RangeError for a count that isn't one */
export function tokensSpec(input: TokensInput): Spec {
  check(input);
  const alt = describe(
    `Testo diviso in token da ${input.tokenizer} (${countsLine(input)}):`,
    input.segments.slice(0, most.alone).map(inWords),
    () => 'e così via',
    leftOut(input, most.alone),
  );
  return {
    name: 'prossimo-tokenizza.png',
    alt,
    drawing: { kind: 'tokens', panels: [input], most: most.alone },
  };
}

/** Two tokenizers on the same text, one under the other. @throws RangeError for a count that isn't one */
export function tokenComparisonSpec({ first, second }: TokenComparisonInput): Spec {
  check(first);
  check(second);
  const words = [first, second].map((input) => {
    const pieces = input.segments.slice(0, most.compared).map(({ text }) => `«${visible(text)}»`);
    return `${input.tokenizer}, ${tokenCount(input.tokens)}: ${shorten(pieces.join(' '), 180, 'start')}`;
  });
  const counts = `${integer(first.characters)} caratteri, ${integer(first.bytes)} byte`;
  const alt = describe(`Lo stesso testo (${counts}) diviso in token da due tokenizer.`, words, () => '…', '');
  const drawing = { kind: 'tokens', panels: [first, second], most: most.compared } as const;
  return { name: 'prossimo-confronto.png', alt, drawing };
}

const inWords = ({ text, ids }: TokenSegment): string =>
  `«${shorten(visible(text), 15, 'start')}» ${ids.join('+')}`;

function leftOut({ segments, tokens }: TokensInput, limit: number): string {
  const shown = segments.slice(0, limit).reduce((sum, { ids }) => sum + ids.length, 0);
  return tokens > shown ? `${moreTokens(tokens - shown)}.` : '';
}

function check({ tokens, characters, bytes }: TokensInput): void {
  for (const count of [tokens, characters, bytes]) checkCount(count);
}
