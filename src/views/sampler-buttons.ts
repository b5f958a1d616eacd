/** The three rows of knobs under a chart. Each button says, and holds, the value it leads to: a double click is harmless. */
import type { Button, Row } from '../bot/view.ts';
import { type Direction, type Knob, NEUTRAL, type Stride, step } from '../sampling/settings.ts';
import { settingsToArgs } from '../sampling/settings-args.ts';
import type { SamplerSettings } from '../sampling/types.ts';
import { decimal } from '../text/numbers.ts';
import { probabilita } from '../text/probabilita.ts';
import { topK, topP } from '../text/sampler.ts';

const NAMES: Readonly<Record<Knob, string>> = { temperature: 'T', topK: 'top-k', topP: 'top-p' };
const STEPS: readonly (readonly [tag: string, direction: Direction, stride: Stride, arrow: string])[] = [
  ['dd', 'down', 'coarse', '⏪'],
  ['d', 'down', 'fine', '◀'],
  ['u', 'up', 'fine', '▶'],
  ['uu', 'up', 'coarse', '⏩'],
];

export interface Panel {
  readonly promptId: string;
  readonly settings: SamplerSettings;
  readonly vocabulary: number;
  readonly canUndo: boolean;
}

export function knobRows(panel: Panel): readonly Row[] {
  const { promptId, settings, vocabulary, canUndo } = panel;
  const set = (tag: string, label: string, next: SamplerSettings, disabled: boolean): Button => ({
    kind: 'button',
    label,
    disabled,
    target: { command: 'probabilita', action: 'imposta', args: [promptId, tag, ...settingsToArgs(next)] },
  });
  const row = (knob: Knob, last: Button): Row => [
    ...STEPS.map(([tag, direction, stride, arrow]) => {
      const next = step(settings, knob, direction, stride, vocabulary);
      const value =
        knob === 'temperature'
          ? decimal(next.temperature)
          : knob === 'topK'
            ? topK(next.topK)
            : topP(next.topP);
      return set(`${knob}-${tag}`, `${arrow} ${NAMES[knob]} ${value}`, next, next === settings);
    }),
    last,
  ];
  const swapped = settings.order === 'temperature-first' ? 'temperature-last' : 'temperature-first';
  const isNeutral = settingsToArgs(settings).join() === settingsToArgs(NEUTRAL).join();
  return [
    row('temperature', set('reset', probabilita.buttons.reset, NEUTRAL, isNeutral)),
    row(
      'topK',
      set('order', probabilita.buttons.order[settings.order], { ...settings, order: swapped }, false),
    ),
    row('topP', {
      kind: 'button',
      label: probabilita.buttons.undo,
      disabled: !canUndo,
      target: { command: 'probabilita', action: 'togli', args: [promptId, ...settingsToArgs(settings)] },
    }),
  ];
}
