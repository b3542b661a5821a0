import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // By itself it would leave one of two cores idle.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/site/**', 'test/slow/**'],
          globalSetup: ['test/support/make-edition-2023.ts'],
          // Ends what hangs. How fast something is, is for the benchmark to say: a busy machine is no failure.
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      // Proofs that build the whole site again: `.ci/run` does them after the tests.
      {
        test: {
          name: 'slow',
          include: ['test/slow/**/*.test.ts'],
          globalSetup: ['test/support/make-edition-2023.ts'],
        },
      },
      {
        test: {
          name: 'site',
          include: ['test/site/**/*.test.ts'],
          // Builds the site once, at the root and in a sub-folder, for all these tests.
          globalSetup: ['test/support/make-edition-2023.ts', 'test/site/support/build-once.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
