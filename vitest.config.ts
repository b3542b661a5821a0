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
          // Pure functions: files may share what one of them read and worked out. It halves the time.
          isolate: false,
          // Ends what hangs. How fast something is, is for the benchmark to say: a busy machine is no failure.
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'site',
          include: ['test/site/**/*.test.ts'],
          // Builds the site at the root, for all these tests.
          globalSetup: ['test/support/make-edition-2023.ts', 'test/site/support/build-once.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      // `npm run test:slow`, which `.ci/run` does after the tests: proofs that build again and again,
      {
        test: {
          name: 'slow',
          include: ['test/slow/**/*.test.ts'],
          exclude: ['test/slow/site/**'],
          globalSetup: ['test/support/make-edition-2023.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      // those of the tests of the site that an address without its base would break, in a sub-folder,
      {
        test: {
          name: 'sub-folder',
          include: [
            'test/site/files/{links,metadata,redirects,texts}.test.ts',
            'test/site/subjects/{compare,desk,explorer-links,search}.test.ts',
          ],
          globalSetup: ['test/support/make-edition-2023.ts', 'test/site/support/build-in-sub-folder.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      // and proofs of every page of a site that is built for all of them.
      {
        test: {
          name: 'slow-site',
          include: ['test/slow/site/**/*.test.ts'],
          globalSetup: ['test/support/make-edition-2023.ts', 'test/slow/site/build-once.ts'],
          testTimeout: 300_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
