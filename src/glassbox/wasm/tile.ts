/**
 * The inner loop of a matrix product: the dot products of a few vectors with a few rows, four columns at a time.
 * What is loaded is used several times: a tile of 4 vectors and 4 rows loads 8 registers for 16 multiplications.
 */
import { type Code, op, type WasmFunction } from './assemble.ts';

const LANES = 4; // floats in a 128-bit register
const FLOAT = 4; // bytes
/** Columns of one turn of the loop; every quantised matrix has a multiple of 32. */
export const COLUMNS_A_TURN = 16;

// parameters: addresses of x and of w, of y; bytes of a row of x or w; bytes from one vector's results to the next's
const [X, W, Y, BYTES, Y_STEP] = [0, 1, 2, 3, 4] as const;
const PARAMETERS = 5;

/** function name(x, w, y, bytes, yStep): y[t][r] = sum over c of x[t][c] w[r][c], for `vectors` t and `rows` r. */
export function tile(name: string, vectors: number, rows: number): WasmFunction {
  let next = PARAMETERS;
  const locals = (n: number) => Array.from({ length: n }, () => next++);
  const end = next++;
  const xs = locals(vectors); // where each vector is read
  const ws = locals(rows);
  const x = next++;
  const row = locals(rows);
  const sums = locals(vectors * rows);

  const pointers = (first: number, all: readonly number[]): Code =>
    all.flatMap((local, i) => [
      ...(i === 0 ? op.get(first) : [...op.get(all[i - 1] as number), ...op.get(BYTES), ...op.add]),
      ...op.set(local),
    ]);
  const step = (local: number): Code => [
    ...op.get(local),
    ...op.i32(COLUMNS_A_TURN * FLOAT),
    ...op.add,
    ...op.set(local),
  ];

  /** sums += x · w for four columns */
  const fourColumns = (offset: number): Code => [
    ...ws.flatMap((w, r) => [...op.get(w), ...op.load(offset), ...op.set(row[r] as number)]),
    ...xs.flatMap((from, t) => [
      ...[...op.get(from), ...op.load(offset), ...op.set(x)],
      ...row.flatMap((values, r) => {
        const sum = sums[t * rows + r] as number;
        const product = [...op.get(x), ...op.get(values), ...op.mulF32x4];
        return [...op.get(sum), ...product, ...op.addF32x4, ...op.set(sum)];
      }),
    ]),
  ];
  const offsets = Array.from({ length: COLUMNS_A_TURN / LANES }, (_, i) => i * LANES * FLOAT);

  /** y[t][r] = the four lanes of a sum together */
  const writeVector = (t: number): Code => [
    ...Array.from({ length: rows }, (_, r) => {
      const lane = (i: number) => [...op.get(sums[t * rows + r] as number), ...op.lane(i)];
      const pairs = [...lane(0), ...lane(1), ...op.addF32, ...lane(2), ...lane(3), ...op.addF32];
      return [...op.get(Y), ...pairs, ...op.addF32, ...op.storeF32(r * FLOAT)];
    }).flat(),
    ...[...op.get(Y), ...op.get(Y_STEP), ...op.add, ...op.set(Y)],
  ];

  return {
    name,
    parameters: PARAMETERS,
    locals: Array.from({ length: next - PARAMETERS }, (_, i) => (i < 1 + vectors + rows ? 'i32' : 'v128')),
    body: [
      ...[...op.get(X), ...op.get(BYTES), ...op.add, ...op.set(end)],
      ...[...pointers(X, xs), ...pointers(W, ws)],
      ...op.repeatWhile(
        [...offsets.flatMap(fourColumns), ...[...xs, ...ws].flatMap(step)],
        [...op.get(xs[0] as number), ...op.get(end), ...op.lessThan],
      ),
      ...Array.from({ length: vectors }, (_, t) => writeVector(t)).flat(),
    ],
  };
}
