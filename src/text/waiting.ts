/** What a person sees while their request waits for its turn. */
import type { Target, View } from '../bot/view.ts';

export function waiting(position: number, stop: Target): View {
  const text =
    position === 1
      ? '⏳ Il modello sta finendo un’altra richiesta: la prossima è la tua.'
      : `⏳ Il modello è occupato: sei il ${position}º in coda.`;
  return { text, rows: [[{ kind: 'button', label: 'Annulla', target: stop, style: 'secondary' }]] };
}
