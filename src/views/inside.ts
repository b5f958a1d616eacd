/** The row of buttons from one look inside the model to the others, on the same text. */
import type { Button, Row } from '../bot/view.ts';

/** The commands that look inside, in the order a lesson takes; each answers its button `apri` with the prompt's id. */
const LOOKS = {
  passi: 'Passo per passo',
  attenzione: 'Attenzione',
  lente: 'Strato per strato',
  ablazione: 'Togli qualcosa',
  vettori: 'Vettori',
  temperatura: 'Temperature',
} as const;

export type Look = keyof typeof LOOKS;

/** One button that leads inside, for the commands that stay outside. */
export const insideButton = (promptId: string): Button => ({
  kind: 'button',
  label: 'Guarda dentro',
  emoji: '🔍',
  target: { command: 'passi', action: 'apri', args: [promptId] },
});

/** The other looks at the same text. */
export function insideRow(promptId: string, current: Look): Row {
  return Object.entries(LOOKS)
    .filter(([command]) => command !== current)
    .map(([command, label]) => ({
      kind: 'button',
      label,
      target: { command, action: 'apri', args: [promptId] },
    }));
}
