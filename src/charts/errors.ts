/** Why there is no picture. For the log: a person is told the numbers in words instead. */
export type ChartFault =
  | 'drawing' // this drawing can't be made
  | 'worker' // the drawing thread died, twice with this drawing
  | 'server' // the remote chart server didn't give a picture
  | 'closed';

export class ChartError extends Error {
  readonly fault: ChartFault;
  constructor(fault: ChartFault, message: string) {
    super(message);
    this.name = 'ChartError';
    this.fault = fault;
  }
}
