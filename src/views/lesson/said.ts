/** A person's own answer, told back to them. */
import type { Answer } from '../../lessons/engine/events.ts';
import { choiceTexts } from '../../lessons/engine/report.ts';
import type { Ask } from '../../lessons/lesson.ts';
import { answer as it } from '../../text/lezione/answer.ts';
import { step } from '../../text/lezione/step.ts';

/** In Markdown: '**B** · latte', '**3,5**', '«il gatto»'. */
export function saidWords(ask: Ask, answer: Answer): string {
  if (answer.kind === 'number') return it.number(answer.value);
  if (answer.kind === 'text') return it.text(answer.text);
  const texts = choiceTexts(ask);
  return answer.chosen.map((index) => step.choice(index, texts[index] ?? '')).join('; ');
}

/**
 * A number as an Italian types it; null when it isn't one.
 * @example readNumber('3,5'), readNumber('1.234,5'), readNumber('12 %'), readNumber('0.25') // 3.5, 1234.5, 12, 0.25
 */
export function readNumber(typed: string): number | null {
  const text = typed
    .trim()
    .replace(/[\s\u00a0]|%$/g, '')
    .replace(/^\u2212/, '-');
  if (/^[+-]?\d{1,3}(\.\d{3})+(,\d+)?$/.test(text)) return Number(text.replace(/\./g, '').replace(',', '.'));
  if (/^[+-]?(\d+([.,]\d*)?|[.,]\d+)$/.test(text)) return Number(text.replace(',', '.'));
  return null;
}
