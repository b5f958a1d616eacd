/** What each button of /regressione does to the state, and what is said about it. Forged arguments do something harmless. */
import type { Press } from '../bot/command.ts';
import { mse } from '../labs/regression/line.ts';
import { regressione as it } from '../text/regressione.ts';
import { equationOf } from './regression.ts';
import { pressedRegression } from './regression-open.ts';
import * as to from './regression-state.ts';

const on = ({ args }: Press): boolean => args[1] === '1';

export const regressionPresses = {
  muovi: pressedRegression((state, { args }) => ({
    state: to.nudged(state, args[1] === 'q' ? 'q' : 'm', args[2] === '-1' ? -1 : 1, args[3] === 'g'),
  })),
  residui: pressedRegression((state, press) => ({
    state: { ...state, residuals: on(press), look: 'points' },
  })),
  mappa: pressedRegression((state, press) => ({
    state: { ...state, look: on(press) ? 'landscape' : 'points' },
  })),
  discesa: pressedRegression((state, press) => ({
    state: { ...state, tools: on(press) ? 'descent' : 'hands' },
  })),
  tasso: pressedRegression((state, { values }) => {
    const rate = Number(values[0]);
    return { state: Number.isInteger(rate) && rate >= 0 && rate <= 3 ? { ...state, rate } : state };
  }),
  passi: pressedRegression((state, { args }) =>
    walk(state, args[1] === '10' ? 10 : args[1] === '0' ? null : 1),
  ),
  esatta: pressedRegression((state) => {
    const next = to.solved(state);
    return { state: next, note: it.exactDone(equationOf(next)) };
  }),
  annulla: pressedRegression((state) => {
    const before = to.undone(state);
    return before === null ? { state, note: it.nothingToUndo } : { state: before, note: it.undone };
  }),
  dacapo: pressedRegression((state) => ({ state: { ...state, moves: [] }, note: it.restarted })),
} as const;

function walk(state: to.RegressionState, steps: number | null): { state: to.RegressionState; note: string } {
  const { points } = to.dataOf(state);
  const before = mse(to.lineOf(state), points);
  const { state: next, walk: done } = to.walked(state, steps);
  const after = mse(done.line, points);
  const rate = it.rate(to.rateOf(state));
  if (done.end === 'diverging') return { state: next, note: it.diverging(done.steps, rate, before, after) };
  const said = it.walked(done.steps, rate, before, after);
  if (done.end === 'arrived') return { state: next, note: `${said} ${it.arrived(done.steps)}` };
  if (after > before) return { state: next, note: `${said} ${it.growing}` };
  return { state: next, note: steps === null ? `${said} ${it.notYet(done.steps)}` : said };
}
