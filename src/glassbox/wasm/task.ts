/**
 * One matrix product shared by threads: they take its rows a few at a time until none is left. A thread that the system
 * keeps waiting takes fewer, so nobody waits for it longer than for those few.
 */
import type { Instance, Product } from './rows.ts';

/** Words of the control block. ROUND grows with each product; OPEN is 1 while rows can be taken; ACTIVE counts helpers at work. */
const [ROUND, OPEN, ACTIVE, NEXT, X, W, Y, N, ROWS, COLUMNS] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
const WORDS = 10;
/** Rows taken at a time. */
const SOME = 32;
/** A helper has at most SOME rows to finish: if that takes so long, it is gone. */
const LOST_MS = 10_000;

export function controlBlock(): Int32Array {
  return new Int32Array(new SharedArrayBuffer(4 * WORDS));
}

/** The owner's side: offers the product to whoever helps, works too, and returns when every row is done. */
export function share(control: Int32Array, instance: Instance, product: Product): void {
  control[X] = product.x; // addresses above 2^31 wrap to negative ones, and back in `read`
  control[W] = product.w;
  control[Y] = product.y;
  control[N] = product.n;
  control[ROWS] = product.rows;
  control[COLUMNS] = product.columns;
  Atomics.store(control, NEXT, 0);
  Atomics.store(control, OPEN, 1);
  Atomics.add(control, ROUND, 1);
  Atomics.notify(control, ROUND);
  takeRows(control, instance, product);
  Atomics.store(control, OPEN, 0);
  for (let active = Atomics.load(control, ACTIVE); active > 0; active = Atomics.load(control, ACTIVE)) {
    if (Atomics.wait(control, ACTIVE, active, LOST_MS) === 'timed-out')
      throw new Error('a helper thread is lost');
  }
}

/** The helper's side: waits for a product other than the one numbered `seen`, and helps. @returns the number of that one */
export function help(control: Int32Array, instance: Instance, seen: number): number {
  Atomics.wait(control, ROUND, seen);
  const round = Atomics.load(control, ROUND);
  // subtle: first count oneself in, then look whether it is still open; the owner closes first, then looks at the count
  Atomics.add(control, ACTIVE, 1);
  if (Atomics.load(control, OPEN) === 1) takeRows(control, instance, read(control));
  Atomics.sub(control, ACTIVE, 1);
  Atomics.notify(control, ACTIVE);
  return round;
}

function takeRows(control: Int32Array, instance: Instance, product: Product): void {
  for (;;) {
    const first = Atomics.add(control, NEXT, SOME);
    if (first >= product.rows) return;
    instance.multiplyRows(product, first, Math.min(first + SOME, product.rows));
  }
}

function read(control: Int32Array): Product {
  const word = (i: number) => (control[i] as number) >>> 0;
  return { x: word(X), w: word(W), y: word(Y), n: word(N), rows: word(ROWS), columns: word(COLUMNS) };
}
