import { defineConfig } from 'vitest/config';

/** Three projects: `check` is quick and runs on every commit; `e2e` and `fault` start real servers. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'check',
          include: [
            'src/**/*.test.ts',
            'test/{contract,conformance,golden,history,semantics,support}/**/*.test.ts',
            'test/house.test.ts',
          ],
        },
      },
      { test: { name: 'e2e', include: ['test/e2e/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 } },
      {
        test: {
          name: 'fault',
          include: ['test/fault/**/*.test.ts'],
          testTimeout: 600_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
