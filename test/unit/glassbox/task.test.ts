/** Sharing a product's rows, with the helper played by hand. */
import { expect, it } from 'vitest';
import type { Instance, Product } from '../../../src/glassbox/wasm/rows.ts';
import { controlBlock, help, share } from '../../../src/glassbox/wasm/task.ts';

const product: Product = { x: 16, w: 0xf000_0000, y: 32, n: 3, rows: 100, columns: 64 };

function recorder(): {
  readonly instance: Instance;
  readonly taken: (readonly [number, number])[];
  readonly products: Product[];
} {
  const taken: (readonly [number, number])[] = [];
  const products: Product[] = [];
  const instance: Instance = {
    unpackQ8: () => undefined,
    multiplyRows(given, first, end) {
      products.push(given);
      taken.push([first, end]);
    },
  };
  return { instance, taken, products };
}

it('does every row once, alone', () => {
  const { instance, taken } = recorder();
  share(controlBlock(), instance, product);
  expect(taken).toEqual([
    [0, 32],
    [32, 64],
    [64, 96],
    [96, 100],
  ]);
});

it('a helper takes what is left, with the same addresses', () => {
  const control = controlBlock();
  const owner = recorder();
  const helper = recorder();
  const helped: Instance = {
    ...owner.instance,
    multiplyRows(given, first, end) {
      owner.instance.multiplyRows(given, first, end);
      if (first === 0) help(control, helper.instance, 0);
    },
  };
  share(control, helped, product);
  expect(owner.taken).toEqual([[0, 32]]);
  expect(helper.taken).toEqual([
    [32, 64],
    [64, 96],
    [96, 100],
  ]);
  expect(helper.products[0]).toEqual(product);
});

it('one who comes too late does nothing', () => {
  const control = controlBlock();
  share(control, recorder().instance, product);
  const late = recorder();
  expect(help(control, late.instance, 0)).toBe(1);
  expect(late.taken).toEqual([]);
});
