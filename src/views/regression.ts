/** The panel of /regressione: the line and its error in words, the picture of the points or of the landscape, the buttons. */
import type { Button, Row, View } from '../bot/view.ts';
import { landscapeSpec } from '../charts/spec/landscape.ts';
import { regressionSpec } from '../charts/spec/regression.ts';
import { rates } from '../labs/regression/descent.ts';
import { leastSquares } from '../labs/regression/exact.ts';
import { landscape } from '../labs/regression/landscape.ts';
import { mse } from '../labs/regression/line.ts';
import type { Services } from '../services.ts';
import { labs } from '../text/labs.ts';
import { quoted } from '../text/markdown.ts';
import { equation, regressione as it } from '../text/regressione.ts';
import { dataOf, errorsOf, lineOf, pathOf, type RegressionState } from './regression-state.ts';

/** Places of the landscape to the right and upwards: with 500 points still only a few milliseconds. */
const GRID = { columns: 41, rows: 31 } as const;

export interface RegressionPanel {
  readonly id: string;
  readonly state: RegressionState;
  /** what has just happened, in a sentence */
  readonly note?: string;
  /** the lowest error found by hand in this channel; null where there is no class, or nobody has moved */
  readonly best: number | null;
  /** whether this panel has just been copied from somebody else's */
  readonly copy: boolean;
}

export async function regressionView(
  panel: RegressionPanel,
  { charts }: Pick<Services, 'charts'>,
  signal: AbortSignal,
): Promise<View> {
  const { state } = panel;
  const { points, scale } = dataOf(state);
  const line = lineOf(state);
  const error = mse(line, points);
  const reads = equationOf(state);
  const spec =
    state.look === 'points'
      ? regressionSpec({
          points,
          line,
          error,
          equation: reads,
          scale,
          names: state.own === null ? it.axes : (state.own.names ?? it.own),
          residuals: state.residuals,
        })
      : landscapeSpec({
          points,
          land: landscape(points, scale.slopes, scale.intercepts, GRID.columns, GRID.rows),
          least: mse(leastSquares(points), points),
          path: pathOf(state),
          error,
          equation: reads,
        });
  return {
    text: sentences(panel).join('\n'),
    pictures: [await charts.draw(spec, signal)],
    rows: rows(panel),
  };
}

/** With as many digits as the buttons' steps need. */
export function equationOf(state: RegressionState): string {
  const { fine } = dataOf(state).scale;
  return equation(lineOf(state), { slope: it.digits(fine.slope), intercept: it.digits(fine.intercept) });
}

function sentences({ state, note, best, copy }: RegressionPanel): readonly string[] {
  const { now, before } = errorsOf(state);
  return [
    ...(note === undefined ? [] : [note]),
    it.stands(equationOf(state), now, before),
    ...(best === null ? [] : [it.lowest(best, state.moves.at(-1)?.by === 'hand', now)]),
    it.explain[explained(state)],
    ...(state.own === null ? [] : [it.ownData(state.own.points.length, quoted(state.own.file, 40))]),
    ...(copy ? [labs.copied] : []),
  ];
}

function explained({ moves, tools, look, residuals }: RegressionState): keyof typeof it.explain {
  if (moves.at(-1)?.by === 'exact') return 'exact';
  if (tools === 'descent') return 'descent';
  if (look === 'landscape') return 'landscape';
  return residuals ? 'residuals' : 'hands';
}

function rows({ id, state }: RegressionPanel): readonly Row[] {
  const { points, scale } = dataOf(state);
  const button = (
    label: string,
    action: string,
    more: readonly (string | number)[] = [],
    style: Button['style'] = 'secondary',
    disabled = false,
  ): Button => ({
    kind: 'button',
    label,
    style,
    disabled,
    target: { command: 'regressione', action, args: [id, ...more] },
  });
  const nudges = (name: 'm' | 'q'): Button[] => {
    const key = name === 'm' ? 'slope' : 'intercept';
    const { fine, coarse } = scale;
    return [
      button(it.buttons.step(name, -coarse[key]), 'muovi', [name, -1, 'g']),
      button(it.buttons.step(name, -fine[key]), 'muovi', [name, -1, 'f']),
      button(it.buttons.step(name, fine[key]), 'muovi', [name, 1, 'f']),
      button(it.buttons.step(name, coarse[key]), 'muovi', [name, 1, 'g']),
    ];
  };
  const undo = button(it.buttons.undo, 'annulla', [], 'secondary', state.moves.length === 0);
  const reset = button(it.buttons.reset, 'dacapo');
  if (state.tools === 'hands') {
    return [
      nudges('m'),
      nudges('q'),
      [
        button(it.buttons.write, 'scrivi'),
        state.residuals
          ? button(it.buttons.hideResiduals, 'residui', [0])
          : button(it.buttons.showResiduals, 'residui', [1]),
        undo,
        reset,
      ],
      state.look === 'points'
        ? [button(it.buttons.landscape, 'mappa', [1], 'primary')]
        : [button(it.buttons.points, 'mappa', [0]), button(it.buttons.descent, 'discesa', [1], 'primary')],
    ];
  }
  return [
    [
      button(it.buttons.one, 'passi', [1], 'primary'),
      button(it.buttons.ten, 'passi', [10], 'primary'),
      button(it.buttons.end, 'passi', [0], 'primary'),
    ],
    [
      {
        kind: 'menu',
        placeholder: it.rates.placeholder,
        target: { command: 'regressione', action: 'tasso', args: [id] },
        options: rates(points).map((rate, i) => ({
          label: it.rates.option(it.rate(rate), it.rates.labels[i] ?? ''),
          value: String(i),
          selected: i === state.rate,
        })),
      },
    ],
    [
      undo,
      reset,
      state.look === 'points'
        ? button(it.buttons.landscape, 'mappa', [1])
        : button(it.buttons.points, 'mappa', [0]),
      button(it.buttons.hands, 'discesa', [0]),
      button(it.buttons.exact, 'esatta', [], 'success'),
    ],
  ];
}
