import { defineConfig } from 'vitest/config';

/**
 * In CI a test with sockets, processes or a browser may try once more: machines there are shared and stall. The reporter
 * names every test that needed it, so that none hides. At a desk nothing is tried twice.
 */
const retry = process.env.CI ? 1 : 0;

/** One project a kind of test; `npm test` runs all of them, in the order from cheap to dear. */
export default defineConfig({
  test: {
    globalSetup: ['test/support/build.ts'],
    reporters: ['default', './test/support/reporter.ts'],
    projects: [
      { test: { name: 'unit', include: ['test/unit/**/*.test.ts', 'test/*.test.ts'] } },
      { test: { name: 'e2e', include: ['test/e2e/**/*.test.ts'], retry, testTimeout: 30_000 } },
      {
        test: {
          name: 'model',
          include: ['test/model/**/*.test.ts'],
          retry,
          testTimeout: 120_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'page',
          include: ['test/page/**/*.test.ts'],
          retry,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
