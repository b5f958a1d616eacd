/** One line of the bench's report: a figure, what it is compared with, and whether it is good enough. */
export interface Row {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** the same work done the plain way, in the same run and unit; null where there is none */
  readonly reference: number | null;
  /** value / reference */
  readonly ratio: number | null;
  /** in words: 'at most 60 ms'; null when the figure is only reported */
  readonly target: string | null;
  /** whether the target is met; true when there is none */
  readonly ok: boolean;
}
