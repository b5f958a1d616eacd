/** Are these counts what that distribution gives? Pearson's chi-squared test, for "observed against expected". */
import { upperGamma } from './gamma.ts';

/** One or more neighbouring ranks, taken together when alone they are too rare to judge. */
export interface Cell {
  /** first and last rank, from 1, both included */
  readonly from: number;
  readonly to: number;
  readonly observed: number;
  readonly expected: number;
}

export interface ChiSquared {
  readonly cells: readonly Cell[];
  /** sum over the cells of (observed - expected)^2 / expected */
  readonly statistic: number;
  /** cells - 1; 0 when there is a single cell and nothing can be judged */
  readonly degrees: number;
  /** how often an honest draw would be at least this far from the expected; 1 with no degree of freedom */
  readonly pValue: number;
}

/** The usual rule: the chi-squared curve describes a cell only if about five draws are expected in it. */
const LEAST_EXPECTED = 5;

/**
 * Compares the counts of `drawMany` with the probabilities they were drawn from. Ranks are pooled downwards until at least
 * five draws are expected in a cell; what is left at the end joins the last one.
 *
 * @example chiSquared(Uint32Array.of(60, 40), Float64Array.of(0.5, 0.5)).statistic // 4
 * @param observed draws by rank, (kept,)
 * @param probabilities (kept,), sums to 1
 * @throws RangeError for lengths that differ or no draw at all
 */
export function chiSquared(observed: Uint32Array, probabilities: Float64Array): ChiSquared {
  if (observed.length !== probabilities.length) {
    throw new RangeError(`${observed.length} counts for ${probabilities.length} probabilities`);
  }
  const draws = observed.reduce((total, count) => total + count, 0);
  if (draws === 0) throw new RangeError('no draws to compare');
  const cells = pool(observed, probabilities, draws);
  const statistic = cells.reduce(
    (total, cell) => total + (cell.observed - cell.expected) ** 2 / cell.expected,
    0,
  );
  const degrees = cells.length - 1;
  return { cells, statistic, degrees, pValue: degrees === 0 ? 1 : upperGamma(degrees / 2, statistic / 2) };
}

function pool(observed: Uint32Array, probabilities: Float64Array, draws: number): Cell[] {
  const cells: Cell[] = [];
  let open = { from: 1, to: 0, observed: 0, expected: 0 };
  for (let i = 0; i < observed.length; i++) {
    open.to = i + 1;
    open.observed += observed[i] as number;
    open.expected += (probabilities[i] as number) * draws;
    if (open.expected < LEAST_EXPECTED) continue;
    cells.push(open);
    open = { from: i + 2, to: i + 1, observed: 0, expected: 0 };
  }
  if (open.to < open.from) return cells;
  const last = cells.pop();
  if (last === undefined) return [open];
  const merged = {
    from: last.from,
    to: open.to,
    observed: last.observed + open.observed,
    expected: last.expected + open.expected,
  };
  return [...cells, merged];
}
