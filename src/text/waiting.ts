/** What a person sees while their request waits for its turn, or for the model. */
import type { Target, View } from '../bot/view.ts';
import { the } from './articles.ts';
import { ordinal } from './numbers.ts';

export function waiting(position: number, stop: Target): View {
  const text =
    position === 1
      ? '⏳ Il modello sta finendo un’altra richiesta: la prossima è la tua.'
      : `⏳ Il modello è occupato: il tuo posto in coda è ${the(ordinal(position))}${ordinal(position)}.`;
  return withCancel(text, stop);
}

export function opening(stop: Target): View {
  return withCancel('⏳ Il modello si sta aprendo: ti rispondo appena è pronto.', stop);
}

function withCancel(text: string, stop: Target): View {
  return { text, rows: [[{ kind: 'button', label: 'Annulla', target: stop, style: 'secondary' }]] };
}
