/** The picture of one to four completions: what goes into it, and the words that stand for it. */
import { percent } from '../../text/numbers.ts';
import { visible } from '../../tokens/visible.ts';
import type { Spec } from '../drawing.ts';
import { likelihood } from '../palette.ts';
import { checkProbability } from './check.ts';
import { quoted, shorten } from './shorten.ts';
import type { CompletionsInput } from './types.ts';
import { describe, moreTokens, orderLine, probabilitySteps, settingsLine, tokenCount } from './words.ts';

/** How many tokens are drawn of one completion, and of several together. */
const most = { alone: 160, together: 240 } as const;

/** @throws RangeError unless 1 to 4 completions and every probability in 0..1 */
export function completionsSpec({ text, completions, settings }: CompletionsInput): Spec {
  if (completions.length < 1 || completions.length > 4)
    throw new RangeError(`${completions.length} completions`);
  for (const { tokens } of completions) for (const token of tokens) checkProbability(token.probability);
  const facts = [settingsLine(settings), orderLine(settings)].filter((line) => line !== null);
  const limit = Math.min(most.alone, Math.floor(most.together / completions.length));
  const cards = completions.map(({ seed, tokens, ended }, i) => {
    const number = completions.length === 1 ? '' : `${i + 1} · `;
    const left = tokens.length - limit;
    return {
      heading: `${number}seme ${seed} · ${tokenCount(tokens.length)}`,
      tokens: tokens.slice(0, limit),
      ending: left > 0 ? moreTokens(left) : ended ? 'fine: l’ha deciso il modello' : '',
    };
  });
  const each = Math.floor(760 / completions.length);
  const alt = describe(
    `Continuazioni di ${quoted(text, 30)}, ${facts.join(', ')}.`,
    completions.map((completion) => inWords(completion, each)),
    () => '…',
    '',
  );
  const drawing = {
    kind: 'completions',
    title: `Dopo ${quoted(text, 23)}`,
    subtitle: [...facts, 'sotto ogni token, la probabilità con cui è stato estratto:'],
    cards,
    legend: probabilitySteps(likelihood.map(({ from }) => from)),
  } as const;
  return { name: 'prossimo-completa.png', alt, drawing };
}

/** The text as a whole, then its least probable tokens: where the model chose something it hardly expected. */
function inWords({ seed, tokens }: CompletionsInput['completions'][number], characters: number): string {
  const whole = tokens.map((token) => token.text).join('');
  const surprising = [...tokens]
    .sort((a, b) => a.probability - b.probability)
    .slice(0, 3)
    .map((token) => `«${shorten(visible(token.text), 10, 'start')}» ${percent(token.probability)}`);
  const least = surprising.length > 0 ? `; meno probabili: ${surprising.join(', ')}` : '';
  return `Seme ${seed}: «${shorten(whole.replace(/\s+/g, ' ').trim(), (characters - 120) * 0.55, 'start')}»${least}`;
}
