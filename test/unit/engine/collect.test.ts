/** A collection when the process has grown, and not at every call. */
import { expect, test } from 'vitest';
import { collector } from '../../../src/engine/child/collect.ts';

test('collects after 160 MB of growth, counted from what is left when the last one has freed', () => {
  let megabytes = 700;
  let collections = 0;
  let freed = (): void => undefined;
  const afterEvaluation = collector(
    () => megabytes * 2 ** 20,
    () => {
      collections += 1;
    },
    (call) => {
      freed = call;
    },
  );
  const at = (now: number) => {
    megabytes = now;
    afterEvaluation();
    return collections;
  };
  expect([700, 800, 859, 860].map(at)).toEqual([0, 0, 0, 1]);
  expect([865, 1_900].map(at)).toEqual([1, 1]); // it isn't freed yet
  megabytes = 720;
  freed();
  expect([879, 880].map(at)).toEqual([1, 2]);
  megabytes = 800;
  freed();
  expect([959, 600, 759, 760].map(at)).toEqual([2, 2, 2, 3]);
});
