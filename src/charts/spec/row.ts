/** What a chart of horizontal bars is made from, before it is a Chart.js configuration. */
import type { Axis } from './axis.ts';

export interface Row {
  /** one line, or the lines themselves */
  readonly label: string | readonly string[];
  /** stands right before the bar */
  readonly figure: string;
  /** stands at the right edge; '' for none */
  readonly remark: string;
  /** length of the filled bar, null for none */
  readonly solid: number | null;
  /** length of the outlined bar around it, null for none */
  readonly ghost: number | null;
  readonly struck: boolean;
  /** everything else taken together: another shade */
  readonly rest: boolean;
}

export interface RowsChart {
  readonly title: string;
  readonly subtitle: readonly string[];
  readonly rows: readonly Row[];
  readonly axis: Axis & { readonly title: string };
  /** what the two bars and the strike mean; null where the chart has none */
  readonly legend: { readonly solid: string; readonly ghost: string | null; readonly struck: string | null };
}
